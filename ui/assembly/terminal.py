"""A terminal put together from its settings: store, catalogue, line and paper, running."""

import gc
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import resources
from kiosk import (
    Clock,
    Kiosk,
    KioskError,
    Lease,
    NotEnrolled,
    OutletLine,
    PlatformAway,
    Progress,
    Settings,
    SharedQuery,
    SharedReply,
    SharedSlip,
    Shelf,
    Slip,
    Store,
    SystemClock,
    TerminalIdentity,
    database_key,
    device_key_wrap,
    master_key,
    open_keyring,
)
from printing.printers import Printer, open_printer
from ui.assembly.drafts import DraftsAtPlatform

if TYPE_CHECKING:
    from sync.client import PlatformClient
    from sync.contract import Enrolment
    from ui.previews import Preview


@dataclass(frozen=True)
class Safe:
    """The open store and the keys that only the assembly handles."""

    store: Store
    device_key: Ed25519PrivateKey


def open_safe(settings: Settings, clock: Clock, *, lease: Lease | None = None) -> Safe:
    """Open the keyring and the store, under a `lease` taken before or one of its own.

    Raises `SecretsError` or `StoreError` saying what to mend.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    master = master_key(
        open_keyring(settings.keyring, settings.data_dir), may_create=not Store.exists(settings.data_dir)
    )
    store = Store.open(settings.data_dir, database_key(master), clock, lease=lease)
    device_key = Ed25519PrivateKey.from_private_bytes(store.device_key(device_key_wrap(master)))
    return Safe(store, device_key)


def enrol_terminal(settings: Settings, code: str) -> TerminalIdentity:
    """Give the terminal its identity at the platform; with the same code again the answer is the same."""
    clock = SystemClock()
    safe = open_safe(settings, clock)
    try:
        identity = ask_for_identity(settings.platform_url, safe, code, authorities=settings.vouching)
    finally:
        safe.store.close()
    return identity


def ask_for_identity(platform_url: str, safe: Safe, code: str, *, authorities: Path | None = None) -> TerminalIdentity:
    """Enrol with an open store; raises `KioskError` with the platform's own sentence when it refuses."""
    from sync.client import enrol  # noqa: PLC0415 - once in a terminal's life, and loads requests
    from sync.failures import PlatformFailure  # noqa: PLC0415

    try:
        identity = _identity(enrol(platform_url, code=code, key=safe.device_key, authorities=authorities))
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
        """Open the machine for a screen; the line and the paper wait for `start`."""
        identity = safe.store.enrolment()
        if identity is None:
            raise NotEnrolled("This terminal has no identity yet. Ask the platform for a code, then: kiosk enrol CODE")
        self._settings = settings
        self._device_key = safe.device_key
        self._clock = clock
        self._printer = printer or open_printer(settings.printer)
        self._client: PlatformClient | None = None
        self._stack = ExitStack()
        self._stack.callback(safe.store.close)
        self._shelf = Shelf(settings.data_dir / "editions", shipped=resources.path("catalogue"))
        self._outlets = resources.path("samples/outlets.json") if settings.demo else None
        taken = self._shelf.take(clock.now().date(), outlets=self._outlets)
        self.kiosk = Kiosk(
            store=safe.store,
            catalogue=taken.catalogue,
            settings=settings,
            clock=clock,
            terminal=identity,
            find_progress=self._find_progress,
            share_slip=self._share_slip,
            ask_source=self._ask_source,
            keeper=DraftsAtPlatform(self._line),
            may_promise=self._may_promise,
            draw_code=_draw_code,
        )
        for sentence in taken.passed_over:
            self.kiosk.exchange.record_incident("catalogue", sentence)

    def start(self) -> None:
        """Take up the paper and the line to the platform; what both load takes a moment, and no screen waits for it."""
        self._take_up_paper()
        self._take_up_line()
        # What is loaded now stays. Looking through it for garbage again and again, as a large page of the platform's
        # makes the interpreter do, would hold the screen up for a tenth of a second and more.
        gc.freeze()

    def preview(self, slip: Slip, *, copy: int) -> "Preview":
        """Return what a slip looks like on the printer's paper."""
        from printing.paper import paper_at  # noqa: PLC0415
        from ui.assembly.previewing import preview_of  # noqa: PLC0415 - loads reportlab and PDFium

        return preview_of(slip, copy=copy, paper=paper_at(self._settings.printer))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def _take_up_paper(self) -> None:
        from printing.documents import draw, prepare  # noqa: PLC0415 - loads reportlab
        from printing.paper import paper_at  # noqa: PLC0415
        from printing.spooler import Spooler  # noqa: PLC0415
        from printing.worker import SpoolWorker  # noqa: PLC0415

        set_on_its_paper = partial(draw, paper=paper_at(self._settings.printer))
        spooler = Spooler(self.kiosk.spool, self._printer, set_on_its_paper)
        paper = SpoolWorker(spooler, self.kiosk.subscribe, prepare=prepare)
        paper.start()
        self._stack.callback(paper.stop)

    def _take_up_line(self) -> None:
        from sync.client import PlatformClient  # noqa: PLC0415 - loads requests
        from sync.worker import SyncWorker  # noqa: PLC0415

        self._client = PlatformClient(
            self._settings.platform_url,
            key=self._device_key,
            terminal=self.kiosk.terminal.code,
            clock=self._clock,
            authorities=self._settings.vouching,
        )
        sync = SyncWorker(
            self._client,
            self.kiosk.exchange,
            subscribe=self.kiosk.subscribe,
            clock=self._clock,
            shelving=self.kiosk.follow(self._shelf, outlets=self._outlets),
            phones=self.kiosk.phone_pages,
        )
        self.kiosk.exchange.record_start()
        sync.start()
        self._stack.callback(sync.stop)

    def _line(self) -> "PlatformClient":
        if self._client is None:
            raise PlatformAway("The line to the platform has not been taken up yet.")
        return self._client

    def _find_progress(self, reference: str, last_four: str) -> Progress | None:
        from sync.engine import find_progress  # noqa: PLC0415 - as above

        return find_progress(self._line(), reference, last_four)

    def _ask_source(self, query: SharedQuery) -> SharedReply:
        from sync.engine import ask_source  # noqa: PLC0415 - as above

        return ask_source(self._line(), query)

    def _may_promise(self, item: str, number: str) -> bool:
        from sync.engine import may_promise  # noqa: PLC0415 - as above

        if self._client is None:
            raise PlatformAway("The line to the platform has not been taken up yet.")
        return may_promise(self._client, item, number)

    def _share_slip(self, slip: Slip) -> SharedSlip:
        """Have the platform show a slip as it would be on a roll, and make the code of its address."""
        from printing.documents import draw, picture_of  # noqa: PLC0415 - loads reportlab
        from printing.documents.qr import modules_of  # noqa: PLC0415
        from sync.engine import offer_slip  # noqa: PLC0415 - as above

        url, lasts_seconds = offer_slip(self._line(), picture_of(draw(slip).pdf))
        return SharedSlip(modules_of(url), lasts_seconds)


def _draw_code(url: str) -> tuple[tuple[bool, ...], ...]:
    from printing.documents.qr import modules_of  # noqa: PLC0415 - with the first phone

    return modules_of(url)


def _identity(enrolment: "Enrolment") -> TerminalIdentity:
    outlet = enrolment.outlet
    return TerminalIdentity(
        code=enrolment.terminal,
        outlet=OutletLine(name=outlet.name, terminal=enrolment.terminal, phone=outlet.phone),
        series=enrolment.series,
        sample=outlet.sample,
    )
