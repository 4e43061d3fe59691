"""What a session has gathered from sources, and where each of its answers comes from; kept across a power cut."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from kiosk.sharing.values import CITIZEN, Answered, Origin

T = TypeVar("T")


@dataclass(frozen=True)
class Asking:
    """A query under way; a later one of the same name is another object."""

    query: str
    """Id of the need."""


@dataclass(frozen=True)
class Gathered:
    """All of it; immutable as the session is."""

    origins: Mapping[str, Origin] = field(default_factory=dict)
    """By pointer, of what the citizen did not simply type."""
    answered: Mapping[str, Answered] = field(default_factory=dict, repr=False)
    """By the id of the need."""
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Typed to ask by, where the form does not ask for them; by the id of the key."""
    opened: frozenset[str] = frozenset()
    """Places of the keys that the page asks for."""
    asking: tuple[Asking, ...] = ()
    """Under way; there may be several."""

    def is_asking(self, query: str) -> bool:
        """Tell whether a query is under way."""
        return any(one.query == query for one in self.asking)

    def waits_for(self, asking: Asking) -> bool:
        """Tell whether somebody still waits for this very one."""
        return any(one is asking for one in self.asking)

    def origin(self, pointer: str) -> Origin:
        """Return where an answer comes from."""
        return self.origins.get(pointer, CITIZEN)

    def without_entry(self, group: str, index: int) -> "Gathered":
        """Return it after an entry of a repeated group was taken out: later ones move up."""
        origins = _moved(self.origins, group, index, lambda name: name)
        answered = _moved(self.answered, group, index, lambda name: name.partition(":")[2])
        return replace(self, origins=origins, answered=answered)


def _moved(found: Mapping[str, T], group: str, index: int, pointer_of: Callable[[str], str]) -> dict[str, T]:
    """Return entries by the pointers they have once entry `index` of `group` is gone."""
    moved: dict[str, T] = {}
    for name, one in found.items():
        pointer = pointer_of(name)
        number, slash, rest = pointer.removeprefix(f"{group}/").partition("/")
        if not pointer.startswith(f"{group}/") or not number.isdecimal() or int(number) < index:
            moved[name] = one
        elif int(number) > index:
            head = name[: len(name) - len(pointer)]
            moved[f"{head}{group}/{int(number) - 1}{slash}{rest}"] = one
    return moved
