"""What an identity card on the reader does for the person who laid it there."""

from dataclasses import replace

from kiosk import identity
from kiosk.app import sharing
from kiosk.app.machine import Machine
from kiosk.applications import Answers, Form, empty, put, take
from kiosk.devices import IdCard
from kiosk.sessions import OFFERED, Command, Session, Step
from kiosk.sharing import By, Origin


class Cards:
    """Fills in what a card says, so that nobody has to type it."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def present(self, card: IdCard) -> bool:
        """Fill what the card answers at this step; False where it answers nothing."""
        with self._machine.holding() as happened:
            self._machine.end_if_over(happened)
            session = self._machine.session
            # a card may be laid at any time: where it is of no use, that is not a mistake of the screen
            if Command.PRESENT_CARD not in OFFERED[session.step]:
                return False
            self._machine.watch.touch()
            self._machine.step_to(self._filled(session, card), happened)
            return True

    def _filled(self, session: Session, card: IdCard) -> Session:
        if session.step is Step.LOOK_UP:
            return replace(session, card_last_four=identity.last_four(card.id_no))
        form = self._machine.form_of(session.item or "")
        answers, filled = _fill(form, session, card)
        by_card = {pointer: Origin(By.CARD, at=self._machine.clock.now()) for pointer in filled}
        gathered = replace(session.gathered, origins={**session.gathered.origins, **by_card})
        read = replace(session, answers=answers, gathered=gathered, tried=session.tried | filled)
        return sharing.upheld_in(self._machine, read)


def _fill(form: Form, session: Session, card: IdCard) -> tuple[Answers, frozenset[str]]:
    """Answer the fields that must be answered and are empty; on the page shown, also those that are not."""
    says = {"name": card.name, "id_no": card.id_no}
    answers, filled = session.answers, set[str]()
    for index, page in enumerate(form.pages(session.answers)):
        for field in page.fields:
            wanted = field.required and (index == session.page or empty(take(session.answers, field.pointer)))
            if field.card_part in says and wanted:
                answers = put(answers, field.pointer, says[field.card_part])
                filled.add(field.pointer)
    return answers, frozenset(filled)
