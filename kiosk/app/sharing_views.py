"""What the page shows on which people agree, or not, that an authority is asked."""

from collections.abc import Iterable, Iterator

from kiosk.app.machine import Machine
from kiosk.app.views import KeyView, QueryView, SharingView, ToldField
from kiosk.applications import CHECKS, Field, Form, Problem, take
from kiosk.sessions import Session, Step
from kiosk.sharing import Answered, Need, SharedValue, is_right, values_of


def sharing_view(machine: Machine, session: Session, needs: Iterable[Need]) -> SharingView:
    """Return the queries of `needs`, and what has to be typed before they can be made."""
    here = tuple(needs)
    keys = {key.place: key for need in here for key in _typed(machine, session, need)}
    return SharingView(
        item_name=machine.catalogue.name_of(session.item or ""),
        keys=tuple(keys.values()),
        queries=tuple(_query(machine, session, need) for need in here),
        for_materials=Step.MATERIALS in session.trail[-1:],
    )


def keys_of(machine: Machine, session: Session, need: Need) -> dict[str, str]:
    """Return the keys of a query that are whole and right as they stand now."""
    form = machine.form_of(session.item or "")
    found = values_of(need, form, session.answers, session.gathered.keys)
    return {key: value for key, value in found.items() if need.keys[key] or is_right(machine.catalogue, key, value)}


def consent_to(machine: Machine, session: Session, need: Need) -> str:
    """Return what a person agrees to, in the words of the catalogue."""
    fields = "、".join(need.source.title(path) for path in need.fields)
    words = {"{owner}": need.source.owner, "{fields}": fields, "{item}": machine.catalogue.name_of(session.item or "")}
    text = machine.catalogue.sharing.text
    for place, word in words.items():
        text = text.replace(place, word)
    return text


def _typed(machine: Machine, session: Session, need: Need) -> Iterator[KeyView]:
    form = machine.form_of(session.item or "")
    for key, pointer in need.keys.items():
        if need.place(key) in session.gathered.opened:
            field = form.field(pointer, session.answers) if pointer else None
            yield _apart(machine, session, key) if field is None else _of_the_form(form, session, field)


def _of_the_form(form: Form, session: Session, field: Field) -> KeyView:
    typed = str(take(session.answers, field.pointer) or "")
    problem = form.problem(field.pointer, session.answers) if typed else None
    return KeyView(field.pointer, field.title, field.kind, typed, problem)


def _apart(machine: Machine, session: Session, key: str) -> KeyView:
    known, typed = machine.catalogue.sharing.keys[key], session.gathered.keys.get(key, "")
    check = CHECKS.get(known.kind)
    fault = check(typed) if check and typed else None
    return KeyView(key, known.title, known.kind, typed, Problem(key, *fault) if fault else None)


def _query(machine: Machine, session: Session, need: Need) -> QueryView:
    one = session.gathered.answered.get(need.id)
    matter = machine.catalogue.matter(session.item or "", session.answers)
    keys = machine.catalogue.sharing.keys
    return QueryView(
        query=need.id,
        source=need.source,
        consent=consent_to(machine, session, need),
        asked=tuple(need.source.title(path) for path in need.fields),
        materials=tuple(matter.name_of(material) for material in need.materials),
        keys=tuple(keys[key].title if key in keys else key for key in need.keys),
        ready=len(keys_of(machine, session, need)) == len(need.keys),
        asking=session.gathered.is_asking(need.id),
        outcome=None if one is None else one.outcome,
        told=_told(need, one) if one else (),
        at=None if one is None else one.at,
    )


def _told(need: Need, one: Answered) -> tuple[ToldField, ...]:
    return tuple(
        ToldField(need.source.title(path), value, _choice(need.fills.get(path), value))
        for path, value in one.values.items()
    )


def _choice(field: Field | None, value: SharedValue) -> str:
    return next((one.title for one in field.choices if one.value == value), "") if field else ""
