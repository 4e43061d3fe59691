"""Which slip tells the truth about an application now."""

from kiosk.app.machine import Machine
from kiosk.exchange import DueKind, Progress
from kiosk.slips import HoldingSlip, Receipt, Slip
from kiosk.storage import Transaction, applications, progress
from kiosk.storage.applications import Filed


def receipt(machine: Machine, filed: Filed, word: Progress) -> Receipt:
    """Return the receipt of an application that the platform has acknowledged."""
    return Receipt(
        reference=filed.reference,
        item=filed.item,
        item_name=filed.item_name,
        applicant=filed.applicant,
        confirmed_at=filed.confirmed_at,
        received_at=word.received_at,
        due_on=word.due_on if word.due_kind is DueKind.ACCEPTANCE else None,
        edition=filed.edition,
        outlet=machine.terminal.outlet,
        sample=machine.sample,
    )


def as_of_now(r: Transaction, machine: Machine, slip: Slip) -> Slip:
    """Return the slip, or the receipt in place of a holding slip once there can be one."""
    if not isinstance(slip, HoldingSlip):
        return slip
    filed, word = applications.find(r, slip.reference), progress.find(r, slip.reference)
    return receipt(machine, filed, word) if filed and word else slip
