"""Commitments in tests: a person who needs one material less, and a hand that signs."""

from typing import Any

from kiosk import Handwriting, Kiosk, Step
from tests.support.catalogue import example
from tests.support.machine import to_check

FEES = "IP-01-01"
"""An item in which a person may promise instead of bringing a proof of income."""
INCOME = "income"
NUMBER = "150802199001011239"
"""Nobody's."""
INK = Handwriting(90.0, 40.0, (((10.0, 20.0), (30.125, 22.0), (50.0, 18.0)), ((60.0, 10.0), (60.5, 30.0))))


def person() -> dict[str, Any]:
    """Return the answers of somebody who applies for themselves; a synthetic person."""
    answers = {**example("FORM-01-01"), "applicant_type": "person", "person_id": NUMBER}
    del answers["uscc"]
    return answers


def to_materials(kiosk: Kiosk) -> None:
    """Walk from the start to the materials of an item that allows a commitment."""
    to_check(kiosk, FEES, person())
    kiosk.back()
    assert kiosk.session.step is Step.MATERIALS


def to_commitment(kiosk: Kiosk) -> None:
    """Walk on to what the commitment is about."""
    to_materials(kiosk)
    kiosk.commitments.promise(INCOME, promised=True)
    kiosk.next_page()
    assert kiosk.session.step is Step.COMMITMENT


def read_all(kiosk: Kiosk) -> None:
    """Read from what it is about to the page to sign."""
    kiosk.commitments.begin_reading()
    while kiosk.commitments.view().page != len(kiosk.commitments.view().text.clauses):
        kiosk.commitments.read_on()


def sign(kiosk: Kiosk) -> None:
    """Walk from the start to the check page with a signed commitment."""
    to_commitment(kiosk)
    read_all(kiosk)
    kiosk.commitments.sign(INK)
    assert kiosk.session.step is Step.CHECK
