"""Materials that the staff asked for: put together between SUPPLEMENT and PAGES, and sent with the supplement."""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.app import offering, showing
from kiosk.app.machine import Machine
from kiosk.app.views import AskedMaterial
from kiosk.errors import StepError
from kiosk.exchange import Asked, AskedKind
from kiosk.materials import HandedIn
from kiosk.sessions import Session, Step


def listed(machine: Machine, session: Session) -> tuple[AskedMaterial, ...]:
    """Return the materials that are asked for and have not been handed in, with what has been put together of each."""
    return tuple(_with_pages(one, session) for one in _wanted(machine, session))


def one(machine: Machine, session: Session, key: str) -> AskedMaterial:
    """Return one of them; raises StepError for a material that nobody asked for."""
    found = next((each for each in listed(machine, session) if each.asked.key == key), None)
    if found is None:
        raise StepError(f"Nobody asked for the material {key}; show what is asked for anew.")
    return found


def filed(machine: Machine, session: Session) -> Mapping[str, str]:
    """Return the files to be sent, by the ids of the materials they were made of."""
    return {each.asked.key: each.file for each in listed(machine, session) if each.file is not None}


def are_put_together(session: Session) -> bool:
    """Tell whether pages are put together for what was asked, and not for an application being filled in."""
    return Step.SUPPLEMENT in (*session.trail, session.step)


def open_one(session: Session) -> HandedIn:
    """Return what the session holds of the open material: one that was asked for, or one of the form."""
    key = session.material or ""
    found = session.brought.get(_place(session, key)) if are_put_together(session) else session.handed.get(key)
    return found or HandedIn()


def with_material(session: Session, handed: HandedIn) -> Session:
    """Return the session with this of the open material."""
    if are_put_together(session):
        return replace(session, brought={**session.brought, _place(session, session.material or ""): handed})
    return replace(session, handed={**session.handed, session.material or "": handed})


def of_others(session: Session) -> Mapping[str, HandedIn]:
    """Return what was put together for other parts than the one looked at, once that one's has been sent."""
    own = _place(session, "")
    return {place: handed for place, handed in session.brought.items() if not place.startswith(own)}


def _place(session: Session, key: str) -> str:
    """Return where a material lies: two parts of one application may each be asked for the same."""
    return f"{session.about}/{key}"


def _wanted(machine: Machine, session: Session) -> tuple[Asked, ...]:
    with machine.store.reading() as r:
        word = showing.word_on(r, machine, session.about)
    if word is None:
        return ()
    return tuple(each for each in offering.missing(word) if each.kind is AskedKind.MATERIAL)


def _with_pages(asked: Asked, session: Session) -> AskedMaterial:
    handed = session.brought.get(_place(session, asked.key), HandedIn())
    return AskedMaterial(asked, len(handed.pages), handed.file)
