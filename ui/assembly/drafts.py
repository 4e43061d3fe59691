"""Drafts that are taken along, over the line to the platform."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk import KeptAt

if TYPE_CHECKING:
    from sync.drafts import Keeper


class DraftsAtPlatform:
    """The platform as the machine's `DraftKeeper`; `line` raises `PlatformAway` until the line has been taken up."""

    def __init__(self, line: "Callable[[], Keeper]") -> None:
        self._line = line

    def keep(self, name: str, box: bytes) -> KeptAt:
        """Keep a sealed draft under a name."""
        from sync.drafts import keep_draft  # noqa: PLC0415 - loads the client's half of sync

        url, last_day = keep_draft(self._line(), name, box)
        return KeptAt(url, last_day)

    def find(self, name: str) -> bytes | None:
        """Return the sealed draft of a name; None: there is none."""
        from sync.drafts import find_draft  # noqa: PLC0415 - as above

        return find_draft(self._line(), name)

    def drop(self, name: str) -> None:
        """Forget the draft of a name."""
        from sync.drafts import drop_draft  # noqa: PLC0415 - as above

        drop_draft(self._line(), name)
