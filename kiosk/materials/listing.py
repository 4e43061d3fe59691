"""Which materials an item asks of this applicant, and how each of them stands.

Nobody is sent away for a paper: what is missing is said, sent along as missing, and asked for once by the staff.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from kiosk.applications import ApplicantKind
from kiosk.catalogue import AppliesTo, Material, MaterialSource
from kiosk.scans import ScanPage
from kiosk.sharing import Outcome, SharedStanding


class MaterialState(StrEnum):
    """How a material stands."""

    MADE_HERE = "made_here"
    """Made from the answers."""
    SHAREABLE = "shareable"
    """可共享: an authority holds it and can be asked, once the citizen agrees."""
    SHARED = "shared"
    """已共享: fetched from the authority that holds it, with the citizen's consent."""
    BY_AUTHORITY = "by_authority"
    """An authority adds it by itself; the citizen has nothing to do with it."""
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
    promised: bool = False
    """To be replaced by the commitment."""
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
    may_promise: bool
    """The commitment may stand in for it."""
    may_attach: bool
    """It can be handed in here."""
    pages: int
    """Handed in so far."""
    file: str | None
    """The one file handed in."""
    shared: SharedStanding | None = None
    """What came of asking the authority that holds it; None where none can be asked."""
    needed_for: tuple[str, ...] = ()
    """Names of the parts it is for, where an application has several."""

    @property
    def may_share(self) -> bool:
        """Whether the authority that holds it can be asked, or asked once more."""
        return self.shared is not None and self.shared.outcome is not Outcome.FOUND


_APPLY_TO: Mapping[AppliesTo, frozenset[ApplicantKind]] = {
    AppliesTo.ALL: frozenset(ApplicantKind),
    AppliesTo.PERSON_OR_AGENT: frozenset(ApplicantKind),
    AppliesTo.PERSON: frozenset({ApplicantKind.PERSON}),
    AppliesTo.ORGANIZATION: frozenset({ApplicantKind.ORGANIZATION, ApplicantKind.ENTERPRISE}),
    AppliesTo.ENTERPRISE: frozenset({ApplicantKind.ENTERPRISE}),
}
_TRUST = {MaterialState.MADE_HERE: Trust.D, MaterialState.ATTACHED: Trust.C}


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
    item: Asking,
    kind: ApplicantKind | None,
    handed: Mapping[str, HandedIn],
    *,
    promising: bool,
    shared: Mapping[str, SharedStanding] | None = None,
) -> tuple[MaterialLine, ...]:
    """Return the materials asked of an applicant of this `kind` (None: not known), in the item's order.

    `promising` says whether a commitment can be made: there is a text for it, and nothing forbids it. `shared` is
    what came of asking authorities, by the ids of the materials that they can be asked for.
    """
    allowed = promising and item.commitment_allowed
    found = shared or {}
    lines = (
        _line(item, material, handed.get(material.id, HandedIn()), certain=certain, promising=allowed)
        for material, certain in _asked_materials(item, kind)
    )
    return tuple(_with_share(line, found.get(line.material.id)) for line in lines)


def asked_of(item: Asking, kind: ApplicantKind | None) -> tuple[Material, ...]:
    """Return the materials asked of an applicant of this `kind`, and those that may be."""
    return tuple(material for material, _ in _asked_materials(item, kind))


def _asked_materials(item: Asking, kind: ApplicantKind | None) -> Iterator[tuple[Material, bool | None]]:
    for material in item.materials:
        if (certain := _asked_of(material, kind)) is not False:
            yield material, certain


def _with_share(line: MaterialLine, shared: SharedStanding | None) -> MaterialLine:
    """Return the line with what came of asking the authority; what it told comes before everything else."""
    if shared is None:
        return line
    if shared.outcome is Outcome.FOUND:
        told = replace(line, state=MaterialState.SHARED, trust=Trust.A, may_attach=False, may_follow=False)
        return replace(told, may_promise=False, shared=shared, file=None, pages=0)
    open_ = shared.outcome is None and line.state is MaterialState.MISSING
    return replace(line, shared=shared, state=MaterialState.SHAREABLE if open_ else line.state)


def _asked_of(material: Material, kind: ApplicantKind | None) -> bool | None:
    """Return whether a material is asked of an applicant; None where that is not known."""
    if material.applies_to is AppliesTo.WHEN_REPRESENTED:
        return None
    asked = _APPLY_TO[material.applies_to]
    if kind is None:
        return True if asked == frozenset(ApplicantKind) else None
    return kind in asked


def _line(item: Asking, material: Material, handed: HandedIn, *, certain: bool | None, promising: bool) -> MaterialLine:
    may_follow = item.deferral_allowed and not material.core and material.deferral_workdays is not None
    may_promise = promising and material.waivable_by_commitment
    waived = may_promise and handed.promised
    state = _unasked(material) or _asked(handed, waived=waived, certain=certain, may_follow=may_follow)
    return MaterialLine(
        material=material,
        state=state,
        trust=_TRUST.get(state),
        may_follow=may_follow,
        may_promise=may_promise,
        may_attach=state not in {MaterialState.MADE_HERE, MaterialState.BY_AUTHORITY},
        pages=len(handed.pages),
        file=handed.file,
    )


def _unasked(material: Material) -> MaterialState | None:
    """Return how a material stands that nobody has to bring."""
    if material.source is MaterialSource.GENERATED:
        return MaterialState.MADE_HERE
    by_itself = material.source is MaterialSource.DATA_SHARED and material.shared_from is None
    return MaterialState.BY_AUTHORITY if by_itself else None


def _asked(handed: HandedIn, *, waived: bool, certain: bool | None, may_follow: bool) -> MaterialState:
    if handed.file is not None:
        return MaterialState.ATTACHED
    if waived:
        return MaterialState.COMMITTED
    if not certain:
        return MaterialState.IF_APPLICABLE
    return MaterialState.TO_FOLLOW if handed.later and may_follow else MaterialState.MISSING
