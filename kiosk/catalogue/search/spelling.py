"""Letters on the keyboard → readings: pinyin, initials, an unfinished end, one wrong letter."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kiosk.catalogue.search.readings import alike, beginnings, slips, syllables

Units = Mapping[str, float]
"""Readings that may be meant, and how well each fits (0 to 1)."""
Meet = Callable[[Units, Units], bool]
"""Whether two readings stand next to each other anywhere in the catalogue."""

_ALIKE, _UNFINISHED, _INITIAL, _SLIP = 0.85, 0.8, 0.7, 0.55
_SYLLABLE_MAX = 6
_PATHS = 6
"""Ways to part the letters that are followed up at each place."""
_COST_PART, _COST_INITIAL, _COST_SLIP, _COST_STRANGERS = 0.1, 0.5, 1.2, 0.9


@dataclass(frozen=True)
class Part:
    """A piece of the letters typed, and what it may stand for."""

    start: int
    end: int
    units: Units


@dataclass(frozen=True)
class _Path:
    cost: float
    parts: tuple[Part, ...]


def spell(letters: str, meet: Meet) -> tuple[Part, ...]:
    """Return the likeliest way to read small Latin letters without a gap.

    A wrong letter is looked for only where the letters make no good reading as they stand.
    """
    plain = _best(letters, meet, slipping=False)
    if plain is not None and plain.cost <= _COST_STRANGERS + _COST_PART * len(plain.parts):
        return plain.parts
    slipped = _best(letters, meet, slipping=True)
    both = [path for path in (plain, slipped) if path is not None]
    return min(both, key=lambda path: path.cost).parts if both else ()


def _best(letters: str, meet: Meet, *, slipping: bool) -> _Path | None:
    reached: list[list[_Path]] = [[] for _ in range(len(letters) + 1)]
    reached[0].append(_Path(0.0, ()))
    for at in range(len(letters)):
        reached[at].sort(key=lambda path: path.cost)
        paths = reached[at][:_PATHS]
        if paths:
            for part, cost in _parts(letters, at, slipping=slipping):
                for path in paths:
                    strange = bool(path.parts) and not meet(path.parts[-1].units, part.units)
                    total = path.cost + cost + _COST_PART + _COST_STRANGERS * strange
                    reached[part.end].append(_Path(total, (*path.parts, part)))
    return min(reached[-1], key=lambda path: path.cost, default=None)


def _parts(letters: str, at: int, *, slipping: bool) -> Iterator[tuple[Part, float]]:
    for end in range(at + 1, min(at + _SYLLABLE_MAX, len(letters)) + 1):
        piece, last = letters[at:end], end == len(letters)
        if piece in syllables():
            yield Part(at, end, _syllable(piece, unfinished=last)), 0.0
        elif last and end - at > 1 and piece in beginnings():
            yield Part(at, end, _beginning(piece, _UNFINISHED)), 0.0
        if end - at == 1 or piece in ("zh", "ch", "sh"):
            yield Part(at, end, _beginning(piece, _INITIAL)), _COST_INITIAL
        if slipping and end - at > 1 and (meant := slips(piece)):
            yield Part(at, end, dict.fromkeys(meant, _SLIP)), _COST_SLIP


@cache
def _syllable(piece: str, *, unfinished: bool) -> Units:
    longer = dict.fromkeys(beginnings()[piece], _UNFINISHED) if unfinished else {}
    return longer | dict.fromkeys(alike(piece), _ALIKE) | {piece: 1.0}


@cache
def _beginning(piece: str, fit: float) -> Units:
    """Return the syllables that begin so; a single letter may also be meant as the letter it is."""
    own = {piece: 1.0} if len(piece) == 1 else {}
    return dict.fromkeys(beginnings().get(piece, ()), fit) | own
