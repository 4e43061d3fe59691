"""Who this terminal is to the platform."""

from dataclasses import dataclass, replace
from typing import Self

from kiosk.exchange import HomeOutlet
from kiosk.slips import OutletLine


@dataclass(frozen=True)
class TerminalIdentity:
    """What enrolment gave the terminal; part of every reference and every slip."""

    code: str
    """Terminal code, e.g. `150800-M01-T01`."""
    outlet: OutletLine
    series: str
    """One letter that no earlier key of this terminal had, so that no reference is ever minted twice."""
    sample: bool
    """True for a demonstration outlet: every slip says so."""

    @property
    def outlet_type(self) -> str:
        """Letter of the kind of outlet, as the code names it: `S` in `1508J1-S01-T01`."""
        return self.code.partition("-")[2][:1]

    def standing_in(self, outlet: HomeOutlet) -> Self:
        """Return the terminal as it is in this outlet."""
        line = OutletLine(name=outlet.name, terminal=self.code, phone=outlet.phone)
        return replace(self, outlet=line, sample=outlet.sample)
