"""How far a person has come with a commitment: what is known of their credit, what was read, what was signed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from kiosk.slips import CommitmentText, Handwriting


class Credit(StrEnum):
    """Whether a commitment may be taken from somebody (失信主体禁用承诺)."""

    CLEAR = "clear"
    """The platform knows of nothing against it."""
    BARRED = "barred"
    """It has a serious breach of trust on record."""
    UNCHECKED = "unchecked"
    """It could not be asked; it decides when the application is accepted."""


@dataclass(frozen=True)
class Signed:
    """What was signed, and what it was signed about; with another text or other answers it does not count."""

    text: CommitmentText
    materials: tuple[str, ...]
    """Ids of the materials it replaces, in the item's order."""
    answers: Mapping[str, Any] = field(repr=False)
    """As they stood."""
    signature: Handwriting = field(repr=False)
    at: datetime


@dataclass(frozen=True)
class Promising:
    """The way through the commitment."""

    asked_about: str = field(default="", repr=False)
    """The number whose credit was asked about; empty: nobody has asked."""
    credit: Credit = Credit.UNCHECKED
    """What the platform said about it."""
    page: int | None = None
    """Index of the clause that is read, and their count for the page to sign; None: what all this is about."""
    read: CommitmentText | None = None
    """What has been read to its end."""
    signed: Signed | None = None
