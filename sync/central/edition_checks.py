"""What is wrong with an edition, what it changes, and which of its texts people write: the catalogue's own rules.

The one place of the platform that asks `kiosk`, and only for the catalogue's rules: the desk, the terminals and
`kiosk catalogue check` judge alike. Imported only where an edition is looked at: no request waits for what it loads.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kiosk import Difference, DifferenceKind, Flaw, WrittenPart, check_catalogue, compare, written_parts
from sync.central import bundles, flaw_words
from sync.central.bundles import Files

_LONGEST = 300
"""Characters of a value that a list of changes repeats."""
_KINDS = {DifferenceKind.ADDED: "新增", DifferenceKind.REMOVED: "删去", DifferenceKind.CHANGED: "修改"}


@dataclass(frozen=True)
class Mistake:
    """Something that has to be mended before an edition may be published."""

    file: str
    line: int
    words: str


@dataclass(frozen=True)
class Change:
    """Something that is another than in the edition before."""

    file: str
    title: str
    """What the file is about, in words."""
    part: str
    kind: str
    before: str
    after: str


def mistakes(files: Files) -> Sequence[Mistake]:
    """Return everything that has to be mended, in the order of files and lines."""
    with _folder(files) as folder:
        return [_mistake(flaw) for flaw in check_catalogue(folder)]


def changes(before: Files, after: Files) -> Sequence[Change]:
    """Return how an edition departs from another; both have been looked over, or raise `kiosk`'s CatalogueError."""
    with _folder(before) as old, _folder(after) as new:
        return [_change(difference, {**before, **after}) for difference in compare(old, new)]


def written(file: str, data: Any) -> Sequence[WrittenPart]:
    """Return the parts of a file that a clerk may write otherwise."""
    return written_parts(file, data)


@contextmanager
def _folder(files: Files) -> Iterator[Path]:
    with TemporaryDirectory(prefix="edition-") as name:
        folder = Path(name)
        for inside in ("items", "forms"):
            (folder / inside).mkdir()
        for file, text in files.items():
            (folder / file).write_bytes(text.encode())
        yield folder


def _mistake(flaw: Flaw) -> Mistake:
    return Mistake(flaw.file, flaw.line, flaw_words.in_chinese(flaw.words))


def _change(difference: Difference, files: Files) -> Change:
    return Change(
        file=difference.file,
        title=_title(difference.file, files),
        part=difference.part,
        kind=_KINDS[difference.kind],
        before=_shown(difference.before),
        after=_shown(difference.after),
    )


def _title(file: str, files: Files) -> str:
    data = bundles.json_of(files, file)
    found = data.get("name") or data.get("title") if isinstance(data, Mapping) else None
    return str(found or file)


def _shown(value: Any) -> str:
    match value:
        case None:
            text = ""
        case bool():
            text = "是" if value else "否"
        case Mapping():
            text = "；".join(_shown(each) for each in value.values() if each not in (None, "", [], {}))
        case [*each]:
            text = "、".join(_shown(one) for one in each)
        case _:
            text = str(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
