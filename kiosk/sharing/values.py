"""What passes between a citizen who agrees, the terminal that asks, and the source that answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

SharedValue = str | bool | int | float | list[str]
"""What a source may tell in one field."""


class By(StrEnum):
    """Who gave an answer."""

    CITIZEN = "citizen"
    AGENT = "agent"
    """An agent who helps at the screen. Sessions of agents do not exist yet; the word stands in the wire."""
    CARD = "card"
    """An identity card on the reader."""
    SHARED = "shared"
    """A data source."""


@dataclass(frozen=True)
class Origin:
    """Where an answer comes from."""

    by: By
    source: str | None = None
    """Id of the data source, where one told it."""
    at: datetime | None = None
    """When it told it."""
    disputed: bool = False
    """The citizen says that what the source told is not right; what stands there now is theirs."""


CITIZEN = Origin(By.CITIZEN)


class Outcome(StrEnum):
    """What came of wanting to ask a source."""

    FOUND = "found"
    NOTHING = "nothing"
    """The source has nothing under these keys."""
    MISMATCH = "mismatch"
    """The keys do not belong together."""
    AWAY = "away"
    """The source or the platform cannot be reached now."""
    REFUSED = "refused"
    """The source does not answer this."""
    DECLINED = "declined"
    """The citizen did not agree; nobody was asked."""


@dataclass(frozen=True)
class Consent:
    """What a citizen agreed to, for one query."""

    version: str
    """Of the wording."""
    text: str
    """As it was shown."""
    given_at: datetime


@dataclass(frozen=True)
class SharedQuery:
    """One question to one source."""

    source: str
    item: str
    edition: str
    keys: Mapping[str, str] = field(repr=False)
    fields: tuple[str, ...]
    """What is asked for, and all that may be answered."""
    consent: Consent


@dataclass(frozen=True)
class SharedReply:
    """What the source answered; never DECLINED."""

    outcome: Outcome
    values: Mapping[str, SharedValue] = field(default_factory=dict, repr=False)
    """By path; only with FOUND."""


AskSource = Callable[[SharedQuery], SharedReply]
"""Asks a source through the platform, within ten seconds or so; raises `PlatformAway`."""


@dataclass(frozen=True)
class Answered:
    """What became of a query of this session."""

    outcome: Outcome
    at: datetime
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)
    """By which it was asked: an answer under other keys is no answer any more."""
    values: Mapping[str, SharedValue] = field(default_factory=dict, repr=False)
