"""Applying: from the guide over the pages of the form and the check page to the reference."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kiosk import identity
from kiosk.app import checking, committing, filing, integrating, offering, onward, sharing
from kiosk.app.asking import asked, first_of_entry, in_the_way, place
from kiosk.app.machine import Machine
from kiosk.app.views import CheckRow, FormView, PageSummary
from kiosk.applications import Answers, Form, FormPage, Problem, Repeat, add_entry, remove_entry, take
from kiosk.errors import StepError
from kiosk.events import Event, SessionStepped
from kiosk.sessions import Command, Session, Step, advance, rewind, submitted


class Applying:
    """Keeps what is typed, right or wrong, and lets nobody past a page with a problem."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    # -- queries ----------------------------------------------------------------------------------------------

    def form_view(self) -> FormView:
        """Return the form at its present page."""
        session = self._machine.session
        form, pages = self._form(session, Step.FORM), self._pages(session)
        page, problems = pages[session.page], form.problems(session.answers)
        values = {field.pointer: take(session.answers, field.pointer) for field in page.fields}
        faulty = {form.page_of(problem.pointer) for problem in problems}
        return FormView(
            form_id=form.id,
            title=form.title,
            item_name=self._machine.catalogue.name_of(session.item or ""),
            pages=tuple(
                PageSummary(shown.key, shown.title, complete=index < session.reached and index not in faulty)
                for index, shown in enumerate(pages)
            ),
            page_index=session.page,
            page=page,
            question=self._question(session),
            values={pointer: value for pointer, value in values.items() if value is not None},
            problems={
                problem.pointer: problem
                for problem in reversed(problems)
                if problem.pointer in session.tried and form.page_of(problem.pointer) == session.page
            },
            returning=session.returning,
            origins={field.pointer: session.gathered.origin(field.pointer) for field in page.fields},
            locked=sharing.locked(session.gathered, page.fields),
            shareable=sharing.shareable_on(self._machine, session, page),
        )

    def check_rows(self) -> tuple[CheckRow, ...]:
        """Return all answers for the check page."""
        session = self._machine.session
        return checking.check_rows(self._form(session, Step.CHECK), session.answers, session.gathered)

    # -- commands ---------------------------------------------------------------------------------------------

    def start_application(self) -> None:
        """GUIDE, LINKED → FORM."""
        with self._machine.acting(Command.START_APPLICATION) as happened:
            catalogue, session = self._machine.catalogue, self._machine.session
            turned = integrating.begun(catalogue, session) if session.step is Step.LINKED else session
            offering.require_open(catalogue, turned.item or "")
            self._show(advance(turned, Step.FORM, returning=False), 0, happened)

    def answer(self, pointer: str, value: Any) -> Problem | None:
        """Keep an answer and return what is wrong with it."""
        with self._machine.acting(Command.ANSWER):
            session = self._machine.session
            form = self._form(session, Step.FORM)
            if form.field(pointer, session.answers) is None:
                raise StepError(f"The form does not ask {pointer} now; show the page anew.")
            at = place(self._page(session), pointer)
            session = sharing.after_typing(self._machine, session, pointer, value)
            self._machine.session = replace(
                session, tried=session.tried | {pointer}, question=session.question if at is None else at
            )
            return form.problem(pointer, session.answers)

    def add_entry(self, pointer: str) -> None:
        """Add an empty entry to a repeated group."""
        with self._machine.acting(Command.ADD_ENTRY) as happened:
            session = self._machine.session
            page = self._page(session)
            repeat = page.repeat
            if repeat is None or repeat.pointer != pointer or repeat.count == repeat.maximum:
                raise StepError(f"There is no room for another entry in {pointer}; show the page anew.")
            answers = add_entry(_with_entries(session.answers, repeat), pointer)
            self._machine.step_to(replace(session, answers=answers, question=len(page.fields)), happened)

    def remove_entry(self, pointer: str, index: int) -> None:
        """Remove an entry of a repeated group."""
        with self._machine.acting(Command.REMOVE_ENTRY) as happened:
            session = self._machine.session
            page = self._page(session)
            repeat = page.repeat
            if repeat is None or repeat.pointer != pointer or not 0 <= index < repeat.count:
                raise StepError(f"There is no entry {index} in {pointer}; show the page anew.")
            answers = remove_entry(_with_entries(session.answers, repeat), pointer, index)
            gathered = session.gathered.without_entry(pointer, index)
            # later entries move up: which of their fields were tried is not worth keeping
            tried = frozenset(one for one in session.tried if not one.startswith(f"{pointer}/"))
            left = replace(session, answers=answers, gathered=gathered, tried=tried)
            question = first_of_entry(self._page(left), pointer, max(0, min(index, repeat.count - 2)))
            self._machine.step_to(replace(left, question=question), happened)

    def next_page(self) -> tuple[Problem, ...]:
        """Go on, to the next question or page, or stay and return the problems in the way."""
        with self._machine.acting(Command.NEXT_PAGE) as happened:
            session = self._machine.session
            if session.step is Step.MATERIALS:
                self._machine.step_to(onward.after_materials(self._machine, session), happened)
                return ()
            form, page, question = self._form(session, Step.FORM), self._page(session), self._question(session)
            faulty = self._problems_by_page(form, session)
            here = in_the_way(page, question, faulty.get(session.page, ()))
            if here:
                tried = session.tried | asked(page, question)
                self._machine.step_to(replace(session, tried=tried), happened)
            elif question is not None and question + 1 < len(page.fields) and not session.returning:
                self._machine.step_to(replace(session, question=question + 1), happened)
            else:
                self._go_on(session, faulty, happened)
            return here

    def _go_on(self, session: Session, faulty: Mapping[int, tuple[Problem, ...]], happened: list[Event]) -> None:
        """Leave the page: for the next one, or, at the end, for the first with a problem or the check page."""
        pages = len(self._pages(session))
        last = session.returning or session.page + 1 == pages
        if session.page in faulty:  # a question before this one, opened again by another answer
            self._mend(session, faulty[session.page], happened)
        elif not last:
            self._show(session, session.page + 1, happened)
        elif faulty:
            self._mend(session, faulty[min(faulty)], happened)
        else:
            self._machine.step_to(onward.after_form(self._machine, replace(session, reached=pages)), happened)

    def open_page(self, index: int) -> None:
        """FORM, CHECK → FORM at a page the person has already reached."""
        with self._machine.acting(Command.OPEN_PAGE) as happened:
            session = self._machine.session
            if not 0 <= index <= min(session.reached, len(self._pages(session)) - 1):
                raise StepError(f"Page {index} of the form has not been reached yet; show the form anew.")
            if session.step is Step.CHECK:
                session = rewind(session, Step.FORM)
            self._show(replace(session, returning=False), index, happened)

    def change_answer(self, pointer: str) -> None:
        """CHECK → FORM at the page of `pointer`."""
        with self._machine.acting(Command.CHANGE_ANSWER) as happened:
            session = self._machine.session
            try:
                index = self._form(session, Step.CHECK).page_of(pointer)
            except KeyError:
                raise StepError(f"The form does not ask {pointer}; show the check page anew.") from None
            self._show(rewind(session, Step.FORM, returning=True), index, happened, pointer=pointer)

    def confirm(self) -> str:
        """CHECK → SUBMITTED in one transaction."""
        with self._machine.acting(Command.CONFIRM) as happened:
            session = self._machine.session
            form = self._form(session, Step.CHECK)
            faulty = self._problems_by_page(form, session)
            if faulty:  # what was right when it was checked need not be right for ever
                self._mend(rewind(session, Step.FORM), faulty[min(faulty)], happened)
                raise StepError("An answer has to be looked at again before this can be confirmed.")
            if committing.unsigned(self._machine, session):
                raise StepError("The commitment has to be signed before this can be confirmed; go back to it.")
            offering.require_filing(self._machine)
            reference, facts = filing.file(self._machine, session, form)
            proof = identity.last_four(form.identity(session.answers))
            self._machine.session = submitted(session, reference, proof)
            happened += [*facts, SessionStepped()]
            return reference

    # -- how --------------------------------------------------------------------------------------------------

    def _form(self, session: Session, step: Step) -> Form:
        if session.step is not step or session.item is None:
            raise StepError(f"There is no form at the step '{session.step}'; show the present step.")
        return self._machine.form_of(session.item)

    def _pages(self, session: Session) -> tuple[FormPage, ...]:
        return self._machine.form_of(session.item or "").pages(session.answers)

    def _page(self, session: Session) -> FormPage:
        return self._pages(session)[session.page]

    def _problems_by_page(self, form: Form, session: Session) -> dict[int, tuple[Problem, ...]]:
        by_page: dict[int, tuple[Problem, ...]] = {}
        for problem in form.problems(session.answers):
            index = form.page_of(problem.pointer)
            by_page[index] = (*by_page.get(index, ()), problem)
        return by_page

    def _question(self, session: Session) -> int | None:
        """Return the one field that is asked now: 关怀版 asks one at a time; None: the whole page."""
        fields = len(self._page(session).fields)
        return min(session.question, fields - 1) if self._machine.appearance.elder and fields else None

    def _show(self, session: Session, index: int, happened: list[Event], *, pointer: str = "") -> None:
        self._machine.step_to(self._at(session, index, pointer), happened)

    def _mend(self, session: Session, problems: tuple[Problem, ...], happened: list[Event]) -> None:
        """Go to the first of some problems of one page, and say what is wrong there."""
        index = self._form(session, Step.FORM).page_of(problems[0].pointer)
        moved = self._at(session, index, problems[0].pointer)
        tried = moved.tried | asked(self._page(moved), self._question(moved))
        self._machine.step_to(replace(moved, tried=tried), happened)

    def _at(self, session: Session, index: int, pointer: str) -> Session:
        """Return the session at a field of a page, or at its first one."""
        moved = replace(session, page=index, reached=max(session.reached, index))
        return replace(moved, question=place(self._page(moved), pointer) or 0)


def _with_entries(answers: Answers, repeat: Repeat) -> Answers:
    """Write down the entries that the page shows although nothing has been typed into them."""
    while len(take(answers, repeat.pointer) or ()) < repeat.count:
        answers = add_entry(answers, repeat.pointer)
    return answers
