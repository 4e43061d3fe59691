"""The way for pages from the citizen's own phone: offered as a code on the screen, brought by the line."""

from dataclasses import replace
from uuid import uuid4

from kiosk.app.handing_in import HandingIn
from kiosk.app.machine import Machine
from kiosk.codes import DrawCode, Modules
from kiosk.errors import StepError
from kiosk.events import Event, PhoneAwaited
from kiosk.exchange import Link
from kiosk.phones import (
    OfferedPlace,
    PhoneFile,
    PhoneNews,
    PhonePlace,
    PhoneStanding,
    PhoneVerdict,
    PhoneWish,
)
from kiosk.scans import ScanPage, ScanRefused
from kiosk.sessions import Command


def no_code(_url: str) -> Modules:
    """Stand in where nobody can draw one: the address alone is shown."""
    return ()


class PhonePages:
    """The door for phones: `Kiosk.phone_pages`.

    A person opens and closes a place at PAGES, which waits for nothing; the line looks at `wish` and brings the rest,
    in a thread of its own. What it brings for another wish than the present one changes nothing.
    """

    def __init__(self, machine: Machine, materials: HandingIn, draw_code: DrawCode) -> None:
        self._machine = machine
        self._materials = materials
        self._draw_code = draw_code

    # -- the person -------------------------------------------------------------------------------------------

    def open_place(self) -> None:
        """PAGES: have a phone hand pages over; a place that is open already is closed, and what it brought stays."""
        with self._machine.acting(Command.OPEN_PLACE) as happened:
            session, title = self._machine.session, self._materials.pages().name
            wish = PhoneWish(uuid4().hex, title, self._machine.settings.phone_seconds)
            self._machine.step_to(replace(session, phone=OfferedPlace(wish)), happened)
            happened.append(PhoneAwaited())

    def close_place(self) -> None:
        """PAGES: have nothing more handed over; harmless when there is no place."""
        with self._machine.acting(Command.CLOSE_PLACE) as happened:
            self._machine.step_to(replace(self._machine.session, phone=None), happened)

    @property
    def reachable(self) -> bool:
        """Whether the platform, through which everything comes, was there a moment ago."""
        return self._machine.line.link is Link.ONLINE

    def seconds_left(self) -> int:
        """Return how long the code on the screen still leads somewhere; 0 when there is none."""
        offered = self._machine.session.phone
        return 0 if offered is None else max(0, int(offered.until - self._machine.clock.monotonic()))

    # -- the line ---------------------------------------------------------------------------------------------

    def wish(self) -> PhoneWish | None:
        """Return what the line is to do."""
        offered = self._machine.session.phone
        return None if offered is None or offered.standing is PhoneStanding.OVER else offered.wish

    def opened(self, key: str, place: PhonePlace) -> None:
        """Take the place that the platform opened for a wish."""
        code, until = self._draw_code(place.url), self._machine.clock.monotonic() + place.lasts_seconds
        self._change(key, standing=PhoneStanding.OPEN, url=place.url, code=code, until=until)

    def lost(self, key: str) -> None:
        """Note that the platform cannot be reached now."""
        self._change(key, standing=PhoneStanding.AWAY, coming=False)

    def over(self, key: str) -> None:
        """Note that the platform has closed the place; what was still waiting there is gone."""
        offered = self._machine.session.phone
        files = tuple(one for one in offered.files if one.verdict) if offered else ()
        self._change(key, standing=PhoneStanding.OVER, code=(), url="", until=0.0, coming=False, files=files)

    def told(self, key: str, news: PhoneNews) -> None:
        """Take what has happened at the place; somebody who is busy with a phone is there."""
        with self._machine.holding() as happened:
            offered = self._present(key, happened)
            if offered is None:
                return
            if news.coming or news.waiting or news.seen > offered.seen:
                self._machine.watch.touch()
            files = offered.files
            if news.waiting is not None:
                files = offered.with_file(PhoneFile(news.waiting.number, news.waiting.size))
            fresh = replace(offered, standing=PhoneStanding.OPEN, seen=news.seen, coming=news.coming, files=files)
            self._show(offered, fresh, happened)

    def take(self, key: str, number: int, content: bytes) -> PhoneVerdict | None:
        """Take the pages of a file and return what became of it; None when nobody waits for it any more."""
        if (wish := self.wish()) is None or wish.key != key:
            return None
        try:
            verdict = _taken(self._materials.add_pages(content))
        except ScanRefused as refused:
            verdict = PhoneVerdict(0, refused.refusal)
        except StepError:
            return None
        with self._machine.holding() as happened:
            offered = self._present(key, happened)
            if offered is not None:
                files = offered.with_file(PhoneFile(number, len(content), verdict))
                self._show(offered, replace(offered, files=files), happened)
        return verdict

    # -- how --------------------------------------------------------------------------------------------------

    def _present(self, key: str, happened: list[Event]) -> OfferedPlace | None:
        self._machine.end_if_over(happened)
        offered = self._machine.session.phone
        return offered if offered is not None and offered.wish.key == key else None

    def _change(self, key: str, **changes: object) -> None:
        with self._machine.holding() as happened:
            offered = self._present(key, happened)
            if offered is not None:
                self._show(offered, replace(offered, **changes), happened)  # type: ignore[arg-type]

    def _show(self, before: OfferedPlace, after: OfferedPlace, happened: list[Event]) -> None:
        if after != before:
            self._machine.step_to(replace(self._machine.session, phone=after), happened)


def _taken(pages: tuple[ScanPage, ...]) -> PhoneVerdict:
    return PhoneVerdict(len(pages), dark=any(one.dark for one in pages), blurred=any(one.blurred for one in pages))
