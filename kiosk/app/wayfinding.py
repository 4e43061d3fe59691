"""Finding one's way: categories, items, guides, back and out."""

from dataclasses import replace

from kiosk.app import committing, conditions, onward
from kiosk.app.handing_in import HandingIn
from kiosk.app.machine import Machine
from kiosk.appearance import Appearance
from kiosk.errors import StepError
from kiosk.events import Event
from kiosk.sessions import Command, Idle, IdlePhase, Session, Step, advance, choose, retreat


class Wayfinding:
    """Moves that any step may offer and that change nothing but where the session stands."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def begin(self) -> None:
        """START → CATEGORIES."""
        with self._machine.acting(Command.BEGIN) as happened:
            self._machine.step_to(advance(self._machine.somebody(), Step.CATEGORIES), happened)

    def open_category(self, category: str) -> None:
        """CATEGORIES, ITEMS → ITEMS."""
        with self._machine.acting(Command.OPEN_CATEGORY) as happened:
            if category not in {known.id for known in self._machine.catalogue.categories}:
                raise StepError(f"The catalogue has no category {category}; show the categories anew.")
            self._machine.step_to(advance(self._machine.session, Step.ITEMS, category=category), happened)

    def open_guide(self, item: str) -> None:
        """Go to GUIDE from wherever an item is named."""
        with self._machine.acting(Command.OPEN_GUIDE) as happened:
            if item not in self._machine.catalogue.items:
                raise StepError(f"The catalogue offers no item {item}; show the items anew.")
            category = self._machine.catalogue.item(item).category
            session = choose(self._machine.session, item)
            self._machine.step_to(advance(session, Step.GUIDE, category=category), happened)

    def back(self) -> None:
        """Go one step, one form page or one answer back; out of the first step the session ends.

        Pages that have been put together are kept with it, as `keep_pages` does: nobody loses them by going back.
        """
        if self._machine.session.step is Step.PAGES:
            HandingIn(self._machine).keep_pages()
            return
        with self._machine.acting(Command.BACK) as happened:
            self._retreat(self._machine.session, happened)

    def end(self) -> None:
        """Wipe the session."""
        with self._machine.acting(Command.END) as happened:
            self._machine.end(happened)

    def change_appearance(self, appearance: Appearance) -> None:
        """Show the screen in another way until the person leaves."""
        with self._machine.acting(Command.CHANGE_APPEARANCE) as happened:
            happened.extend(self._machine.show_as(appearance))

    def touch(self) -> None:
        """Note that somebody is there."""
        with self._machine.acting(Command.TOUCH):
            pass  # every command counts as a touch

    def idle(self) -> Idle:
        """Look at the clock and end a session whose time is over."""
        with self._machine.holding() as happened:
            if self._machine.end_if_over(happened):
                return Idle(IdlePhase.OVER, 0)
            if self._machine.session.step is Step.START:
                return self._idle_at_start(happened)
            return self._machine.watch.look()

    def _idle_at_start(self, happened: list[Event]) -> Idle:
        """Nobody is there whose time could run out; somebody may have called, or changed how the screen is shown."""
        if self._machine.watch.look().phase is not IdlePhase.ACTIVE:
            happened += self._machine.show_as(self._machine.settings.appearance)
            happened += self._machine.forget_call()
        if self._machine.appearance == self._machine.settings.appearance and self._machine.call is None:
            self._machine.watch.touch()
        return Idle(IdlePhase.ACTIVE, self._machine.watch.look().seconds_left)

    def _retreat(self, session: Session, happened: list[Event]) -> None:
        if session.step is Step.FORM:
            self._machine.step_to(self._form_back(session), happened)
        elif session.step is Step.COMMITMENT and (before := committing.page_back(session)):
            self._machine.step_to(before, happened)
        elif session.step is Step.CHOOSING and session.chosen:
            self._machine.step_to(replace(session, chosen=session.chosen[:-1]), happened)
        elif session.step is Step.CONDITIONS and session.examined:
            last = len(session.examined) - 1
            self._machine.step_to(conditions.without(self._machine, session, last), happened)
        elif session.step is Step.PROGRESS and session.part:
            self._machine.step_to(replace(session, part=0), happened)
        elif session.trail[-1] is Step.START:
            self._machine.end(happened)
        else:
            self._machine.step_to(retreat(session), happened)

    def _form_back(self, session: Session) -> Session:
        if session.returning and not self._machine.form_of(session.item or "").problems(session.answers):
            return onward.after_form(self._machine, session)
        if self._machine.appearance.elder and session.question > 0:
            return replace(session, question=session.question - 1, returning=False)
        if session.page > 0:
            return replace(session, page=session.page - 1, question=self._last_question(session), returning=False)
        return retreat(session, returning=False)

    def _last_question(self, session: Session) -> int:
        """Return the last question of the page before, where questions are asked one at a time."""
        before = self._machine.form_of(session.item or "").pages(session.answers)[session.page - 1]
        return max(0, len(before.fields) - 1) if self._machine.appearance.elder else 0
