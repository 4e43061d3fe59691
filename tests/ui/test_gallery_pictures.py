"""Controls and components look as they did when somebody last looked at them.

Every part of the gallery is kept in every scheme, each time in another text size, so that every component is seen in
each scheme and in each size. After a wanted change run `REDRAW_GALLERY=1 pytest tests/ui/test_gallery_pictures.py` and
look at every picture in tests/ui/golden/ before it is committed.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageOps
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk import Scheme, TextSize
from tests.support.gallery import PARTS, Gallery, drawn, gallery, kinds
from tests.support.pictures import keep
from tests.support.scene import faint, is_cut, is_text, said
from tests.support.screen import visible

pytestmark = pytest.mark.whole

GOLDEN = Path(__file__).parent / "golden"
SQUARE = 16
"""Pictures are compared in squares of this many pixels, so that one other word cannot hide on a large picture."""
TOLERATED = 24
"""Mean difference of a square, of 255: another build of the font rasteriser shifts edges by up to half of that."""
MILLIMETRE = 2
"""In pixels, on the pictures."""
APPROVED = [
    (part, tuple(TextSize)[(row + column) % len(TextSize)], scheme)
    for row, part in enumerate(PARTS)
    for column, scheme in enumerate(Scheme)
]


@pytest.fixture(scope="module")
def shown(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gallery]:
    with gallery(tmp_path_factory.mktemp("gallery") / "data") as made:
        yield made


def worst_difference(one: Image.Image, other: Image.Image) -> float:
    """Return the mean difference, of 255, in the square where it is greatest."""
    unlike = ImageChops.difference(one, other).convert("L")
    squares = (-(-one.width // SQUARE), -(-one.height // SQUARE))
    padded = ImageOps.pad(unlike, (squares[0] * SQUARE, squares[1] * SQUARE), centering=(0, 0))
    return max(padded.resize(squares, Image.Resampling.BOX).tobytes())


def words_of_things(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Yield the texts of what is shown, without the names that the gallery gives to it."""
    for item in visible(window.contentItem()):
        parent = item.parentItem()
        own = parent is not None and not {"Sample", "Shelf"}.isdisjoint(kinds(parent))
        if is_text(item) and said(item) and not own:
            yield item


@pytest.mark.parametrize(("part", "text_size", "scheme"), APPROVED)
def test_a_part_looks_as_it_was_approved_and_everything_on_it_can_be_read(
    shown: Gallery, part: str, text_size: str, scheme: str
) -> None:
    with shown.window(part, text_size=text_size, scheme=scheme) as window:
        picture = drawn(window)
        texts = list(words_of_things(window))
        cut = [said(item) for item in texts if is_cut(item, window)]
        pale = faint(window, texts, high_contrast=scheme == Scheme.CONTRAST, mm=MILLIMETRE)
    path = GOLDEN / f"{part}-{text_size}-{scheme}.png"
    if os.environ.get("REDRAW_GALLERY"):
        keep(picture, path)
    with Image.open(path) as stored:
        approved = stored.convert("RGB")
    assert (cut, pale) == ([], [])
    assert approved.size == picture.size
    assert worst_difference(approved, picture) <= TOLERATED


def test_another_size_and_another_scheme_would_be_noticed(shown: Gallery) -> None:
    light, calm = (shown.picture("buttons", text_size="standard", scheme=scheme) for scheme in ("light", "calm"))
    assert worst_difference(light, calm) > TOLERATED
    assert shown.picture("buttons", text_size="large", scheme="light").height > light.height


def test_every_picture_that_is_kept_is_compared() -> None:
    assert {path.stem for path in GOLDEN.glob("*.png")} == {"-".join(one) for one in APPROVED}
