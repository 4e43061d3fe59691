"""A signature is lines, not a picture, and can be drawn again anywhere."""

from xml.etree import ElementTree

from kiosk import Handwriting
from sync.contract import MAX_POINTS, MAX_STROKES, InkBody
from ui.signatures import LEAST_MM, Signature, extended, stroke_path
from ui.viewmodels.signature_ink import SignatureInk

LINE = ((10.0, 10.0), (12.0, 11.0), (20.0, 10.0))


def test_a_stroke_begins_and_ends_where_the_finger_did() -> None:
    assert stroke_path(LINE) == "M10 10Q12 11 16 10.5L20 10"


def test_a_lone_touch_is_a_dot() -> None:
    assert stroke_path(((3.0, 4.5),)) == "M3 4.5h0.01"


def test_points_too_close_to_the_last_one_are_left_out() -> None:
    assert extended(LINE, (20.1, 10.0)) == LINE
    assert extended(LINE, (21.0, 10.0)) == (*LINE, (21.0, 10.0))


def test_the_picture_has_the_size_it_was_written_in_and_nothing_but_lines() -> None:
    written = Signature(150, 48, (LINE, ((3.0, 4.5),)))
    picture = ElementTree.fromstring(written.svg)
    assert (picture.get("width"), picture.get("viewBox")) == ("150mm", "0 0 150 48")
    (path,) = picture
    assert path.get("d") == written.path == "M10 10Q12 11 16 10.5L20 10 M3 4.5h0.01"


def test_nothing_written_is_blank() -> None:
    assert Signature(150, 48).blank
    assert Signature(150, 48).length == 0
    assert round(Signature(150, 48, (((0.0, 0.0), (3.0, 4.0)),)).length) == 5


def scribbled(strokes: int, points: int) -> SignatureInk:
    """Return a pad on which somebody has not stopped."""
    ink = SignatureInk()
    ink.resize(150, 48)
    for stroke in range(strokes):
        for point in range(points):
            ink.draw((stroke + point) % 150, 40 * (point % 2))
        ink.lift()
    return ink


def test_a_pad_takes_no_more_than_the_platform_keeps() -> None:
    for strokes, points in ((3, MAX_POINTS), (MAX_STROKES + 50, 2)):
        written = scribbled(strokes, points).signature
        assert len(written.strokes) <= MAX_STROKES
        assert sum(map(len, written.strokes)) <= MAX_POINTS
        hand = Handwriting(written.width, written.height, written.strokes)
        assert InkBody.model_validate(hand.as_data()).strokes


def test_a_finger_that_only_touched_the_pad_has_written_no_name() -> None:
    assert not Signature(150, 48, (((3.0, 4.5),),)).legible
    assert Signature(150, 48, (((3.0, 4.5), (3.0 + LEAST_MM, 4.5)),)).legible
