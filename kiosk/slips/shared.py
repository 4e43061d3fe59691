"""A slip that a person takes along on a phone instead of on paper."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.codes import Modules
from kiosk.slips.kinds import Slip


@dataclass(frozen=True)
class SharedSlip:
    """Where the platform shows a slip for a while, as a code that a phone scans."""

    modules: Modules = field(repr=False)
    lasts_seconds: int


ShareSlip = Callable[[Slip], SharedSlip]
"""Hands a slip to the platform; raises `PlatformAway` when that cannot be done now."""
