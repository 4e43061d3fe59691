"""A form being filled in, as the screens read it: its pages, questions about conditions, and every answer once more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.applications import Field, FieldKind, FormPage, Problem
from kiosk.catalogue import ConditionQuestion, Hindrance
from kiosk.sharing import CITIZEN, Origin


@dataclass(frozen=True)
class PageSummary:
    """One page of a form in the progress line above it."""

    key: str
    title: str
    complete: bool
    """The person has been past it and it has no problem."""


@dataclass(frozen=True)
class FormView:
    """The form as it stands, seen from its present page."""

    form_id: str
    title: str
    item_name: str
    pages: tuple[PageSummary, ...]
    page_index: int
    page: FormPage
    question: int | None
    """Index of the one field that is asked now; None where the whole page is asked at once."""
    values: Mapping[str, Any] = field(repr=False)
    """By pointer, for the fields of this page that have a value."""
    problems: Mapping[str, Problem] = field(repr=False)
    """By pointer, only for fields of this page that were answered or tried to pass."""
    returning: bool
    """True when a change link of the check page led here."""
    supplementing: bool = False
    """True when the staff have asked for what stands on this one page."""
    whole: bool = True
    """Whether what they asked for is handed in all at once (补正), and not as it comes (容缺)."""
    wanting: int = 0
    """How many materials were in the way when the person tried to go on."""
    origins: Mapping[str, Origin] = field(default_factory=dict, repr=False)
    """By pointer: where the answers of this page come from."""
    locked: frozenset[str] = frozenset()
    """Pointers of what a source told and is not typed over; the person may object."""
    shareable: tuple[str, ...] = ()
    """Titles of the fields of this page that a source could answer."""

    @property
    def asked(self) -> tuple[Field, ...]:
        """The fields that are asked now."""
        return self.page.fields if self.question is None else (self.page.fields[self.question],)

    @property
    def ends_page(self) -> bool:
        """Whether nothing of the page is asked after this."""
        return self.question is None or self.question + 1 == len(self.page.fields)


@dataclass(frozen=True)
class ConditionsView:
    """Whether the item is for this person, as far as the answers say."""

    item_name: str
    number: int
    """Of the question that is asked, from 1."""
    taken: tuple[tuple[str, str], ...] = field(repr=False)
    """What was asked and answered so far."""
    asks: ConditionQuestion | None
    """None at the end."""
    hindrances: tuple[Hindrance, ...] = field(repr=False)
    barred: bool
    """Whether a rule in force says no; otherwise the person may go on."""
    assumed: bool
    """Nobody has confirmed the questions yet."""


@dataclass(frozen=True)
class CheckRow:
    """One answer on the check page."""

    pointer: str
    page_title: str
    title: str
    kind: FieldKind
    shown: tuple[str, ...] = field(repr=False)
    """What was answered, nothing when not provided: sensitive values masked, choices by their title, `yes` or `no`
    where that is the question, dates in ISO 8601."""
    provided: bool
    origin: Origin = CITIZEN
