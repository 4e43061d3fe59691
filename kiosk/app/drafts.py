"""The form being filled in, kept each time a field is left; what a restart does with it.

A draft outlives its session only when the machine died under it. After a restart it is offered to whoever stands
there, and nobody sees more of it than the item's name before giving the last four of the identity number that was
typed in. So long as the terminal would have waited for the person at the most, the same person may still be there;
after that, after three wrong tries, as soon as anybody begins something else, or if no identity number had been typed
by which to tell who comes, it is gone, and with it the pages that had been handed in.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from kiosk import identity
from kiosk.app import offering, restoring
from kiosk.app.machine import ELDER_PATIENCE, Machine
from kiosk.drafts import Draft
from kiosk.errors import StoreError
from kiosk.events import Event, SessionEnded, SessionStepped
from kiosk.sessions import Command, Session, Step, advance
from kiosk.storage import drafts, files

_WRONG_TRIES_MAX = 3
"""At one draft, by whoever comes."""
_FILLING_IN = frozenset({Step.FORM, Step.MATERIALS, Step.COMMITMENT, Step.CHECK})


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
        with suppress(StoreError), machine.store.writing() as w:
            drafts.keep(w, restoring.draft_of(machine, session))

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
        return DraftOffer(draft.item, self._machine.catalogue.name_of(draft.item))

    def open(self) -> None:
        """START → RESUME: somebody says that it is theirs."""
        with self._machine.acting(Command.OPEN_DRAFT) as happened:
            self._machine.step_to(advance(self._machine.somebody(), Step.RESUME), happened)

    def resume(self, last_four: str) -> bool:
        """RESUME → FORM where the person was, or stay; the third wrong try forgets the draft and ends the session.

        Pages that had been handed in are read again: call it on a worker thread.
        """
        with self._machine.acting(Command.RESUME_DRAFT) as happened:
            asking, draft = self._machine.session, self._left_behind if self.offer() else None
            if draft is None or identity.plain_last_four(last_four) != self._last_four(draft):
                self._count_wrong_try(draft, happened)
                return False
        handed = {one: restoring.pages_again(self._machine, laid) for one, laid in draft.handed.items()}
        with self._machine.acting(Command.RESUME_DRAFT, since=asking) as happened:
            self._left_behind = None
            self._machine.step_to(restoring.session_of(self._machine, draft, handed), happened)
            return True

    def forget(self) -> None:
        """Have the draft leave the disk, and with what the machine died over the pages that had been handed in."""
        died_over, self._left_behind, self._kept = self._left_behind, None, None
        self._wipe(with_files=died_over is not None)  # those of a session leave with the session

    # -- how ----------------------------------------------------------------------------------------------------

    def _count_wrong_try(self, draft: Draft | None, happened: list[Event]) -> None:
        self._wrong_tries += 1
        if draft is None or self._wrong_tries >= _WRONG_TRIES_MAX:
            self.forget()
            self._machine.end(happened)

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
        if draft is not None and self._may_be_offered(draft):
            return draft
        self._wipe(with_files=True)
        return None

    def _may_be_offered(self, draft: Draft) -> bool:
        known = offering.is_open(self._machine.catalogue, draft.item)
        return known and self._is_fresh(draft) and bool(self._last_four(draft))

    def _wipe(self, *, with_files: bool) -> None:
        with suppress(StoreError):
            with self._machine.store.writing() as w:
                dropped = drafts.drop(w)
                left = files.drop_unnamed(w) if with_files else ()
            self._machine.wipe(left)
            if dropped:
                self._machine.store.forget_deleted()

    def _is_fresh(self, draft: Draft) -> bool:
        settings = self._machine.settings
        longest = settings.idle_seconds * ELDER_PATIENCE + settings.countdown_seconds
        age = self._machine.clock.now() - draft.kept_at
        return timedelta() <= age <= timedelta(seconds=longest)

    def _last_four(self, draft: Draft) -> str:
        form = self._machine.catalogue.form_of(draft.item)
        return identity.last_four(form.identity(draft.answers))
