"""From what somebody typed to what they are looking for, with the reason why each was found."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice, pairwise
from operator import mul
from typing import NamedTuple

from kiosk.catalogue.edition import Catalogue
from kiosk.catalogue.search.index import Index, Postings
from kiosk.catalogue.search.matching import Match, Matcher
from kiosk.catalogue.search.phrases import FoundIn, Phrase, Target, TargetKind, phrases_of, significant
from kiosk.catalogue.search.query import Token, tokens_of
from kiosk.catalogue.search.readings import units
from kiosk.catalogue.search.wording import StandIn, Wording

_VALUE = {
    FoundIn.PLAIN_NAME: 1.0,
    FoundIn.NAME: 1.0,
    FoundIn.CALLED: 0.95,
    FoundIn.SITUATION: 1.0,
    FoundIn.QUESTION: 0.6,
    FoundIn.MATERIAL: 0.4,
}
_LOOKED_AT_MAX = 8_000
"""Places of the index that one query may look at; the rarest pairs come first, so what is left out tells little."""
_COMPARED_MAX = 60
"""Wordings that are compared with the query character by character."""
_OFTEN_ASKED = 1.03
_NEXT_BEST = 0.2
"""What a target's further wordings add to its best one."""
_LATER = 0.88
"""What each further target of a situation is worth beside the one before."""
_SHARED_MAX = 30
"""Targets looked at of a wording that many items share, such as a common material."""
_WORTH_SHOWING = 0.3
"""Share of the best hit's score that a hit needs."""
_REASONS_MAX = 2


@dataclass(frozen=True)
class HitReason:
    """Why something was found."""

    found_in: FoundIn
    text: str
    spans: tuple[tuple[int, int], ...]
    """From and up to which character of `text` matches; in order, apart from each other."""
    stand_ins: tuple[StandIn, ...]
    """Where people's words were understood: 牌子 means 商标."""


@dataclass(frozen=True)
class Hit:
    """Something that was found."""

    target: Target
    title: str
    """What a citizen would call it."""
    reasons: tuple[HitReason, ...]
    """The best first; never empty."""
    score: float
    """Orders the hits of one query; says nothing beyond it."""


class _Ranked(NamedTuple):
    """A target, and its wordings that answer, the best first."""

    score: float
    target: Target
    matches: tuple[Match, ...]


class Search:
    """Answers while somebody types; made once for a catalogue, then read by any thread."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._index = Index(phrases_of(catalogue))
        self._values = array("d", (_VALUE[phrase.found_in] for phrase in self._index.phrases))
        self._wording = Wording(catalogue.vocabulary.synonyms)

    def find(self, text: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Return what the text may mean, the likeliest first; empty when nothing does."""
        tokens = tokens_of(text, fillers=self._catalogue.vocabulary.fillers, meet=self._index.meet)
        if not any(token.telling for token in tokens):
            return ()
        stand_ins = self._wording.stand_ins(tokens)
        matcher = Matcher(self._index, tokens, stand_ins)
        matches = [matcher.match(number) for number in self._candidates(tokens, stand_ins)]
        ranked = self._ranked(match for match in matches if match.solid)[:limit]
        return tuple(self._hit(one) for one in ranked if one.score >= _WORTH_SHOWING * ranked[0].score)

    # -- candidates -------------------------------------------------------------------------------------------

    def _candidates(self, tokens: Sequence[Token], stand_ins: Iterable[StandIn]) -> list[int]:
        """Return the wordings that share most with the query, roughly judged."""
        clues = sorted(self._clues(tokens, stand_ins), key=lambda clue: len(clue[1]))
        scores: defaultdict[int, float] = defaultdict(float)
        left = _LOOKED_AT_MAX
        for value, postings in clues:
            for number in islice(postings, max(0, left)):
                scores[number] += value
            left -= len(postings)
        weighed = map(mul, scores.values(), map(self._values.__getitem__, scores))
        return [number for _, number in nlargest(_COMPARED_MAX, zip(weighed, scores, strict=True))]

    def _clues(self, tokens: Sequence[Token], stand_ins: Iterable[StandIn]) -> Iterator[tuple[float, Postings]]:
        """Yield what each piece of the query is worth, and where it occurs."""
        index = self._index
        for first, second in pairwise(tokens):
            for fit, postings in index.meetings(first.units, second.units):
                yield fit * min(first.worth, second.worth) * index.weight(len(postings)), postings
        for one in stand_ins:
            for first_units, second_units in pairwise(map(units, one.means)):
                for _, postings in index.meetings(dict.fromkeys(first_units, 1.0), dict.fromkeys(second_units, 1.0)):
                    yield index.weight(len(postings)), postings
        if len(tokens) == 1:
            yield from ((fit, index.single(unit)) for unit, fit in tokens[0].units.items())

    # -- hits -------------------------------------------------------------------------------------------------

    def _ranked(self, matches: Iterable[Match]) -> list[_Ranked]:
        found: defaultdict[Target, dict[FoundIn, tuple[float, Match]]] = defaultdict(dict)
        for match in matches:
            kind = self._index.phrases[match.number].found_in
            for target, score in self._scored(match):
                kinds = found[target]
                if kind not in kinds or kinds[kind][0] < score:
                    kinds[kind] = (score, match)
        ranked = [_ranking(target, list(kinds.values())) for target, kinds in found.items()]
        return sorted(ranked, key=lambda one: -one.score)

    def _scored(self, match: Match) -> Iterator[tuple[Target, float]]:
        phrase = self._index.phrases[match.number]
        value = match.value * _VALUE[phrase.found_in]
        for place, target in enumerate(phrase.targets[:_SHARED_MAX]):
            often = target.kind is TargetKind.ITEM and self._catalogue.item(target.id).high_frequency
            later = _LATER**place if phrase.found_in is FoundIn.SITUATION else 1.0
            yield target, value * later * (_OFTEN_ASKED if often else 1.0)

    def _hit(self, ranked: _Ranked) -> Hit:
        reasons = tuple(self._reason(match) for match in ranked.matches[:_REASONS_MAX])
        return Hit(ranked.target, self._title(ranked.target), reasons, ranked.score)

    def _reason(self, match: Match) -> HitReason:
        phrase: Phrase = self._index.phrases[match.number]
        _, places = significant(phrase.text)
        spans = _spans([place for at, place in enumerate(places) if match.places >> at & 1])
        return HitReason(phrase.found_in, phrase.text, spans, match.stand_ins)

    def _title(self, target: Target) -> str:
        match target.kind:
            case TargetKind.ITEM:
                return self._catalogue.item(target.id).plain_name
            case TargetKind.INTEGRATED:
                return self._catalogue.integrated[target.id].name
            case TargetKind.OUTSIDE:
                return target.id


def _ranking(target: Target, scored: list[tuple[float, Match]]) -> _Ranked:
    scored.sort(key=lambda one: -one[0])
    best, *others = (score for score, _ in scored)
    return _Ranked(best + _NEXT_BEST * sum(others), target, tuple(match for _, match in scored))


def _spans(places: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return neighbouring places as spans, e.g. 1 2 3 7 as (1, 4) (7, 8)."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place:
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return tuple(found)
