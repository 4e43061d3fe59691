"""What can be found: every wording of the catalogue, and what it leads to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.catalogue.edition import Catalogue
from kiosk.catalogue.search.readings import is_chinese


class FoundIn(StrEnum):
    """Which kind of wording matched; the most telling first."""

    PLAIN_NAME = "plain_name"
    NAME = "name"
    CALLED = "called"
    """What people call it."""
    SITUATION = "situation"
    QUESTION = "question"
    MATERIAL = "material"


class TargetKind(StrEnum):
    """What was found."""

    ITEM = "item"
    INTEGRATED = "integrated"
    OUTSIDE = "outside"
    """Another authority's matter: the terminal only points the way."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something a person may be looking for."""

    kind: TargetKind
    id: str
    """Id of the item or integrated service; the name of a matter outside the catalogue."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One wording and everything it leads to."""

    text: str
    found_in: FoundIn
    targets: tuple[Target, ...]


_ORDER = tuple(FoundIn)


def phrases_of(catalogue: Catalogue) -> tuple[Phrase, ...]:
    """Return every wording once, the most telling kinds first."""
    found: dict[tuple[FoundIn, str], dict[Target, None]] = {}
    for found_in, text, target in _wordings(catalogue):
        found.setdefault((found_in, text), {})[target] = None
    ordered = sorted(found.items(), key=lambda entry: _ORDER.index(entry[0][0]))
    return tuple(Phrase(text, found_in, tuple(targets)) for (found_in, text), targets in ordered)


def significant(text: str) -> tuple[str, tuple[int, ...]]:
    """Return the characters of a text that can be searched for, and where each of them stands."""
    places = tuple(at for at, character in enumerate(text) if character.isalnum() or is_chinese(character))
    return "".join(text[at] for at in places), places


def _wordings(catalogue: Catalogue) -> Iterator[tuple[FoundIn, str, Target]]:
    for item in catalogue.items.values():
        target = Target(TargetKind.ITEM, item.id)
        yield FoundIn.PLAIN_NAME, item.plain_name, target
        yield FoundIn.NAME, item.name, target
        yield from ((FoundIn.QUESTION, pair.question, target) for pair in item.faq)
        yield from ((FoundIn.MATERIAL, material.name, target) for material in item.materials)
    for service in catalogue.integrated.values():
        target = Target(TargetKind.INTEGRATED, service.id)
        yield FoundIn.NAME, service.name, target
        yield FoundIn.SITUATION, service.trigger, target
    for matter in catalogue.edition.outside_scope:
        yield FoundIn.NAME, matter.name, Target(TargetKind.OUTSIDE, matter.name)
    yield from _peoples_words(catalogue)


def _peoples_words(catalogue: Catalogue) -> Iterator[tuple[FoundIn, str, Target]]:
    for name, said in catalogue.vocabulary.called.items():
        yield from ((FoundIn.CALLED, words, target) for words in said for target in targets(catalogue, (name,)))
    for situation in catalogue.situations:
        for target in targets(catalogue, situation.leads_to):
            yield from ((FoundIn.SITUATION, words, target) for words in situation.wordings)


def targets(catalogue: Catalogue, names: Sequence[str]) -> Iterator[Target]:
    """Yield what the ids name, leaving out what this catalogue does not offer."""
    outside = {matter.name for matter in catalogue.edition.outside_scope}
    for name in names:
        if name in catalogue.items:
            yield Target(TargetKind.ITEM, name)
        elif name in catalogue.integrated:
            yield Target(TargetKind.INTEGRATED, name)
        elif name in outside:
            yield Target(TargetKind.OUTSIDE, name)
