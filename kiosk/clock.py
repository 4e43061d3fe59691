"""Time as an argument: nothing below asks the operating system for it."""

import time
from datetime import datetime, timedelta, timezone
from typing import Protocol

BEIJING = timezone(timedelta(hours=8), "Asia/Shanghai")
"""The one civil time of all outlets; China has no daylight saving time."""


class Clock(Protocol):
    """Wall time for what people read, monotonic time for how long something takes."""

    def now(self) -> datetime:
        """Return the wall time, aware, in Beijing time."""

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""


class SystemClock:
    """The clock of the machine, which an outlet admin or the dev dock may find to be wrong."""

    def __init__(self) -> None:
        self.shift = timedelta()

    def now(self) -> datetime:
        """Return the wall time moved by `shift`."""
        return datetime.now(BEIJING) + self.shift

    def monotonic(self) -> float:
        """Return the machine's monotonic seconds; `shift` does not touch them."""
        return time.monotonic()
