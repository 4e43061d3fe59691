"""A clock that can be set wrong and that does not make anybody wait."""

import time
from datetime import datetime, timedelta

from kiosk import BEIJING


class LooseClock:
    """Wall time with an error, and monotonic time that may be pushed forward."""

    def __init__(self, hours_wrong: float = 0) -> None:
        self.wrong = timedelta(hours=hours_wrong)
        self.pushed = 0.0

    def now(self) -> datetime:
        return datetime.now(BEIJING) + self.wrong

    def __call__(self) -> datetime:
        return self.now()

    def monotonic(self) -> float:
        return time.monotonic() + self.pushed

    def set_wrong(self, hours: float) -> None:
        self.wrong = timedelta(hours=hours)

    def push(self, seconds: float) -> None:
        self.pushed += seconds
