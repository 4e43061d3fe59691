"""The index: which wordings hold two readings next to each other."""

import math
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from kiosk.catalogue.search.phrases import Phrase, significant
from kiosk.catalogue.search.readings import units

_SINGLES_MAX = 4000
"""Wordings remembered for one reading alone; the most telling come first."""
_FEW = 24
"""Combinations up to which looking each of them up is quicker than going through what begins alike."""
Postings = Sequence[int]


class Index:
    """Wordings by the readings of their characters.

    A character counts as the syllables it may be read as, anything else as itself, so that characters, pinyin
    and characters of the same sound meet in one place.
    """

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.phrases = phrases
        self.letters = tuple(significant(phrase.text)[0] for phrase in phrases)
        self._pairs: dict[str, array[int]] = {}
        self._singles: dict[str, array[int]] = {}
        self._counts: dict[str, int] = defaultdict(int)
        for number, letters in enumerate(self.letters):
            self._add(number, letters)
        self._by_initials = self._initials()
        self.rarity = {character: self._rarity(character) for letters in self.letters for character in set(letters)}
        """How much each character tells: 1 when every wording holds it, growing with its rarity."""

    def single(self, unit: str) -> Postings:
        """Return the numbers of wordings that hold a reading."""
        return self._singles.get(unit, ())

    def meetings(self, firsts: Mapping[str, float], seconds: Mapping[str, float]) -> Iterator[tuple[float, Postings]]:
        """Yield how well each pair that occurs fits two sets of readings, and where it occurs."""
        if len(firsts) * len(seconds) <= _FEW:
            for first, one in firsts.items():
                for second, other in seconds.items():
                    if postings := self._pairs.get(f"{first} {second}"):
                        yield one * other, postings
            return
        beginnings = product({first[0] for first in firsts}, {second[0] for second in seconds})
        for begins, goes_on in beginnings:
            for first, second in self._by_initials.get(begins + goes_on, ()):
                if first in firsts and second in seconds:
                    yield firsts[first] * seconds[second], self._pairs[f"{first} {second}"]

    def meet(self, firsts: Mapping[str, float], seconds: Mapping[str, float]) -> bool:
        """Whether any wording holds two of the readings next to each other."""
        return next(self.meetings(firsts, seconds), None) is not None

    def weight(self, count: int) -> float:
        """Return how much it tells to find something that `count` wordings hold."""
        return 1.0 + math.log((1 + len(self.phrases)) / (1 + min(count, len(self.phrases))))

    def _rarity(self, character: str) -> float:
        return self.weight(max(self._counts[unit] for unit in units(character)))

    def _add(self, number: int, letters: str) -> None:
        before: tuple[str, ...] = ()
        for character in letters:
            here = units(character)
            for unit in here:
                self._counts[unit] += 1
                _append(self._singles, unit, number, most=_SINGLES_MAX)
                for one in before:
                    _append(self._pairs, f"{one} {unit}", number)
            before = here

    def _initials(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for key in self._pairs:
            first, second = key.split(" ")
            found[first[0] + second[0]].append((first, second))
        return {initials: tuple(pairs) for initials, pairs in found.items()}


def _append(postings: dict[str, "array[int]"], key: str, number: int, *, most: int | None = None) -> None:
    known = postings.get(key)
    if known is None:
        postings[key] = array("I", (number,))
    elif known[-1] != number and (most is None or len(known) < most):
        known.append(number)
