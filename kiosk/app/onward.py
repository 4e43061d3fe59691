"""Where the form and the list of materials lead: past what there is to be done, to the check page."""

from dataclasses import replace

from kiosk.app.committing import unsigned
from kiosk.app.handing_in import lines
from kiosk.app.machine import Machine
from kiosk.sessions import Session, Step, advance


def after_form(machine: Machine, session: Session) -> Session:
    """FORM → MATERIALS where there are any, and on where they have been passed before."""
    onward = replace(session, returning=False)
    if lines(machine, session):
        onward = advance(onward, Step.MATERIALS)
        return after_materials(machine, onward) if session.returning else onward
    return advance(onward, Step.CHECK)


def after_materials(machine: Machine, session: Session) -> Session:
    """MATERIALS → COMMITMENT where something promised waits for its signature, else CHECK."""
    if not unsigned(machine, session):
        return advance(session, Step.CHECK)
    return advance(session, Step.COMMITMENT, promising=replace(session.promising, page=None))
