"""What is in the box of a draft that is taken along.

The length of a JSON text (eight bytes, big-endian), the text in UTF-8, and then the files it names, one after the
other. Beside what a terminal needs to go on, the text holds what people read, so that a phone shows it without
asking anybody what the fields are called.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pydantic import TypeAdapter, ValidationError

from kiosk.drafts.boxes import Damaged
from kiosk.drafts.draft import Draft

_LENGTH = struct.Struct(">Q")


@dataclass(frozen=True)
class ShownLine:
    """A field or a material as people read it."""

    title: str
    text: str = field(repr=False)
    """Empty: not answered yet."""
    pointer: str = ""
    """Where the form asks it; empty for a material."""


@dataclass(frozen=True)
class TakenDraft:
    """A form that somebody took along."""

    item_name: str
    taken_on: date
    draft: Draft
    lines: tuple[ShownLine, ...]
    left_out: tuple[str, ...] = ()
    """Names of the materials whose pages did not fit in and have to be handed in again."""
    sample: bool = False
    """Whoever shows it has to say that it is a sample."""
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """The PDFs that `draft.handed` names, by name."""


@dataclass(frozen=True)
class _Told:
    """The JSON text."""

    item_name: str
    taken_on: date
    draft: Draft
    lines: tuple[ShownLine, ...]
    left_out: tuple[str, ...]
    sample: bool
    sizes: tuple[tuple[str, int], ...]
    """Names and lengths of the files behind it, in their order."""


_CODEC = TypeAdapter(_Told)


def pack(taken: TakenDraft) -> bytes:
    """Return the content of its box."""
    sizes = tuple((name, len(content)) for name, content in taken.files.items())
    text = _CODEC.dump_json(
        _Told(taken.item_name, taken.taken_on, taken.draft, taken.lines, taken.left_out, taken.sample, sizes)
    )
    return b"".join((_LENGTH.pack(len(text)), text, *taken.files.values()))


def unpack(content: bytes) -> TakenDraft:
    """Return what `pack` packed, whatever zeros stand behind it; raises `Damaged`."""
    if len(content) < _LENGTH.size:
        raise Damaged("The box is empty.")
    end = _LENGTH.size + _LENGTH.unpack_from(content)[0]
    try:
        told = _CODEC.validate_json(content[_LENGTH.size : end])
    except ValidationError as error:
        raise Damaged("The box holds no draft.") from error
    return TakenDraft(
        item_name=told.item_name,
        taken_on=told.taken_on,
        draft=told.draft,
        lines=told.lines,
        left_out=told.left_out,
        sample=told.sample,
        files=_files(content, end, told.sizes),
    )


def _files(content: bytes, start: int, sizes: Sequence[tuple[str, int]]) -> dict[str, bytes]:
    files = dict[str, bytes]()
    for name, size in sizes:
        if size < 0 or start + size > len(content):
            raise Damaged("A file in the box is cut off.")
        files[name] = content[start : start + size]
        start += size
    return files
