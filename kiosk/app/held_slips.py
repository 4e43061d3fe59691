"""The slip of an application that a terminal holds, told beside the terminal that may be running."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.app.papers import holding, receipt
from kiosk.catalogue import Catalogue
from kiosk.errors import NotEnrolled
from kiosk.slips import Slip
from kiosk.storage import Store, applications, enrolment, progress
from kiosk.terminal import TerminalIdentity


@dataclass(frozen=True)
class _Office:
    """Who puts their name to the slip."""

    terminal: TerminalIdentity
    catalogue: Catalogue

    @property
    def sample(self) -> bool:
        return self.terminal.sample or self.catalogue.edition.draft


def held_slip(folder: Path, database_key: bytes, reference: str, *, catalogue: Catalogue) -> Slip | None:
    """Return the receipt, or the holding slip, of an application in the store of `folder`; None: not held here.

    Raises `StoreError` and `NotEnrolled`.
    """
    with Store.glance(folder, database_key) as r:
        terminal = enrolment.identity(r)
        filed, word = applications.find(r, reference), progress.find(r, reference)
    if terminal is None:
        raise NotEnrolled("This terminal has no identity yet. Ask the platform for a code, then: kiosk enrol CODE")
    if filed is None:
        return None
    office = _Office(terminal, catalogue)
    return receipt(office, filed, word) if word else holding(office, filed)
