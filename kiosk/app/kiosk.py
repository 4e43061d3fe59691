"""The machine as one object: commands, queries, and the doors for sync and print threads."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.app import kept_files, showing
from kiosk.app.applying import Applying
from kiosk.app.calling import Calling
from kiosk.app.cards import Cards
from kiosk.app.committing import Committing, MayPromise, nobody_to_promise_to
from kiosk.app.conditions import Conditions
from kiosk.app.draft_keeper import DraftKeeper, NobodyKeeps
from kiosk.app.drafts import Drafts
from kiosk.app.editions import Editions
from kiosk.app.evaluating import Evaluating
from kiosk.app.exchange import Exchange
from kiosk.app.finding import Finding
from kiosk.app.following import Following
from kiosk.app.handing_in import HandingIn
from kiosk.app.integrating import Parts
from kiosk.app.looking_up import FindProgress, LookingUp
from kiosk.app.machine import Machine
from kiosk.app.mending import Mending
from kiosk.app.noticing import Notices
from kiosk.app.opening import Opening
from kiosk.app.papers import Papers
from kiosk.app.phone_pages import PhonePages, no_code
from kiosk.app.phone_slips import PhoneSlips, nobody_to_share_with
from kiosk.app.receipts import Receipts
from kiosk.app.returning import Returning
from kiosk.app.sharing import DataSharing, nobody_to_ask
from kiosk.app.shelving import Shelving
from kiosk.app.spool import Spool
from kiosk.app.staffing import Staffing
from kiosk.app.taking import Taking
from kiosk.app.views import ApplicationView, CheckRow, FormView, Health
from kiosk.app.wayfinding import Wayfinding
from kiosk.appearance import Appearance
from kiosk.applications import Problem
from kiosk.catalogue import Catalogue, Shelf
from kiosk.clock import Clock
from kiosk.codes import DrawCode
from kiosk.devices import IdCard
from kiosk.events import Subscriber
from kiosk.sessions import Idle, LookUpOutcome, Session, Step
from kiosk.settings import Settings
from kiosk.sharing import AskSource
from kiosk.slips import PrintJob, ShareSlip
from kiosk.storage import Store, jobs
from kiosk.terminal import TerminalIdentity


class Kiosk:
    """Delegates and computes nothing; may be used from any thread.

    Commands raise `StepError` when the session's step does not offer them (`sessions.OFFERED`), count as a
    touch, and publish `SessionStepped` unless they say otherwise. Events are published outside the lock, after
    the commit.
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
        share_slip: ShareSlip = nobody_to_share_with,
        ask_source: AskSource = nobody_to_ask,
        keeper: DraftKeeper | None = None,
        may_promise: MayPromise = nobody_to_promise_to,
        draw_code: DrawCode = no_code,
    ) -> None:
        machine = Machine(store=store, catalogue=catalogue, settings=settings, clock=clock, terminal=terminal)
        kept_files.clear_strays(machine)
        self.exchange = Exchange(machine)
        self.spool = Spool(machine)
        self.notices = Notices(machine)
        self.receipts = Receipts(machine)
        self.finding = Finding(machine)
        self.calling = Calling(machine)
        self.papers = Papers(machine)
        self.phone_slips = PhoneSlips(machine, share_slip)
        self.following = Following(machine)
        self.returning = Returning(machine)
        self.materials = HandingIn(machine)
        self.phone_pages = PhonePages(machine, self.materials, draw_code)
        self.sharing = DataSharing(machine, ask_source)
        self.commitments = Committing(machine, may_promise)
        self.conditions = Conditions(machine)
        self.drafts = Drafts(machine)
        self.taking = Taking(machine, keeper or NobodyKeeps(), draw_code)
        self.opening = Opening(machine, keeper or NobodyKeeps())
        self.parts = Parts(machine)
        self._machine = machine
        self._wayfinding = Wayfinding(machine)
        self._editions = Editions(machine)
        self._applying = Applying(machine)
        self._cards = Cards(machine)
        self._looking_up = LookingUp(machine, find_progress)
        self._evaluating = Evaluating(machine)
        self._staffing = Staffing(machine)
        self._mending = Mending(machine)
        self.drafts.wake()

    # -- queries ----------------------------------------------------------------------------------------------

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self._machine.session

    @property
    def appearance(self) -> Appearance:
        """How the screen is shown to whoever is there."""
        return self._machine.appearance

    @property
    def usual_appearance(self) -> Appearance:
        """How the outlet wants the screen to be shown to the next person."""
        return self._machine.settings.appearance

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue in use."""
        return self._machine.catalogue

    @property
    def terminal(self) -> TerminalIdentity:
        """Who this terminal is."""
        return self._machine.terminal

    def form_view(self) -> FormView:
        """Return the form at its present page, at FORM, or what the staff ask for, at SUPPLEMENT."""
        return self._asking.form_view()

    def check_rows(self) -> tuple[CheckRow, ...]:
        """Return all answers for the check page; only at CHECK."""
        return self._applying.check_rows()

    def application(self, reference: str) -> ApplicationView:
        """Return an application, or a part of one, that this terminal holds or this session found.

        `StepError` otherwise.
        """
        return showing.application(self._machine, reference)

    def print_job(self, reference: str) -> PrintJob | None:
        """Return this session's latest print job about an application."""
        with self._machine.store.reading() as r:
            return jobs.latest(r, self._machine.session.id, reference)

    def idle(self) -> Idle:
        """Look at the clock; call about once a second.

        A session whose time is over ends here: the answer is OVER once, and START is back.
        """
        return self._wayfinding.idle()

    def health(self) -> Health:
        """Return the terminal at a glance; cheap."""
        return showing.health(self._machine)

    def adopt(self, catalogue: Catalogue) -> None:
        """Show another edition from now on; a form that somebody is filling in is finished under the one they read.

        Unless its item is suspended or gone: then GUIDE, or CATEGORIES. Publishes `CatalogueChanged`.
        """
        self._editions.adopt(catalogue)

    def follow(self, shelf: Shelf, *, outlets: Path | None = None) -> Shelving:
        """Return the door through which editions come: it keeps `shelf` and shows the one in force.

        `outlets` names a directory of outlets to be used in place of the editions' own.
        """
        return Shelving(self._machine, self._editions, shelf, outlets=outlets)

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call `subscriber` with every later event, in the thread that caused it.

        Returns the function that ends this.
        """
        return self._machine.events.subscribe(subscriber)

    @property
    def _asking(self) -> Applying | Following:
        """Whoever asks something now."""
        return self.following if self.session.step is Step.SUPPLEMENT else self._applying

    # -- finding one's way ------------------------------------------------------------------------------------

    def begin(self) -> None:
        """START → CATEGORIES: somebody has come."""
        self._wayfinding.begin()

    def open_category(self, category: str) -> None:
        """CATEGORIES, ITEMS → ITEMS."""
        self._wayfinding.open_category(category)

    def open_guide(self, item: str) -> None:
        """Go to GUIDE from wherever an item is named."""
        self._wayfinding.open_guide(item)

    def back(self) -> None:
        """Go one step, one form page or one answer back; from the first step the session ends.

        At PAGES it keeps the pages, as `materials.keep_pages` does, and takes as long.
        """
        self._wayfinding.back()

    def end(self) -> None:
        """Wipe the session and expire its unprinted slips; harmless when nobody is there."""
        self._wayfinding.end()

    def touch(self) -> None:
        """Note that somebody is there; publishes nothing."""
        self._wayfinding.touch()

    def change_appearance(self, appearance: Appearance) -> None:
        """Show the screen in another way until the person leaves; publishes `AppearanceChanged` only."""
        self._wayfinding.change_appearance(appearance)

    def present_card(self, card: IdCard) -> bool:
        """Fill what the card says: FORM, the fields it answers; LOOK_UP, the last four.

        Returns False where a card is of no use; never a `StepError`.
        """
        return self._cards.present(card)

    # -- applying ---------------------------------------------------------------------------------------------

    def start_application(self) -> None:
        """GUIDE, LINKED → FORM, with the answers already given for this item in this session."""
        self._applying.start_application()

    def answer(self, pointer: str, value: Any) -> Problem | None:
        """Keep what was typed or chosen, right or wrong, and return what is wrong with it; no SessionStepped."""
        problem = self._asking.answer(pointer, value)
        self.drafts.keep()
        return problem

    def add_entry(self, pointer: str) -> None:
        """Add an empty entry to a repeated group."""
        self._applying.add_entry(pointer)

    def remove_entry(self, pointer: str, index: int) -> None:
        """Remove an entry of a repeated group."""
        self._applying.remove_entry(pointer, index)

    def next_page(self) -> tuple[Problem, ...]:
        """FORM, MATERIALS → the next page; after the last MATERIALS, then CHECK; stays when a page has problems.

        At SUPPLEMENT: queue what was asked for, and go back to PROGRESS.
        """
        return self._asking.next_page()

    def open_page(self, index: int) -> None:
        """Go, from FORM or CHECK, to a page the person has already reached."""
        self._applying.open_page(index)

    def change_answer(self, pointer: str) -> None:
        """CHECK → FORM at the page of `pointer`; `next_page` then returns to CHECK."""
        self._applying.change_answer(pointer)

    def confirm(self) -> str:
        """CHECK → SUBMITTED and return the reference; raises `StorageFull` with everything left as it was."""
        return self._applying.confirm()

    # -- looking up and rating --------------------------------------------------------------------------------

    def open_look_up(self) -> None:
        """START, CATEGORIES, VERIFY → LOOK_UP."""
        self._looking_up.open_look_up()

    def look_up(self, reference_text: str, last_four: str) -> LookUpOutcome:
        """LOOK_UP → PROGRESS when found. May ask the platform: call it on a worker thread."""
        return self._looking_up.look_up(reference_text, last_four)

    def show_progress(self) -> None:
        """Go from SUBMITTED to PROGRESS of the application just submitted."""
        self._looking_up.show_progress()

    def open_evaluation(self) -> None:
        """Go from SUBMITTED or PROGRESS to EVALUATION; `StepError` without an unspent ticket."""
        self._evaluating.open_evaluation()

    def evaluate(self, level: int, tags: tuple[str, ...] = (), comment: str = "") -> None:
        """Queue the rating for the platform and go back to where the evaluation was opened."""
        self._evaluating.evaluate(level, tags, comment)

    def print_evaluation_slip(self) -> str:
        """Queue the slip for rating later on one's own phone and return the print job."""
        return self._evaluating.print_slip()

    def request_copy(self, job: str) -> str:
        """Queue a slip of this session once more and return the new print job."""
        return self.spool.request_copy(job)

    # -- staff ------------------------------------------------------------------------------------------------

    def open_staff(self) -> None:
        """START, CATEGORIES → STAFF_PIN."""
        self._staffing.open_staff()

    def enter_staff(self, pin: str) -> bool:
        """STAFF_PIN → STAFF with the right PIN; five wrong ones close the door for a minute, over all sessions."""
        return self._staffing.enter_staff(pin)

    def offer_again(self, op_id: str) -> None:
        """STAFF: queue an operation that was set aside as a new one that says the same; no SessionStepped."""
        self._mending.offer_again(op_id)

    def close_operation(self, op_id: str) -> None:
        """STAFF: wipe an operation that was set aside, with all that it says; no SessionStepped."""
        self._mending.close(op_id)

    def staff_locked_seconds(self) -> int:
        """Return for how many more seconds no staff PIN is looked at; 0: the door may be tried."""
        return self._staffing.locked_seconds()
