"""What every message is made of: the base of all, the kinds of text and number, and the failure."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

TerminalCode = Annotated[str, Field(pattern=r"^1508([0-9]{2}|[JN][0-9])-[MCSBGRFA][0-9]{2}-T[0-9]{2}$")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Count = Annotated[int, Field(ge=0, le=2**53 - 1)]
"""A whole number that every JSON reader holds exactly (RFC 7493)."""
Name = Annotated[str, Field(min_length=1, max_length=200)]
Text = Annotated[str, Field(max_length=4000)]
Url = Annotated[str, Field(pattern=r"^https?://", max_length=500)]
KeyText = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{43}$")]
"""32 bytes, base64url without padding."""
LastFour = Annotated[str, Field(pattern=r"^[0-9]{3}[0-9X]$")]
"""The last four of an identity number: the citizen's own proof when an application is looked up."""
ProofText = Annotated[str, Field(pattern=r"^[\x21-\x7e]{1,250}/[A-Z2-7]{100,300}$")]
"""What the QR code of a receipt holds: an address of the platform's that ends in the proof, base32 without padding."""
Cursor = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}\.[0-9]{1,16}$")]
Stream = Literal["applications", "evaluations", "audit"]
"""A row of operations with numbers of its own, so that a stuck one holds up no other; most urgent first."""
STREAMS: tuple[Stream, ...] = ("applications", "evaluations", "audit")
EditionFile = Annotated[
    str, Field(pattern=r"^([a-z-]{1,40}|items/IP-[0-9]{2}-[0-9]{2,6}|forms/[A-Za-z0-9-]{1,60})\.json$")
]
"""Name of a file within a catalogue."""
Scope = Literal["application", "ticket", "outlet", "edition", "notice"]
"""What a terminal holds of the platform's: a kind of row, fetched, counted and checked by itself."""
SCOPES: tuple[Scope, ...] = ("application", "ticket", "outlet", "edition", "notice")


class Message(BaseModel):
    """Base of every message: immutable, finite numbers only, tolerant of fields it does not know.

    A reader is strict about types (`model_validate_json(..., strict=True)`): no number comes as text.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)


class Failure(Message):
    """Body of every answer outside 2xx."""

    code: Name
    """A word a program may compare, e.g. `gap`, `resnapshot`, `revoked`, `clock`."""
    detail: Text
    """A sentence for a person."""
    expected: Count | None = None
    """With `gap`: the `terminal_seq` the platform waits for."""
    server_time: AwareDatetime | None = None
    """With `clock`: what the terminal's clock should say."""
