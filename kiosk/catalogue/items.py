"""One service item as a citizen reads it: the seven core elements and what belongs to them.

`verify` marks a figure or title that the responsible section still has to check, `assumed` one without a
source. Both are shown as to be confirmed, and an assumed figure is never shown as a result achieved.
"""

from dataclasses import dataclass
from enum import StrEnum


class MaterialForm(StrEnum):
    """In what shape a material is handed in."""

    ELECTRONIC = "electronic"
    ORIGINAL = "original"
    COPY = "copy"


class MaterialSource(StrEnum):
    """Who brings a material."""

    APPLICANT = "applicant"
    DATA_SHARED = "data-shared"
    """An authority already holds it; it is not asked for again."""
    GENERATED = "generated"
    """The terminal makes it from the answers."""


class AppliesTo(StrEnum):
    """Which applicants a material is asked of."""

    ALL = "all"
    PERSON = "person"
    PERSON_OR_AGENT = "person_or_agent"
    ORGANIZATION = "organization"
    ENTERPRISE = "enterprise"
    WHEN_REPRESENTED = "when_represented"


@dataclass(frozen=True)
class Material:
    """One thing to be handed in, or already at hand."""

    id: str
    name: str
    form: MaterialForm
    copies: int
    source: MaterialSource
    shared_from: str | None
    """Id of the data source that already holds it."""
    core: bool
    """Nothing starts without it."""
    deferral_workdays: int | None
    """Working days to bring it later (容缺); None: it has to be here at once."""
    waivable_by_commitment: bool
    """A signed commitment (告知承诺) replaces it."""
    template_available: bool
    applies_to: AppliesTo
    note: str = ""
    where_to_get: str = ""
    """Who issues it; empty where people have it anyway."""


class DecisionLevel(StrEnum):
    """In whose hands something is: the city promises for its own part only."""

    CITY = "city"
    NATIONAL = "national"
    OTHER = "other"


@dataclass(frozen=True)
class ProcessStep:
    """One step of the process, in order."""

    name: str
    actor: str
    workdays: int | None
    """None: not in the city's hands."""
    stage: DecisionLevel = DecisionLevel.CITY
    """In whose hands it is; what lies above the city is drawn apart and never promised."""


@dataclass(frozen=True)
class StatutoryLimit:
    """What law or the deciding authority says; shown, never promised."""

    text: str
    value: int | None
    unit: str
    """工作日, 日 or 月; empty where `text` says it all."""
    basis: str
    stage: DecisionLevel
    verify: bool


@dataclass(frozen=True)
class PromisedLimit:
    """What the city promises for its own part."""

    workdays: int | None
    """0: at once; None: nothing is promised."""
    scope: str
    assumed: bool


@dataclass(frozen=True)
class Average:
    """Mean of a year in working days, the baseline for a comparison."""

    workdays: int | None
    assumed: bool


@dataclass(frozen=True)
class TimeLimits:
    """办理时限: statutory and promised are two different clocks."""

    statutory: StatutoryLimit
    promised: PromisedLimit
    average_2024: Average
    counts_in_city_average: bool


class Method(StrEnum):
    """Where an item can be applied for."""

    ONLINE = "online"
    WINDOW = "window"
    KIOSK = "kiosk"


@dataclass(frozen=True)
class Channels:
    """办理渠道: where to go and who answers for it."""

    methods: tuple[Method, ...]
    responsible_units: tuple[str, ...]
    full_online: bool
    reservation: str


@dataclass(frozen=True)
class FeeLine:
    """One official fee."""

    name: str
    amount_cny: int
    """Yuan."""
    verify: bool


@dataclass(frozen=True)
class Fee:
    """收费标准; the terminal itself never takes money."""

    free: bool
    text: str
    lines: tuple[FeeLine, ...]
    payee: str | None
    verify: bool


@dataclass(frozen=True)
class LegalBasis:
    """What an item rests on."""

    title: str
    doc_no: str
    verify: bool


@dataclass(frozen=True)
class Question:
    """One of the questions people ask."""

    question: str
    answer: str


@dataclass(frozen=True)
class ServiceItem:
    """One entry of the catalogue, shown to people as a guide."""

    id: str
    category: str
    name: str
    plain_name: str
    """What a citizen would call it."""
    high_frequency: bool
    city_role: str
    decision_authority: str
    """Who decides; where this is the national office, the city never says it accepted or decided."""
    form: str
    """Id of the form to fill in."""
    service_target: str
    conditions: tuple[str, ...]
    materials: tuple[Material, ...]
    no_materials_because: str
    """Why `materials` is empty; empty itself where there are some."""
    process: tuple[ProcessStep, ...]
    time: TimeLimits
    channels: Channels
    result: str
    fee: Fee
    legal_basis: tuple[LegalBasis, ...]
    commitment_allowed: bool
    deferral_allowed: bool
    related_items: tuple[str, ...]
    """Only those that this catalogue offers."""
    integrated_services: tuple[str, ...]
    faq: tuple[Question, ...]
    note: str
