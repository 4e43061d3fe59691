"""What citizens confirmed on this terminal."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from kiosk.storage.tables import applications


@dataclass(frozen=True)
class Filed:
    """An application as it was confirmed here, without anything that names a person in full."""

    reference: str
    item: str
    item_name: str
    applicant: str
    """Masked name."""
    identity_check: str
    """`identity.check_of(reference, last four)`."""
    edition: str
    confirmed_at: datetime
    proof: str | None = None
    """What its receipt proves, once the platform has signed it."""
    parts: tuple[str, ...] = ()
    """Of an integrated application: the items and other authorities' matters it settles, in order."""


def add(w: Connection, filed: Filed) -> None:
    """Keep a confirmed application."""
    w.execute(insert(applications).values(asdict(filed)))


def find(r: Connection, reference: str) -> Filed | None:
    """Return one application; None when it was not filed here or has left this terminal."""
    found = r.execute(select(applications).where(applications.c.reference == reference)).mappings().one_or_none()
    return None if found is None else Filed(**{**found, "parts": tuple(found["parts"])})


def keep_proofs(w: Connection, proofs: Mapping[str, str]) -> None:
    """Keep what receipts prove, by reference."""
    if proofs:
        rows = [(proof, reference) for reference, proof in proofs.items()]
        w.exec_driver_sql("UPDATE applications SET proof = ? WHERE reference = ?", rows)


def drop(w: Connection, reference: str) -> None:
    """Forget an application that has left this terminal's scope."""
    w.execute(delete(applications).where(applications.c.reference == reference))


def references(r: Connection) -> frozenset[str]:
    """Return the references of all applications filed here."""
    return frozenset(r.execute(select(applications.c.reference)).scalars())
