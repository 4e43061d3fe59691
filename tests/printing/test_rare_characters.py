"""Every name prints: who draws which character, what is drawn where nobody can, and that it can be copied."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pdfminer.high_level
import pypdf
import pypdfium2
import pytest
from PIL import ImageChops

from printing.documents import draw, raster
from printing.documents.fonts import Style, Weight, runs_of
from tests.support.slips import HOLDING_SLIP, RECEIPT

pytestmark = pytest.mark.whole

HANAZONO = Path("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf")
needs_hanazono = pytest.mark.skipif(not HANAZONO.exists(), reason="fonts-hanazono is not installed")
FROM_EVERY_FACE = {
    "common": "䶮㛃",
    "rare": "𬎆𠮷",
    "Hanazono": "𪚥\U0002b746\U0002ceb1",
    "no face": "\U00030002\U00030003",
}
GB_18030 = [
    range(0x4E00, 0x9FF0),
    range(0x3400, 0x4DB6),
    range(0x20000, 0x2A6D7),
    range(0x2A700, 0x2B735),
    range(0x2B740, 0x2B81E),
    range(0x2B820, 0x2CEA2),
    range(0x2CEB0, 0x2EBE1),
    (0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29),
]
"""The ideographs of GB 18030-2022."""
BODY, STRONG = Style(Weight.REGULAR, 32), Style(Weight.BOLD, 32)


def by_pypdf(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def by_pdfium(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[0].get_textpage().get_text_range())


def by_pdfminer(pdf: bytes) -> str:
    return pdfminer.high_level.extract_text(BytesIO(pdf))


@pytest.mark.parametrize("read", [by_pypdf, by_pdfium, by_pdfminer])
@pytest.mark.parametrize("face", FROM_EVERY_FACE)
def test_a_name_can_be_copied_whatever_draws_it(face: str, read: Callable[[bytes], str]) -> None:
    name = f"张{FROM_EVERY_FACE[face]}睿"
    assert name in "".join(read(draw(replace(HOLDING_SLIP, applicant=name)).pdf).split())


@pytest.mark.parametrize("weight", Weight)
def test_each_character_is_drawn_by_the_first_face_that_has_it(weight: Weight) -> None:
    runs = runs_of("张𬎆𠮷睿", Style(weight, 32))
    rare = weight.value.replace("SC", "Rare")
    assert [(run.text, run.face) for run in runs] == [("张", weight.value), ("𬎆𠮷", rare), ("睿", weight.value)]


def test_a_rare_character_is_as_black_as_its_neighbours_and_stands_in_no_box() -> None:
    [common, rare] = [
        ImageChops.logical_xor(raster(draw(replace(RECEIPT, applicant=name)).pdf), raster(draw(RECEIPT).pdf))
        for name in ("张瑨", "张𬎆")
    ]
    ink = [picture.convert("L").histogram()[255] for picture in (common, rare)]
    assert ink[1] == pytest.approx(ink[0], rel=0.4)


def test_a_character_nobody_has_a_picture_of_is_framed_with_its_number_and_never_left_out() -> None:
    names = ("王", "王\U00030002", "王\U00030003")
    common, one, other = (raster(draw(replace(RECEIPT, applicant=name)).pdf) for name in names)
    box = ImageChops.logical_xor(common, one).getbbox()
    assert box is not None
    assert box[2] - box[0] == box[3] - box[1] == 30, "a square frame"
    digits = ImageChops.logical_xor(one, other).getbbox()
    assert digits is not None
    assert digits[0] > box[0], "the same frame with other digits in it"
    assert digits[2] < box[2]


@needs_hanazono
def test_every_ideograph_of_gb_18030_has_a_picture_in_both_weights() -> None:
    text = "".join(chr(point) for part in GB_18030 for point in part)
    assert len(text) == 87_887
    for style in (BODY, STRONG):
        assert [run.text for run in runs_of(text, style) if run.face is None] == []


@needs_hanazono
def test_the_table_of_the_coverage_tells_what_there_is() -> None:
    page = Path("docs/fonts.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| [^|]+ \| (\w+)–(\w+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", page, re.MULTILINE)
    assert len(rows) == 12
    for first, last, *told in rows:
        counted = dict.fromkeys((Weight.REGULAR.value, "NotoSansRare-Regular", "Hana", None), 0)
        text = "".join(map(chr, range(int(first, 16), int(last, 16) + 1)))
        for run in runs_of(text, BODY):
            counted["Hana" if run.face and run.face.startswith("Hana") else run.face] += len(run.text)
        assert [str(number) for number in counted.values()] == told, f"{first}–{last}"


def test_what_comes_with_the_program_is_as_much_as_the_page_says() -> None:
    text = "".join(chr(point) for part in GB_18030 for point in part)
    shipped = sum(len(run.text) for run in runs_of(text, BODY) if run.face and run.face.startswith("Noto"))
    assert f"{shipped:,}" in Path("docs/fonts.md").read_text(encoding="utf-8")
