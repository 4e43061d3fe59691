"""Names of people: no dictionary holds them, but surnames are few and some characters are given more than others."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

import resources

SURNAME = 2
"""A rarer surname weighs more than a rarer given name."""
WORD = 2
"""What two characters gain by being a word together."""
RANKS = 6
"""How many characters a syllable may stand for; combinations of rarer ones are written character by character."""


def names(syllables: tuple[str, ...], words: Sequence[str], count: int) -> tuple[str, ...]:
    """Return up to `count` names of two or three characters (a double surname: up to four) the syllables may spell.

    `words` are the dictionary's for the last two syllables: two characters that are a word are a likelier name.
    """
    scored = sorted(_scored(syllables, frozenset(words)), key=lambda found: found[0])
    return tuple(dict.fromkeys(name for _, name in scored))[:count]


def _scored(syllables: tuple[str, ...], words: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield names with the sum of their characters' ranks; the lower, the likelier."""
    for length in (1, 2):
        surnames = _surnames().get(" ".join(syllables[:length]), ())
        given = [_given().get(syllable, "") for syllable in syllables[length:]]
        if surnames and len(given) in (1, 2):
            for (rank, surname), (more, name) in product(enumerate(surnames), _given_names(given, words)):
                yield SURNAME * rank + more, surname + name


def _given_names(given: Sequence[str], words: frozenset[str]) -> Iterator[tuple[int, str]]:
    for word in words:
        ranks = [known.find(character) for known, character in zip(given, word, strict=False)]
        if len(word) == len(given) and min(ranks) >= 0:
            yield sum(ranks) // 2 - WORD, word
    for parts in product(*(list(enumerate(known[:RANKS])) for known in given)):
        yield sum(rank for rank, _ in parts), "".join(character for _, character in parts)


@cache
def _surnames() -> dict[str, tuple[str, ...]]:
    rows = _table("surnames").items()
    return {syllables: (written,) if " " in syllables else tuple(written) for syllables, written in rows}


@cache
def _given() -> dict[str, str]:
    return _table("given-names")


def _table(name: str) -> dict[str, str]:
    lines = resources.text(f"keyboard/{name}.tsv").splitlines()
    return dict(line.split("\t", 1) for line in lines if line and not line.startswith("#"))
