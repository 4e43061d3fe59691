"""Answers as nested plain JSON, addressed by JSON pointers (RFC 6901); nothing here changes its arguments."""

from collections.abc import Iterator, Mapping
from typing import Any

Answers = Mapping[str, Any]
"""Objects as dicts, lists as lists; values are str, bool, int, float, or lists of str."""


def take(answers: Answers, pointer: str) -> Any:
    """Return what stands at `pointer`; None where there is nothing."""
    here: Any = answers
    for part in parts(pointer):
        if isinstance(here, Mapping):
            here = here.get(part)
        elif isinstance(here, list) and part.isdecimal() and int(part) < len(here):
            here = here[int(part)]
        else:
            return None
    return here


def put(answers: Answers, pointer: str, value: Any) -> dict[str, Any]:
    """Return the answers with `value` at `pointer`, making the objects and list entries on the way.

    Raises ValueError for a pointer that leads into a plain value or would leave a hole in a list.
    """
    first, *rest = parts(pointer)
    return {**answers, first: _with(answers.get(first), tuple(rest), value)}


def add_entry(answers: Answers, pointer: str) -> dict[str, Any]:
    """Return the answers with one more, empty entry in the array of objects at `pointer`."""
    entries = take(answers, pointer) or []
    return put(answers, pointer, [*entries, {}])


def remove_entry(answers: Answers, pointer: str, index: int) -> dict[str, Any]:
    """Return the answers without entry `index`, from 0, of the array at `pointer`; later ones move up.

    Raises IndexError when there is no such entry.
    """
    entries = list(take(answers, pointer) or [])
    if not 0 <= index < len(entries):
        raise IndexError(f"{pointer} has no entry {index}")
    del entries[index]
    return put(answers, pointer, entries)


def empty(value: Any) -> bool:
    """Tell whether nothing has been answered: None, blank text, or nothing but such in it."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, Mapping):
        return all(empty(part) for part in value.values())
    if isinstance(value, list | tuple):
        return all(empty(part) for part in value)
    return value is None


def leaves(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every answer with its pointer; a list of plain values is one answer."""
    if isinstance(value, Mapping):
        for name, part in value.items():
            yield from leaves(part, joined(pointer, name))
    elif isinstance(value, list) and any(isinstance(part, Mapping) for part in value):
        for index, part in enumerate(value):
            yield from leaves(part, joined(pointer, index))
    else:
        yield pointer, value


def parts(pointer: str) -> tuple[str, ...]:
    """Split a pointer at its slashes and undo its escapes."""
    if not pointer:
        return ()
    if not pointer.startswith("/"):
        raise ValueError(f"{pointer!r} does not point at an answer: it has to start with a slash")
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer[1:].split("/"))


def joined(pointer: str, *names: str | int) -> str:
    """Return `pointer` with more parts at its end."""
    escaped = (str(name).replace("~", "~0").replace("/", "~1") for name in names)
    return "/".join((pointer, *escaped))


def _with(here: Any, way: tuple[str, ...], value: Any) -> Any:
    if not way:
        return value
    first, rest = way[0], way[1:]
    if isinstance(here, list) or (here is None and first == "0"):
        entries = list(here or [])
        if not first.isdecimal() or int(first) > len(entries):
            raise ValueError(f"there is no place {first!r} in a list of {len(entries)}")
        index = int(first)
        old = entries[index] if index < len(entries) else None
        entries[index : index + 1] = [_with(old, rest, value)]
        return entries
    if here is None or isinstance(here, Mapping):
        members = dict(here or {})
        members[first] = _with(members.get(first), rest, value)
        return members
    raise ValueError(f"{first!r} would have to be part of a plain value")
