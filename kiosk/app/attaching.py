"""Files that belong to an application: kept sealed, named when it is confirmed, gone when nobody needs them here."""

from dataclasses import replace
from datetime import timedelta

from kiosk.app.machine import Machine
from kiosk.exchange import KeptFile
from kiosk.sessions import Command
from kiosk.storage import Transaction, files

UNNAMED_KEPT = timedelta(days=1)
"""A file that no operation came to name, because the power went, is kept no longer."""


class Attaching:
    """Takes files into the session; confirming names them all."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def attach(self, content: bytes, kind: str) -> str:
        """Keep a file for the application being filled in; returns its name."""
        with self._machine.acting(Command.ATTACH_FILE) as happened:
            sha256 = self._machine.store.keep_file(content)
            with self._machine.store.writing() as w:
                files.add(w, KeptFile(sha256, kind, len(content)), self._machine.clock.now())
            session = self._machine.session
            named = (*(one for one in session.files if one != sha256), sha256)
            self._machine.step_to(replace(session, files=named), happened)
            return sha256


def clear_strays(machine: Machine) -> None:
    """Have contents leave the disk that no note is of, because the power went in between; call before the first use."""
    with machine.store.reading() as r:
        noted = files.names(r)
    machine.wipe(tuple(machine.store.kept_files() - noted))


def tidy(w: Transaction, machine: Machine) -> tuple[str, ...]:
    """Forget, in a transaction, the files nobody needs here any more; `Machine.wipe` has their contents go after it."""
    return files.drop_done(w, machine.clock.now() - UNNAMED_KEPT)
