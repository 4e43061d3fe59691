"""A form laid over the answers given so far: what is asked now, what is required, and what was meant."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kiosk.applications.answers import Answers, joined, take
from kiosk.applications.conditions import Conditions
from kiosk.applications.fields import Problem, ProblemCode
from kiosk.applications.judging import judge, judge_day, judge_order
from kiosk.applications.questions import Question, Section
from kiosk.applications.reading import read


@dataclass(frozen=True)
class Sheet:
    """The answers under the conditions of the form itself; those of groups stand in their sections."""

    answers: Answers
    conditions: Conditions
    today: date | None = None
    """The day of filling in, against which days are held; None: against none."""
    _demanded: dict[str, frozenset[str]] = field(default_factory=dict)
    """What has been found out already, by where the questions stand."""

    def bases(self, section: Section) -> tuple[str, ...]:
        """Return where the section's questions stand: once, or once for every entry on the screen."""
        if not section.repeated:
            return (section.pointer,)
        return tuple(joined(section.pointer, index) for index in range(self.count(section)))

    def count(self, section: Section) -> int:
        """Return the entries of a repeated section; one that is needed is there from the start."""
        return max(len(take(self.answers, section.pointer) or ()), int(self.needed(section)))

    def needed(self, section: Section) -> bool:
        """Tell whether the form cannot do without the section."""
        return section.mandatory or section.name in self.demanded("", self.conditions)

    def in_use(self, section: Section) -> bool:
        """Tell whether what the section requires is required now: an untouched extra may stay so."""
        return self.needed(section) or section.repeated or bool(self.values(section, section.pointer))

    def demanded(self, base: str, conditions: Conditions) -> frozenset[str]:
        """Return the names that conditions make required among the questions that stand at `base`."""
        if base not in self._demanded:
            self._demanded[base] = conditions.demanded(take(self.answers, base))
        return self._demanded[base]

    def asks(self, section: Section, base: str) -> tuple[Question, ...]:
        """Return the questions that these answers leave to be asked at one of the section's `bases`."""
        unasked = section.conditions.names - self.demanded(base, section.conditions)
        return tuple(question for question in section.questions if question.name not in unasked)

    def requires(self, section: Section, base: str, question: Question) -> bool:
        """Tell whether a question has to be answered."""
        demanded = question.name in self.demanded(base, section.conditions)
        return demanded or (question.name in section.required and self.in_use(section))

    def value(self, base: str, question: Question) -> Any:
        """Return what was answered, in its type and usual form; None for nothing."""
        return read(question.kind, take(self.answers, joined(base, question.name)), question.entry)

    def values(self, section: Section, base: str) -> dict[str, Any]:
        """Return all that was answered in a section, or in one of its entries."""
        found = {question.name: self.value(base, question) for question in self.asks(section, base)}
        return {name: value for name, value in found.items() if value is not None}

    def problem(self, section: Section, base: str, question: Question) -> Problem | None:
        """Return what is wrong with one answer."""
        pointer = joined(base, question.name)
        typed = take(self.answers, pointer)
        fault = judge(question, typed, required=self.requires(section, base, question))
        if fault is None:
            fault = judge_day(question, self.value(base, question), self.today)
        if fault is None and question.after:
            earlier = next((one for one in self.asks(section, base) if one.name == question.after), None)
            if earlier is not None:
                fault = judge_order(self.value(base, earlier), self.value(base, question), earlier.title)
        return Problem(pointer, *fault) if fault else None

    def problem_of_entries(self, section: Section) -> Problem | None:
        """Return what is wrong with the number of entries, or with two that are the same."""
        count = self.count(section)
        if (self.needed(section) or count) and count < section.minimum:
            return Problem(section.pointer, ProblemCode.TOO_FEW, {"minimum": section.minimum})
        if section.maximum is not None and count > section.maximum:
            return Problem(section.pointer, ProblemCode.TOO_MANY, {"maximum": section.maximum})
        entries = [found for base in self.bases(section) if (found := self.values(section, base))]
        if section.unique and any(entry in entries[:index] for index, entry in enumerate(entries)):
            return Problem(section.pointer, ProblemCode.NOT_UNIQUE)
        return None
