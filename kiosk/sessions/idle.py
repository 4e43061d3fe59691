"""Idle rules: after a while without a touch a countdown is shown, and at its end the session is wiped.

WCAG 2.2.1: the warning stands at least 20 seconds and any simple action extends the time, as often as wanted.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

from kiosk.clock import Clock


class IdlePhase(StrEnum):
    """How near the end of an untouched session is."""

    ACTIVE = "active"
    COUNTDOWN = "countdown"
    """The warning is shown; any touch goes back to ACTIVE."""
    OVER = "over"


@dataclass(frozen=True)
class Idle:
    """Where the idle rules stand at one moment."""

    phase: IdlePhase
    seconds_left: int
    """Whole seconds, rounded up, until the session is wiped."""


class IdleWatch:
    """Counts monotonic seconds from the last touch: a changed wall clock ends nobody's session."""

    def __init__(self, clock: Clock, *, idle_seconds: float, countdown_seconds: float) -> None:
        self._clock = clock
        self._idle_seconds = idle_seconds
        self._countdown_seconds = countdown_seconds
        self._touched = clock.monotonic()
        self.patience = 1
        """How many times the idle time somebody is given; the countdown keeps its length."""

    def touch(self) -> None:
        """Note that somebody is there: all the time again."""
        self._touched = self._clock.monotonic()

    def look(self) -> Idle:
        """Return where the rules stand now."""
        left = self._touched + self._idle_seconds * self.patience + self._countdown_seconds - self._clock.monotonic()
        if left <= 0:
            return Idle(IdlePhase.OVER, 0)
        phase = IdlePhase.COUNTDOWN if left <= self._countdown_seconds else IdlePhase.ACTIVE
        return Idle(phase, math.ceil(left))
