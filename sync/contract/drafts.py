"""Drafts that citizens take along: sealed on the terminal, kept by the platform, opened with the code on their slip."""

from datetime import date
from typing import Annotated

from pydantic import Field

from sync.contract.limits import MAX_DRAFT_BYTES
from sync.contract.message import KeyText, Message, Url

_LONGEST = -(-MAX_DRAFT_BYTES * 4 // 3)

BoxText = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+$", max_length=_LONGEST)]
"""A sealed draft of at most `MAX_DRAFT_BYTES`, base64url without padding."""


class DraftRequest(Message):
    """`POST /drafts`: keep a sealed draft under a name that follows from its code and leads back to nothing."""

    name: KeyText
    box: BoxText


class DraftKept(Message):
    """Answer to it: the draft is there."""

    url: Url
    """Of the page that opens it on a phone; the code goes behind it, after a `#`, and is sent to nobody."""
    last_day: date
    """Until the end of this day, unless it is dropped before."""


class DraftName(Message):
    """`POST /drafts/open` and `POST /drafts/drop`: which draft is meant."""

    name: KeyText


class DraftAnswer(Message):
    """Answer to `POST /drafts/open`: the box, or none; one that never was looks like one that is over."""

    box: BoxText | None
    last_day: date | None = None


class DraftDropped(Message):
    """Answer to `POST /drafts/drop`: whether there was one or not, there is none now."""
