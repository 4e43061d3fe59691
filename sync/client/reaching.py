"""Whether a platform answers at all, asked by nobody in particular."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

from sync.client.channel import Channel, Request

REACH_SECONDS = 10.0


@dataclass(frozen=True)
class Reached:
    """That something answered, and what its clock says."""

    status: int
    """Of HTTP; a platform refuses who does not say who they are, with 401."""
    skew_seconds: float | None
    """Its clock minus ours, to a second or two; None: it did not tell."""


def reach(base_url: str, *, authorities: Path | None = None) -> Reached:
    """Ask for the feed without saying who is asking; raises Unreachable when nothing answers."""
    channel = Channel(base_url, authorities=authorities)
    try:
        reply = channel.send(Request("GET", "/changes"), seconds=REACH_SECONDS)
    finally:
        channel.close()
    said = next((value for name, value in reply.headers.items() if name.lower() == "date"), "")
    return Reached(reply.status, _skew(said))


def _skew(said: str) -> float | None:
    """Return how far a date of HTTP is ahead of now; None for one that cannot be read."""
    try:
        told = parsedate_to_datetime(said)
    except ValueError:
        return None
    return (told - datetime.now(UTC)).total_seconds() if told.tzinfo else None
