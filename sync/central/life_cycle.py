"""The life cycle of an application, as the catalogue tells it: which state may follow which, and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

RECEIVED = "SUBMITTED"
"""The state in which the platform takes an application over."""

DECIDED_OK = "DECIDED_OK"
"""The state in which a matter has been decided as was applied for."""

STAFF, CITIZEN, SYSTEM = "platform", "citizen", "system"
"""Who moves an application once the platform has it; the fourth owner, the terminal, never does."""


@dataclass(frozen=True)
class State:
    """A named situation of an application."""

    id: str
    title: str
    clock: str
    """`running`, `paused` or `stopped`: what the promised time does meanwhile."""
    final: bool = False
    """Whether nothing is expected to follow."""


@dataclass(frozen=True)
class Transition:
    """A step that somebody may take."""

    source: str
    target: str
    event: str
    by: str
    """`terminal`, `platform`, `citizen` or `system`."""
    workdays: int | None
    """Within how many working days of reaching `source` it has to be taken."""
    basis: str = ""
    """By which rule, in words for people; may be empty."""
    reminders: tuple[int, ...] = ()
    """How many working days before the last day the applicant is reminded, in that order; it is not taken without."""
    extension_workdays: int | None = None
    """How many working days longer the time may be made, once; None: never."""


@dataclass(frozen=True)
class LifeCycle:
    """All states and transitions."""

    states: tuple[State, ...]
    transitions: tuple[Transition, ...]

    @cached_property
    def _by_id(self) -> Mapping[str, State]:
        return {state.id: state for state in self.states}

    def state(self, state: str) -> State:
        """Return the state of that id; KeyError for an unknown one."""
        return self._by_id[state]

    def open_to(self, by: str, state: str) -> tuple[Transition, ...]:
        """Return what somebody may do from `state`, in the catalogue's order."""
        return tuple(each for each in self.transitions if each.source == state and each.by == by)

    @cached_property
    def _ways(self) -> Mapping[str, frozenset[str]]:
        """Each state with all that may ever follow it."""
        after = {
            state.id: {each.target for each in self.transitions if each.source == state.id} for state in self.states
        }
        for _ in self.states:
            for following in after.values():
                following |= {target for state in tuple(following) for target in after.get(state, ())}
        return {state: frozenset(following) for state, following in after.items()}

    def may_end_well(self, state: str) -> bool:
        """Tell whether an application in `state` has been decided well or still may be."""
        return state == DECIDED_OK or DECIDED_OK in self._ways[state]

    def rank(self, state: str) -> int:
        """Return how far an application in `state` has come, by the order of the data."""
        return next(number for number, each in enumerate(self.states) if each.id == state)

    def workdays_for(self, state: str, by: str) -> int | None:
        """Return the working days that somebody has to leave `state`; the shortest counts."""
        limits = [each.workdays for each in self.transitions if each.source == state and each.by == by]
        return min((days for days in limits if days is not None), default=None)
