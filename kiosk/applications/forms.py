"""A form: its pages, its problems, and what it hands in. Draft of the signatures; bodies follow."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.applications.answers import Answers
from kiosk.applications.fields import Field, FormPage, Problem


@dataclass(frozen=True, eq=False)
class Form:
    """One form, made from its JSON Schema by `Form.read`; immutable and fit for caching."""

    id: str
    title: str
    schema: Mapping[str, Any]

    def pages(self, answers: Answers) -> tuple[FormPage, ...]:
        """Return the pages as these answers need them; keys and order of pages never change.

        A field that only another branch of a condition asks for is left out (see `Field.decides`).
        """
        raise NotImplementedError

    def field(self, pointer: str, answers: Answers) -> Field | None:
        """Return one field; None when the form does not ask it as the answers stand."""
        raise NotImplementedError

    def page_of(self, pointer: str) -> int:
        """Return the index of the page a field is on."""
        raise NotImplementedError

    def problem(self, pointer: str, answers: Answers) -> Problem | None:
        """Return what is wrong with one field or repeated group; fast enough for every keystroke."""
        raise NotImplementedError

    def problems(self, answers: Answers) -> tuple[Problem, ...]:
        """Return everything that is wrong, in the order of the pages."""
        raise NotImplementedError

    def identity(self, answers: Answers) -> str:
        """Return the identity number, normalised, by which the citizen looks the application up; may be empty."""
        raise NotImplementedError

    def applicant(self, answers: Answers) -> str:
        """Return who applies, unmasked; may be empty."""
        raise NotImplementedError

    def handed_in(self, answers: Answers, *, edition: str, at: datetime) -> dict[str, Any]:
        """Return what is submitted: typed, normalised, without empties, untouched objects and unasked fields.

        Fills in what a machine knows better (version of the notice, time of signing).
        """
        raise NotImplementedError
