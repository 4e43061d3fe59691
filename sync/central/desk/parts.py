"""The parts of an integrated application on the desk's pages: as lines of the whole, and each on a page of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from sync.central import integrated, wording
from sync.central.catalogue import Catalogue
from sync.central.desk.answers import Section, sections
from sync.central.desk.origins import Origin, OriginOf
from sync.central.life_cycle import LifeCycle
from sync.central.platform import Platform
from sync.central.pointers import parts_of
from sync.central.records import Application


@dataclass(frozen=True)
class PartLine:
    """One part among the others."""

    reference: str
    number: int
    name: str
    state_title: str
    tone: str
    due_on: date | None
    waits: str
    """Why nothing can be done about it yet; empty where something can."""
    outside: bool
    """Another authority decides it: what they decide is recorded here."""


@dataclass(frozen=True)
class OneOf:
    """What a part's page says of the whole."""

    reference: str
    name: str
    number: int
    waits: str
    outside: bool


def lines(platform: Platform, connection: Connection, application: Application) -> tuple[PartLine, ...]:
    """Return the parts of an application, in order; none for one of a single piece."""
    if not application.parts:
        return ()
    parts = integrated.parts_of(connection, application.reference)
    accepted_under = platform.catalogues.of(connection, application.edition)
    life_cycle = platform.catalogue.life_cycle
    return tuple(_line(life_cycle, accepted_under, each, parts) for each in parts)


def one_of(platform: Platform, connection: Connection, application: Application) -> OneOf | None:
    """Return what a part belongs to; None for an application that is no part."""
    whole = platform.applications.find(connection, application.holder) if application.whole else None
    if whole is None:
        return None
    accepted_under = platform.catalogues.of(connection, application.edition)
    waits = _waits(application, integrated.parts_of(connection, whole.reference))
    outside = application.item in accepted_under.external
    return OneOf(whole.reference, whole.item_name, application.part, waits, outside)


def answers_of(
    accepted_under: Catalogue, application: Application, whole: str, origin: OriginOf
) -> tuple[Section, ...]:
    """Return what the one form says of a part, under the part's own titles; all of it where nothing is mapped.

    `origin` says where each answer of the one form comes from.
    """
    form = accepted_under.form(application.form)
    service = accepted_under.services.get(whole)
    mapped = service.mapped(application.item, application.answers) if service else ()
    pointers = service.field_map.get(application.item, {}) if service else {}
    if not mapped:
        return sections(form, application.answers, origin)
    fields = {each.title: {**_schema_at(form, pointers[each.title]), "title": each.title} for each in mapped}
    shown = {"title": "这件事用到的内容", "properties": fields}
    return sections(shown, {each.title: each.value for each in mapped}, _in_the_one_form(pointers, origin))


def materials_of(
    accepted_under: Catalogue, application: Application, whole: Application
) -> Sequence[Mapping[str, Any]]:
    """Return those of the whole's materials that a part needs."""
    service = accepted_under.services.get(whole.item)
    own = accepted_under.materials_of(application.item)
    keys = {service.material_key(application.item, each.id) for each in own} if service else set()
    return [each for each in whole.materials if each["material"] in keys]


def _line(
    life_cycle: LifeCycle, accepted_under: Catalogue, part: Application, parts: Sequence[Application]
) -> PartLine:
    return PartLine(
        reference=part.reference,
        number=part.part,
        name=part.item_name,
        state_title=life_cycle.state(part.state).title,
        tone=wording.tone_of(part.state),
        due_on=part.due_on,
        waits=_waits(part, parts),
        outside=part.item in accepted_under.external,
    )


def _waits(part: Application, parts: Sequence[Application]) -> str:
    names = {each.part: each.item_name for each in parts}
    failed = [f"“{names[each.part]}”" for each in part.waits_for if each.failed]
    if failed:
        return f"{'、'.join(failed)}没有办成，这一件办不下去。"
    first = [f"“{names[each.part]}”" for each in part.waits_for]
    return f"等{'、'.join(first)}办好，才能开始。期限从那天算起。" if first else ""


def _in_the_one_form(pointers: Mapping[str, str], origin: OriginOf) -> OriginOf:
    """Return where the answers of a part come from, by the part's titles, whose pointers in the one form these are."""

    def of(pointer: str) -> Origin:
        title = next(each for each in pointers if f"{pointer}/".startswith(f"/{each}/"))
        return origin(f"{pointers[title]}{pointer.removeprefix(f'/{title}')}")

    return of


def _schema_at(form: Mapping[str, Any], pointer: str) -> Mapping[str, Any]:
    here = form
    for part in parts_of(pointer):
        here = here.get("properties", {}).get(part, {})
    return here
