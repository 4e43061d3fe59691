"""The journal of what was asked of data sources: who, what, for what, with what consent; never what was answered.

By what a source was asked is kept as a keyed digest only: it tells that two questions were about the same person or
company, and nobody can try numbers out on it who does not also hold the platform's keys.
"""

import hashlib
import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Connection, Row, delete, insert, select

from sync.central.platform import Platform
from sync.central.receipts import ReceiptKeys
from sync.central.shared_tables import closed_sources, inquiries
from sync.contract import SharedDataRequest

KEPT = timedelta(days=730)
"""How long a line stays: two years, an assumption until the city says otherwise."""
_DIGEST_OF = b"hetao-shared-data"


@dataclass(frozen=True)
class Question:
    """What a terminal asks."""

    terminal: str
    asked: SharedDataRequest = field(repr=False)


@dataclass(frozen=True)
class Inquiry:
    """One line of the journal."""

    at: datetime
    terminal: str
    source: str
    item: str
    fields: tuple[str, ...]
    consented_at: datetime
    consent_version: str
    outcome: str


def note(connection: Connection, question: Question, *, subject: str, outcome: str, now: datetime) -> None:
    """Add a line."""
    asked = question.asked
    row = {
        "at": now,
        "terminal": question.terminal,
        "source": asked.source,
        "item": asked.item,
        "edition": asked.edition,
        "fields": json.dumps(asked.fields),
        "subject": subject,
        "consent_version": asked.consent.version,
        "consent_text": asked.consent.text,
        "consented_at": asked.consent.given_at,
        "outcome": outcome,
    }
    connection.execute(insert(inquiries).values(**row))


def subject_of(keys: ReceiptKeys, asked: SharedDataRequest) -> str:
    """Return what stands in the journal for whom a question is about."""
    secret = hmac.digest(keys.keys[0].private_key.private_bytes_raw(), _DIGEST_OF, hashlib.sha256)
    about = json.dumps([asked.source, sorted(asked.keys.items())], ensure_ascii=False)
    return hmac.new(secret, about.encode(), hashlib.sha256).hexdigest()


def newest(connection: Connection, *, limit: int) -> Sequence[Inquiry]:
    """Return the newest lines, newest first."""
    wanted = select(inquiries).order_by(inquiries.c.number.desc()).limit(limit)
    return [_inquiry(row) for row in connection.execute(wanted)]


def forget_old(platform: Platform, now: datetime) -> int:
    """Forget lines that have been kept long enough; returns how many."""
    with platform.database.writing() as connection:
        return connection.execute(delete(inquiries).where(inquiries.c.at < now - KEPT)).rowcount


def closed(connection: Connection) -> frozenset[str]:
    """Return the ids of the sources that the staff have switched off."""
    return frozenset(connection.execute(select(closed_sources.c.source)).scalars())


def switch(connection: Connection, source: str, *, on: bool, by: str, now: datetime) -> None:
    """Switch a source on or off for all terminals; one that is off counts as away."""
    connection.execute(delete(closed_sources).where(closed_sources.c.source == source))
    if not on:
        connection.execute(insert(closed_sources).values(source=source, closed_at=now, closed_by=by))


def _inquiry(row: Row[tuple[object, ...]]) -> Inquiry:
    kept = row._mapping  # noqa: SLF001 - SQLAlchemy's own way to a row by names
    names = ("at", "terminal", "source", "item", "consented_at", "consent_version", "outcome")
    return Inquiry(fields=tuple(json.loads(kept["fields"])), **{name: kept[name] for name in names})
