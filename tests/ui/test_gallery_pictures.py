"""Controls and components look as they did when somebody last looked at them.

After a wanted change run `REDRAW_GALLERY=1 pytest tests/ui/test_gallery_pictures.py` and look at every picture in
tests/ui/golden/ before it is committed.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageOps

from tests.support.gallery import PARTS, Gallery, gallery
from ui.qml_engine import IMPORT_PATH

GOLDEN = Path(__file__).parent / "golden"
SQUARE = 16
"""Pictures are compared in squares of this many pixels, so that one other word cannot hide on a large picture."""
TOLERATED = 24
"""Mean difference of a square, of 255: another build of the font rasteriser shifts edges by up to half of that."""
APPROVED = (
    *(("buttons", "standard", scheme) for scheme in ("light", "dark", "contrast", "calm")),
    ("fields", "small", "light"),
    ("fields", "largest", "light"),
    ("sheets", "standard", "light"),
)


@pytest.fixture
def shown(qapp: object, tmp_path: Path) -> Iterator[Gallery]:
    with gallery(tmp_path / "data") as made:
        yield made


def worst_difference(one: Image.Image, other: Image.Image) -> float:
    """Return the mean difference, of 255, in the square where it is greatest."""
    unlike = ImageChops.difference(one, other).convert("L")
    squares = (-(-one.width // SQUARE), -(-one.height // SQUARE))
    padded = ImageOps.pad(unlike, (squares[0] * SQUARE, squares[1] * SQUARE), centering=(0, 0))
    return max(padded.resize(squares, Image.Resampling.BOX).tobytes())


@pytest.mark.parametrize(("part", "text_size", "scheme"), APPROVED)
def test_a_part_looks_as_it_was_approved(shown: Gallery, part: str, text_size: str, scheme: str) -> None:
    drawn = shown.picture(part, text_size=text_size, scheme=scheme)
    path = GOLDEN / f"{part}-{text_size}-{scheme}.png"
    if os.environ.get("REDRAW_GALLERY"):
        GOLDEN.mkdir(exist_ok=True)
        drawn.quantize(128).save(path, optimize=True)
    with Image.open(path) as stored:
        approved = stored.convert("RGB")
    assert approved.size == drawn.size
    assert worst_difference(approved, drawn) <= TOLERATED


def test_another_size_and_another_scheme_would_be_noticed(shown: Gallery) -> None:
    light, calm = (shown.picture("buttons", text_size="standard", scheme=scheme) for scheme in ("light", "calm"))
    assert worst_difference(light, calm) > TOLERATED
    assert shown.picture("buttons", text_size="large", scheme="light").height > light.height


@pytest.mark.parametrize("part", PARTS)
def test_every_part_is_drawn_in_the_largest_text(shown: Gallery, part: str) -> None:
    assert shown.picture(part, text_size="largest", scheme="dark").height > 40


def test_every_control_is_in_the_gallery() -> None:
    shelves = "".join(file.read_text("utf-8") for file in (IMPORT_PATH / "qml/gallery").glob("*.qml"))
    named = set(re.findall(r"\b[A-Z]\w+", shelves))
    controls = {file.stem for file in (IMPORT_PATH / "qml/controls").glob("*.qml")}
    assert controls - named - {"ScrollArea"} == set()
