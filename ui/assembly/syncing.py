"""`kiosk sync`: one round with the platform for a terminal whose screen is not on."""

from dataclasses import dataclass

from kiosk import AlreadyRunning, Health, KioskError, Settings, Store, SystemClock
from sync.client import PlatformClient
from sync.once import Trouble, sync_once
from ui.assembly.terminal import RunningTerminal, open_safe


@dataclass(frozen=True)
class Round:
    """What came of one round."""

    terminal: str
    before: Health
    after: Health
    troubles: tuple[Trouble, ...]


def sync_terminal(settings: Settings) -> Round:
    """Do one round; raises `KioskError` saying what to do when the terminal runs, or cannot be opened."""
    if not Store.exists(settings.data_dir):
        raise KioskError(
            f"There is no terminal in {settings.data_dir} yet. Ask the platform for a code: kiosk enrol CODE"
        )
    clock = SystemClock()
    try:
        safe = open_safe(settings, clock)
    except AlreadyRunning as running:
        raise KioskError(
            "This terminal is running and keeps in step by itself; its staff corner shows how it stands, and "
            "`kiosk doctor` says what waits."
        ) from running
    with RunningTerminal(settings, safe, clock=clock) as terminal:
        kiosk, code = terminal.kiosk, terminal.kiosk.terminal.code
        before = kiosk.health()
        client = PlatformClient(
            settings.platform_url, key=safe.device_key, terminal=code, clock=clock, authorities=settings.vouching
        )
        try:
            troubles = sync_once(client, kiosk.exchange, clock)
        finally:
            client.close()
        return Round(code, before, kiosk.health(), troubles)
