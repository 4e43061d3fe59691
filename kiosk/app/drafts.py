"""The form being filled in, kept each time a field is left; what a restart does with it.

A draft outlives its session only when the machine died under it. After a restart it is offered to whoever stands
there, and nobody sees more of it than the item's name before giving the last four of the identity number that was
typed in. So long as the terminal would have waited for the person at the most, the same person may still be there;
after that, after three wrong tries, as soon as anybody begins something else, or if no identity number had been typed
by which to tell who comes, it is gone.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta

from kiosk import identity
from kiosk.app.machine import ELDER_PATIENCE, Machine
from kiosk.errors import StoreError
from kiosk.events import Event, SessionEnded, SessionStepped
from kiosk.sessions import Command, Session, Step, advance, choose
from kiosk.storage import drafts
from kiosk.storage.drafts import Draft

WRONG_TRIES_MAX = 3
_FILLING_IN = frozenset({Step.FORM, Step.MATERIALS, Step.CHECK})


@dataclass(frozen=True)
class DraftOffer:
    """What is said of a draft before anybody has shown that it is theirs."""

    item: str
    item_name: str


class Drafts:
    """Keeps, offers and forgets the one draft there is; a full disk costs the draft and nothing else."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._wrong_tries = 0
        self._kept: Session | None = None
        self._left_behind: Draft | None = None
        machine.events.subscribe(self._look)

    # -- while somebody fills in --------------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep the form as it stands; called when a field was left."""
        session, machine = self._machine.session, self._machine
        if session.step not in _FILLING_IN or session is self._kept:
            return
        self._kept = session
        draft = Draft(
            item=session.item or "",
            edition=machine.catalogue.edition.version,
            page=session.page,
            reached=session.reached,
            answers=session.answers,
            files=session.files,
            kept_at=machine.clock.now(),
        )
        with suppress(StoreError), machine.store.writing() as w:
            drafts.keep(w, draft)

    # -- after a restart ----------------------------------------------------------------------------------------

    def wake(self) -> None:
        """Look for what the machine died over; called once, when it stands again."""
        self._left_behind = self._found()

    def offer(self) -> DraftOffer | None:
        """Return what may be gone on with at START; None when there is nothing, or its time is over."""
        draft = self._left_behind
        if draft is None:
            return None
        if not self._is_fresh(draft):
            self.forget()
            return None
        return DraftOffer(draft.item, self._machine.catalogue.item(draft.item).name)

    def open(self) -> None:
        """START → RESUME: somebody says that it is theirs."""
        with self._machine.acting(Command.OPEN_DRAFT) as happened:
            self._machine.step_to(advance(self._machine.somebody(), Step.RESUME), happened)

    def resume(self, last_four: str) -> bool:
        """RESUME → FORM where the person was, or stay; the third wrong try forgets the draft and ends the session."""
        with self._machine.acting(Command.RESUME_DRAFT) as happened:
            draft = self._left_behind if self.offer() else None
            if draft is not None and identity.plain_last_four(last_four) == self._last_four(draft):
                self._left_behind = None
                self._machine.step_to(self._session(draft), happened)
                return True
            self._wrong_tries += 1
            if draft is None or self._wrong_tries >= WRONG_TRIES_MAX:
                self.forget()
                self._machine.end(happened)
            return False

    def forget(self) -> None:
        """Have the draft leave the disk."""
        self._left_behind = self._kept = None
        with suppress(StoreError):
            with self._machine.store.writing() as w:
                dropped = drafts.drop(w)
            if dropped:
                self._machine.store.forget_deleted()

    # -- how ----------------------------------------------------------------------------------------------------

    def _look(self, event: Event) -> None:
        if isinstance(event, SessionEnded):
            if self._kept is not None or self._left_behind is not None:
                self.forget()
        elif isinstance(event, SessionStepped):
            step = self._machine.session.step
            if step in _FILLING_IN:
                self.keep()
            elif self._left_behind is not None and step not in {Step.START, Step.RESUME}:
                self.forget()

    def _found(self) -> Draft | None:
        """Return what the machine died over, if somebody may still be there for it."""
        with self._machine.store.reading() as r:
            draft = drafts.find(r)
        if draft is None:
            return None
        known = draft.item in self._machine.catalogue.items and self._machine.catalogue.suspension(draft.item) is None
        if known and self._is_fresh(draft) and self._last_four(draft):
            return draft
        self.forget()
        return None

    def _is_fresh(self, draft: Draft) -> bool:
        settings = self._machine.settings
        longest = settings.idle_seconds * ELDER_PATIENCE + settings.countdown_seconds
        age = self._machine.clock.now() - draft.kept_at
        return timedelta() <= age <= timedelta(seconds=longest)

    def _last_four(self, draft: Draft) -> str:
        form = self._machine.catalogue.form_of(draft.item)
        return identity.last_four(form.identity(draft.answers))

    def _session(self, draft: Draft) -> Session:
        category = self._machine.catalogue.item(draft.item).category
        session = choose(self._machine.session, draft.item)
        session = replace(session, trail=(Step.START, Step.CATEGORIES, Step.GUIDE), category=category)
        last = len(self._machine.catalogue.form_of(draft.item).pages(draft.answers)) - 1
        return replace(
            session,
            step=Step.FORM,
            answers=draft.answers,
            files=draft.files,
            page=min(draft.page, last),
            reached=min(draft.reached, last),
        )
