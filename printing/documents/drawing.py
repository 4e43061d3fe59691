"""Sheet → PDF: the page is measured in dots, so that a raster at 203 dpi meets every edge exactly."""

from io import BytesIO
from math import floor
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from kiosk import Slip
from printing.document import Document
from printing.documents import fonts, rare, strokes
from printing.documents.composition import name_of, sheets_of, title_of
from printing.documents.sheet import Bar, Sheet, Words
from printing.paper import DOTS_PER_INCH, MM_PER_INCH, ROLL_80, Paper

_POINTS_PER_DOT = 72 / DOTS_PER_INCH
_INVISIBLE: Final = 3
"""Text rendering mode (ISO 32000-1, table 106)."""


def prepare() -> None:
    """Load the fonts ahead of the first slip; a worker calls it when it starts."""
    fonts.prepare()


def draw(slip: Slip, *, copy: int = 0, paper: Paper = ROLL_80) -> Document:
    """Draw a slip; `copy` above 0 marks it as printed again. The same slip always gives the same bytes."""
    with fonts.LOCK:
        sheets = sheets_of(slip, copy=copy, paper=paper)
        pdf = _pdf(sheets, title_of(slip), slip.outlet.name)
    size_mm = (_millimetres(paper.width), _millimetres(sheets[0].height))
    return Document(pdf, name_of(slip, copy=copy), size_mm=size_mm)


def _pdf(sheets: tuple[Sheet, ...], title: str, author: str) -> bytes:
    fonts.prepare()
    file = BytesIO()
    canvas = Canvas(
        file,
        pagesize=(_points(sheets[0].paper.width), _points(sheets[0].height)),
        invariant=True,
        pageCompression=1,
        lang="zh-CN",
        initialFontName=fonts.Weight.REGULAR.value,  # type: ignore[arg-type]  # the stubs say float
    )
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setCreator("河套知服")
    for sheet in sheets:
        _page(canvas, sheet)
    canvas.save()
    return file.getvalue()


def _page(canvas: Canvas, sheet: Sheet) -> None:
    canvas.scale(_POINTS_PER_DOT, _POINTS_PER_DOT)
    canvas.translate(sheet.paper.beside, sheet.height)
    _fill(canvas, sheet.bars)
    for words in sheet.words:
        _write(canvas, words)
    for stroke in sheet.strokes:
        strokes.draw(canvas, stroke)
    canvas.showPage()


def _points(dots: int) -> float:
    """Return a page length, rounded down as far as a PDF writes it: a raster never gets a row too many."""
    return floor(dots * _POINTS_PER_DOT * 1e3) / 1e3


def _millimetres(dots: int) -> float:
    return round(dots * MM_PER_INCH / DOTS_PER_INCH, 2)


def _fill(canvas: Canvas, bars: tuple[Bar, ...]) -> None:
    """Fill all bars as one path: where two touch, no light gap can show between them."""
    path = canvas.beginPath()
    for bar in bars:
        path.rect(bar.x, -bar.top - bar.height, bar.width, bar.height)
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1, fillMode=1)


def _write(canvas: Canvas, words: Words) -> None:
    style, x = words.style, words.x
    canvas.setFillGray(1 if words.white else 0)
    for run in fonts.runs_of(words.text, style):
        canvas.setFont(run.face or style.weight.value, style.size)
        if run.face:
            canvas.drawString(x, -words.baseline, run.text, charSpace=style.spacing)
            x += fonts.width_of(run.text, style) + style.spacing
            continue
        for character in run.text:
            _picture(canvas, character, x, words)
            x += style.size + style.spacing


def _picture(canvas: Canvas, character: str, x: int, words: Words) -> None:
    """Draw the box of a character without a glyph, and the character itself invisibly under it."""
    style = words.style
    fonts.make_searchable(character, style)
    canvas.drawString(x, -words.baseline, character, mode=_INVISIBLE)
    _fill(canvas, tuple(rare.box(character, x, words.baseline - style.ascent, style.size)))
