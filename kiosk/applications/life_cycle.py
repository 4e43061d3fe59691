"""The states of an application and who may move it where; the table itself is catalogue data."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Owner(StrEnum):
    """Who may change an application: the terminal until the platform acknowledges it, then the platform."""

    TERMINAL = "terminal"
    PLATFORM = "platform"


class Actor(StrEnum):
    """Who takes a transition."""

    TERMINAL = "terminal"
    PLATFORM = "platform"
    SYSTEM = "system"
    CITIZEN = "citizen"


class DueClock(StrEnum):
    """What the promised time does while a state lasts."""

    STOPPED = "stopped"
    RUNNING = "running"
    PAUSED = "paused"


@dataclass(frozen=True)
class State:
    """One state, e.g. `ACCEPTED` 已受理."""

    id: str
    title: str
    citizen_text: str
    """What the citizen reads about it."""
    owner: Owner
    clock: DueClock
    final: bool


@dataclass(frozen=True)
class Transition:
    """One allowed move."""

    source: str
    target: str
    event: str
    by: Actor
    workdays: int | None
    """Working days in which it has to happen, where there is a limit."""
    verify: bool
    """The limit still has to be confirmed."""
    offline: bool
    guard: str
    basis: str


@dataclass(frozen=True, eq=False)
class LifeCycle:
    """All states and transitions."""

    states: Mapping[str, State]
    transitions: tuple[Transition, ...]

    def state(self, state_id: str) -> State:
        """Return one state; KeyError when the catalogue does not know it."""
        return self.states[state_id]

    def moves(self, state_id: str, by: Actor | None = None) -> tuple[Transition, ...]:
        """Return what may happen next, optionally only by one actor."""
        return tuple(move for move in self.transitions if move.source == state_id and by in (None, move.by))

    def move(self, state_id: str, event: str, by: Actor) -> Transition | None:
        """Return the way `event` leads from a state for an actor; None where the life cycle does not allow it."""
        return next((move for move in self.moves(state_id, by) if move.event == event), None)

    def acceptance_workdays(self) -> int:
        """Return the working days the platform has for its first answer (依申请事项一次性告知)."""
        limits = [move.workdays for move in self.moves("SUBMITTED") if move.workdays is not None]
        return min(limits)
