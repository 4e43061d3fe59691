"""What all parts of the machine share: the session, the lock around it, and the way events get out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from uuid import uuid4

from kiosk.app.views import Call, PrinterHealth
from kiosk.appearance import Appearance
from kiosk.applications import Form
from kiosk.catalogue import Catalogue
from kiosk.clock import Clock
from kiosk.errors import StepError, StoreError
from kiosk.events import AppearanceChanged, CallChanged, Event, Events, PrintJobChanged, SessionEnded, SessionStepped
from kiosk.exchange import Link, Scope
from kiosk.sessions import NOBODY, Command, IdlePhase, IdleWatch, Session, Step, require
from kiosk.settings import Settings
from kiosk.storage import Store, files, jobs, progress, returned
from kiosk.terminal import TerminalIdentity

ELDER_PATIENCE = 3
"""关怀版 gives so many times the idle time (WCAG 2.2.1: nobody is hurried)."""


@dataclass(frozen=True)
class Line:
    """What is known of the line to the platform; gone with the process, but for the time of contact."""

    link: Link = Link.UNKNOWN
    last_contact: datetime | None = None
    skew_seconds: float | None = None
    pulled_at: float | None = None
    """Monotonic seconds of the last page that left nothing to fetch."""
    disagreeing: frozenset[Scope] = frozenset()
    """What the platform then counted otherwise."""
    fetching: frozenset[Scope] = frozenset()
    """What a snapshot is being fetched of."""


class Machine:
    """The shared state; only the modules of `kiosk.app` touch it.

    The session is an immutable snapshot: queries read it without the lock. Lock order: the machine's lock first,
    then the store's turn to write; never the other way round.
    """

    def __init__(
        self, *, store: Store, catalogue: Catalogue, settings: Settings, clock: Clock, terminal: TerminalIdentity
    ) -> None:
        self.store = store
        self.catalogue = catalogue
        self.settings = settings
        self.clock = clock
        self.terminal = terminal
        self.events = Events()
        self.session = NOBODY
        self.call: Call | None = None
        self.line = Line()
        self.printer = PrinterHealth(ready=None, reasons=())
        self.watch = IdleWatch(clock, idle_seconds=settings.idle_seconds, countdown_seconds=settings.countdown_seconds)
        self.appearance = settings.appearance
        self.show_as(self.appearance)
        self._lock = Lock()

    @property
    def sample(self) -> bool:
        """Whether paper has to say that it is a sample: the outlet is one, or the catalogue is not in force."""
        return self.terminal.sample or self.catalogue.edition.draft

    def form_of(self, item: str) -> Form:
        """Return the form of an item, or of what is settled as one, as it is filled in today."""
        return self.catalogue.form_of(item).on(self.clock.now().date())

    @contextmanager
    def holding(self) -> Iterator[list[Event]]:
        """Hold the machine still; what the block adds to the list is told after the lock is let go.

        Facts that were added before the block failed are told all the same: they have been committed.
        """
        happened: list[Event] = []
        try:
            with self._lock:
                yield happened
        finally:
            self.events.publish(*happened)

    @contextmanager
    def acting(self, command: Command, *, since: Session | None = None) -> Iterator[list[Event]]:
        """Hold the machine for a person's command; it counts as a touch.

        Ends a session whose time is over, and raises `StepError` unless the step offers the command. `since` is the
        session as a command began that had to wait: `StepError`, too, when its person has gone meanwhile.
        """
        with self.holding() as happened:
            self.end_if_over(happened)
            require(self.session.step, command)
            if since is not None and since.id != self.session.id:
                raise StepError("The session that asked has ended.")
            self.watch.touch()
            yield happened

    def step_to(self, session: Session, happened: list[Event]) -> None:
        """Make `session` the present one."""
        self.session = session
        happened.append(SessionStepped())

    def show_as(self, appearance: Appearance) -> tuple[Event, ...]:
        """Show the screen in this way from now on; returns what there is to tell."""
        changed = self.appearance != appearance
        self.appearance = appearance
        self.watch.patience = ELDER_PATIENCE if appearance.elder else 1
        return (AppearanceChanged(),) if changed else ()

    def forget_call(self) -> tuple[Event, ...]:
        """Let a call for staff go; returns what there is to tell."""
        called, self.call = self.call, None
        return () if called is None else (CallChanged(),)

    def wipe(self, names: tuple[str, ...]) -> None:
        """Have contents of files leave the disk; a file that cannot be deleted now is passed over."""
        for name in names:
            try:
                self.store.drop_file(name)
            except StoreError:
                continue

    def somebody(self) -> Session:
        """Return the present session, a new one when nobody was there."""
        return Session(id=uuid4().hex) if self.session.step is Step.START else self.session

    def end_if_over(self, happened: list[Event]) -> bool:
        """End the session if its time is over."""
        if self.session.step is Step.START or self.watch.look().phase is not IdlePhase.OVER:
            return False
        self.end(happened)
        return True

    def end(self, happened: list[Event]) -> None:
        """Wipe the session and expire its unprinted slips."""
        happened += self.show_as(self.settings.appearance)
        happened += self.forget_call()
        ended = self.session
        if ended.step is Step.START:
            return
        self.session = NOBODY
        try:
            with self.store.writing() as w:
                expired = jobs.expire(w, ended.id)
                jobs.drop_signed(w, self.session.id)
                progress.drop_foreign(w)
                wiped = returned.forget(w, self.clock.now(), self.settings.returned_days)
                left = files.drop_unnamed(w)
                codes = jobs.blank_drafts(w, NOBODY.id)
            self.wipe(left)
            if codes or wiped:
                self.store.forget_deleted()
        except StoreError:
            expired = ()  # the spool hands out jobs of the present session only, so none of them prints
        happened.extend(PrintJobChanged(job) for job in expired)
        happened += [SessionEnded(ended.id), SessionStepped()]
