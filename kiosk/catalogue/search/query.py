"""What a person typed, as tokens: Chinese characters, and letters read as pinyin or initials."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.catalogue.search.readings import is_chinese, units
from kiosk.catalogue.search.spelling import Meet, spell

LENGTH_MAX = 40
"""Characters of a query that are looked at."""
_FILLER = 0.1
"""What a character is worth that belongs to a word such as 怎么."""


@dataclass(frozen=True)
class Token:
    """One character, or the letters that stand for one."""

    start: int
    end: int
    character: str | None
    """The Chinese character typed; None for letters, of which only the reading counts."""
    units: Mapping[str, float]
    """Readings that may be meant, and how well each fits (0 to 1)."""
    worth: float = 1.0

    @property
    def telling(self) -> bool:
        """Whether it is more than part of a word such as 怎么."""
        return self.worth > _FILLER


def tokens_of(text: str, *, fillers: Sequence[str], meet: Meet) -> tuple[Token, ...]:
    """Return the tokens of a text, in order."""
    text = text[:LENGTH_MAX].lower()
    filling = _covered(text, fillers)
    return tuple(_tokens(text, filling, meet))


def _tokens(text: str, filling: frozenset[int], meet: Meet) -> Iterator[Token]:
    at = 0
    while at < len(text):
        character = text[at]
        if _is_letter(character):
            end = next((end for end in range(at, len(text)) if not _is_letter(text[end])), len(text))
            for part in spell(text[at:end], meet):
                yield Token(at + part.start, at + part.end, None, part.units)
            at = end
            continue
        if is_chinese(character) or character.isalnum():
            worth = _FILLER if at in filling else 1.0
            yield Token(at, at + 1, character, dict.fromkeys(units(character), 1.0), worth)
        at += 1


def _covered(text: str, fillers: Sequence[str]) -> frozenset[int]:
    """Return the places of a text that fillers take up."""
    places: set[int] = set()
    for filler in fillers:
        at = text.find(filler)
        while at >= 0:
            places.update(range(at, at + len(filler)))
            at = text.find(filler, at + 1)
    return frozenset(places)


def _is_letter(character: str) -> bool:
    return "a" <= character <= "z"
