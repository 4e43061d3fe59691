"""What an operation carries: the bodies of all kinds."""

from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field

from sync.contract.commitments import CommitmentBody
from sync.contract.limits import MAX_ASKED, MAX_MATERIALS, MAX_PARTS
from sync.contract.message import KeyText, LastFour, Message, Name, Sha256, Text
from sync.contract.sharing import OriginBody, Values

Pointer = Annotated[str, Field(max_length=200)]
MAX_ANSWERS = 2000
MaterialState = Literal[
    "made_here",
    "shareable",
    "shared",
    "by_authority",
    "committed",
    "attached",
    "to_follow",
    "missing",
    "if_applicable",
]


class MaterialBody(Message):
    """One material of an application, as the citizen saw it before confirming."""

    material: Name
    """Its id in the item."""
    state: MaterialState
    """Made from the answers; held by an authority that nobody has asked; fetched from it with consent; added by an
    authority by itself; replaced by a commitment; handed in; to be brought later; missing; asked only of some."""
    trust: Literal["A", "B", "C", "D"] | None
    """Issued electronically, checked by the staff, uploaded, self-made; none where there is nothing yet."""
    source: Name | None = None
    """The data source that holds it."""
    file: Sha256 | None = None
    """The one file it was made into; also among the operation's `files`."""
    inquiry: Literal["found", "nothing", "mismatch", "away", "refused", "declined"] | None = None
    """What came of asking the source; `declined`: the citizen did not agree; none: nobody was asked."""
    inquired_at: AwareDatetime | None = None
    told: Values = Field(default_factory=dict)
    """What the source told, by the names of its fields."""


class ApplicationSubmission(Message):
    """Body of `application.submit`."""

    reference: str
    item: str
    edition: str
    """Edition of the catalogue the citizen read."""
    form: str
    answers: dict[str, Any]
    applicant: str
    """Masked name, for lists."""
    last_four: LastFour
    """Last four of the identity number by which the citizen looks the application up."""
    confirmed_at: AwareDatetime
    ticket: str | None
    """Code of the pooled ticket that this application now owns."""
    materials: Annotated[tuple[MaterialBody, ...], Field(max_length=MAX_MATERIALS)] = ()
    """Every material asked of this applicant, in the item's order."""
    provenance: Annotated[dict[Pointer, OriginBody], Field(max_length=MAX_ANSWERS)] = Field(default_factory=dict)
    """Where each of `answers` comes from, by its pointer (RFC 6901)."""
    draft: KeyText | None = None
    """Name of the kept draft it was filled in from: there is no need of that any more."""
    parts: Annotated[tuple[Name, ...], Field(max_length=MAX_PARTS)] = ()
    """Of an integrated service: the chosen items and other authorities' matters, in the order of their numbers. Their
    answers are those of the one form; the platform reads them by the `field_map` of the edition."""
    commitment: CommitmentBody | None = None
    """What was signed in place of the materials that are `committed`."""


class ApplicationSupplement(Message):
    """Body of `application.supplement`: everything that was asked for, from whatever terminal.

    `base_version` of the operation is the version of the application the citizen saw.
    """

    reference: str
    last_four: LastFour
    """The citizen's own proof."""
    answers: dict[Annotated[str, Field(max_length=200)], Any]
    """By the pointer that was asked."""
    materials: Annotated[tuple[Name, ...], Field(max_length=MAX_ASKED)] = ()
    """Keys of the materials that the operation's files hold."""
    filed: Annotated[dict[Name, Sha256], Field(max_length=MAX_ASKED)] = Field(default_factory=dict)
    """By those keys, the one file each was made into; also among the operation's `files`."""
    note: Text = ""
    made_at: AwareDatetime


class ApplicationWithdrawal(Message):
    """Body of `application.withdraw`: the citizen takes the application back."""

    reference: str
    last_four: LastFour
    made_at: AwareDatetime


class ApplicationCollection(Message):
    """Body of `application.collect`: the citizen says that the result is in their hands."""

    reference: str
    last_four: LastFour
    made_at: AwareDatetime


class EvaluationSubmission(Message):
    """Body of `evaluation.submit`."""

    ticket: str
    level: Annotated[int, Field(ge=1, le=5)]
    tags: tuple[str, ...]
    comment: Annotated[str, Field(max_length=500)]
    made_at: AwareDatetime


class AuditEvent(Message):
    """Body of `audit.event`: one link of the terminal's own chain of what happened to it; no personal data.

    `chained` is the SHA-256 of `<previous>\\n<event>\\n<at, as sent>\\n<facts as JSON in UTF-8, keys sorted, no spaces,
    nothing escaped that need not be>`; the first `previous` is 64 zeros.
    """

    event: Name
    at: str
    """RFC 3339, hashed as it stands."""
    facts: dict[str, str | int]
    previous: Sha256
    chained: Sha256
