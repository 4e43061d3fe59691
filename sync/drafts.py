"""Drafts that are taken along: what the machine asks of the platform about them, in its own words and failures."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import date
from typing import Protocol

from sync.away import as_away
from sync.contract import DraftAnswer, DraftDropped, DraftKept
from sync.failures import Malformed


class Keeper(Protocol):
    """Who keeps them; `sync.client.PlatformClient` asks over HTTP."""

    def keep_draft(self, name: str, box: str) -> DraftKept:
        """Keep a sealed draft under a name."""

    def find_draft(self, name: str) -> DraftAnswer:
        """Return the sealed draft of a name, or none."""

    def drop_draft(self, name: str) -> DraftDropped:
        """Forget the draft of a name."""


def keep_draft(keeper: Keeper, name: str, box: bytes) -> tuple[str, date]:
    """Return where a phone opens it, and its last day; raises kiosk.PlatformAway."""
    with as_away():
        kept = keeper.keep_draft(name, _written(box))
    return kept.url, kept.last_day


def find_draft(keeper: Keeper, name: str) -> bytes | None:
    """Return the box of a name; None: there is none. Raises kiosk.PlatformAway."""
    with as_away():
        found = keeper.find_draft(name).box
        return None if found is None else _read(found)


def drop_draft(keeper: Keeper, name: str) -> None:
    """Have the platform forget a draft; raises kiosk.PlatformAway."""
    with as_away():
        keeper.drop_draft(name)


def _written(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def _read(box: str) -> bytes:
    try:
        return urlsafe_b64decode(box + "=" * (-len(box) % 4))
    except ValueError as trouble:
        raise Malformed("The platform answered with a box that is no base64url.") from trouble
