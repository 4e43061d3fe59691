"""What a clause is; the modules beside this one hold them by subject, in the order in which they are asked."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from sync.conformance.ground import Ground

T = TypeVar("T")


class Broken(Exception):
    """The platform did not keep a clause; the text says what was seen."""


class NotAsked(Exception):
    """The clause cannot be asked here; the text says why."""


class Verdict(Enum):
    """What an examination found out about a clause."""

    KEPT = "kept"
    BROKEN = "BROKEN"
    NOT_ASKED = "not asked"


Check = Callable[["Ground"], None]
"""Asks the platform; raises Broken or NotAsked."""


@dataclass(frozen=True)
class Clause:
    """One rule of the protocol."""

    name: str
    """A word for it."""
    rule: str
    """The rule as a sentence."""
    check: Check


CLAUSES: list[Clause] = []
"""All of them."""


def clause(name: str, rule: str) -> Callable[[Check], Check]:
    """Make a function the check of a clause."""

    def add(check: Check) -> Check:
        CLAUSES.append(Clause(name, rule, check))
        return check

    return add


def present(value: T | None, seen: str) -> T:
    """Return a value that has to be there; raises Broken with what was seen."""
    if value is None:
        raise Broken(seen)
    return value


def must(holds: object, seen: str) -> None:
    """Raise Broken with what was seen unless something holds."""
    if not holds:
        raise Broken(seen)
