"""What a terminal's store tells of its health, beside the terminal that may be running."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.exchange import StreamDepth
from kiosk.storage import Incident, SetAside, Store, enrolment, incidents, outbox, setting_aside
from kiosk.terminal import TerminalIdentity

_INCIDENTS = 50


@dataclass(frozen=True)
class StoreHealth:
    """The store at a glance."""

    terminal: TerminalIdentity | None
    """None: not enrolled yet."""
    streams: tuple[StreamDepth, ...]
    set_aside: tuple[SetAside, ...]
    incidents: tuple[Incident, ...]
    """Newest first."""


def store_health(folder: Path, database_key: bytes) -> StoreHealth:
    """Return how the store in `folder` stands; raises `StoreError` saying what is wrong with it."""
    with Store.glance(folder, database_key) as r:
        return StoreHealth(
            terminal=enrolment.identity(r),
            streams=outbox.depths(r),
            set_aside=setting_aside.listed(r),
            incidents=incidents.latest(r, _INCIDENTS),
        )
