"""The machine as one object: commands, queries, and the doors for sync and print threads."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kiosk.app.exchange import Exchange
from kiosk.app.spool import Spool
from kiosk.app.views import ApplicationView, CheckRow, FormView, Health
from kiosk.clock import Clock
from kiosk.devices import IdCard
from kiosk.events import Subscriber
from kiosk.exchange import Progress
from kiosk.sessions import Idle, LookUpOutcome, Session
from kiosk.settings import Settings
from kiosk.slips import PrintJob
from kiosk.storage import Store
from kiosk.terminal import TerminalIdentity

if TYPE_CHECKING:
    from kiosk.applications import Problem
    from kiosk.catalogue import Catalogue

FindProgress = Callable[[str, str], Progress | None]
"""(reference, last four) → the platform's word, or None; raises `PlatformAway` when it cannot be asked."""


class Kiosk:
    """Delegates and computes nothing; may be used from any thread.

    Commands raise `StepError` when the session's step does not offer them (`sessions.OFFERED`), count as a
    touch, and publish `SessionStepped` unless they say otherwise. Events are published outside the lock, after the commit.
    """

    def __init__(
        self,
        *,
        store: Store,
        catalogue: Catalogue,
        settings: Settings,
        clock: Clock,
        terminal: TerminalIdentity,
        find_progress: FindProgress,
    ) -> None:
        self.exchange = Exchange()
        self.spool = Spool()

    # -- queries ----------------------------------------------------------------------------------------------

    @property
    def session(self) -> Session:
        """The session as it stands."""
        raise NotImplementedError

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue in use."""
        raise NotImplementedError

    @property
    def terminal(self) -> TerminalIdentity:
        """Who this terminal is."""
        raise NotImplementedError

    def form_view(self) -> FormView:
        """Return the form at its present page; only at FORM."""
        raise NotImplementedError

    def check_rows(self) -> tuple[CheckRow, ...]:
        """Return all answers for the check page; only at CHECK."""
        raise NotImplementedError

    def application(self, reference: str) -> ApplicationView:
        """Return an application that this terminal holds or this session found; `StepError` otherwise."""
        raise NotImplementedError

    def print_job(self, reference: str) -> PrintJob | None:
        """Return this session's latest print job about an application."""
        raise NotImplementedError

    def idle(self) -> Idle:
        """Look at the clock; call about once a second. A session whose time is over ends here (phase OVER, once)."""
        raise NotImplementedError

    def health(self) -> Health:
        """Return the terminal at a glance; cheap."""
        raise NotImplementedError

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call `subscriber` with every later event, in the thread that caused it; returns the function that ends this."""
        raise NotImplementedError

    # -- finding one's way ------------------------------------------------------------------------------------

    def begin(self) -> None:
        """START → CATEGORIES: somebody has come."""
        raise NotImplementedError

    def open_category(self, category: str) -> None:
        """CATEGORIES, ITEMS → ITEMS."""
        raise NotImplementedError

    def open_guide(self, item: str) -> None:
        """CATEGORIES, ITEMS, GUIDE → GUIDE."""
        raise NotImplementedError

    def back(self) -> None:
        """Go one step, or one form page, back; from the first step the session ends."""
        raise NotImplementedError

    def end(self) -> None:
        """Wipe the session and expire its unprinted slips; harmless when nobody is there."""
        raise NotImplementedError

    def touch(self) -> None:
        """Note that somebody is there; publishes nothing."""
        raise NotImplementedError

    def present_card(self, card: IdCard) -> bool:
        """Fill what the card says: FORM, the fields it answers; LOOK_UP, the last four. False: of no use here."""
        raise NotImplementedError

    # -- applying ---------------------------------------------------------------------------------------------

    def start_application(self) -> None:
        """GUIDE → FORM, with the answers already given for this item in this session."""
        raise NotImplementedError

    def answer(self, pointer: str, value: Any) -> Problem | None:
        """Keep what was typed or chosen, right or wrong, and return what is wrong with it; no SessionStepped."""
        raise NotImplementedError

    def add_entry(self, pointer: str) -> None:
        """Add an empty entry to a repeated group."""
        raise NotImplementedError

    def remove_entry(self, pointer: str, index: int) -> None:
        """Remove an entry of a repeated group."""
        raise NotImplementedError

    def next_page(self) -> tuple[Problem, ...]:
        """Go to the next page, or to CHECK after the last or when returning; stays when the page has problems."""
        raise NotImplementedError

    def open_page(self, index: int) -> None:
        """Go to a page the person has already reached."""
        raise NotImplementedError

    def change_answer(self, pointer: str) -> None:
        """CHECK → FORM at the page of `pointer`; `next_page` then returns to CHECK."""
        raise NotImplementedError

    def confirm(self) -> str:
        """CHECK → SUBMITTED and return the reference; raises `StorageFull` with everything left as it was."""
        raise NotImplementedError

    # -- looking up and rating --------------------------------------------------------------------------------

    def open_look_up(self) -> None:
        """START, CATEGORIES → LOOK_UP."""
        raise NotImplementedError

    def look_up(self, reference_text: str, last_four: str) -> LookUpOutcome:
        """LOOK_UP → PROGRESS when found. May ask the platform: call it on a worker thread."""
        raise NotImplementedError

    def show_progress(self) -> None:
        """SUBMITTED → PROGRESS of the application just submitted."""
        raise NotImplementedError

    def open_evaluation(self) -> None:
        """SUBMITTED, PROGRESS → EVALUATION; `StepError` without an unspent ticket."""
        raise NotImplementedError

    def evaluate(self, level: int, tags: tuple[str, ...] = (), comment: str = "") -> None:
        """EVALUATION → back where it was opened, with the rating queued for the platform."""
        raise NotImplementedError

    def print_evaluation_slip(self) -> str:
        """Queue the slip for rating later on one's own phone and return the print job."""
        raise NotImplementedError

    def request_copy(self, job: str) -> str:
        """Queue a slip of this session once more and return the new print job."""
        raise NotImplementedError

    # -- staff ------------------------------------------------------------------------------------------------

    def open_staff(self) -> None:
        """START, CATEGORIES → STAFF_PIN."""
        raise NotImplementedError

    def enter_staff(self, pin: str) -> bool:
        """STAFF_PIN → STAFF with the right PIN; five wrong ones close the door for a minute, over all sessions."""
        raise NotImplementedError
