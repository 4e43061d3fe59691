"""Files that belong to an application: kept sealed, named when it is confirmed, gone when nobody needs them here."""

from datetime import timedelta

from kiosk.app.machine import Machine
from kiosk.exchange import KeptFile
from kiosk.storage import Transaction, files

UNNAMED_KEPT = timedelta(days=1)
"""A file that no operation came to name, because the power went, is kept no longer."""


def keep(machine: Machine, content: bytes, kind: str) -> str:
    """Keep a file of media type `kind` that no operation names yet, and return its name; raises `StorageFull`."""
    sha256 = machine.store.keep_file(content)
    with machine.store.writing() as w:
        files.add(w, KeptFile(sha256, kind, len(content)), machine.clock.now())
    return sha256


def clear_strays(machine: Machine) -> None:
    """Have contents leave the disk that no note is of, because the power went in between; call before the first use."""
    with machine.store.reading() as r:
        noted = files.names(r)
    machine.wipe(tuple(machine.store.kept_files() - noted))


def tidy(w: Transaction, machine: Machine) -> tuple[str, ...]:
    """Forget, in a transaction, the files nobody needs here any more; `Machine.wipe` has their contents go after it."""
    return files.drop_done(w, machine.clock.now() - UNNAMED_KEPT)
