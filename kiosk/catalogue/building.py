"""From files that satisfy their schema to the values of the catalogue."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from kiosk.applications import KIND_OF_CHECK, Actor, DueClock, FieldKind, LifeCycle, Owner, State, Transition
from kiosk.catalogue.edition import (
    CONTACT_FORM,
    Edition,
    EditionKind,
    OutsideScope,
    Rating,
    RatingLevel,
    Suspension,
)
from kiosk.catalogue.integrated import ExternalMatter, IntegratedService, Precedence, SharedMaterial
from kiosk.catalogue.items import (
    AppliesTo,
    Average,
    Channels,
    DecisionLevel,
    Fee,
    FeeLine,
    LegalBasis,
    Material,
    MaterialForm,
    MaterialSource,
    Method,
    ProcessStep,
    PromisedLimit,
    Question,
    ServiceItem,
    StatutoryLimit,
    TimeLimits,
)
from kiosk.catalogue.sources import DataSource, QueryKey, SharedField, SharingRules

Data = Mapping[str, Any]


def edition(data: Data, content_hash: str) -> Edition:
    """Build the edition from edition.json."""
    return Edition(
        version=data["version"],
        title=data["title"],
        status=data["status"],
        compiled_on=date.fromisoformat(data["compiled_on"]),
        basis=data["basis"],
        core_elements={element["key"]: element["title"] for element in data["core_elements"]},
        supervision=tuple(data["supervision"]),
        assumed=tuple(data["assumed"]),
        rules=tuple(data["rules"]),
        outside_scope=tuple(OutsideScope(**matter) for matter in data["outside_scope"]),
        content_hash=content_hash,
        effective_on=date.fromisoformat(data.get("effective_on", data["compiled_on"])),
        kind=EditionKind(data.get("kind", EditionKind.ANNUAL)),
        changes=data.get("changes", ""),
        suspended=tuple(_suspension(one) for one in data.get("suspended", ())),
    )


def item(data: Data) -> ServiceItem:
    """Build one service item; what it refers to is not looked at."""
    core = data["core_elements"]
    return ServiceItem(
        id=data["id"],
        category=data["category"],
        name=data["name"],
        plain_name=data["plain_name"],
        high_frequency=data["high_frequency"],
        city_role=data["city_role"],
        decision_authority=data["decision_authority"],
        form=data["form"] or CONTACT_FORM,
        service_target=core["service_target"],
        conditions=tuple(core["conditions"]),
        materials=tuple(_material(one) for one in core["materials"]),
        no_materials_because=core.get("no_materials_because", ""),
        process=tuple(_step(step) for step in core["process"]),
        time=_time(core["time"]),
        channels=_channels(core["channels"]),
        result=core["result"],
        fee=_fee(data["fee"]),
        legal_basis=tuple(LegalBasis(**basis) for basis in data["legal_basis"]),
        commitment_allowed=data["commitment_allowed"],
        deferral_allowed=data["deferral_allowed"],
        related_items=tuple(data["related_items"]),
        integrated_services=tuple(data["integrated_services"]),
        faq=tuple(Question(**pair) for pair in data["faq"]),
        note=data.get("note", ""),
    )


def data_sources(data: Data) -> dict[str, DataSource]:
    """Build the data sources by id."""
    return {source["id"]: _source(source) for source in data["sources"]}


def sharing(data: Data) -> SharingRules:
    """Build how data sources are asked; an edition that says nothing of it has none asked."""
    wording = data.get("consent", {"version": "", "text": ""})
    keys = (
        QueryKey(key["id"], key["title"], KIND_OF_CHECK.get(key.get("check", ""), FieldKind.TEXT))
        for key in data.get("keys", ())
    )
    return SharingRules(wording["version"], wording["text"], {key.id: key for key in keys})


def integrated(data: Data) -> dict[str, IntegratedService]:
    """Build the integrated services by id."""
    return {service["id"]: _integrated(service) for service in data["services"]}


def external(data: Data) -> dict[str, ExternalMatter]:
    """Build the matters of other authorities that integrated services take along, by id."""
    return {matter["id"]: ExternalMatter(**matter) for matter in data["external_items"]}


def life_cycle(data: Data) -> LifeCycle:
    """Build the life cycle."""
    states = (
        State(
            id=state["id"],
            title=state["title"],
            citizen_text=state["citizen_text"],
            owner=Owner(state["owner"]),
            clock=DueClock(state["clock"]),
            final=state["final"],
        )
        for state in data["states"]
    )
    return LifeCycle({state.id: state for state in states}, tuple(_transition(move) for move in data["transitions"]))


def rating(data: Data) -> Rating:
    """Build the levels of the evaluation, each with its tags."""
    return Rating(
        tuple(
            RatingLevel(level["code"], level["title"], level["negative"], tuple(data["tags"][level["tags"]]))
            for level in data["levels"]
        )
    )


def _source(data: Data) -> DataSource:
    return DataSource(
        **{
            **data,
            "asked_by": tuple(tuple(keys) for keys in data.get("asked_by", ())),
            "fields": tuple(SharedField(**one) for one in data.get("fields", ())),
        }
    )


def _suspension(data: Data) -> Suspension:
    return Suspension(data["item"], date.fromisoformat(data["since"]), data["reason"])


def _material(data: Data) -> Material:
    return Material(
        **{
            **data,
            "form": MaterialForm(data["form"]),
            "source": MaterialSource(data["source"]),
            "applies_to": AppliesTo(data["applies_to"]),
        }
    )


def _step(data: Data) -> ProcessStep:
    return ProcessStep(**{**data, "stage": DecisionLevel(data.get("stage", DecisionLevel.CITY))})


def _time(data: Data) -> TimeLimits:
    statutory = data["statutory"]
    return TimeLimits(
        statutory=StatutoryLimit(**{**statutory, "stage": DecisionLevel(statutory["stage"])}),
        promised=PromisedLimit(**data["promised"]),
        average_2024=Average(**data["average_2024"]),
        counts_in_city_average=data["counts_in_city_average"],
    )


def _channels(data: Data) -> Channels:
    return Channels(
        methods=tuple(Method(method) for method in data["methods"]),
        responsible_units=tuple(data["responsible_units"]),
        full_online=data["full_online"],
        reservation=data["reservation"],
    )


def _fee(data: Data) -> Fee:
    return Fee(**{**data, "lines": tuple(FeeLine(**line) for line in data["lines"])})


def _integrated(data: Data) -> IntegratedService:
    return IntegratedService(
        id=data["id"],
        name=data["name"],
        form=data["form"],
        trigger=data["trigger"],
        items=tuple(data["items"]),
        optional_items=tuple(data["optional_items"]),
        chosen_in=data.get("chosen_in"),
        order=tuple(Precedence(step["first"], tuple(step["then"]), step["why"]) for step in data["order"]),
        shared_materials=tuple(SharedMaterial(**one) for one in data["shared_materials"]),
        failure_policy=data["failure_policy"],
        promised=PromisedLimit(**data["promised"]),
        field_map=data["field_map"],
    )


def _transition(data: Data) -> Transition:
    return Transition(
        source=data["from"],
        target=data["to"],
        event=data["event"],
        by=Actor(data["by"]),
        workdays=data["workdays"],
        verify=data["verify"],
        offline=data["offline"],
        guard=data["guard"],
        basis=data["basis"],
    )
