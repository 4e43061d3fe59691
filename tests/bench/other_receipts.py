"""The same receipt, mark for mark, drawn with other libraries: what ours is measured beside."""

from collections.abc import Callable
from html import escape

from PIL import Image

import resources
from kiosk import Slip
from printing.documents.composition import sheets_of
from printing.documents.fonts import Weight
from printing.documents.sheet import Sheet
from printing.paper import DOTS_PER_INCH, ROLL_80

_POINTS = 72 / DOTS_PER_INCH
_MARGIN = ROLL_80.beside


def by_fpdf2(slip: Slip) -> Callable[[], bytes]:
    """Return what draws a slip with fpdf2; a document there loads its fonts each time."""
    from fpdf import FPDF  # noqa: PLC0415  # only the bench pays for it

    def draw() -> bytes:
        [sheet] = sheets_of(slip, copy=0)
        pdf = FPDF(unit="pt", format=(ROLL_80.width * _POINTS, sheet.height * _POINTS))
        pdf.set_auto_page_break(False)
        for weight in Weight:
            pdf.add_font(weight.value, fname=resources.path(f"fonts/{weight}.ttf"))
        pdf.add_page()
        for bar in sheet.bars:
            pdf.rect(_x(bar.x), bar.top * _POINTS, bar.width * _POINTS, bar.height * _POINTS, style="F")
        for words in sheet.words:
            pdf.set_font(words.style.weight.value, size=words.style.size * _POINTS)
            pdf.set_text_color(255 if words.white else 0)
            pdf.set_char_spacing(words.style.spacing * _POINTS)
            pdf.text(_x(words.x), words.baseline * _POINTS, words.text)
        return bytes(pdf.output())

    return draw


def by_weasyprint(slip: Slip) -> Callable[[], bytes]:
    """Return what draws a slip with WeasyPrint; its fonts are loaded once."""
    from weasyprint import CSS, HTML  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    fonts = FontConfiguration()
    faces = "".join(
        f"@font-face {{ font-family: {weight}; src: url({resources.path(f'fonts/{weight}.ttf').as_uri()}) }}"
        for weight in Weight
    )
    loaded = CSS(string=faces, font_config=fonts)

    def draw() -> bytes:
        [sheet] = sheets_of(slip, copy=0)
        size = f"@page {{ size: {ROLL_80.width * _POINTS}pt {sheet.height * _POINTS}pt; margin: 0 }}"
        css = CSS(string=size + "p, svg { position: absolute; margin: 0; white-space: pre; line-height: 1 }")
        html = f"<body>{_svg(sheet)}{''.join(_paragraphs(sheet))}</body>"
        written = HTML(string=html).write_pdf(stylesheets=[loaded, css], font_config=fonts)
        assert isinstance(written, bytes)
        return written

    return draw


def by_python_escpos(picture: Image.Image) -> bytes:
    """Return a slip's picture as python-escpos encodes it."""
    from escpos.printer import Dummy  # noqa: PLC0415

    printer = Dummy()
    printer.profile.profile_data["media"]["width"]["pixels"] = ROLL_80.printable
    box = (_MARGIN, 0, _MARGIN + ROLL_80.printable, picture.height)
    printer.image(picture.crop(box), impl="bitImageRaster", center=False)
    return bytes(printer.output)


def _x(dots: int) -> float:
    return (_MARGIN + dots) * _POINTS


def _svg(sheet: Sheet) -> str:
    bars = "".join(f'<rect x="{b.x + _MARGIN}" y="{b.top}" width="{b.width}" height="{b.height}"/>' for b in sheet.bars)
    box = f"0 0 {ROLL_80.width} {sheet.height}"
    size = f"left: 0; top: 0; width: {ROLL_80.width * _POINTS}pt; height: {sheet.height * _POINTS}pt"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" style="{size}">{bars}</svg>'


def _paragraphs(sheet: Sheet) -> list[str]:
    return [
        f'<p style="left: {_x(words.x)}pt; top: {(words.baseline - words.style.ascent) * _POINTS}pt;'
        f" font: {words.style.size * _POINTS}pt {words.style.weight};"
        f" letter-spacing: {words.style.spacing * _POINTS}pt;"
        f' color: {"white" if words.white else "black"}">{escape(words.text)}</p>'
        for words in sheet.words
    ]
