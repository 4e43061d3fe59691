"""What a person holds in the hand: what it says, what it never says, and that all of it can be read."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pypdf
import pytest
import zxingcpp
from PIL import Image, ImageChops

from kiosk import Slip
from kiosk.applications import mint, parse
from printing.documents import draw, preview, preview_png, raster
from printing.documents.code128 import bars, widths_of
from printing.paper import PAPERS, Paper
from tests.support.machine import CATALOGUE
from tests.support.reading import ON_EVERY_PAPER, by_pdfium, by_pypdf
from tests.support.slips import (
    CODED,
    DRAFT_SLIP,
    EVALUATION_SLIP,
    HOLDING_SLIP,
    LONG_COMPANY,
    LONG_RECEIPT,
    LONGEST_ITEM,
    PROOF,
    PROVEN_RECEIPT,
    RARE,
    RECEIPT,
    REFERENCE,
    SLIPS,
    URL,
)

DOTS_PER_MM = 203 / 25.4


def text_by_pypdf(slip: Slip, *, copy: int = 0) -> str:
    return "".join(by_pypdf(draw(slip, copy=copy).pdf).split())


def text_by_pdfium(slip: Slip, *, copy: int = 0) -> str:
    return "".join(by_pdfium(draw(slip, copy=copy).pdf).split())


def qr_codes(picture: Image.Image) -> list[zxingcpp.Barcode]:
    return zxingcpp.read_barcodes(picture.convert("L"), formats=zxingcpp.BarcodeFormat.QRCode)


def ink(picture: Image.Image) -> tuple[int, int, int, int]:
    """Return the box around everything dark."""
    box = picture.convert("L").point(lambda value: 255 - value).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize("name", CODED)
def test_the_qr_code_reads_from_the_dots_of_a_thermal_head(name: str) -> None:
    slip, copy = SLIPS[name]
    [code] = qr_codes(raster(draw(slip, copy=copy).pdf))
    said = {"evaluation-slip": EVALUATION_SLIP.url, "proven-receipt": PROOF, "draft-slip": DRAFT_SLIP.url}
    assert code.text == (said.get(name) or slip.reference)


@ON_EVERY_PAPER
def test_the_code_of_a_proof_has_at_least_five_dots_a_module_on_every_paper(paper: Paper) -> None:
    [code] = qr_codes(raster(draw(PROVEN_RECEIPT, paper=paper).pdf))
    width = code.position.top_right.x - code.position.top_left.x
    modules = 49  # version 8
    assert code.text == PROOF
    assert width / modules > 5.9


def test_a_proof_that_no_roll_can_hold_leaves_the_reference_in_its_place() -> None:
    far = replace(RECEIPT, proof=f"https://{'platform.' * 25}example/V/{PROOF.rpartition('/')[2]}")
    [code] = qr_codes(raster(draw(far, paper=PAPERS["58"]).pdf))
    assert code.text == RECEIPT.reference


@pytest.mark.parametrize("slip", [RECEIPT, HOLDING_SLIP, LONG_RECEIPT])
@pytest.mark.parametrize("terminal", ["150800-M01-T01", "1508J1-B88-T88"])
def test_a_handheld_scanner_reads_the_reference_from_the_bars_and_people_read_it_below(
    slip: Slip, terminal: str
) -> None:
    minted = replace(slip, reference=mint(terminal, date(2026, 11, 22), "W", 8888))
    picture = raster(draw(minted).pdf).convert("L")
    [scanned] = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.Code128)
    assert str(parse(scanned.text)) == minted.reference
    assert text_by_pdfium(minted).count(minted.reference) == 2


def test_a_text_that_no_bar_code_can_hold_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="'编' cannot stand in a bar code"):
        widths_of("编号")
    with pytest.raises(ValueError, match="does not fit 576 dots"):
        next(bars("A" * 60, dots=2, height=80, width=576))


@pytest.mark.parametrize(("slip", "least_dots"), [(RECEIPT, 8), (EVALUATION_SLIP, 6)])
def test_every_module_of_the_qr_code_is_the_same_number_of_whole_dots(slip: Slip, least_dots: int) -> None:
    picture = raster(draw(slip).pdf).convert("L")
    [code] = qr_codes(picture)
    at = code.position
    rows = range(at.top_left.y, at.bottom_left.y)
    edges = set()
    for y in rows:
        row = [picture.getpixel((x, y)) for x in range(at.top_left.x - 1, at.top_right.x + 2)]
        edges |= {x for x in range(1, len(row)) if row[x] != row[x - 1]}
    spans = [edge - min(edges) for edge in edges]
    dots = next(dots for dots in range(20, 0, -1) if all(span % dots == 0 for span in spans))
    assert dots >= least_dots


@pytest.mark.parametrize("read", [text_by_pypdf, text_by_pdfium])
def test_the_text_of_a_slip_can_be_copied_even_beyond_the_basic_plane(read) -> None:  # type: ignore[no-untyped-def]
    text = read(LONG_RECEIPT)
    assert LONG_COMPANY in text
    assert LONGEST_ITEM in text
    assert LONG_RECEIPT.reference in text
    assert RARE in read(replace(HOLDING_SLIP, applicant=RARE))


@pytest.mark.parametrize("name", SLIPS)
def test_nothing_is_cut_at_the_edges_of_the_print_head(name: str) -> None:
    slip, copy = SLIPS[name]
    picture = raster(draw(slip, copy=copy).pdf)
    left, top, right, bottom = ink(picture)
    assert picture.width == 640
    assert (left, right) == (32, 608), "72 mm of 80 are printable, and the rules fill them"
    assert top >= 8
    assert bottom <= picture.height - 40, "the cutter needs white paper"


def test_a_reference_of_the_widest_letters_still_fits_the_paper() -> None:
    wide = replace(RECEIPT, reference="150888-M88-T88-261228-W8888-W", sample=False)
    assert ink(raster(draw(wide).pdf))[2] == 608
    assert wide.reference in text_by_pdfium(wide)


def test_body_text_is_large_enough_for_old_eyes() -> None:
    """Measured on paper: the dots by which a 国 differs from a dash in the same place."""
    square, dash = (raster(draw(replace(RECEIPT, applicant=text)).pdf) for text in "国—")
    box = ImageChops.logical_xor(square, dash).getbbox()
    assert box is not None
    assert (box[3] - box[1]) / DOTS_PER_MM >= 3.2


def test_a_holding_slip_says_held_and_never_submitted_or_accepted() -> None:
    text = text_by_pdfium(HOLDING_SLIP)
    assert "暂存凭条" in text
    assert "平台还没有收到" in text
    assert "5个工作日" in text
    for claim in ("已提交", "已受理", "已收到", "收件回执"):
        assert claim not in text


@pytest.mark.parametrize("name", SLIPS)
def test_no_slip_speaks_for_the_national_office_or_of_acceptance(name: str) -> None:
    slip, copy = SLIPS[name]
    text = text_by_pdfium(slip, copy=copy)
    for item in CATALOGUE.items.values():
        text = text.replace(item.name, "")
    assert "受理" not in text
    assert "国家知识产权局" not in text


def test_a_receipt_says_received_and_by_when_the_answer_comes() -> None:
    text = text_by_pdfium(RECEIPT)
    assert "平台已收到您的申请" in text
    assert "答复期限2026年11月27日（星期五）" in text
    assert "0478-0000000" in text
    assert "暂存" not in text


def test_a_deadline_beyond_the_calendar_is_to_be_announced() -> None:
    assert "答复期限待放假通知公布后告知" in text_by_pdfium(LONG_RECEIPT)


def test_an_outlet_without_a_telephone_names_its_staff() -> None:
    assert "有事请问网点工作人员" in text_by_pdfium(LONG_RECEIPT)


def test_times_are_beijing_time_whatever_the_zone_they_came_in() -> None:
    late = replace(RECEIPT, received_at=datetime(2026, 11, 22, 18, 30, tzinfo=UTC))
    assert "收到时间2026年11月23日02:30" in text_by_pdfium(late)


def test_an_evaluation_slip_leaves_people_free_and_carries_its_code() -> None:
    text = text_by_pdfium(EVALUATION_SLIP)
    assert "评不评由您" in text
    assert EVALUATION_SLIP.code in text
    assert REFERENCE in text
    assert "2026年12月22日" in text
    assert URL not in text


@pytest.mark.parametrize("name", SLIPS)
def test_a_sample_says_so_at_both_ends_and_nothing_else_does(name: str) -> None:
    slip, copy = SLIPS[name]
    assert text_by_pdfium(replace(slip, sample=True), copy=copy).count("样例") == 2
    assert "样例" not in text_by_pdfium(replace(slip, sample=False), copy=copy)


def test_only_a_second_copy_is_marked_as_a_copy() -> None:
    assert "补打" not in text_by_pdfium(RECEIPT)
    assert "补打·第2次" in text_by_pdfium(RECEIPT, copy=2)


def test_an_application_without_a_name_shows_a_dash() -> None:
    assert "申请人—填写时间" in text_by_pdfium(replace(RECEIPT, applicant=""))


@pytest.mark.parametrize("name", SLIPS)
def test_the_same_slip_gives_the_same_bytes(name: str) -> None:
    slip, copy = SLIPS[name]
    assert draw(slip, copy=copy) == draw(slip, copy=copy)


def test_every_font_is_embedded_so_that_any_printer_draws_the_same() -> None:
    [page] = pypdf.PdfReader(BytesIO(draw(LONG_RECEIPT).pdf)).pages
    for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
        assert "/FontFile2" in font.get_object()["/FontDescriptor"]


def test_a_document_is_named_after_its_slip_and_its_copy() -> None:
    assert draw(RECEIPT).name == f"receipt-{REFERENCE}"
    assert draw(HOLDING_SLIP).name == f"holding-slip-{REFERENCE}"
    assert draw(EVALUATION_SLIP, copy=1).name == f"evaluation-slip-{REFERENCE}-copy-1"


def test_an_address_too_long_for_paper_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="does not fit the paper"):
        draw(replace(EVALUATION_SLIP, url="https://pj.example.test/" + "x" * 900))


def test_a_preview_has_the_size_of_the_paper() -> None:
    pdf = draw(replace(RECEIPT, due_on=date(2026, 12, 1))).pdf
    assert preview(pdf, dots_per_mm=4).width == pytest.approx(80 * 4, abs=2)
    assert Image.open(BytesIO(preview_png(pdf))).width == pytest.approx(80 * 8, abs=2)
