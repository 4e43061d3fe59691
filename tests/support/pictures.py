"""Pictures that are kept with the project: few colours make them small."""

from pathlib import Path

from PIL import Image

FLAT, BETWEEN = 32, 48
"""So many colours are kept as they are, the commonest, which are grounds; and so many for what is between them."""
MOST = 256
"""As many as a palette holds."""
Colour = tuple[int, int, int]


def keep(picture: Image.Image, path: Path) -> None:
    """Write a PNG to compare with: small, and no ground of it in another colour than it was."""
    path.parent.mkdir(parents=True, exist_ok=True)
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in _few_colours(picture) for part in colour])
    picture.quantize(palette=palette, dither=Image.Dither.NONE).save(path, optimize=True)


def publish(picture: Image.Image, path: Path) -> None:
    """Write a PNG for a document to show: small, and fair to look at."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _refined(picture, MOST).save(path, optimize=True)


def narrowed(picture: Image.Image, width: int) -> Image.Image:
    """Return the picture with this width, or as it is when it is no wider."""
    if picture.width <= width:
        return picture
    return picture.resize((width, picture.height * width // picture.width), Image.Resampling.LANCZOS)


def _few_colours(picture: Image.Image) -> list[Colour]:
    often = sorted(picture.getcolors(picture.width * picture.height) or (), reverse=True)
    between = _refined(picture, BETWEEN).convert("RGB").getcolors() or ()
    return [_colour(found) for _, found in (*often[:FLAT], *between)]


def _refined(picture: Image.Image, colours: int) -> Image.Image:
    # Not the median cut: it loses what is rare, such as gold.
    return picture.quantize(colours, method=Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE)


def _colour(found: float | tuple[int, ...]) -> Colour:
    assert isinstance(found, tuple)
    red, green, blue = found
    return red, green, blue
