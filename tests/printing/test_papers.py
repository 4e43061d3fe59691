"""The same slips on 80 mm, 58 mm and A4: one description, the same words, nothing cut, every code read."""

from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image

from kiosk import SettingsError
from printing.documents import composition, draw, raster
from printing.documents.blocks import Block, Paragraph
from printing.documents.composition import sheets_of
from printing.paper import A4, ROLL_58, ROLL_80, Paper, paper_at, without_paper
from tests.support.reading import ON_EVERY_PAPER, assert_within, by_pdfium
from tests.support.slips import CODED, LONG_RECEIPT, RECEIPT, SLIPS


def words_on(pdf: bytes) -> str:
    """Return what is said, without the dots between remarks that share a line: wide paper has more of them.

    A hyphen at the end of a line is read as U+FFFE.
    """
    return "".join(by_pdfium(pdf).replace("·", "").replace("\ufffe", "-").split())


def codes(picture: Image.Image, kind: zxingcpp.BarcodeFormat) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture.convert("L"), formats=kind)]


@ON_EVERY_PAPER
@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_says_the_same_on_every_paper_and_its_code_is_read(name: str, paper: Paper) -> None:
    slip, copy = SLIPS[name]
    document = draw(slip, copy=copy, paper=paper)
    said, usual = words_on(document.pdf), words_on(draw(slip, copy=copy).pdf)
    assert sorted(said) == sorted(usual)
    assert len(codes(raster(document.pdf), zxingcpp.BarcodeFormat.QRCode)) == (name in CODED)


@ON_EVERY_PAPER
@pytest.mark.parametrize("name", SLIPS)
def test_nothing_reaches_beside_what_a_printer_prints(name: str, paper: Paper) -> None:
    slip, copy = SLIPS[name]
    assert_within(sheets_of(slip, copy=copy, paper=paper))
    picture = raster(draw(slip, copy=copy, paper=paper).pdf)
    assert picture.width == paper.width
    assert paper.height in (None, picture.height)


@ON_EVERY_PAPER
def test_a_date_is_never_broken_in_the_middle_of_a_number(paper: Paper) -> None:
    lines = [words.text for sheet in sheets_of(RECEIPT, copy=0, paper=paper) for words in sheet.words]
    assert not any(line.startswith(("年", "月", "日")) for line in lines)


@ON_EVERY_PAPER
def test_a_handheld_scanner_reads_the_reference_also_where_the_bars_run_down_the_paper(paper: Paper) -> None:
    for reference in ("150800-M01-T01-261122-A0007-K", "1508J1-B88-T88-261228-W8888-W"):
        picture = raster(draw(replace(RECEIPT, reference=reference), paper=paper).pdf)
        assert codes(picture, zxingcpp.BarcodeFormat.Code128) == [reference.replace("-", "")]


def test_what_does_not_fit_one_page_goes_on_on_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    many: list[Block] = [Paragraph(f"第{number}种材料") for number in range(1, 101)]
    monkeypatch.setattr(composition, "filed", lambda slip, paper: iter(many))
    document = draw(RECEIPT, paper=A4)
    assert [sheet.height for sheet in sheets_of(RECEIPT, copy=0, paper=A4)] == [A4.height] * 3
    said = words_on(document.pdf)
    assert all(f"第{number}种材料" in said for number in range(1, 101))
    for sheet in sheets_of(RECEIPT, copy=0, paper=A4):
        *content, number = sheet.words
        assert all(A4.margin <= words.baseline <= A4.height - A4.margin for words in content)
        assert "页，共3页" in number.text


@ON_EVERY_PAPER
def test_a_document_tells_the_printer_how_large_it_is(paper: Paper) -> None:
    size = draw(LONG_RECEIPT, paper=paper).size_mm
    assert size is not None
    assert size[0] == pytest.approx(paper.width * 25.4 / 203, abs=0.01)


@pytest.mark.parametrize(
    ("address", "paper", "plain"),
    [
        ("folder:/slips", ROLL_80, "folder:/slips"),
        ("folder:/slips?paper=a4", A4, "folder:/slips"),
        ("ipp://printer/ipp/print?paper=58#0a", ROLL_58, "ipp://printer/ipp/print#0a"),
        ("escpos:/dev/ttyS0?paper=58&baud=9600", ROLL_58, "escpos:/dev/ttyS0?baud=9600"),
    ],
)
def test_the_address_of_the_printer_names_its_paper(address: str, paper: Paper, plain: str) -> None:
    assert paper_at(address) == paper
    assert without_paper(address) == plain


def test_a_paper_nobody_can_set_a_slip_on_is_refused_by_name() -> None:
    with pytest.raises(SettingsError, match="80, 58, a4"):
        paper_at("folder:/slips?paper=letter")


@ON_EVERY_PAPER
def test_the_widest_reference_stands_whole_on_its_lines(paper: Paper) -> None:
    wide = replace(RECEIPT, reference="150888-M88-T88-261228-W8888-W")
    lines = [words.text for sheet in sheets_of(wide, copy=0, paper=paper) for words in sheet.words]
    whole = ["150888-M88-T88-261228-W8888-W"] if paper is A4 else ["150888-M88-T88-", "261228-W8888-W"]
    assert [line for line in lines if line in whole][: len(whole)] == whole
