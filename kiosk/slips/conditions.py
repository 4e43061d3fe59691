"""The slip for somebody who does not meet the conditions of an item: why, and where to go instead."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.slips.outlet import OutletLine


def conditions_of(item: str) -> str:
    """Return what the slip about an item's conditions belongs to; its notice slip belongs to the item itself."""
    return f"{item}-conditions"


@dataclass(frozen=True)
class HindranceLine:
    """One condition that is not met."""

    because: str
    turn_to: str
    """Whom to turn to; may be empty."""
    better: tuple[str, ...]
    """Names of what fits better."""


@dataclass(frozen=True)
class ConditionsSlip:
    """办理条件告知单: what stands in the way by the person's own answers, which it does not repeat."""

    item: str
    item_name: str
    told_at: datetime
    hindrances: tuple[HindranceLine, ...]
    barred: bool
    """Whether a rule in force says no; else it is a warning."""
    assumed: bool
    """The questions come from no source."""
    units: tuple[str, ...]
    """Who answers for the item."""
    supervision: tuple[str, ...]
    edition: str
    outlet: OutletLine
    sample: bool

    @property
    def about(self) -> str:
        """What it belongs to: the conditions of the item."""
        return conditions_of(self.item)
