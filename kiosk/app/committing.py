"""告知承诺: what is read clause by clause and signed so that some materials need not be handed in.

A signature counts for exactly the text that was shown, the materials it replaces and the answers as they stood:
whoever changes one of them afterwards signs again. It is kept in memory alone; after a power cut the answers are
there, and the commitment is read and signed anew.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.app.handing_in import credit_of, lines
from kiosk.app.machine import Machine
from kiosk.errors import PlatformAway, StepError
from kiosk.events import Event
from kiosk.materials import HandedIn, MaterialLine, MaterialState
from kiosk.sessions import Command, Credit, Session, Signed, Step, advance, rewind
from kiosk.slips import CommitmentText, Handwriting

MayPromise = Callable[[str, str], bool]
"""(item, number of the applicant) → whether a commitment may be taken; raises `PlatformAway` when nobody can say."""


def nobody_to_promise_to(_item: str, _number: str) -> bool:
    """Stand in where there is no line at all."""
    raise PlatformAway("There is no line to the platform.")


@dataclass(frozen=True)
class CommitmentView:
    """The commitment that is read and signed."""

    item_name: str
    text: CommitmentText
    replaces: tuple[str, ...]
    """Names of the materials it replaces."""
    page: int | None
    """Index of the clause that is read, their count for the page to sign; None: what all this is about."""
    credit: Credit | None
    """What the platform said; None: it has not been asked."""
    read_before: bool
    """Exactly this text has been read to its end in this session."""
    settled: bool
    """False where the text is a sample, or its words come from no source."""


class Committing:
    """The door to the commitment of the application at hand: `Kiosk.commitments`."""

    def __init__(self, machine: Machine, may_promise: MayPromise) -> None:
        self._machine = machine
        self._may_promise = may_promise

    # -- at the list of materials -----------------------------------------------------------------------------

    def promise(self, material: str, *, promised: bool) -> None:
        """MATERIALS: say that the commitment replaces a material, or take that back; a signature is then gone."""
        with self._machine.acting(Command.PROMISE) as happened:
            session = self._machine.session
            if not any(line.material.id == material and line.may_promise for line in lines(self._machine, session)):
                raise StepError(f"A commitment cannot replace {material}; show the materials anew.")
            handed = replace(session.handed.get(material, HandedIn()), promised=promised, later=False)
            promising = replace(session.promising, signed=None)
            changed = replace(session, handed={**session.handed, material: handed}, promising=promising)
            self._machine.step_to(changed, happened)

    @property
    def signed(self) -> bool:
        """Whether a signature counts for what is promised now."""
        session = self._machine.session
        return session.item is not None and standing(self._machine, session) is not None

    # -- the commitment itself --------------------------------------------------------------------------------

    def view(self) -> CommitmentView:
        """Return what is read and signed; only at COMMITMENT."""
        session = self._machine.session
        if session.step is not Step.COMMITMENT:
            raise StepError(f"There is no commitment at the step '{session.step}'; show the present step.")
        terms = self._machine.catalogue.commitments[session.item or ""]
        replaced = promised(self._machine, session)
        text = text_of(self._machine, session)
        return CommitmentView(
            item_name=self._machine.catalogue.name_of(session.item or ""),
            text=text,
            replaces=tuple(line.material.name for line in replaced),
            page=session.promising.page,
            credit=credit_of(self._machine, session),
            read_before=session.promising.read == text,
            settled=not (terms.sample or terms.assumed),
        )

    def begin_reading(self) -> None:
        """Ask whether a commitment may be taken from the applicant, and go from what it is about to the first clause.

        Who has read exactly this text already goes to the page to sign. Asks the platform: call it on a worker thread.
        """
        with self._machine.acting(Command.BEGIN_READING) as happened:
            asking = self._machine.session
            number = self._number(asking)
            if credit_of(self._machine, asking) in {Credit.CLEAR, Credit.BARRED}:
                self._open(asking, asking.promising.credit, happened)
                return
        credit = self._ask(asking.item or "", number)
        with self._machine.acting(Command.BEGIN_READING) as happened:
            session = self._machine.session
            if (session.id, self._number(session)) != (asking.id, number):
                raise StepError("The session that asked has ended.")
            known = replace(session.promising, asked_about=number, credit=credit)
            self._open(replace(session, promising=known), credit, happened)

    def read_on(self) -> None:
        """Go to the next clause, and from the last one to the page to sign."""
        with self._machine.acting(Command.READ_ON) as happened:
            session = self._machine.session
            text, page = text_of(self._machine, session), session.promising.page
            if page is None or page == len(text.clauses):
                raise StepError("There is no clause to read on from; show the commitment anew.")
            read = text if page + 1 == len(text.clauses) else session.promising.read
            self._machine.step_to(_at(session, page + 1, read=read), happened)

    def sign(self, signature: Handwriting) -> None:
        """Go from COMMITMENT to CHECK with the signature; `StepError` before all has been read, or for an empty pad."""
        with self._machine.acting(Command.SIGN) as happened:
            session = self._machine.session
            text = text_of(self._machine, session)
            if session.promising.page != len(text.clauses) or not signature.strokes:
                raise StepError("There is nothing to be signed yet, or no signature; show the commitment anew.")
            replaced = tuple(line.material.id for line in promised(self._machine, session))
            at = self._machine.clock.now()
            signed = Signed(text, replaced, session.answers, signature.in_hundredths(), at)
            there = rewind(session, Step.MATERIALS, promising=replace(session.promising, page=None, signed=signed))
            self._machine.step_to(advance(there, Step.CHECK), happened)

    def promise_nothing(self) -> None:
        """Go from COMMITMENT back to MATERIALS: nothing is promised; the materials are handed in, or brought later."""
        with self._machine.acting(Command.PROMISE_NOTHING) as happened:
            session = self._machine.session
            handed = {name: replace(one, promised=False) for name, one in session.handed.items()}
            promising = replace(session.promising, page=None, signed=None)
            self._machine.step_to(rewind(session, Step.MATERIALS, handed=handed, promising=promising), happened)

    # -- how --------------------------------------------------------------------------------------------------

    def _ask(self, item: str, number: str) -> Credit:
        try:
            return Credit.CLEAR if self._may_promise(item, number) else Credit.BARRED
        except PlatformAway:
            return Credit.UNCHECKED

    def _open(self, session: Session, credit: Credit, happened: list[Event]) -> None:
        if credit is Credit.BARRED:
            self._machine.step_to(_at(session, None), happened)
            return
        text = text_of(self._machine, session)
        self._machine.step_to(_at(session, len(text.clauses) if session.promising.read == text else 0), happened)

    def _number(self, session: Session) -> str:
        return self._machine.catalogue.form_of(session.item or "").subject(session.answers)


def promised(machine: Machine, session: Session) -> tuple[MaterialLine, ...]:
    """Return the materials that the commitment is to replace, in the item's order."""
    return tuple(line for line in lines(machine, session) if line.state is MaterialState.COMMITTED)


def text_of(machine: Machine, session: Session) -> CommitmentText:
    """Return the commitment to be read, for the materials it is to replace."""
    terms = machine.catalogue.commitments[session.item or ""]
    clauses = terms.clauses(line.material.id for line in promised(machine, session))
    return CommitmentText(terms.title, terms.version, clauses)


def standing(machine: Machine, session: Session) -> Signed | None:
    """Return the signature that counts for what stands there now; None: there is none, or something has changed."""
    signed = session.promising.signed
    if signed is None:
        return None
    replaced = tuple(line.material.id for line in promised(machine, session))
    now = (text_of(machine, session), replaced, session.answers)
    return signed if (signed.text, signed.materials, signed.answers) == now else None


def unsigned(machine: Machine, session: Session) -> bool:
    """Tell whether something is promised that nobody has signed for."""
    return bool(promised(machine, session)) and standing(machine, session) is None


def page_back(session: Session) -> Session | None:
    """Return the session a clause back; None where that is the list of materials."""
    page = session.promising.page
    return None if page is None else _at(session, page - 1 if page else None)


def _at(session: Session, page: int | None, *, read: CommitmentText | None = None) -> Session:
    promising = session.promising
    return replace(session, promising=replace(promising, page=page, read=read or promising.read))
