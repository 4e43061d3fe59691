"""Reading slips back: what three readers copy from a PDF, and whether any mark reaches beyond the paper."""

from collections.abc import Callable, Iterable
from io import BytesIO, StringIO

import pypdf
import pypdfium2
import pytest
from pdfminer.high_level import extract_text_to_fp

from kiosk import Slip
from printing.documents.composition import sheets_of
from printing.documents.fonts import width_of
from printing.documents.sheet import Sheet
from printing.paper import PAPERS, ROLL_80, Paper

ON_EVERY_PAPER = pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)


def said(slip: Slip, paper: Paper = ROLL_80) -> str:
    """Return what is set on a slip, line behind line, as it goes to the PDF."""
    return "".join(words.text for sheet in sheets_of(slip, copy=0, paper=paper) for words in sheet.words)


def by_pypdf(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def by_pdfium(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join(str(page.get_textpage().get_text_range()) for page in document)


def by_pdfminer(pdf: bytes) -> str:
    text = StringIO()
    extract_text_to_fp(BytesIO(pdf), text)
    return text.getvalue()


EXTRACTORS: tuple[Callable[[bytes], str], ...] = (by_pypdf, by_pdfium, by_pdfminer)


def assert_within(sheets: Iterable[Sheet]) -> None:
    """Hold every mark against the printable width and the height of its page."""
    for sheet in sheets:
        width = sheet.paper.printable
        for words in sheet.words:
            assert 0 <= words.x <= words.x + width_of(words.text, words.style) <= width, words.text
            assert 0 < words.baseline <= sheet.height
        for bar in sheet.bars:
            assert 0 <= bar.x < bar.x + bar.width <= width
            assert 0 <= bar.top < bar.top + bar.height <= sheet.height
        for stroke in sheet.strokes:
            assert all(0 <= x <= width and 0 <= y <= sheet.height for x, y in stroke.points)
