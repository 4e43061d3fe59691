"""What people put on a USB stick, in good faith or not; every word on it is made up."""

import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import AccessPermission
from PIL import Image, ImageDraw, ImageFilter, ImageFont

import resources

PAPER = (1240, 1754)


def sheet(words: str = "样例材料 仅供测试") -> Image.Image:
    """Return a sheet of paper with writing on it."""
    picture = Image.new("RGB", PAPER, (238, 236, 230))
    pen, font = ImageDraw.Draw(picture), ImageFont.truetype(str(resources.path("fonts/NotoSansSC-Regular.ttf")), 34)
    for line in range(22):
        pen.text((90, 110 + 70 * line), f"{words} 测试企业 第 {line + 1} 行", font=font, fill=(30, 30, 30))
    return picture


def saved(picture: Image.Image, kind: str = "JPEG", **how: object) -> bytes:
    """Return a picture as a file."""
    file = BytesIO()
    picture.save(file, kind, **how)
    return file.getvalue()


def photograph() -> bytes:
    """Return a photograph as it should be."""
    return saved(sheet())


def photograph_of_a_newer_phone() -> bytes:
    """Return the same sheet at half its size as HEIC, made with pillow-heif; what only reads cannot make one."""
    return (Path(__file__).parent / "photograph.heic").read_bytes()


def blurred() -> bytes:
    return saved(sheet().filter(ImageFilter.GaussianBlur(7)))


def dark() -> bytes:
    return saved(sheet().point(lambda value: value // 5))


def pdf(pages: int = 1, **secrets: str) -> bytes:
    """Return a plain PDF of so many pages; with `password` an encrypted one."""
    document = FPDF()
    for number in range(pages):
        document.add_page()
        document.set_font("helvetica", size=24)
        document.text(30, 40, f"Sample page {number + 1}")
    if password := secrets.get("password"):
        document.set_encryption(owner_password=password, user_password=password, permissions=AccessPermission.none())
    return bytes(document.output())


def with_script() -> bytes:
    """Return a PDF that runs a script when it is opened."""
    script = b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>\n"
    return pdf().replace(b"/Type /Catalog\n", b"/Type /Catalog\n" + script, 1)


def with_file_inside() -> bytes:
    document = FPDF()
    document.add_page()
    document.embed_file(basename="invoice.exe", bytes=b"MZ" + bytes(64))
    return bytes(document.output())


def bomb() -> bytes:
    """Return a PNG of a few kilobytes that unpacks to 40000 × 40000 pixels."""
    width = height = 40_000
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    squeezer = zlib.compressobj(9)
    row = bytes(1 + width // 8)
    body = b"".join(squeezer.compress(row) for _ in range(height)) + squeezer.flush()
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def pdf_bomb() -> bytes:
    """Return a PDF whose one page is drawn from a stream that unpacks to half a gigabyte."""
    squeezer = zlib.compressobj(9)
    stream = b"".join(squeezer.compress(b"0 0 m 1 1 l S\n" * 100_000) for _ in range(400)) + squeezer.flush()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(stream) + stream + b"\nendstream",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += b"%d 0 obj\n" % number + part + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 5\n0000000000 65535 f \n" + table
    return body + head + b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(body)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


HOSTILE: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "nothing at all": (lambda: b"", "wrong_type"),
    "a program called .jpg": (lambda: b"MZ" + bytes(4096), "wrong_type"),
    "an office document": (lambda: b"PK\x03\x04" + bytes(4096), "wrong_type"),
    "a page of the web": (lambda: b"<html><script>alert(1)</script></html>", "wrong_type"),
    "a moving picture": (lambda: saved(sheet(), "GIF"), "wrong_type"),
    "a photograph cut off": (lambda: photograph()[:4000], "broken"),
    "a photograph of a newer phone cut off": (lambda: photograph_of_a_newer_phone()[:4000], "broken"),
    "a film": (lambda: b"\x00\x00\x00\x18ftypisom" + bytes(4096), "wrong_type"),
    "a PDF cut off": (lambda: pdf()[:300], "broken"),
    "a PDF of nonsense": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 40, "broken"),
    "a PDF with a password": (lambda: pdf(password="secret"), "encrypted"),
    "a PDF with a script": (with_script, "active"),
    "a PDF with a program in it": (with_file_inside, "active"),
    "a PDF of too many pages": (lambda: pdf(21), "too_many_pages"),
    "a picture that unpacks for ever": (bomb, "too_many_pixels"),
    "a PDF that draws for ever": (pdf_bomb, "too_heavy"),
    "a file that is too large": (lambda: photograph() + bytes(20 * 1024 * 1024), "too_large"),
}
"""What it is, how it is made, and why it is not taken."""
