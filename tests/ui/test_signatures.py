"""A signature is lines, not a picture, and can be drawn again anywhere."""

from xml.etree import ElementTree

from ui.signatures import Signature, extended, stroke_path

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
