"""How Chinese characters are read, as syllables without tones, and which syllables are easily taken for another."""

from collections.abc import Iterator, Mapping
from functools import cache

import resources

FILE = "pinyin/readings.tsv"
"""Lines `rank, syllable, characters`, written by `tools/write-readings`."""
_ALIKE_AT_THE_END = (("ing", "in"), ("eng", "en"), ("ang", "an"), ("v", "u"))
"""Endings that the region's speech, or the keyboard, does not keep apart."""


@cache
def readings() -> Mapping[str, tuple[str, ...]]:
    """Return the syllables of each character, the likeliest first."""
    found: dict[str, tuple[str, ...]] = {}
    for line in resources.text(FILE).splitlines():
        _, syllable, characters = line.split("\t")
        for character in characters:
            found[character] = (*found.get(character, ()), syllable)
    return found


@cache
def syllables() -> frozenset[str]:
    """Return every syllable."""
    return frozenset(syllable for several in readings().values() for syllable in several)


@cache
def beginnings() -> Mapping[str, tuple[str, ...]]:
    """Return the syllables that begin with some letters, e.g. `zhu` with zhu, zhua, zhuan and so on."""
    found: dict[str, list[str]] = {}
    for syllable in sorted(syllables()):
        for length in range(1, len(syllable) + 1):
            found.setdefault(syllable[:length], []).append(syllable)
    return {letters: tuple(several) for letters, several in found.items()}


def units(character: str) -> tuple[str, ...]:
    """Return what a character is found by: its syllables, or itself in lower case."""
    return readings().get(character) or (character.lower(),)


def is_chinese(character: str) -> bool:
    """Whether the character is read as a syllable."""
    return character in readings()


@cache
def alike(syllable: str) -> tuple[str, ...]:
    """Return the other syllables that people do not keep apart from this one, e.g. zu for zhu."""
    return tuple(sorted((set(_sounding_like(syllable)) & syllables()) - {syllable}))


@cache
def slips(letters: str) -> tuple[str, ...]:
    """Return the syllables that one letter wrong, missing, too many or in the neighbour's place makes of `letters`."""
    around = _without_one(letters)
    found = {letters, *around} & syllables()
    found |= set(_longer_by_one().get(letters, ()))
    for shorter in around:
        found |= {one for one in _longer_by_one().get(shorter, ()) if len(one) == len(letters)}
    swapped = {letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :] for at in range(len(letters) - 1)}
    return tuple(sorted((found | swapped & syllables()) - {letters}))


@cache
def _longer_by_one() -> Mapping[str, tuple[str, ...]]:
    """Return the syllables that become the key when one of their letters is left out."""
    found: dict[str, list[str]] = {}
    for syllable in sorted(syllables()):
        for shorter in _without_one(syllable):
            found.setdefault(shorter, []).append(syllable)
    return {shorter: tuple(several) for shorter, several in found.items()}


def _without_one(letters: str) -> set[str]:
    return {letters[:at] + letters[at + 1 :] for at in range(len(letters))}


def _sounding_like(syllable: str) -> Iterator[str]:
    for begun in (syllable, _begun_otherwise(syllable)):
        yield begun
        for one, other in _ALIKE_AT_THE_END:
            if begun.endswith(one):
                yield begun.removesuffix(one) + other
            if begun.endswith(other):
                yield begun.removesuffix(other) + one


def _begun_otherwise(syllable: str) -> str:
    """Return zu for zhu and zhu for zu; anything else as it is."""
    if syllable.startswith(("zh", "ch", "sh")):
        return syllable[0] + syllable[2:]
    return syllable[0] + "h" + syllable[1:] if syllable[0] in "zcs" else syllable
