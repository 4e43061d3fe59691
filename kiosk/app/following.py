"""Following an application up: handing in what was asked for, taking it back, saying that the result is here.

It works with every application whose reference and last four the person has proven, whatever terminal took it. The
platform decides; what it does not take is kept and shown.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kiosk.app import asked_materials, offering, showing
from kiosk.app.machine import Machine
from kiosk.app.views import ApplicationView, AskedMaterial, FormView, Offer, PageSummary
from kiosk.applications import Field, FieldKind, Form, FormPage, Problem, ProblemCode, empty, put
from kiosk.errors import StepError
from kiosk.events import Event, OperationQueued
from kiosk.exchange import Asked, AskedKind, OperationKind, Progress
from kiosk.sessions import Command, Session, Step, advance, retreat
from kiosk.storage import files, outbox

_PAGE = "supplement"
_OTHER = "/-/"
"""Before the number of something that is no field of the form."""
_MATERIAL = "/+/"
"""Before the id of a material, where it is in the way of going on."""
_WORDS_MAX = 500


class Following:
    """What a citizen may do after the platform has the application."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    # -- queries ----------------------------------------------------------------------------------------------

    def form_view(self) -> FormView:
        """Return what is asked for, as one page; only at SUPPLEMENT."""
        session = self._machine.session
        if session.step is not Step.SUPPLEMENT:
            raise StepError(f"Nothing is asked for at the step '{session.step}'; show the present step.")
        view, page = self._view(session), self._page(session)
        problems = {one.pointer: one for one in self._in_the_way(session, page) if one.pointer in session.tried}
        return FormView(
            form_id=_PAGE,
            title=view.item_name,
            item_name=view.item_name,
            pages=(PageSummary(_PAGE, page.title, complete=False),),
            page_index=0,
            page=page,
            question=None,
            values=session.supplement,
            problems=problems,
            returning=False,
            supplementing=True,
            whole=self._whole(session),
            wanting=sum(pointer.startswith(_MATERIAL) for pointer in problems),
        )

    def materials(self) -> tuple[AskedMaterial, ...]:
        """Return the materials that are asked for, and what has been put together of each; only at SUPPLEMENT."""
        session = self._machine.session
        if session.step is not Step.SUPPLEMENT:
            raise StepError(f"No material is asked for at the step '{session.step}'; show the present step.")
        return asked_materials.listed(self._machine, session)

    # -- commands ---------------------------------------------------------------------------------------------

    def open_supplement(self) -> None:
        """PROGRESS → SUPPLEMENT, where something is asked for that this terminal can take."""
        with self._machine.acting(Command.OPEN_SUPPLEMENT) as happened:
            session = self._machine.session
            self._require(Offer.SUPPLEMENT, self._view(session))
            self._machine.step_to(advance(session, Step.SUPPLEMENT, tried=frozenset()), happened)

    def answer(self, pointer: str, value: Any) -> Problem | None:
        """SUPPLEMENT: keep an answer and return what is wrong with it; no SessionStepped."""
        with self._machine.acting(Command.ANSWER):
            session = self._machine.session
            field = next((one for one in self._page(session).fields if one.pointer == pointer), None)
            if field is None:
                raise StepError(f"Nobody asked for {pointer}; show the page anew.")
            kept = {**session.supplement, pointer: value}
            self._machine.session = replace(session, supplement=kept, tried=session.tried | {pointer})
            return self._problem(self._form(session), field, kept)

    def next_page(self) -> tuple[Problem, ...]:
        """SUPPLEMENT → PROGRESS with all of it queued for the platform, or stay and return what is in the way.

        What may follow while the work goes on (容缺) is queued as far as it has come.
        """
        with self._machine.acting(Command.NEXT_PAGE) as happened:
            session = self._machine.session
            page = self._page(session)
            faulty = self._in_the_way(session, page)
            if faulty:
                tried = session.tried | {problem.pointer for problem in faulty}
                self._machine.step_to(replace(session, tried=tried), happened)
                return faulty
            self._require(Offer.SUPPLEMENT, self._view(session))
            self._queue(OperationKind.APPLICATION_SUPPLEMENT, self._brought(session, page), happened)
            self._machine.step_to(
                retreat(session, supplement={}, brought=asked_materials.of_others(session), tried=frozenset()), happened
            )
            return ()

    def withdraw(self) -> None:
        """PROGRESS: take the application back; the screen has asked once more before."""
        self._do(Command.WITHDRAW, Offer.WITHDRAW, OperationKind.APPLICATION_WITHDRAW)

    def collect(self) -> None:
        """PROGRESS: say that the result is in one's hands."""
        self._do(Command.COLLECT, Offer.COLLECT, OperationKind.APPLICATION_COLLECT)

    # -- how --------------------------------------------------------------------------------------------------

    def _do(self, command: Command, offer: Offer, kind: OperationKind) -> None:
        with self._machine.acting(command) as happened:
            session = self._machine.session
            self._require(offer, self._view(session))
            self._queue(kind, {}, happened)
            self._machine.step_to(session, happened)

    def _queue(self, kind: OperationKind, body: Mapping[str, Any], happened: list[Event]) -> None:
        session, at = self._machine.session, self._machine.clock.now()
        reference = session.about
        with self._machine.store.writing() as w:
            word = self._word(session)
            said = {"reference": reference, "last_four": session.proof, "made_at": at.isoformat(), **body}
            aggregate, named = f"application:{reference}", tuple(dict.fromkeys(body.get("filed", {}).values()))
            outbox.append(w, kind, aggregate, body=said, at=at, files=named, base_version=word.version)
            files.name(w, named)
        happened.append(OperationQueued())

    def _require(self, offer: Offer, view: ApplicationView) -> None:
        if offer not in view.offers:
            raise StepError(f"The application is {view.state}: '{offer}' is not offered now; show it anew.")

    def _view(self, session: Session) -> ApplicationView:
        return showing.application(self._machine, session.about)

    def _word(self, session: Session) -> Progress:
        with self._machine.store.reading() as r:
            word = showing.word_on(r, self._machine, session.about)
        if word is None:
            raise StepError("The platform has said nothing about this application yet.")
        return word

    def _form(self, session: Session) -> Form | None:
        with self._machine.store.reading() as r:
            whole = showing.word_on(r, self._machine, session.reference or "")
        item = whole.item if whole else ""
        offered = self._machine.catalogue.offers(item)
        return self._machine.form_of(item).without_conditions() if offered else None

    def _page(self, session: Session) -> FormPage:
        form = self._form(session)
        asked = offering.missing(self._word(session))
        return FormPage(_PAGE, "", tuple(_field(form, one) for one in asked if one.kind is not AskedKind.MATERIAL))

    def _whole(self, session: Session) -> bool:
        return offering.waits_for(self._machine, self._word(session))

    def _in_the_way(self, session: Session, page: FormPage) -> tuple[Problem, ...]:
        """Return what keeps the supplement from being sent; what comes as it comes needs no more than one thing."""
        problems, materials = self._problems(session, page), asked_materials.listed(self._machine, session)
        wanting = [Problem(f"{_MATERIAL}{one.asked.key}", ProblemCode.MISSING) for one in materials if not one.file]
        in_the_way = (*problems, *wanting)
        if self._whole(session):
            return in_the_way
        wrong = tuple(problem for problem in problems if problem.code is not ProblemCode.MISSING)
        return wrong or (in_the_way if len(in_the_way) == len(page.fields) + len(materials) else ())

    def _problems(self, session: Session, page: FormPage) -> tuple[Problem, ...]:
        form = self._form(session)
        found = (self._problem(form, field, session.supplement) for field in page.fields)
        return tuple(problem for problem in found if problem is not None)

    def _problem(self, form: Form | None, field: Field, given: Mapping[str, Any]) -> Problem | None:
        value = given.get(field.pointer)
        if empty(value):
            return Problem(field.pointer, ProblemCode.MISSING)
        asked_by_form = form is not None and not field.pointer.startswith(_OTHER)
        first = _first_entry(field.pointer)
        problem = form.problem(first, put({}, first, value)) if form is not None and asked_by_form else None
        return None if problem is None else replace(problem, pointer=field.pointer)

    def _brought(self, session: Session, page: FormPage) -> dict[str, Any]:
        form, answers, words = self._form(session), dict[str, Any](), list[str]()
        for field in page.fields:
            value = session.supplement.get(field.pointer)
            if empty(value):
                continue
            if field.pointer.startswith(_OTHER):
                words.append(f"{field.title}：{value}")
            else:
                first = _first_entry(field.pointer)
                known = form is not None and form.field(first, {}) is not None
                answers[field.pointer] = form.value(first, put({}, first, value)) if form and known else value
        filed = asked_materials.filed(self._machine, session)
        return {"answers": answers, "materials": list(filed), "filed": dict(filed), "note": "；".join(words)}


def _field(form: Form | None, asked: Asked) -> Field:
    """Return the form's own question where it has one, with the reason for asking beside it."""
    if asked.kind is AskedKind.FIELD:
        known = None if form is None else form.field(_first_entry(asked.key), {})
        if known is not None:
            return replace(known, pointer=asked.key, title=asked.title, help=asked.reason, required=True)
        return Field(asked.key, FieldKind.TEXT, asked.title, required=True, help=asked.reason, max_length=_WORDS_MAX)
    pointer = f"{_OTHER}{asked.key}"
    return Field(pointer, FieldKind.LONG_TEXT, asked.title, required=True, help=asked.reason, max_length=_WORDS_MAX)


def _first_entry(pointer: str) -> str:
    """Return the same question of the first entry: the answers that came before are no longer here."""
    return "/".join("0" if part.isdecimal() else part for part in pointer.split("/"))
