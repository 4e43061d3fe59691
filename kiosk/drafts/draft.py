"""What a form needs to go on: the one place that says what survives a power cut and what is taken along.

Whatever a session gathers before it is confirmed, and whoever comes back to it must not lose, is a field here, with a
default, so that what was written before the field came can still be read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from kiosk.sharing import Gathered


@dataclass(frozen=True)
class Laid:
    """What somebody had done about a material."""

    later: bool = False
    """To be brought later."""
    file: str | None = None
    """Name of the PDF of its pages."""
    promised: bool = False
    """To be replaced by a commitment, which is read and signed anew."""


@dataclass(frozen=True)
class Draft:
    """A form as far as somebody has come with it."""

    item: str
    edition: str
    page: int
    reached: int
    answers: Mapping[str, Any] = field(repr=False)
    """As they were typed, right or wrong."""
    kept_at: datetime
    handed: Mapping[str, Laid] = field(default_factory=dict, repr=False)
    """What was done about materials, by their ids."""
    gathered: Gathered = field(default_factory=Gathered, repr=False)
    """What sources told, and where each answer comes from."""
    taken: str | None = None
    """Name, at the platform, of the draft it was opened from; to be dropped there once it is submitted."""
    returned: str | None = None
    """Id of the operation it came back from, which the platform did not take; to be let go once it is submitted."""
