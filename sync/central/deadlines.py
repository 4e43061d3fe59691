"""What has to happen next to an application, and by which day.

The promised time counts working days from the day after acceptance, leaves out paused intervals, and ends where
the city's own part ends (`facts` of the catalogue: life cycle, clock).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from sync.central.life_cycle import RECEIVED, LifeCycle
from sync.central.workdays import Workdays

DueKind = Literal["acceptance", "decision", "supplement"]


@dataclass(frozen=True)
class Deadline:
    """A kind without a day means: to be announced, the calendar does not reach that far yet."""

    kind: DueKind | None = None
    on: date | None = None
    workdays_left: int | None = None
    """Working days still promised while the clock is paused."""


@dataclass(frozen=True)
class Deadlines:
    """Computes deadlines by the life cycle's clocks and the published calendar."""

    life_cycle: LifeCycle
    workdays: Workdays

    def on_entering(self, state: str, today: date, *, before: Deadline, promised_workdays: int | None) -> Deadline:
        """Return the deadline that holds in `state`, entered `today` with `before` still standing."""
        if state == RECEIVED:
            return self._within("acceptance", today, self.life_cycle.workdays_for(state, "platform"))
        clock = self.life_cycle.state(state).clock
        if clock == "running":
            return self._running(today, before, promised_workdays)
        if clock == "paused":
            return self._paused(state, today, before)
        return Deadline()

    def _running(self, today: date, before: Deadline, promised_workdays: int | None) -> Deadline:
        if before.kind == "decision":
            return before
        left = promised_workdays if before.workdays_left is None else before.workdays_left
        return self._within("decision", today, left)

    def _paused(self, state: str, today: date, before: Deadline) -> Deadline:
        for_citizen = self.life_cycle.workdays_for(state, "citizen")
        if for_citizen is not None:
            return self._within("supplement", today, for_citizen)
        if before.on is None:
            return Deadline()
        return Deadline(workdays_left=self.workdays.between(today, before.on))

    def _within(self, kind: DueKind, today: date, days: int | None) -> Deadline:
        return Deadline() if days is None else Deadline(kind, self.workdays.after(today, days))
