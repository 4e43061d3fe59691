"""The catalogue as a whole: edition, categories, data sources, integrated services, rating and the way in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kiosk.applications import Answers, Form, LifeCycle
from kiosk.catalogue.commitments import CommitmentTerms
from kiosk.catalogue.conditions import ConditionQuestions
from kiosk.catalogue.faults import Fault
from kiosk.catalogue.guidance import DecisionPath, Package, Situation, Vocabulary
from kiosk.catalogue.integrated import (
    ExternalMatter,
    IntegratedService,
    Matter,
    matter_of_item,
    matter_of_service,
)
from kiosk.catalogue.items import ServiceItem
from kiosk.catalogue.outlets import Directory
from kiosk.catalogue.sources import DataSource, SharingRules

CONTACT_FORM = "contact-and-request"
"""Form of every item that names none of its own."""


@dataclass(frozen=True)
class OutsideScope:
    """A matter people ask for although another authority handles it; the terminal only points the way."""

    name: str
    authority: str
    guidance: str


class EditionKind(StrEnum):
    """How an edition comes about."""

    ANNUAL = "annual"
    """The whole catalogue, once a year (年度集中调整)."""
    URGENT = "urgent"
    """Single items at once (紧急事项即时调整)."""


@dataclass(frozen=True)
class Suspension:
    """An item that is shown and cannot be applied for at present."""

    item: str
    since: date
    reason: str
    """One plain sentence: why, and what to do instead."""


@dataclass(frozen=True)
class Edition:
    """Which catalogue this is."""

    version: str
    title: str
    status: str
    """`draft-sample` until the city has confirmed it."""
    compiled_on: date
    basis: str
    core_elements: Mapping[str, str]
    """Key to title, in the order of the guide: what an item must have before it may be shown."""
    supervision: tuple[str, ...]
    """Where people may complain or praise, the same for all items."""
    assumed: tuple[str, ...]
    """Parts of every item that are assumptions of the draft, e.g. `channels.full_online`."""
    rules: tuple[str, ...]
    outside_scope: tuple[OutsideScope, ...]
    content_hash: str
    """SHA-256 over names and bytes of all files: the same here, at the window and online."""
    effective_on: date
    """From which day it is shown."""
    kind: EditionKind
    changes: str
    """What it changes and why, in a sentence or two; may be empty."""
    suspended: tuple[Suspension, ...]

    @property
    def draft(self) -> bool:
        """Whether screen and paper have to say that this is not in force."""
        return self.status != "in-force"


@dataclass(frozen=True)
class Stage:
    """A link of the chain from creating to managing rights, e.g. 创造."""

    id: str
    name: str


@dataclass(frozen=True)
class Category:
    """A group of items, e.g. C01 专利申请服务."""

    id: str
    name: str
    english: str
    stage: str
    stage_name: str
    items: tuple[str, ...]
    """Ids of the items offered, in order."""


@dataclass(frozen=True)
class RatingLevel:
    """One of the five levels of the evaluation."""

    code: int
    """5 very satisfied … 1 very dissatisfied."""
    title: str
    negative: bool
    tags: tuple[str, ...]
    """What may be ticked together with this level."""


@dataclass(frozen=True)
class Rating:
    """The levels, best first."""

    levels: tuple[RatingLevel, ...]

    def level(self, code: int) -> RatingLevel:
        """Return one level; KeyError for a code that the region's rating system does not have."""
        for level in self.levels:
            if level.code == code:
                return level
        raise KeyError(code)


@dataclass(frozen=True)
class RefusedItem:
    """An item, or a file of guidance, that is not shown, and why."""

    file: str
    item_id: str
    """As the file's name gives it; empty for a file of guidance."""
    faults: tuple[Fault, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """What the clerk has to mend, each naming the part."""
        return tuple(fault.words for fault in self.faults)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The reasons with the file, e.g. `items/IP-01-01.json: core element 'result' (办理结果) is empty`."""
        return tuple(str(fault) for fault in self.faults)


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Everything that may be shown and applied for."""

    edition: Edition
    stages: tuple[Stage, ...]
    categories: tuple[Category, ...]
    items: Mapping[str, ServiceItem]
    forms: Mapping[str, Form]
    data_sources: Mapping[str, DataSource]
    integrated: Mapping[str, IntegratedService]
    external: Mapping[str, ExternalMatter]
    life_cycle: LifeCycle
    rating: Rating
    refused: tuple[RefusedItem, ...]
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    situations: tuple[Situation, ...] = ()
    choosing: tuple[DecisionPath, ...] = ()
    packages: tuple[Package, ...] = ()
    commitments: Mapping[str, CommitmentTerms] = field(default_factory=dict)
    """Item id to what is read before somebody promises instead of handing a material in."""
    conditions: Mapping[str, ConditionQuestions] = field(default_factory=dict)
    """Item id to what is asked before its form; an item that is not here is applied for without."""
    directory: Directory = field(default_factory=Directory)
    sharing: SharingRules = field(default_factory=SharingRules)

    def item(self, item_id: str) -> ServiceItem:
        """Return one item; KeyError when it is unknown or refused."""
        return self.items[item_id]

    def category(self, category_id: str) -> Category:
        """Return one category; KeyError when unknown."""
        for category in self.categories:
            if category.id == category_id:
                return category
        raise KeyError(category_id)

    def situation(self, situation_id: str) -> Situation:
        """Return one situation; KeyError when unknown."""
        return {situation.id: situation for situation in self.situations}[situation_id]

    def decision_path(self, path_id: str) -> DecisionPath:
        """Return one decision path; KeyError when unknown."""
        return {path.id: path for path in self.choosing}[path_id]

    def authority_of(self, item_id: str) -> str:
        """Return who handles an item or an external matter; empty where this edition does not say."""
        if item_id in self.items:
            return self.items[item_id].channels.responsible_units[0]
        return self.external[item_id].authority if item_id in self.external else ""

    def suspension(self, item_id: str) -> Suspension | None:
        """Return why an item, or a part of a service, cannot be applied for at present; None where it can."""
        service = self.integrated.get(item_id)
        concerned = service.parts if service else (item_id,)
        return next((one for one in self.edition.suspended if one.item in concerned), None)

    def on_one_form(self, service_id: str) -> bool:
        """Tell whether an integrated service can be applied for here: it has a form, and no part of it is missing."""
        service = self.integrated.get(service_id)
        if service is None or service.form not in self.forms:
            return False
        return all(part in self.items or part in self.external for part in service.parts)

    def offers(self, item_id: str) -> bool:
        """Tell whether there is an item, or a service on one form, that can be applied for unless it is suspended."""
        return item_id in self.items or self.on_one_form(item_id)

    def matter(self, item_id: str, answers: Answers) -> Matter:
        """Return what an application with these answers asks for; KeyError for an unknown item or service."""
        service = self.integrated.get(item_id)
        if service is None:
            return matter_of_item(self.items[item_id])
        return matter_of_service(service, service.chosen(answers), self.items)

    def name_of(self, item_id: str) -> str:
        """Return the name of an item, a service or an external matter; its id where this edition has none."""
        known = self.items.get(item_id) or self.integrated.get(item_id) or self.external.get(item_id)
        return known.name if known else item_id

    def items_of(self, category_id: str) -> tuple[ServiceItem, ...]:
        """Return the items of a category, in order."""
        return tuple(self.items[item_id] for item_id in self.category(category_id).items)

    def form(self, form_id: str) -> Form:
        """Return one form; KeyError when unknown."""
        return self.forms[form_id]

    def form_of(self, item_id: str) -> Form:
        """Return the form that applies for an item or an integrated service; KeyError where there is none."""
        service = self.integrated.get(item_id)
        return self.forms[(service.form or "") if service else self.items[item_id].form]
