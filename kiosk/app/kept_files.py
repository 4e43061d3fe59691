"""Files that belong to an application: kept sealed, named when it is confirmed, gone when nobody needs them here."""

from datetime import timedelta

from kiosk.app.machine import Machine
from kiosk.exchange import KeptFile
from kiosk.storage import Transaction, files

_PDF = "application/pdf"
UNNAMED_KEPT = timedelta(days=1)
"""A file that no operation came to name, because the power went, is kept no longer."""


def keep(machine: Machine, pdf: bytes) -> str:
    """Keep the pages of a material that no operation names yet, and return their name; raises `StorageFull`."""
    sha256 = machine.store.keep_file(pdf)
    with machine.store.writing() as w:
        files.add(w, KeptFile(sha256, _PDF, len(pdf)), machine.clock.now())
    return sha256


def clear_strays(machine: Machine) -> None:
    """Have contents leave the disk that no note is of, because the power went in between; call before the first use."""
    with machine.store.reading() as r:
        noted = files.names(r)
    machine.wipe(tuple(machine.store.kept_files() - noted))


def tidy(w: Transaction, machine: Machine) -> tuple[str, ...]:
    """Forget, in a transaction, the files nobody needs here any more; `Machine.wipe` has their contents go after it."""
    return files.drop_done(w, machine.clock.now() - UNNAMED_KEPT)
