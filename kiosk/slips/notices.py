"""What somebody has to bring, told once: 一次性告知单."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.catalogue import AppliesTo, DecisionLevel, FeeLine, MaterialForm, MaterialSource, Method
from kiosk.slips.outlet import OutletLine


class Standing(StrEnum):
    """Where a material stands for the person who reads the slip."""

    MISSING = "missing"
    """还缺: to be brought."""
    HELD = "held"
    """已有: the person has it."""
    NOT_ASKED = "not-asked"
    """An authority holds it already, or the terminal makes it: nobody has to bring it."""


@dataclass(frozen=True)
class NoticeMaterial:
    """One material of an item and where it stands."""

    name: str
    standing: Standing
    form: MaterialForm
    copies: int
    source: MaterialSource
    owner: str
    """The authority whose records hold it; empty where it is not shared, or not known by whom."""
    applies_to: AppliesTo
    core: bool
    """Nothing starts without it."""
    deferral_workdays: int | None
    """Working days to bring it later (容缺); None: it has to be here at once."""
    deferral_assumed: bool
    """Whether those days still have to be checked."""
    waivable_by_commitment: bool
    """A signed commitment (告知承诺) replaces it."""
    template_available: bool
    note: str = ""
    where_to_get: str = ""
    """Who issues it; empty where people have it anyway."""
    where_assumed: bool = False
    """Whether that still has to be checked."""


@dataclass(frozen=True)
class NoticeTime:
    """How long it takes: what the city promises for its part, and what law or the deciding authority says."""

    workdays: int | None
    """0: at once; None: nothing is promised."""
    scope: str
    assumed: bool
    statutory: str
    stage: DecisionLevel
    """Whose clock the statutory limit runs on."""
    verify: bool


@dataclass(frozen=True)
class NoticeFee:
    """What it costs; the terminal itself never takes money."""

    text: str
    lines: tuple[FeeLine, ...]
    payee: str | None
    verify: bool


@dataclass(frozen=True)
class NoticeSlip:
    """一次性告知单: everything needed for an item, what is missing, where to turn to, how long, how much."""

    item: str
    item_name: str
    told_at: datetime
    materials: tuple[NoticeMaterial, ...]
    no_materials_because: str
    """Why there are none; empty where there are some."""
    conditions: tuple[str, ...]
    time: NoticeTime
    fee: NoticeFee
    methods: tuple[Method, ...]
    units: tuple[str, ...]
    """Who answers for it."""
    reservation: str
    result: str
    supervision: tuple[str, ...]
    edition: str
    content_hash: str
    """SHA-256 of the edition it was told from: the same text here, at the window and online."""
    outlet: OutletLine
    sample: bool

    @property
    def about(self) -> str:
        """What it belongs to: the item."""
        return self.item

    def standing(self, standing: Standing) -> Iterator[NoticeMaterial]:
        """Yield the materials that stand so, in the order of the guide."""
        return (material for material in self.materials if material.standing is standing)
