"""Slips about an application under way: 补正, 容缺 and 集成办, with their last days."""

from dataclasses import dataclass
from datetime import date, datetime

from kiosk.slips.about import ApplicationSlip
from kiosk.slips.outlet import OutletLine


@dataclass(frozen=True)
class AskedPoint:
    """One thing to be brought or put right."""

    title: str
    reason: str
    """What is wrong, in the words of whoever asked; may be empty."""
    done: bool
    """It has been handed in."""


@dataclass(frozen=True)
class SupplementNotice(ApplicationSlip):
    """补正通知: everything that was asked for, told at once."""

    item: str
    item_name: str
    applicant: str
    """Masked name."""
    told_at: datetime
    asked: tuple[AskedPoint, ...]
    due_on: date | None
    """The last day for it; None: to be announced."""
    note: str
    """What the staff wrote for the citizen; may be empty."""
    edition: str
    outlet: OutletLine
    sample: bool


@dataclass(frozen=True)
class FollowingMaterial:
    """A material that comes later."""

    name: str
    due_on: date | None
    """Its last day; None: to be announced."""


@dataclass(frozen=True)
class DeferralNotice(ApplicationSlip):
    """容缺通知: the application goes on, these materials come later."""

    item: str
    item_name: str
    applicant: str
    """Masked name."""
    told_at: datetime
    materials: tuple[FollowingMaterial, ...]
    edition: str
    outlet: OutletLine
    sample: bool


@dataclass(frozen=True)
class IntegratedPart:
    """One matter of an integrated application."""

    item_name: str
    authority: str
    """Who handles it; may be empty."""
    state_title: str
    """Where it stands, in the words of the life cycle."""
    due_on: date | None
    """Day of the next answer at the latest; None: nothing is due, or it is to be announced."""
    note: str = ""
    """E.g. what it waits for; may be empty."""


@dataclass(frozen=True)
class IntegratedSlip(ApplicationSlip):
    """集成办: one form, several matters, each with its own state."""

    service: str
    """Id of the integrated service."""
    service_name: str
    applicant: str
    """Masked name."""
    confirmed_at: datetime
    received_at: datetime | None
    """When the platform received it; None: it is still held here."""
    as_of: datetime | None
    """When the states of the parts were last heard; None: never."""
    parts: tuple[IntegratedPart, ...]
    failure_policy: str
    """What becomes of the other parts when one fails."""
    edition: str
    outlet: OutletLine
    sample: bool
    proof: str | None = None
    """What the platform signed when it received the application; None: nothing, or it has not received it."""
