"""A form: its pages, its problems, and what it hands in.

Answers are kept as they were typed, right or wrong; only `Form.handed_in` turns them into what the platform gets.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, Self

from jsonschema import Draft202012Validator

from kiosk.applications.answers import Answers, joined, parts
from kiosk.applications.conditions import Conditions
from kiosk.applications.fields import ApplicantKind, Field, FormPage, Problem, ProblemCode, Repeat
from kiosk.applications.questions import Question, Schema, Section, sections
from kiosk.applications.sheets import Sheet
from kiosk.errors import CatalogueError

_ANY_MOMENT = datetime.fromtimestamp(0, UTC)
"""Stands for the time of signing while answers are only being judged."""


@dataclass(frozen=True, eq=False)
class Form:
    """One form, made from its JSON Schema by `Form.of`; immutable, so it may be kept and shared."""

    id: str
    title: str
    schema: Schema
    _sections: tuple[Section, ...]
    _conditions: Conditions
    """Of the form itself."""
    _places: Mapping[tuple[str, ...], tuple[int, Question]]
    """Way to a question, `*` for an index, to the number of its page and itself."""
    _validator: Draft202012Validator
    _today: date | None = None

    @classmethod
    def of(cls, form_id: str, schema: Schema) -> Self:
        """Take a schema apart; raises CatalogueError, naming the part, for one that no screen could ask."""
        found = sections(schema)
        places = {
            _way(section, question): (number, question)
            for number, section in enumerate(found)
            for question in section.questions
        }
        conditions = next((one.conditions for one in found if not one.name), Conditions.of({}, {}))
        validator = Draft202012Validator(schema)
        form = cls(form_id, schema["title"], schema, found, conditions, places, validator)
        form._judge_itself()
        return form

    def on(self, day: date) -> Self:
        """Return the form as it is filled in on `day`; without one, no answer is held against today."""
        return replace(self, _today=day)

    def without_conditions(self) -> Self:
        """Return the form with each question standing by itself, for when the answers around it are not known."""
        free = Conditions.of({}, {})
        sections = tuple(replace(section, conditions=free) for section in self._sections)
        return replace(self, _sections=sections, _conditions=free)

    # -- what is shown ----------------------------------------------------------------------------------------

    def pages(self, answers: Answers) -> tuple[FormPage, ...]:
        """Return the pages as these answers need them; their keys and order never change.

        A question that only another branch of a condition asks is left out (see `Field.decides`).
        """
        sheet = self._sheet(answers)
        return tuple(self._page(sheet, section) for section in self._sections)

    def page_of(self, pointer: str) -> int:
        """Return the number, from 0, of the page with a field or repeated group; KeyError when there is none."""
        group = self._group(pointer)
        return self._sections.index(group) if group else self._places[_pattern(pointer)][0]

    def field(self, pointer: str, answers: Answers) -> Field | None:
        """Return one field; None when the form does not ask it as the answers stand."""
        sheet = self._sheet(answers)
        found = self._asked(sheet, pointer)
        return self._field(sheet, *found) if found else None

    def value(self, pointer: str, answers: Answers) -> Any:
        """Return the answer to one field as it is handed in; None for one without an answer or not asked now."""
        sheet = self._sheet(answers)
        found = self._asked(sheet, pointer)
        return sheet.value(found[1], found[2]) if found else None

    # -- what is wrong ----------------------------------------------------------------------------------------

    def problem(self, pointer: str, answers: Answers) -> Problem | None:
        """Return what is wrong with one field or repeated group; fast enough for every keystroke."""
        sheet = self._sheet(answers)
        if group := self._group(pointer):
            return sheet.problem_of_entries(group)
        found = self._asked(sheet, pointer)
        return sheet.problem(*found) if found else None

    def problems(self, answers: Answers) -> tuple[Problem, ...]:
        """Return everything that is wrong, in the order of the pages.

        Answers without a problem satisfy the form's schema: it has the last word.
        """
        sheet = self._sheet(answers)
        found = tuple(self._found(sheet))
        return found or tuple(self._left_over(answers))

    # -- what is handed in ------------------------------------------------------------------------------------

    def handed_in(self, answers: Answers, *, edition: str, at: datetime) -> dict[str, Any]:
        """Return what is submitted: typed, in usual form, without empties and without what is not asked.

        An agreement gets the edition that was read and the time of agreeing.
        """
        sheet = self._sheet(answers)
        machine = {"edition": edition, "moment": at.isoformat(timespec="seconds")}
        submitted: dict[str, Any] = {}
        for section in self._sections:
            entries = [entry for base in sheet.bases(section) if (entry := sheet.values(section, base))]
            filled = {name: machine[what] for name, what in section.filled.items()}
            entries = [{**entry, **filled} for entry in entries]
            if section.repeated:
                submitted |= {section.name: entries} if entries else {}
            elif entries:
                submitted |= {section.name: entries[0]} if section.name else entries[0]
        return submitted

    def identity(self, answers: Answers) -> str:
        """Return the identity number by which the citizen will look the application up; empty if not given."""
        return self._first(answers, [self.schema["x-identity"]])

    def subject(self, answers: Answers) -> str:
        """Return the number by which the applicant's credit is on record: the unit's, or the person's."""
        return self._first(answers, self.schema.get("x-subject", [])) or self.identity(answers)

    def applicant(self, answers: Answers) -> str:
        """Return who applies, not masked; empty if not given."""
        return self._first(answers, self.schema["x-applicant"])

    def applicant_kind(self, answers: Answers) -> ApplicantKind | None:
        """Return who applies, by the answer that says so; None where the form does not ask or it is not answered."""
        told = self.schema.get("x-applicant-kind")
        kind = told and told["kinds"].get(self._first(answers, [told["field"]]))
        return ApplicantKind(kind) if kind else None

    # -- how --------------------------------------------------------------------------------------------------

    def _sheet(self, answers: Answers) -> Sheet:
        return Sheet(answers, self._conditions, self._today)

    def _group(self, pointer: str) -> Section | None:
        """Return the repeated group at a pointer."""
        return next((one for one in self._sections if one.repeated and one.pointer == pointer), None)

    def _asked(self, sheet: Sheet, pointer: str) -> tuple[Section, str, Question] | None:
        place = self._places.get(_pattern(pointer))
        if place is None:
            return None
        section, question = self._sections[place[0]], place[1]
        base = pointer.rpartition("/")[0]
        return (section, base, question) if question in sheet.asks(section, base) else None

    def _page(self, sheet: Sheet, section: Section) -> FormPage:
        fields = tuple(
            self._field(sheet, section, base, question)
            for base in sheet.bases(section)
            for question in sheet.asks(section, base)
        )
        return FormPage(section.key, section.title, fields, self._repeat(sheet, section), section.help)

    def _repeat(self, sheet: Sheet, section: Section) -> Repeat | None:
        if not section.repeated:
            return None
        count = sheet.count(section)
        return Repeat(section.pointer, section.title, count, section.minimum, section.maximum)

    def _field(self, sheet: Sheet, section: Section, base: str, question: Question) -> Field:
        texts = question.texts
        return Field(
            pointer=joined(base, question.name),
            kind=question.kind,
            title=question.title,
            required=sheet.requires(section, base, question),
            choices=question.choices,
            max_length=texts.get("maxLength"),
            max_entries=question.schema.get("maxItems"),
            entry=question.entry,
            unit=question.schema.get("x-unit", ""),
            sensitive=texts.get("x-sensitive", False),
            mask=texts.get("x-mask"),
            card_part=question.card_part,
            prefill=question.prefill,
            help=question.help,
            decides=question.name in section.conditions.kinds,
        )

    def _found(self, sheet: Sheet) -> Iterator[Problem]:
        for section in self._sections:
            for base in sheet.bases(section):
                for question in sheet.asks(section, base):
                    if problem := sheet.problem(section, base, question):
                        yield problem
            if section.repeated and (problem := sheet.problem_of_entries(section)):
                yield problem

    def _left_over(self, answers: Answers) -> Iterator[Problem]:
        for error in self._validator.iter_errors(self.handed_in(answers, edition="-", at=_ANY_MOMENT)):
            pointer = joined("", *error.absolute_path)
            shown = self._group(pointer) or _pattern(pointer) in self._places
            yield Problem(pointer if shown else self.schema["x-identity"], ProblemCode.NOT_AS_ASKED)

    def _first(self, answers: Answers, pointers: list[str]) -> str:
        sheet = self._sheet(answers)
        for pointer in pointers:
            found = self._asked(sheet, pointer)
            value = sheet.value(found[1], found[2]) if found else None
            if value is not None:
                return str(value)
        return ""

    def _judge_itself(self) -> None:
        told = self.schema.get("x-applicant-kind", {})
        named = (self.schema["x-identity"], *self.schema["x-applicant"], *self.schema.get("x-subject", ()))
        for pointer in (*named, *filter(None, [told.get("field")])):
            if _pattern(pointer) not in self._places:
                raise CatalogueError(f"the form names {pointer}, which it does not ask")
        for section in self._sections:
            names = {question.name for question in section.questions}
            if names <= section.conditions.names:
                raise CatalogueError(f"the page '{section.title}' may be left without a question")
            if section.name and section.mandatory and not names & section.required:
                raise CatalogueError(f"'{section.name}' is required, but none of its questions is")
            if missing := {question.after for question in section.questions} - names - {None}:
                raise CatalogueError(f"'{missing.pop()}' has to come first, but is not asked there")


def _way(section: Section, question: Question) -> tuple[str, ...]:
    return (*parts(section.pointer), *(("*",) if section.repeated else ()), question.name)


def _pattern(pointer: str) -> tuple[str, ...]:
    return tuple("*" if part.isdecimal() else part for part in parts(pointer))
