"""Handing materials in: between the form and the check page, what the item asks for and what becomes of it."""

from dataclasses import replace

from kiosk.app.machine import Machine
from kiosk.app.views import MaterialsView
from kiosk.applications import take
from kiosk.errors import StepError
from kiosk.materials import HandedIn, MaterialLine, list_materials
from kiosk.sessions import Command, Session, Step, advance

COMMITMENT = "/commitment/agreed"
"""Where a form that offers a commitment asks whether it is made."""


class HandingIn:
    """The door to the materials of the application at hand: `Kiosk.materials`."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def view(self) -> MaterialsView:
        """Return the list; only at MATERIALS and CHECK."""
        session = self._machine.session
        if session.step not in {Step.MATERIALS, Step.CHECK} or session.item is None:
            raise StepError(f"There are no materials at the step '{session.step}'; show the present step.")
        return MaterialsView(self._machine.catalogue.item(session.item).name, lines(self._machine, session))

    def bring_later(self, material: str, *, later: bool) -> None:
        """MATERIALS: say that a material follows within the days allowed, or take that back."""
        with self._machine.acting(Command.BRING_LATER) as happened:
            session = self._machine.session
            line = next((one for one in lines(self._machine, session) if one.material.id == material), None)
            if line is None or not line.may_follow:
                raise StepError(f"The material {material} cannot follow later; show the materials anew.")
            handed = replace(session.handed.get(material, HandedIn()), later=later)
            self._machine.step_to(replace(session, handed={**session.handed, material: handed}), happened)


def lines(machine: Machine, session: Session) -> tuple[MaterialLine, ...]:
    """Return the materials asked of this session's applicant, and how each stands."""
    catalogue, item = machine.catalogue, session.item or ""
    kind = catalogue.form_of(item).applicant_kind(session.answers)
    committed = take(session.answers, COMMITMENT) is True
    return list_materials(catalogue.item(item), kind, session.handed, committed=committed)


def after_form(machine: Machine, session: Session) -> Session:
    """FORM → MATERIALS where there are any, and on to CHECK where they have been passed before."""
    onward = replace(session, returning=False)
    if lines(machine, session):
        onward = advance(onward, Step.MATERIALS)
        if not session.returning:
            return onward
    return advance(onward, Step.CHECK)
