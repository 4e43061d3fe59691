"""Which materials an item asks of this applicant, and how each of them stands.

Nobody is sent away for a paper: what is missing is said, sent along as missing, and asked for once by the staff.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.applications import ApplicantKind
from kiosk.catalogue import AppliesTo, Material, MaterialSource
from kiosk.scans import ScanPage


class MaterialState(StrEnum):
    """How a material stands."""

    MADE_HERE = "made_here"
    """Made from the answers."""
    SHARED = "shared"
    """已共享: taken from the records of the authority that holds it."""
    COMMITTED = "committed"
    """承诺代替: a commitment stands in for it."""
    ATTACHED = "attached"
    """已添加: handed in here."""
    TO_FOLLOW = "to_follow"
    """稍后补交: the citizen brings it within the days that the item allows."""
    MISSING = "missing"
    """还缺"""
    IF_APPLICABLE = "if_applicable"
    """Asked only of some, and the answers do not say whether of this applicant; nothing is missing without it."""


class Trust(StrEnum):
    """How far an electronic material can be trusted (国办函〔2016〕108号)."""

    A = "A"
    """Issued electronically by the authority."""
    B = "B"
    """Checked against the original by the staff."""
    C = "C"
    """Uploaded by the citizen."""
    D = "D"
    """Made by the citizen."""


@dataclass(frozen=True)
class HandedIn:
    """What the citizen did about a material."""

    later: bool = False
    """To be brought later."""
    pages: tuple[ScanPage, ...] = ()
    file: str | None = None
    """Name of the one PDF the pages were made into; None while they are being changed."""


@dataclass(frozen=True)
class MaterialLine:
    """One material in the list."""

    material: Material
    state: MaterialState
    trust: Trust | None
    """None while there is nothing to trust."""
    may_follow: bool
    """The item allows it to be brought later."""
    may_attach: bool
    """It can be handed in here."""
    pages: int
    """Handed in so far."""
    file: str | None
    """The one file handed in."""


_APPLY_TO: Mapping[AppliesTo, frozenset[ApplicantKind]] = {
    AppliesTo.ALL: frozenset(ApplicantKind),
    AppliesTo.PERSON_OR_AGENT: frozenset(ApplicantKind),
    AppliesTo.PERSON: frozenset({ApplicantKind.PERSON}),
    AppliesTo.ORGANIZATION: frozenset({ApplicantKind.ORGANIZATION, ApplicantKind.ENTERPRISE}),
    AppliesTo.ENTERPRISE: frozenset({ApplicantKind.ENTERPRISE}),
}
_TRUST = {MaterialState.MADE_HERE: Trust.D, MaterialState.SHARED: Trust.A, MaterialState.ATTACHED: Trust.C}


class Asking(Protocol):
    """What materials are asked for: an item, or the parts of an integrated service."""

    @property
    def materials(self) -> tuple[Material, ...]:
        """All it may ask of anybody."""

    @property
    def commitment_allowed(self) -> bool:
        """Whether a commitment may stand in for some of them."""

    @property
    def deferral_allowed(self) -> bool:
        """Whether some of them may follow."""


def list_materials(
    item: Asking, kind: ApplicantKind | None, handed: Mapping[str, HandedIn], *, committed: bool
) -> tuple[MaterialLine, ...]:
    """Return the materials asked of an applicant of this `kind` (None: not known), in the item's order.

    `committed` says whether the citizen signed the item's commitment.
    """
    stands_in = committed and item.commitment_allowed
    return tuple(
        _line(item, material, handed.get(material.id, HandedIn()), certain=certain, committed=stands_in)
        for material in item.materials
        if (certain := _asked_of(material, kind)) is not False
    )


def _asked_of(material: Material, kind: ApplicantKind | None) -> bool | None:
    """Return whether a material is asked of an applicant; None where that is not known."""
    if material.applies_to is AppliesTo.WHEN_REPRESENTED:
        return None
    asked = _APPLY_TO[material.applies_to]
    if kind is None:
        return True if asked == frozenset(ApplicantKind) else None
    return kind in asked


def _line(item: Asking, material: Material, handed: HandedIn, *, certain: bool | None, committed: bool) -> MaterialLine:
    may_follow = item.deferral_allowed and not material.core and material.deferral_workdays is not None
    waived = committed and material.waivable_by_commitment
    state = _unasked(material) or _asked(handed, waived=waived, certain=certain, may_follow=may_follow)
    return MaterialLine(
        material=material,
        state=state,
        trust=_TRUST.get(state),
        may_follow=may_follow,
        may_attach=material.source is MaterialSource.APPLICANT,
        pages=len(handed.pages),
        file=handed.file,
    )


def _unasked(material: Material) -> MaterialState | None:
    """Return how a material stands that nobody has to bring."""
    made = {MaterialSource.GENERATED: MaterialState.MADE_HERE, MaterialSource.DATA_SHARED: MaterialState.SHARED}
    return made.get(material.source)


def _asked(handed: HandedIn, *, waived: bool, certain: bool | None, may_follow: bool) -> MaterialState:
    if handed.file is not None:
        return MaterialState.ATTACHED
    if waived:
        return MaterialState.COMMITTED
    if not certain:
        return MaterialState.IF_APPLICABLE
    return MaterialState.TO_FOLLOW if handed.later and may_follow else MaterialState.MISSING
