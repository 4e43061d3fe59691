"""What may be asked of authorities, and what came of it, as the screens read it."""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.applications import FieldKind, Problem
from kiosk.catalogue import DataSource
from kiosk.sharing import Outcome, SharedValue


@dataclass(frozen=True)
class KeyView:
    """Something to be typed, by which sources are asked."""

    place: str
    """Pointer into the form, or the id of the key where the form does not ask for it."""
    title: str
    kind: FieldKind
    value: str = field(repr=False)
    problem: Problem | None
    """None too while nothing has been typed."""


@dataclass(frozen=True)
class ToldField:
    """One thing that a source told."""

    title: str
    value: SharedValue = field(repr=False)
    choice: str = field(default="", repr=False)
    """The title of the choice, where the form offers choices."""


@dataclass(frozen=True)
class QueryView:
    """One query that may be made, or what came of it."""

    query: str
    source: DataSource
    consent: str
    """What the person agrees to, whole."""
    asked: tuple[str, ...]
    """What is asked, by title."""
    materials: tuple[str, ...]
    """Names of the materials it stands for."""
    keys: tuple[str, ...]
    """Titles of what it is asked by."""
    ready: bool
    """Whether all of that is whole and right."""
    asking: bool
    outcome: Outcome | None
    told: tuple[ToldField, ...] = field(default=(), repr=False)
    at: datetime | None = None


@dataclass(frozen=True)
class SharingView:
    """What may be asked of authorities now."""

    item_name: str
    keys: tuple[KeyView, ...]
    queries: tuple[QueryView, ...]
    for_materials: bool
    """Whether it is about materials, and not about a page of the form."""
