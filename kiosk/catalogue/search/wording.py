"""People's words for words of the catalogue, found in what somebody typed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.catalogue.guidance import Synonym
from kiosk.catalogue.search.query import Token
from kiosk.catalogue.search.readings import units

_CLEAR = 0.8
"""How well letters have to fit before they count as a people's word."""


@dataclass(frozen=True)
class StandIn:
    """A word of the catalogue that stands in for what was typed."""

    said: str
    means: str


class Wording:
    """All synonyms, by the reading of their first character."""

    def __init__(self, synonyms: Sequence[Synonym]) -> None:
        self._by_unit: defaultdict[str, list[StandIn]] = defaultdict(list)
        for synonym in synonyms:
            for said in synonym.said:
                for unit in units(said[0]):
                    self._by_unit[unit].append(StandIn(said.lower(), synonym.means))

    def stand_ins(self, tokens: Sequence[Token]) -> Mapping[StandIn, int]:
        """Return what the query says in people's words, and which tokens say it, as bits."""
        found: dict[StandIn, int] = {}
        for at, token in enumerate(tokens):
            for one in self._beginning_with(token):
                if _says(tokens[at : at + len(one.said)], one.said):
                    found[one] = found.get(one, 0) | ((1 << len(one.said)) - 1) << at
        return found

    def _beginning_with(self, token: Token) -> Iterator[StandIn]:
        for unit in token.units:
            yield from self._by_unit.get(unit, ())


def _says(tokens: Sequence[Token], said: str) -> bool:
    return len(tokens) == len(said) and all(map(_is, tokens, said))


def _is(token: Token, character: str) -> bool:
    if token.character is not None:
        return token.character == character
    return any(token.units.get(unit, 0.0) >= _CLEAR for unit in units(character))
