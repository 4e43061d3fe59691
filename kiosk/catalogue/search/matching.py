"""How well one wording answers a query, and which of its characters do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import NamedTuple

from kiosk.catalogue.search.index import Index
from kiosk.catalogue.search.query import Token
from kiosk.catalogue.search.readings import units
from kiosk.catalogue.search.wording import StandIn

_SAME_SOUND = 0.5
"""What another character of the same sound is worth beside the very character."""
_LONE = 0.3
"""What a character is worth whose neighbours do not match."""
_IN_A_ROW = 0.15
"""What each character after the second adds to the value of neighbours that match."""
_IN_A_ROW_MAX = 6
_RARE_READING = 0.7
"""What a reading is worth that is not the character's likeliest, where letters were typed."""
_STAND_IN = 0.9
"""What the catalogue's word is worth where the query has the people's word for it."""
_UNCOVERED = 0.5
"""What is left of a wording's value when next to nothing of it was asked for."""
_UNANSWERED = 0.6
"""What is left of it when it answers next to nothing of the query."""


@dataclass(frozen=True)
class Match:
    """A wording that answers a query, at least in part."""

    number: int
    """Which wording."""
    value: float
    places: int
    """Which of its significant characters were asked for, as bits; single ones count only for a single token."""
    stand_ins: tuple[StandIn, ...]

    @property
    def solid(self) -> bool:
        """Whether more than single characters here and there agree."""
        return self.places > 0


class _Run(NamedTuple):
    """Neighbours in the query that are neighbours in the wording."""

    value: float
    asked: int
    """Tokens taken, as bits."""
    places: int
    """Characters taken, as bits."""
    length: int


_NOTHING = _Run(0.0, 0, 0, 0)


class Matcher:
    """Compares one query with one wording after the other."""

    def __init__(self, index: Index, tokens: Sequence[Token], stand_ins: Mapping[StandIn, int]) -> None:
        self._index = index
        self._tokens = tokens
        self._stand_ins = stand_ins
        self._lone = 1.0 if len(tokens) == 1 else _LONE
        self._by_unit = _by_unit(tokens)
        self._fits: dict[str, tuple[tuple[int, float], ...]] = {}

    def match(self, number: int) -> Match:
        """Return how the wording with this number answers the query."""
        letters = self._index.letters[number]
        weights = [self._index.rarity[character] for character in letters]
        runs = self._apart(self._runs(letters, weights))
        value = sum(run.value for run in runs)
        taken = reduce(or_, (run.places for run in runs if run.length > 1 or len(self._tokens) == 1), 0)
        meant = tuple(one for one in self._stand_ins if one.means in letters)
        asked = reduce(or_, (*(run.asked for run in runs), *map(self._stand_ins.__getitem__, meant)), 0)
        for one in meant:
            at = letters.find(one.means)
            value += _STAND_IN * sum(weights[at : at + len(one.means)])
            taken |= ((1 << len(one.means)) - 1) << at
        covered = sum(weight for at, weight in enumerate(weights) if taken >> at & 1) / (sum(weights) or 1.0)
        answered = asked.bit_count() / (len(self._tokens) or 1)
        return Match(
            number,
            value * _at_least(_UNCOVERED, covered) * _at_least(_UNANSWERED, answered),
            taken,
            meant,
        )

    def _runs(self, letters: str, weights: Sequence[float]) -> list[_Run]:
        ended: list[_Run] = []
        growing: dict[int, _Run] = {}
        for place, character in enumerate(letters):
            grown: dict[int, _Run] = {}
            for asked, fit in self._fit(character):
                value, tokens, places, length = growing.pop(asked - 1, _NOTHING)
                value += fit * weights[place]
                grown[asked] = _Run(value, tokens | 1 << asked, places | 1 << place, length + 1)
            ended += growing.values()
            growing = grown
        ended += growing.values()
        return ended

    def _apart(self, runs: list[_Run]) -> list[_Run]:
        """Return the best runs that share neither a token nor a character."""
        chosen: list[_Run] = []
        asked = places = 0
        for run in sorted(map(self._weighed, runs), reverse=True):
            if not (run.asked & asked or run.places & places):
                chosen.append(run)
                asked |= run.asked
                places |= run.places
        return chosen

    def _weighed(self, run: _Run) -> _Run:
        """Return the run with what it is worth as a whole: long ones tell more, single characters next to nothing."""
        value, asked, places, length = run
        factor = self._lone if length == 1 else 1 + _IN_A_ROW * (min(length, _IN_A_ROW_MAX) - 2)
        return _Run(value * factor, asked, places, length)

    def _fit(self, character: str) -> tuple[tuple[int, float], ...]:
        """Return which tokens a character may answer, and how well."""
        known = self._fits.get(character)
        if known is None:
            known = self._fits[character] = tuple(self._fitting(character))
        return known

    def _fitting(self, character: str) -> Iterator[tuple[int, float]]:
        found: dict[int, float] = {}
        for rank, unit in enumerate(units(character)):
            for asked in self._by_unit.get(unit, ()):
                token = self._tokens[asked]
                if token.character is None:
                    fit = token.units[unit] * (_RARE_READING if rank else 1.0)
                else:
                    fit = 1.0 if token.character == character.lower() else _SAME_SOUND
                found[asked] = max(fit * token.worth, found.get(asked, 0.0))
        yield from found.items()


def _at_least(floor: float, share: float) -> float:
    return floor + (1 - floor) * share


def _by_unit(tokens: Sequence[Token]) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, token in enumerate(tokens):
        for unit in token.units:
            found.setdefault(unit, []).append(number)
    return found
