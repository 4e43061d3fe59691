"""Who keeps drafts that are taken along: the platform, as the machine sees it."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from kiosk.errors import PlatformAway


@dataclass(frozen=True)
class KeptAt:
    """Where the platform keeps a draft."""

    url: str
    """Of the page that opens it on a phone, without the code."""
    last_day: date


class DraftKeeper(Protocol):
    """The platform, as far as it keeps drafts; each method raises `PlatformAway` when it cannot be asked now."""

    def keep(self, name: str, box: bytes) -> KeptAt:
        """Keep a sealed draft under a name."""

    def find(self, name: str) -> bytes | None:
        """Return the sealed draft of a name; None: there is none."""

    def drop(self, name: str) -> None:
        """Forget the draft of a name."""


class NobodyKeeps:
    """Stands in where there is no line at all."""

    def keep(self, _name: str, _box: bytes) -> KeptAt:
        """Say so."""
        raise PlatformAway("There is no line to the platform.")

    def find(self, _name: str) -> bytes | None:
        """Say so."""
        raise PlatformAway("There is no line to the platform.")

    def drop(self, _name: str) -> None:
        """Say so."""
        raise PlatformAway("There is no line to the platform.")
