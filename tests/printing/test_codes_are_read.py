"""Codes from paper: what a phone sees of a fresh slip and of one from a worn head, out of a shaking hand."""

from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image

from kiosk import Slip
from printing.documents import draw, raster
from tests.support.camera import shots, worn
from tests.support.slips import DRAFT_SLIP, EVALUATION_SLIP, PROVEN_RECEIPT, RECEIPT

ADDRESS = replace(EVALUATION_SLIP, url=("https://pj.example.test/e/" + "Zk3vJ9xQ0mB7" * 6)[:90])
CODES = [RECEIPT, ADDRESS, PROVEN_RECEIPT, DRAFT_SLIP]
NAMES = ["reference", "address of 90 bytes", "proof", "draft"]
SHOTS = 25


def code_on(slip: Slip) -> tuple[Image.Image, str]:
    """Return the dots of a slip's QR code with its quiet zone, and its text."""
    picture = raster(draw(slip).pdf)
    [code] = zxingcpp.read_barcodes(picture.convert("L"), formats=zxingcpp.BarcodeFormat.QRCode)
    at, margin = code.position, 32
    box = (at.top_left.x - margin, at.top_left.y - margin, at.bottom_right.x + margin, at.bottom_right.y + margin)
    return picture.crop(box), code.text


def read(picture: Image.Image, text: str, *, seed: int) -> int:
    """Return in how many photographs the code can be read."""
    return sum(
        any(code.text == text for code in zxingcpp.read_barcodes(shot))
        for shot in shots(picture, number=SHOTS, seed=seed)
    )


@pytest.mark.parametrize("slip", CODES, ids=NAMES)
def test_a_phone_reads_the_code_in_every_shot_of_a_fresh_slip(slip: Slip) -> None:
    picture, text = code_on(slip)
    assert read(picture, text, seed=1) == SHOTS


@pytest.mark.parametrize("slip", CODES, ids=NAMES)
def test_a_phone_reads_the_code_of_a_worn_head_nearly_always(slip: Slip) -> None:
    picture, text = code_on(slip)
    assert read(worn(picture, seed=2), text, seed=3) >= SHOTS - 1


def test_the_camera_is_no_friend_and_mostly_loses_a_code_of_three_dots_a_module() -> None:
    picture, text = code_on(ADDRESS)
    small = picture.resize((picture.width * 3 // 8, picture.height * 3 // 8), Image.Resampling.NEAREST)
    assert read(small, text, seed=1) < SHOTS // 2
