"""Applying: from the guide over the pages of the form and the check page to the reference."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from kiosk.app import checking, filing
from kiosk.app.machine import Machine
from kiosk.app.views import CheckRow, FormView, PageSummary
from kiosk.applications import Answers, Form, FormPage, Problem, Repeat, add_entry, put, remove_entry, take
from kiosk.errors import StepError
from kiosk.events import Event, SessionStepped
from kiosk.sessions import Command, Session, Step, advance, retreat, submitted


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
            item_name=self._machine.catalogue.item(session.item or "").name,
            pages=tuple(
                PageSummary(shown.key, shown.title, complete=index < session.reached and index not in faulty)
                for index, shown in enumerate(pages)
            ),
            page_index=session.page,
            page=page,
            values={pointer: value for pointer, value in values.items() if value is not None},
            problems={
                problem.pointer: problem
                for problem in reversed(problems)
                if problem.pointer in session.tried and form.page_of(problem.pointer) == session.page
            },
            returning=session.returning,
        )

    def check_rows(self) -> tuple[CheckRow, ...]:
        """Return all answers for the check page."""
        session = self._machine.session
        return checking.check_rows(self._form(session, Step.CHECK), session.answers)

    # -- commands ---------------------------------------------------------------------------------------------

    def start_application(self) -> None:
        """GUIDE → FORM."""
        with self._machine.acting(Command.START_APPLICATION) as happened:
            self._show(advance(self._machine.session, Step.FORM, returning=False), 0, happened)

    def answer(self, pointer: str, value: Any) -> Problem | None:
        """Keep an answer and return what is wrong with it."""
        with self._machine.acting(Command.ANSWER):
            session = self._machine.session
            form = self._form(session, Step.FORM)
            if form.field(pointer, session.answers) is None:
                raise StepError(f"The form does not ask {pointer} now; show the page anew.")
            answers = put(session.answers, pointer, value)
            self._machine.session = replace(session, answers=answers, tried=session.tried | {pointer})
            return form.problem(pointer, answers)

    def add_entry(self, pointer: str) -> None:
        """Add an empty entry to a repeated group."""
        with self._machine.acting(Command.ADD_ENTRY) as happened:
            session = self._machine.session
            repeat = self._page(session).repeat
            if repeat is None or repeat.pointer != pointer or repeat.count == repeat.maximum:
                raise StepError(f"There is no room for another entry in {pointer}; show the page anew.")
            answers = add_entry(_with_entries(session.answers, repeat), pointer)
            self._machine.step_to(replace(session, answers=answers), happened)

    def remove_entry(self, pointer: str, index: int) -> None:
        """Remove an entry of a repeated group."""
        with self._machine.acting(Command.REMOVE_ENTRY) as happened:
            session = self._machine.session
            repeat = self._page(session).repeat
            if repeat is None or repeat.pointer != pointer or not 0 <= index < repeat.count:
                raise StepError(f"There is no entry {index} in {pointer}; show the page anew.")
            answers = remove_entry(_with_entries(session.answers, repeat), pointer, index)
            # later entries move up: which of their fields were tried is not worth keeping
            tried = frozenset(one for one in session.tried if not one.startswith(f"{pointer}/"))
            self._machine.step_to(replace(session, answers=answers, tried=tried), happened)

    def next_page(self) -> tuple[Problem, ...]:
        """Go on, or stay and return the problems of this page."""
        with self._machine.acting(Command.NEXT_PAGE) as happened:
            session = self._machine.session
            form = self._form(session, Step.FORM)
            faulty = self._problems_by_page(form, session)
            here = faulty.pop(session.page, ())
            if here:
                tried = session.tried | _pointers(self._page(session))
                self._machine.step_to(replace(session, tried=tried), happened)
                return here
            last = session.returning or session.page + 1 == len(self._pages(session))
            target = min(faulty, default=None) if last else session.page + 1
            if target is None:
                pages = len(self._pages(session))
                self._machine.step_to(advance(session, Step.CHECK, returning=False, reached=pages), happened)
            else:
                self._show(session, target, happened, tried=target in faulty and last)
            return ()

    def open_page(self, index: int) -> None:
        """FORM, CHECK → FORM at a page the person has already reached."""
        with self._machine.acting(Command.OPEN_PAGE) as happened:
            session = self._machine.session
            if not 0 <= index <= min(session.reached, len(self._pages(session)) - 1):
                raise StepError(f"Page {index} of the form has not been reached yet; show the form anew.")
            if session.step is Step.CHECK:
                session = retreat(session)
            self._show(replace(session, returning=False), index, happened)

    def change_answer(self, pointer: str) -> None:
        """CHECK → FORM at the page of `pointer`."""
        with self._machine.acting(Command.CHANGE_ANSWER) as happened:
            session = self._machine.session
            try:
                index = self._form(session, Step.CHECK).page_of(pointer)
            except KeyError:
                raise StepError(f"The form does not ask {pointer}; show the check page anew.") from None
            self._show(retreat(session, returning=True), index, happened)

    def confirm(self) -> str:
        """CHECK → SUBMITTED in one transaction."""
        with self._machine.acting(Command.CONFIRM) as happened:
            session = self._machine.session
            form = self._form(session, Step.CHECK)
            faulty = self._problems_by_page(form, session)
            if faulty:  # what was right when it was checked need not be right for ever
                self._show(retreat(session), min(faulty), happened, tried=True)
                raise StepError("An answer has to be looked at again before this can be confirmed.")
            reference, facts = filing.file(self._machine, session, form)
            self._machine.session = submitted(session, reference)
            happened += [*facts, SessionStepped()]
            return reference

    # -- how --------------------------------------------------------------------------------------------------

    def _form(self, session: Session, step: Step) -> Form:
        if session.step is not step or session.item is None:
            raise StepError(f"There is no form at the step '{session.step}'; show the present step.")
        return self._machine.catalogue.form_of(session.item)

    def _pages(self, session: Session) -> tuple[FormPage, ...]:
        return self._machine.catalogue.form_of(session.item or "").pages(session.answers)

    def _page(self, session: Session) -> FormPage:
        return self._pages(session)[session.page]

    def _problems_by_page(self, form: Form, session: Session) -> dict[int, tuple[Problem, ...]]:
        by_page: dict[int, tuple[Problem, ...]] = {}
        for problem in form.problems(session.answers):
            index = form.page_of(problem.pointer)
            by_page[index] = (*by_page.get(index, ()), problem)
        return by_page

    def _show(self, session: Session, index: int, happened: list[Event], *, tried: bool = False) -> None:
        moved = replace(session, page=index, reached=max(session.reached, index))
        if tried:
            moved = replace(moved, tried=moved.tried | _pointers(self._page(moved)))
        self._machine.step_to(moved, happened)


def _with_entries(answers: Answers, repeat: Repeat) -> Answers:
    """Write down the entries that the page shows although nothing has been typed into them."""
    while len(take(answers, repeat.pointer) or ()) < repeat.count:
        answers = add_entry(answers, repeat.pointer)
    return answers


def _pointers(page: FormPage) -> frozenset[str]:
    group: Iterable[str] = () if page.repeat is None else (page.repeat.pointer,)
    return frozenset(field.pointer for field in page.fields) | frozenset(group)
