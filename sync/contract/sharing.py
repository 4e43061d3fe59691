"""What authorities already hold, asked through the platform with the citizen's consent (数据共享)."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from sync.contract.message import Message, Name, Text

MAX_SHARED_FIELDS = 40
"""Of one source."""
MAX_SHARED_KEYS = 8
SHARED_DATA_SECONDS = 8.0
"""So long the platform waits for a source at the most; a terminal waits ten."""

Path = Annotated[str, Field(pattern=r"^[a-z_]{1,40}$")]
"""Name of a key, or of a field that a source tells."""
ShortText = Annotated[str, Field(max_length=500)]
SharedValue = bool | int | float | ShortText | Annotated[list[ShortText], Field(max_length=100)]
Values = Annotated[dict[Path, SharedValue], Field(max_length=MAX_SHARED_FIELDS)]


class ConsentBody(Message):
    """What the citizen agreed to: this query, and no other."""

    version: Name
    """Of the wording."""
    text: Text
    """As it was shown; nothing personal in it."""
    given_at: AwareDatetime


class SharedDataRequest(Message):
    """`POST /shared-data`: one question to one source, for one application that is being filled in."""

    source: Name
    """Id in the catalogue's `data-sources.json`."""
    item: Name
    edition: Name
    """Edition of the catalogue the citizen reads."""
    keys: Annotated[dict[Path, Annotated[str, Field(min_length=1, max_length=200)]], Field(max_length=MAX_SHARED_KEYS)]
    """What it is asked by, e.g. the unified social credit code."""
    fields: Annotated[tuple[Path, ...], Field(min_length=1, max_length=MAX_SHARED_FIELDS)]
    """What is asked; nothing else may be answered."""
    consent: ConsentBody


class SharedDataAnswer(Message):
    """What the source answered."""

    outcome: Literal["found", "nothing", "mismatch", "away", "refused"]
    """Found; nothing under these keys; the keys do not belong together; the source cannot be reached now; it does not
    answer this."""
    values: Values = Field(default_factory=dict)
    """Only with `found`, and only of `fields`."""


class OriginBody(Message):
    """Where one answer of an application comes from."""

    by: Literal["citizen", "agent", "card", "shared"]
    """Typed by the citizen, or by an agent who helps; read from an identity card; told by a data source."""
    source: Name | None = None
    """The data source, with `shared` and with `disputed`."""
    at: AwareDatetime | None = None
    """When it was read or told."""
    disputed: bool = False
    """The citizen says that what `source` told is not right, and wrote what stands there now."""
