"""A terminal put together from its settings: store, catalogue, line and paper, running."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import resources
from kiosk import (
    Clock,
    Kiosk,
    KioskError,
    NotEnrolled,
    OutletLine,
    Progress,
    Settings,
    Store,
    SystemClock,
    TerminalIdentity,
    database_key,
    device_key_wrap,
    load_catalogue,
    master_key,
    open_keyring,
)
from printing.documents import draw, prepare
from printing.printers import Printer, open_printer
from printing.spooler import Spooler
from printing.worker import SpoolWorker
from sync.client import PlatformClient, enrol
from sync.contract import Enrolment
from sync.engine import find_progress
from sync.failures import PlatformFailure
from sync.worker import SyncWorker


@dataclass(frozen=True)
class Safe:
    """The open store and the keys that only the assembly handles."""

    store: Store
    device_key: Ed25519PrivateKey


def open_safe(settings: Settings, clock: Clock) -> Safe:
    """Open the keyring and the store; raises `SecretsError` or `StoreError` saying what to mend."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    master = master_key(
        open_keyring(settings.keyring, settings.data_dir), may_create=not Store.exists(settings.data_dir)
    )
    store = Store.open(settings.data_dir, database_key(master), clock)
    device_key = Ed25519PrivateKey.from_private_bytes(store.device_key(device_key_wrap(master)))
    return Safe(store, device_key)


def enrol_terminal(settings: Settings, code: str) -> TerminalIdentity:
    """Give the terminal its identity at the platform; with the same code again the answer is the same."""
    clock = SystemClock()
    safe = open_safe(settings, clock)
    try:
        identity = ask_for_identity(settings.platform_url, safe, code)
    finally:
        safe.store.close()
    return identity


def ask_for_identity(platform_url: str, safe: Safe, code: str) -> TerminalIdentity:
    """Enrol with an open store; raises `KioskError` with the platform's own sentence when it refuses."""
    try:
        identity = _identity(enrol(platform_url, code=code, key=safe.device_key))
    except PlatformFailure as failure:
        raise KioskError(f"The terminal was not enrolled: {failure}") from failure
    safe.store.save_enrolment(identity)
    return identity


class RunningTerminal:
    """Everything of a terminal but its screen; a context manager that stops in the right order."""

    def __init__(
        self,
        settings: Settings,
        safe: Safe,
        *,
        clock: Clock,
        printer: Printer | None = None,
    ) -> None:
        identity = safe.store.enrolment()
        if identity is None:
            raise NotEnrolled("This terminal has no identity yet. Ask the platform for a code, then: kiosk enrol CODE")
        client = PlatformClient(settings.platform_url, key=safe.device_key, terminal=identity.code, clock=clock)
        self.kiosk = Kiosk(
            store=safe.store,
            catalogue=load_catalogue(resources.path("catalogue")),
            settings=settings,
            clock=clock,
            terminal=identity,
            find_progress=_finder(client),
        )
        self._sync = SyncWorker(client, self.kiosk.exchange, subscribe=self.kiosk.subscribe, clock=clock)
        spooler = Spooler(self.kiosk.spool, printer or open_printer(settings.printer), draw)
        self._paper = SpoolWorker(spooler, self.kiosk.subscribe, prepare=prepare)
        self._stack = ExitStack()
        self._stack.callback(safe.store.close)

    def __enter__(self) -> Self:
        self._paper.start()
        self._stack.callback(self._paper.stop)
        self._sync.start()
        self._stack.callback(self._sync.stop)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()


def _finder(client: PlatformClient) -> Callable[[str, str], Progress | None]:
    return lambda reference, last_four: find_progress(client, reference, last_four)


def _identity(enrolment: Enrolment) -> TerminalIdentity:
    outlet = enrolment.outlet
    return TerminalIdentity(
        code=enrolment.terminal,
        outlet=OutletLine(name=outlet.name, terminal=enrolment.terminal, phone=outlet.phone),
        series=enrolment.series,
        sample=outlet.sample,
    )
