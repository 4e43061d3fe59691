"""Brings what a citizen's phone hands over at the platform, one request at a time: no thread, no sleep."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from kiosk import PhoneNews, PhonePlace, PhoneVerdict, PhoneWish
from sync import phone_mapping as mapping
from sync.engine import Platform
from sync.failures import PlatformFailure, Refused
from sync.line import Line

WAIT_SECONDS = 5.0
"""So long a request stays parked: no longer than it may take until a place that nobody wants any more is closed."""


class PhoneDoor(Protocol):
    """The terminal's side; `kiosk.Kiosk.phone_pages` is one."""

    def wish(self) -> PhoneWish | None:
        """Return what the line is to do."""

    def opened(self, key: str, place: PhonePlace) -> None:
        """Take the place that was opened for a wish."""

    def lost(self, key: str) -> None:
        """Note that the platform cannot be reached."""

    def over(self, key: str) -> None:
        """Note that the place is closed."""

    def told(self, key: str, news: PhoneNews) -> None:
        """Take what has happened there."""

    def take(self, key: str, number: int, content: bytes) -> PhoneVerdict | None:
        """Take a file and return what became of it; None when nobody waits for it any more."""


@dataclass(frozen=True)
class _Held:
    """The place that is open at the platform."""

    key: str
    place: str


class PhoneReceiver:
    """Holds at most one place open, and closes it as soon as nobody wants it."""

    def __init__(self, platform: Platform, door: PhoneDoor, line: Line) -> None:
        self._platform = platform
        self._door = door
        self._line = line
        self._held: _Held | None = None

    def run_once(self) -> bool:
        """Take one step; returns whether there may be more to do now."""
        wish, held = self._door.wish(), self._held
        if held is not None and (wish is None or wish.key != held.key):
            self._close(held)
        if wish is None:
            return False
        try:
            with self._line.asking("phone", self._platform):
                self._step(wish)
        except PlatformFailure as failure:
            if self._held is None or not isinstance(failure, Refused) or failure.of_terminal:
                self._door.lost(wish.key)
                raise
            self._held = None
            self._door.over(wish.key)
        return True

    def _step(self, wish: PhoneWish) -> None:
        if self._held is None:
            told = self._platform.open_place(mapping.phone_place_request(wish))
            self._held = _Held(wish.key, told.place)
            self._door.opened(wish.key, mapping.phone_place(told))
        else:
            self._look(self._held)

    def _look(self, held: _Held) -> None:
        news = mapping.phone_news(self._platform.phone_news(held.place, WAIT_SECONDS))
        self._door.told(held.key, news)
        if news.waiting is None:
            return
        number = news.waiting.number
        verdict = self._door.take(held.key, number, self._platform.phone_file(held.place, number))
        if verdict is not None:
            self._platform.settle_phone_file(held.place, number, mapping.phone_verdict(verdict))

    def _close(self, held: _Held) -> None:
        """Have it closed; where the line is down, the platform does it by itself when nobody asks any more."""
        self._held = None
        with suppress(PlatformFailure), self._line.asking("phone", self._platform):
            self._platform.close_place(held.place)
