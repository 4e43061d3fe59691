"""Drafts that are opened again: at any terminal, by whoever holds the code, in the form as it is now.

A code that is mistyped, unknown, over or dropped, and a box that is damaged, get one and the same answer.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from kiosk.app import kept_files, offering, restoring
from kiosk.app.draft_keeper import DraftKeeper
from kiosk.app.machine import Machine
from kiosk.drafts import Damaged, Laid, TakenDraft, code_in, is_whole, name_of, open_box, unpack
from kiosk.errors import PlatformAway, StepError
from kiosk.events import Event
from kiosk.materials import HandedIn
from kiosk.scans import ScanPage, ScanRefused, bind_pages, read_pages
from kiosk.sessions import OFFERED, WRONG_TRIES_MAX, Command, Opened, OpenOutcome, Session, Step, advance


@dataclass(frozen=True)
class _Read:
    """A material of a draft, read anew."""

    laid: Laid
    pages: tuple[ScanPage, ...]
    pdf: bytes


class Opening:
    """The door: `Kiosk.opening`."""

    def __init__(self, machine: Machine, keeper: DraftKeeper) -> None:
        self._machine = machine
        self._keeper = keeper

    def begin(self) -> None:
        """START, LOOK_UP → OPENING."""
        with self._machine.acting(Command.OPEN_OPENING) as happened:
            session = self._machine.somebody()
            opening = advance(session, Step.OPENING, opened=None, opening_problem=None)
            self._machine.step_to(opening, happened)

    def open(self, text: str) -> OpenOutcome:
        """Go from OPENING to FORM where it was left, or stay: with what has to be said first, or with what is wrong.

        Asks the platform: call it on a worker thread. It is asked whatever is wrong with a code, so that no answer
        comes sooner than another.
        """
        code = code_in(text)
        with self._machine.acting(Command.OPEN_TAKEN) as happened:
            asking = self._machine.session
            if asking.wrong_tries >= WRONG_TRIES_MAX:
                return self._said(OpenOutcome.LOCKED, happened)
        try:
            taken = self._found(code)
        except PlatformAway:
            return self._concluded(asking, OpenOutcome.PLATFORM_AWAY)
        if taken is None:
            return self._concluded(asking, OpenOutcome.NOT_OPENED, wrong=is_whole(code))
        if not offering.is_open(self._machine.catalogue, taken.draft.item):
            return self._concluded(asking, OpenOutcome.NOT_OFFERED)
        return self._go_in(asking, replace(taken, draft=replace(taken.draft, taken=name_of(code))))

    def drop(self, text: str) -> OpenOutcome:
        """Have the platform, at OPENING, forget the draft of a code; asks it: call it on a worker thread."""
        code = code_in(text)
        with self._machine.acting(Command.DROP_TAKEN):
            asking = self._machine.session
        try:
            if is_whole(code):
                self._keeper.drop(name_of(code))
        except PlatformAway:
            return self._concluded(asking, OpenOutcome.PLATFORM_AWAY)
        return self._concluded(asking, OpenOutcome.DROPPED if is_whole(code) else OpenOutcome.NOT_OPENED)

    def present_scan(self, text: str) -> bool:
        """START, LOOK_UP, OPENING: open the draft whose slip was held before the scanner.

        Returns False for any other code, and where a scan is of no use; never a `StepError`.
        """
        offered = OFFERED[self._machine.session.step]
        if not {Command.OPEN_OPENING, Command.OPEN_TAKEN} & offered or "#" not in text or not is_whole(code_in(text)):
            return False
        with suppress(StepError):  # the person has gone on, or has gone, in the meantime
            if Command.OPEN_OPENING in offered:
                self.begin()
            self.open(text)
        return True

    def go_on(self) -> None:
        """Go from OPENING to FORM, when what has changed has been read."""
        with self._machine.acting(Command.GO_ON) as happened:
            session = self._machine.session
            if session.opened is None:
                raise StepError("No draft has been opened yet; show the present step.")
            self._machine.step_to(restoring.at_form(self._machine, replace(session, opened=None)), happened)

    def _found(self, code: str) -> TakenDraft | None:
        box = self._keeper.find(name_of(code))
        try:
            return None if box is None else unpack(open_box(code, box))
        except Damaged:
            return None

    def _go_in(self, asking: Session, taken: TakenDraft) -> OpenOutcome:
        read = {one: _read(laid, taken.files) for one, laid in taken.draft.handed.items()}
        with self._machine.acting(Command.OPEN_TAKEN, since=asking) as happened:
            handed = {one: self._handed(found) for one, found in read.items()}
            session = replace(restoring.session_of(self._machine, taken.draft, handed), opening_problem=None)
            opened = self._changes(taken, session, read)
            if opened.lost or opened.again:
                session = replace(session, step=Step.OPENING, trail=(Step.START,), opened=opened)
            self._machine.step_to(session, happened)
        return OpenOutcome.OPENED

    def _handed(self, found: _Read) -> HandedIn:
        name = kept_files.keep(self._machine, found.pdf) if found.pdf else None
        return HandedIn(later=found.laid.later, promised=found.laid.promised, pages=found.pages, file=name)

    def _changes(self, taken: TakenDraft, session: Session, read: Mapping[str, _Read]) -> Opened:
        lost = (line.title for line in taken.lines if line.pointer and line.text and line.pointer not in session.tried)
        matter = self._machine.catalogue.matter(taken.draft.item, session.answers)
        unread = (matter.name_of(one) for one, found in read.items() if found.laid.file and not found.pdf)
        return Opened(tuple(lost), (*taken.left_out, *unread))

    def _concluded(self, asking: Session, outcome: OpenOutcome, *, wrong: bool = False) -> OpenOutcome:
        with self._machine.acting(Command.OPEN_TAKEN, since=asking) as happened:
            session = self._machine.session
            self._machine.session = replace(session, wrong_tries=session.wrong_tries + wrong)
            return self._said(outcome, happened)

    def _said(self, outcome: OpenOutcome, happened: list[Event]) -> OpenOutcome:
        self._machine.step_to(replace(self._machine.session, opening_problem=outcome), happened)
        return outcome


def _read(laid: Laid, files: Mapping[str, bytes]) -> _Read:
    """Read a file of the box as one that anybody brought, and make our own PDF of it."""
    content = files.get(laid.file or "", b"")
    try:
        pages = read_pages(content) if content else ()
        return _Read(laid, pages, bind_pages(pages) if pages else b"")
    except ScanRefused:
        return _Read(laid, (), b"")
