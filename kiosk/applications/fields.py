"""What a form screen shows: pages of fields, and what may be wrong with an answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class FieldKind(StrEnum):
    """How a field is shown, typed and checked."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    INTEGER = "integer"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    """Several of the choices; the answer is a list of their values."""
    DATE = "date"
    """ISO 8601, `2026-11-22`."""
    IDENTITY_NUMBER = "identity_number"
    CREDIT_CODE = "credit_code"
    MOBILE = "mobile"
    PATENT_NUMBER = "patent_number"
    TRADEMARK_NUMBER = "trademark_number"
    AGREEMENT = "agreement"
    """A box to tick; unticked is the same as untouched."""
    TEXTS = "texts"
    """A list of short texts."""


@dataclass(frozen=True)
class Choice:
    """One of the answers a field offers."""

    value: str
    title: str


@dataclass(frozen=True)
class Prefill:
    """Whose records hold the answer."""

    source: str
    """Id of the data source."""
    path: str
    """What it is called there."""
    editable: bool
    """Whether people may write something else over it."""


@dataclass(frozen=True)
class Field:
    """One question."""

    pointer: str
    """JSON pointer (RFC 6901) into the answers, with indexes, e.g. `/patents/0/patent_no`."""
    kind: FieldKind
    title: str
    required: bool
    """As the other answers stand now."""
    choices: tuple[Choice, ...] = ()
    max_length: int | None = None
    """Characters; of one entry where the kind is TEXTS."""
    max_entries: int | None = None
    """For TEXTS; None: no limit."""
    entry: FieldKind | None = None
    """For TEXTS: what each entry is, e.g. PATENT_NUMBER."""
    unit: str = ""
    """What a number counts, e.g. 平方米; empty where the title says it or nothing has to be said."""
    sensitive: bool = False
    mask: str | None = None
    """Rule for `identity.mask`, e.g. `6-4`; given for every sensitive text."""
    card_part: str | None = None
    """`name` or `id_no`: what an identity card on the reader fills in."""
    prefill: Prefill | None = None
    help: str = ""
    """One sentence on how to answer; may be empty."""
    decides: bool = False
    """Other fields appear, vanish or become required with this answer: read the page anew after a change."""


@dataclass(frozen=True)
class Repeat:
    """An array of objects whose entries are all shown on one page."""

    pointer: str
    title: str
    count: int
    """Entries at present; each entry's fields are on the page."""
    minimum: int
    maximum: int | None
    """None: no limit."""


@dataclass(frozen=True)
class FormPage:
    """Some fields that belong together."""

    key: str
    """Stable name of the page, whatever the answers."""
    title: str
    fields: tuple[Field, ...]
    repeat: Repeat | None = None
    help: str = ""


class ApplicantKind(StrEnum):
    """Who applies, as far as it decides which materials are asked for."""

    PERSON = "person"
    ENTERPRISE = "enterprise"
    ORGANIZATION = "organization"
    """Any other that is not a person: an institution, a society, a business of one's own."""


class ProblemCode(StrEnum):
    """What is wrong; the names in brackets are the keys of `Problem.values`."""

    MISSING = "missing"
    TOO_SHORT = "too_short"
    """[minimum] characters."""
    TOO_LONG = "too_long"
    """[maximum] characters."""
    NOT_A_NUMBER = "not_a_number"
    NOT_WHOLE = "not_whole"
    """A fraction where whole numbers are asked for."""
    TOO_SMALL = "too_small"
    """[minimum]; it has to be at least that."""
    NOT_ABOVE = "not_above"
    """[minimum]; it has to be more than that."""
    TOO_LARGE = "too_large"
    """[maximum]"""
    NOT_BELOW = "not_below"
    """[maximum]; it has to be less than that."""
    NOT_A_DATE = "not_a_date"
    NOT_AFTER = "not_after"
    """[other]: title of the field whose date has to come first."""
    BEFORE_TODAY = "before_today"
    """The form takes no day before the one on which it is filled in."""
    AFTER_TODAY = "after_today"
    TOO_EARLY = "too_early"
    """[day], ISO 8601: the first that the form takes."""
    TOO_LATE = "too_late"
    """[day], ISO 8601: the last that the form takes."""
    NOT_A_MULTIPLE = "not_a_multiple"
    """A whole number of times [step]; [below] and [above] are the nearest that the form takes."""
    IDENTITY_LENGTH = "identity_length"
    """[length] typed instead of 18."""
    IDENTITY_CHARACTERS = "identity_characters"
    IDENTITY_BIRTHDAY = "identity_birthday"
    IDENTITY_CHECK = "identity_check"
    CREDIT_LENGTH = "credit_length"
    """[length] typed instead of 18."""
    CREDIT_CHARACTERS = "credit_characters"
    CREDIT_CHECK = "credit_check"
    MOBILE_FORM = "mobile_form"
    PATENT_FORM = "patent_form"
    PATENT_CHECK = "patent_check"
    TRADEMARK_FORM = "trademark_form"
    NOT_A_CHOICE = "not_a_choice"
    TOO_FEW = "too_few"
    """[minimum] entries."""
    TOO_MANY = "too_many"
    """[maximum] entries."""
    NOT_UNIQUE = "not_unique"
    """The same entry twice."""
    NOT_AGREED = "not_agreed"
    NOT_LIKE_THAT = "not_like_that"
    """[words]: how the form's author says it."""
    NOT_AS_ASKED = "not_as_asked"
    """Anything else the form's schema does not allow."""


@dataclass(frozen=True)
class Problem:
    """One thing to mend; `ui` has the sentences."""

    pointer: str
    """Of the field or of the repeated group."""
    code: ProblemCode
    values: Mapping[str, str | int] = field(default_factory=dict)
    """What the sentence needs; with `entry`, the 1-based entry of a TEXTS field that is meant."""
