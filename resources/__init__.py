"""What ships beside the code: fonts, icons, the catalogue, and samples for the demo."""

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent


class ResourceMissing(LookupError):
    """The installation lacks a file it was shipped with; installing it again mends that."""


def path(name: str) -> Path:
    """Return where the file or folder `name` lies, e.g. `path("catalogue/items")`."""
    found = _FOLDER / name
    if not found.exists():
        raise ResourceMissing(f"resources/{name} is not there; install the program again")
    return found


def text(name: str) -> str:
    """Return the content of the UTF-8 text file `name`."""
    return path(name).read_text(encoding="utf-8")
