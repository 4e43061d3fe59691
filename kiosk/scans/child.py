"""The child that touches what citizens bring: `python -m kiosk.scans.child read|bind`, a message in, a message out.

It may use a gigabyte and a few seconds of the processor, and may write no file; see `confine`.
"""

import re
import sys
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from typing import Any

import pi_heif
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageFilter, ImageOps, ImageStat

from kiosk.scans.pages import MAX_PAGES, MAX_PIXELS, Refusal, ScanRefused
from kiosk.scans.workshop import pack, unpack

MEMORY_BYTES = 1024**3
CPU_SECONDS = 20
FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "HEIF")
LONG_SIDE = 2200
"""Pixels of a page's longer side: about 190 dots per inch on A4."""
PREVIEW_SIDE = 480
LEAST_SIDE = 50
"""Pixels; nobody can read anything on a smaller one."""
QUALITY = 80
_POINTS_PER_INCH, _MOST_DPI = 72, 200
_PDF, _PDF_WITHIN = b"%PDF-", 1024
"""Where the mark of a PDF may begin (as readers allow)."""
_ACTIVE_WORDS = (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/RichMedia", b"/XFA")
_STREAM = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
"""What is packed or a picture: any three letters stand there by chance."""
_JUDGED_SIDE = 900
_DARK_BELOW = 70
"""Mean grey, of 255."""
_EDGES = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)
_BLURRED_BELOW = 0.1
"""Strength of the edges against that of light and dark: writing in focus has several times as much."""
_SOMETHING = 60
"""Variance of grey under which a page is as good as empty, and neither sharp nor blurred."""


def confine() -> None:
    """Give away what reading a picture does not need, where the system can (POSIX)."""
    try:
        import resource  # noqa: PLC0415 - not there on Windows
    except ImportError:
        return
    limits = {
        resource.RLIMIT_AS: MEMORY_BYTES,
        resource.RLIMIT_CPU: CPU_SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for limit, value in limits.items():
        resource.setrlimit(limit, (value, value))


def read(_asked: Mapping[str, Any], parts: Sequence[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Return the pages of one file."""
    (content,) = parts
    pictures = _pdf_pages(content) if _PDF in content[:_PDF_WITHIN] else [_picture(content)]
    told, made = list[dict[str, Any]](), list[bytes]()
    for picture in pictures:
        if min(picture.size) < LEAST_SIDE:
            raise ScanRefused(Refusal.BROKEN)
        preview = picture.copy()
        preview.thumbnail((PREVIEW_SIDE, PREVIEW_SIDE))
        told.append({"width": preview.width, "height": preview.height, **_seen(picture)})
        made += [_jpeg(picture), _jpeg(preview)]
    return {"pages": told}, made


def bind(asked: Mapping[str, Any], parts: Sequence[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Return the PDF of pages, turned and cut as asked."""
    first, *others = (_as_shown(page, jpeg) for page, jpeg in zip(asked["pages"], parts, strict=True))
    file = BytesIO()
    never = time.gmtime(0)  # the same pages are the same file
    dates = {"creationDate": never, "modDate": never}
    first.save(file, "PDF", save_all=True, append_images=others, quality=QUALITY, resolution=_MOST_DPI, **dates)
    return {}, [file.getvalue()]


def _picture(content: bytes) -> Image.Image:
    try:
        picture = Image.open(BytesIO(content), formats=FORMATS)
    except Image.DecompressionBombError:
        raise ScanRefused(Refusal.TOO_MANY_PIXELS) from None
    except (OSError, SyntaxError, ValueError):
        raise ScanRefused(Refusal.WRONG_TYPE) from None
    if picture.width * picture.height > MAX_PIXELS:
        raise ScanRefused(Refusal.TOO_MANY_PIXELS)
    try:
        picture.draft("RGB", (LONG_SIDE, LONG_SIDE))
        upright = ImageOps.exif_transpose(picture)
        return _small(_on_white(upright))
    except MemoryError:
        raise ScanRefused(Refusal.TOO_HEAVY) from None
    except Exception:  # noqa: BLE001 - a codec may raise anything about a file made to harm
        raise ScanRefused(Refusal.BROKEN) from None


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    see_through = picture.convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(paper, see_through).convert("RGB")


def _small(picture: Image.Image) -> Image.Image:
    picture.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS)
    return picture


def _pdf_pages(content: bytes) -> list[Image.Image]:
    try:
        document = pypdfium2.PdfDocument(content)
        count = len(document)
    except pypdfium2.PdfiumError as trouble:
        locked = trouble.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise ScanRefused(Refusal.ENCRYPTED if locked else Refusal.BROKEN) from None
    if count > MAX_PAGES:
        raise ScanRefused(Refusal.TOO_MANY_PAGES)
    if _is_active(document, content):
        raise ScanRefused(Refusal.ACTIVE)
    try:
        return [_page(document[number]) for number in range(count)]
    except pypdfium2.PdfiumError:
        raise ScanRefused(Refusal.BROKEN) from None


def _is_active(document: pypdfium2.PdfDocument, content: bytes) -> bool:
    """Tell whether a PDF says that it wants to do something; what hides it is drawn as a picture all the same."""
    scripts = pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0
    if scripts or pdfium.FPDFDoc_GetAttachmentCount(document) > 0:
        return True
    said = _STREAM.sub(b"", content)
    return any(word in said for word in _ACTIVE_WORDS)


def _page(page: pypdfium2.PdfPage) -> Image.Image:
    long_side = max(page.get_size())
    if long_side <= 0:
        raise ScanRefused(Refusal.BROKEN)
    scale = min(LONG_SIDE / long_side, _MOST_DPI / _POINTS_PER_INCH)
    picture: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
    page.close()
    return picture


def _seen(picture: Image.Image) -> dict[str, bool]:
    """Return what a person should know before handing the page in."""
    grey = picture.convert("L")
    grey.thumbnail((_JUDGED_SIDE, _JUDGED_SIDE))
    light = ImageStat.Stat(grey)
    inner = (1, 1, grey.width - 1, grey.height - 1)  # a filter leaves the rim as it was
    edges = ImageStat.Stat(grey.filter(_EDGES).crop(inner)).var[0]
    contrast = light.var[0]
    blurred = contrast > _SOMETHING and edges / contrast < _BLURRED_BELOW
    return {"dark": light.mean[0] < _DARK_BELOW, "blurred": blurred}


def _as_shown(page: Mapping[str, Any], jpeg: bytes) -> Image.Image:
    picture = Image.open(BytesIO(jpeg), formats=("JPEG",))
    crop, (width, height) = page["crop"], picture.size
    box = (
        round(crop["left"] * width),
        round(crop["top"] * height),
        round((1 - crop["right"]) * width),
        round((1 - crop["bottom"]) * height),
    )
    turns = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)
    turn, cut = turns[page["turns"]], picture.crop(box)
    return cut if turn is None else cut.transpose(turn)


def _jpeg(picture: Image.Image) -> bytes:
    file = BytesIO()
    picture.save(file, "JPEG", quality=QUALITY)
    return file.getvalue()


TASKS: Mapping[str, Callable[[Mapping[str, Any], Sequence[bytes]], tuple[dict[str, Any], list[bytes]]]] = {
    "read": read,
    "bind": bind,
}


def main(task: str) -> None:
    """Do one task with what comes in, and say what came of it."""
    confine()
    warnings.simplefilter("ignore")
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    pi_heif.register_heif_opener(decode_threads=1)  # more would each want their part of the address space
    asked, parts = unpack(sys.stdin.buffer.read())
    try:
        told, made = TASKS[task](asked, parts)
    except ScanRefused as refused:
        told, made = {"refused": refused.refusal}, []
    except MemoryError:
        told, made = {"refused": Refusal.TOO_HEAVY}, []
    sys.stdout.buffer.write(pack(told, made))


if __name__ == "__main__":
    main(sys.argv[1])
