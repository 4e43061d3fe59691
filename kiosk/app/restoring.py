"""From a session to the draft of it, and back: into the same form, or into what has become of it meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from kiosk.app.machine import Machine
from kiosk.applications import Answers, Field, FieldKind, Form, empty, leaves, put
from kiosk.drafts import Draft, Laid
from kiosk.errors import StoreError
from kiosk.materials import HandedIn
from kiosk.scans import MAX_FILE_BYTES, ScanRefused, read_pages
from kiosk.sessions import Session, Step, choose
from kiosk.sharing import Gathered

_TICKED = frozenset({FieldKind.YES_NO, FieldKind.AGREEMENT})
_LISTED = frozenset({FieldKind.CHOICES, FieldKind.TEXTS})


@dataclass(frozen=True)
class Fitted:
    """Which answers of a draft the present form still asks for."""

    answers: Answers
    pointers: frozenset[str]
    """Where they stand."""


def draft_of(machine: Machine, session: Session) -> Draft:
    """Return what is needed to go on with the form at hand."""
    laid = {one: Laid(done.later, done.file, done.promised) for one, done in session.handed.items()}
    return Draft(
        item=session.item or "",
        edition=machine.catalogue.edition.version,
        page=session.page,
        reached=session.reached,
        answers=session.answers,
        kept_at=machine.clock.now(),
        handed={one: done for one, done in laid.items() if done != Laid()},
        gathered=replace(session.gathered, opened=frozenset(), asking=()),
        taken=session.taken,
        returned=session.returned,
    )


def session_of(machine: Machine, draft: Draft, handed: Mapping[str, HandedIn]) -> Session:
    """Return the present session at the page of the form where the draft was left."""
    form = machine.form_of(draft.item)
    fitted = fit(form, draft.answers)
    session = choose(machine.session, draft.item)
    page = _page(machine, form, draft, fitted.answers)
    session = replace(
        session,
        answers=fitted.answers,
        tried=fitted.pointers,
        handed=handed,
        gathered=_still_there(draft.gathered, fitted),
        taken=draft.taken,
        returned=draft.returned,
        page=page,
        reached=max(page, min(draft.reached, len(form.pages(fitted.answers)) - 1)),
    )
    return at_form(machine, session)


def at_form(machine: Machine, session: Session) -> Session:
    """Return a session at the form it holds, with what lies behind a form as if the person had just come by it."""
    item = session.item or ""
    if item in machine.catalogue.integrated:
        trail = (Step.START, Step.CATEGORIES, Step.LINKED)
        return replace(session, step=Step.FORM, trail=trail, linked=item)
    trail = (Step.START, Step.CATEGORIES, Step.GUIDE)
    return replace(session, step=Step.FORM, trail=trail, category=machine.catalogue.item(item).category)


def fit(form: Form, answers: Answers) -> Fitted:
    """Return the answers that the form, as it is now, asks for and can show; right or wrong is judged as ever."""
    waiting = [(pointer, value) for pointer, value in leaves(answers) if not empty(value)]
    kept, pointers = dict[str, Any](), set[str]()
    while waiting:
        left = []
        for pointer, value in waiting:
            field = form.field(pointer, kept)
            if field is None or not _shows(field, value):
                left.append((pointer, value))
                continue
            kept = put(kept, pointer, value)
            pointers.add(pointer)
        if len(left) == len(waiting):
            break
        waiting = left  # an answer may have opened the question of one before it
    return Fitted(kept, frozenset(pointers))


def pages_again(machine: Machine, laid: Laid) -> HandedIn:
    """Return a material as it stood, its pages read from the file that is kept; takes a second.

    A file that cannot be read any more has to be handed in again.
    """
    without = HandedIn(later=laid.later, promised=laid.promised)
    if laid.file is None:
        return without
    try:
        pages = read_pages(machine.store.read_file(laid.file, 0, MAX_FILE_BYTES))
    except (StoreError, ScanRefused):
        return without
    return replace(without, pages=pages, file=laid.file)


def _still_there(gathered: Gathered, fitted: Fitted) -> Gathered:
    """Return where the answers come from that the present form still asks for."""
    origins = {pointer: one for pointer, one in gathered.origins.items() if pointer in fitted.pointers}
    return replace(gathered, origins=origins)


def _page(machine: Machine, form: Form, draft: Draft, answers: Answers) -> int:
    """Return the page where it was left; in a form that has changed, one before it that has to be looked at again."""
    page = max(0, min(draft.page, len(form.pages(answers)) - 1))
    if draft.edition == machine.catalogue.edition.version:
        return page
    return min((page, *(form.page_of(problem.pointer) for problem in form.problems(answers))))


def _shows(field: Field, value: Any) -> bool:
    """Tell whether a field can show a value at all."""
    if field.kind in _TICKED:
        return isinstance(value, bool)
    values = value if field.kind in _LISTED and isinstance(value, list) else [value]
    if not all(isinstance(one, str) for one in values) or isinstance(value, list) != (field.kind in _LISTED):
        return False
    return not field.choices or {choice.value for choice in field.choices} >= set(values)
