"""An application as the platform keeps it, the steps it has taken, and the citizen's proof that it is theirs."""

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from sync.central import moves
from sync.central.commitments import Standing
from sync.central.deadlines import DueKind
from sync.central.tables import applications, history
from sync.contract import AskedBody, CollectBody, WaitBody

HAND_IN = "hand_in"
"""Event in the history when something that may follow (容缺) has come; the state stays as it is."""
REMIND, EXTEND = "remind", "extend"
INSPECTED, TO_RECTIFY = "inspection_passed", "inspection_rectify"
BESIDE = frozenset({REMIND, EXTEND, INSPECTED, TO_RECTIFY})
"""Events in the history that are no steps: nothing that was decided on the state before is outdated by them."""


@dataclass(frozen=True)
class Application:
    """An application as the platform keeps it."""

    reference: str
    terminal: str
    item: str
    item_name: str
    edition: str
    form: str
    answers: Mapping[str, Any]
    materials: Sequence[Mapping[str, Any]]
    """As `materials.received` made them."""
    provenance: Mapping[str, Mapping[str, Any]]
    """Where each answer comes from, by its pointer; nothing from a terminal that did not say."""
    applicant: str
    identity_check: str
    state: str
    version: int
    confirmed_at: datetime
    received_at: datetime
    due_kind: DueKind | None
    due_on: date | None
    workdays_left: int | None
    sample: bool
    retired_at: datetime | None
    asked: tuple[AskedBody, ...]
    """What the applicant was asked for."""
    asked_by: date | None
    supplements: int
    """How often a supplement was asked for; once is the most there may be."""
    collect: CollectBody | None
    whole: str | None = None
    """Of a part: the application it belongs to."""
    part: int = 0
    """Of a part: its number, from 1."""
    parts: int = 0
    """Of an integrated application: how many parts it has."""
    waits_for: tuple[WaitBody, ...] = ()
    """Of a part: what has to be decided before it begins."""

    commitment: str = Standing.NONE
    """What the commitment is worth, as `commitments.Standing` has it."""

    @property
    def holder(self) -> str:
        """The application that answers, files and terminals know it by: the whole, for a part."""
        return self.whole or self.reference

    @property
    def committed(self) -> bool:
        """Whether the citizen signed a commitment (告知承诺) that counts."""
        return self.commitment == Standing.SIGNED


@dataclass(frozen=True)
class Step:
    """One step of an application that has been taken."""

    version: int
    state: str
    event: str
    at: datetime
    note: str
    staff: str | None


@dataclass(frozen=True)
class HandedIn:
    """What an applicant brought of what was asked for."""

    answers: Mapping[str, Any]
    """All of the application, as it is now."""
    keys: tuple[str, ...]
    """Of what was asked for."""
    filed: Mapping[str, str]
    """Names of files, by the materials they were made of."""
    files: tuple[str, ...]
    """All that came along."""
    note: str
    staff: str | None = None
    """Who wrote it down at a window; None: the applicant did it at a terminal."""


def steps(connection: Connection, reference: str) -> tuple[Step, ...]:
    """Return what has been done with an application, oldest first."""
    wanted = select(history).where(history.c.reference == reference).order_by(history.c.version)
    return tuple(
        Step(row.version, row.state, row.event, row.at, row.note, row.staff) for row in connection.execute(wanted)
    )


def latest(taken: Sequence[Step]) -> Step:
    """Return the last of an application's steps, passing over what is none."""
    return next(step for step in reversed(taken) if step.event not in BESIDE)


def check_of(reference: str, last_four: str) -> str:
    """Return the digest by which a citizen's look-up is checked without keeping the number itself."""
    return hashlib.sha256(f"{reference}:{last_four.upper()}".encode()).hexdigest()


def proves(application: Application, last_four: str) -> bool:
    """Return whether `last_four` are the last four of the applicant's identity number."""
    return hmac.compare_digest(application.identity_check, check_of(application.reference, last_four))


def from_row(row: Row[Any]) -> Application:
    """Return the application of a row that holds every column of the table, and perhaps others."""
    fields = {column.name: getattr(row, column.name) for column in applications.c}
    parsed = {
        "answers": json.loads(fields["answers"]),
        "materials": json.loads(fields["materials"]),
        "provenance": json.loads(fields["provenance"]),
        "asked": moves.read(fields["asked"]),
        "collect": moves.place(fields["collect"]),
        "waits_for": moves.waits_read(fields["waits_for"]),
    }
    return Application(**{**fields, **parsed})
