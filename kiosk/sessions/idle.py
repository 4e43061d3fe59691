"""Idle rules: after a while without a touch a countdown is shown, and at its end the session is wiped.

WCAG 2.2.1: the warning stands at least 20 seconds and any simple action extends the time, as often as wanted.
"""

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
