"""An application as the platform tells it, with what hangs on it."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from sync.contract.limits import MAX_ASKED, MAX_MATERIALS, MAX_PARTS
from sync.contract.message import Count, Message, Name, Sha256, Text, Url


class TicketBody(Message):
    """The right to rate one service event."""

    code: Name
    url: Url
    expires_on: date


class HistoryBody(Message):
    """One step of an application that has been taken."""

    state: Name
    at: AwareDatetime
    note: Text


class AskedBody(Message):
    """One thing an applicant has been asked to bring or to put right (补正, 容缺), told all at once."""

    kind: Literal["field", "material", "other"]
    key: Name
    """`field`: JSON pointer (RFC 6901) into the answers; `material`: its id in the item; `other`: a number."""
    title: Name
    reason: Text
    done: bool = False
    """It has been handed in."""


class CollectBody(Message):
    """Where and when the result can be collected, or that it was sent by mail."""

    where: Text
    hours: Text
    mailed: bool = False


class FollowBody(Message):
    """A material that the citizen brings later."""

    name: Name
    due_on: date | None
    """Its last day; none while the working-day calendar does not reach that far."""


class WaitBody(Message):
    """A part of an integrated application that has to be decided before another begins."""

    part: Count
    """Its number."""
    failed: bool = False
    """It has ended otherwise than well: the one that waits cannot begin."""


class PartBody(Message):
    """One matter of an integrated application (集成办), with a life of its own.

    Its reference is that of the application, a hyphen, and its number; under that name it is supplemented, withdrawn
    and collected.
    """

    number: Annotated[int, Field(ge=1, le=MAX_PARTS)]
    item: Name
    """An item, or a matter that another authority decides."""
    item_name: Name
    state: Name
    version: Count
    """Counts its own steps."""
    due_kind: Literal["acceptance", "decision", "supplement"] | None
    due_on: date | None
    history: tuple[HistoryBody, ...]
    asked: Annotated[tuple[AskedBody, ...], Field(max_length=MAX_ASKED)] = ()
    asked_by: date | None = None
    collect: CollectBody | None = None
    waits_for: Annotated[tuple[WaitBody, ...], Field(max_length=MAX_PARTS)] = ()
    """What has to be decided before anything is done about it; its times do not run meanwhile."""


class ApplicationBody(Message):
    """An application as the platform sees it. Carries no identity number, phone or full name."""

    reference: Name
    item: Name
    item_name: Name
    state: Name
    version: Count
    applicant: Text
    """Masked name."""
    identity_check: Sha256
    """SHA-256 of `<reference>:<last four of the identity number, X upper case>`."""
    received_at: AwareDatetime
    due_kind: Literal["acceptance", "decision", "supplement"] | None
    due_on: date | None
    history: tuple[HistoryBody, ...]
    ticket: TicketBody | None
    awaiting_files: Count = 0
    """Files that its operation named and that have not arrived yet."""
    asked: Annotated[tuple[AskedBody, ...], Field(max_length=MAX_ASKED)] = ()
    """What was asked for, in the one asking there is; all of it, also what has been handed in."""
    asked_by: date | None = None
    """The last day for it; None with something still to be handed in: to be announced."""
    collect: CollectBody | None = None
    to_follow: Annotated[tuple[FollowBody, ...], Field(max_length=MAX_MATERIALS)] = ()
    """What the citizen wants to bring later, in the item's order; once the staff have asked, `asked` says what counts,
    and this is empty."""
    parts: Annotated[tuple[PartBody, ...], Field(max_length=MAX_PARTS)] = ()
    """Of an integrated application, in order; what is asked for and where to collect is then said of each part."""


class ProgressRequest(Message):
    """`POST /progress`: the citizen's own proof, whatever terminal took the application."""

    reference: str
    last_four: str


class ProgressAnswer(Message):
    """The application, or none: a wrong number and an unknown reference look the same."""

    application: ApplicationBody | None
