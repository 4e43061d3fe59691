"""Who this terminal is to the platform."""

from dataclasses import dataclass

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
