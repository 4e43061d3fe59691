"""Editions of the catalogue on file at the platform: drafts, what is published, and what is in force on a day."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, select

import resources
from sync.central import bundles
from sync.central.bundles import Files
from sync.central.published_tables import IS_TOLD, editions


@dataclass(frozen=True)
class Edition:
    """An edition on file, without its files."""

    content_hash: str
    version: str
    kind: str
    shown_from: date
    changes: str
    size: int
    made_at: datetime
    made_by: str
    number: int | None
    published_at: datetime | None
    taken_back_at: datetime | None

    @property
    def is_draft(self) -> bool:
        """Whether no terminal has been told of it yet."""
        return self.published_at is None


@cache
def shipped() -> Files:
    """Return the files of the edition that programs bring along, in force until another one is."""
    return bundles.of_folder(resources.path("catalogue"))


@cache
def shipped_hash() -> str:
    """Return the content hash of the edition that programs bring along."""
    return bundles.content_hash(shipped())


def find(connection: Connection, content_hash: str) -> Edition | None:
    """Return the edition of that hash, draft or published."""
    row = connection.execute(select(*_SHOWN).where(editions.c.content_hash == content_hash)).one_or_none()
    return None if row is None else _from_row(row)


def drafts(connection: Connection) -> Sequence[Edition]:
    """Return what nobody has been told of, the newest first."""
    wanted = select(*_SHOWN).where(editions.c.published_at.is_(None)).order_by(editions.c.made_at.desc())
    return [_from_row(row) for row in connection.execute(wanted)]


def published(connection: Connection) -> Sequence[Edition]:
    """Return what has been published and not taken back, in the order in which it is shown."""
    wanted = select(*_SHOWN).where(IS_TOLD).order_by(editions.c.shown_from, editions.c.number)
    return [_from_row(row) for row in connection.execute(wanted)]


def in_force(connection: Connection, day: date) -> Edition | None:
    """Return the edition that terminals show on a day; None: the one that programs bring along."""
    return next((one for one in reversed(published(connection)) if one.shown_from <= day), None)


def files_of(connection: Connection, edition: Edition | None) -> Files:
    """Return the files of an edition, of the one that programs bring along for None."""
    if edition is None:
        return shipped()
    bundle = bundle_of(connection, edition.content_hash)
    return shipped() if bundle is None else bundles.unpack(bundle)


def bundle_of(connection: Connection, content_hash: str) -> bytes | None:
    """Return the packed files of an edition, published or not."""
    wanted = select(editions.c.bundle).where(editions.c.content_hash == content_hash)
    bundle: bytes | None = connection.execute(wanted).scalar()
    return bundle


def told(connection: Connection, hashes: Collection[str]) -> Mapping[str, Edition]:
    """Return those of the editions that terminals are told of, by hash."""
    wanted = select(*_SHOWN).where(IS_TOLD, editions.c.content_hash.in_(hashes))
    return {row.content_hash: _from_row(row) for row in connection.execute(wanted)}


def of_version(connection: Connection, version: str) -> Edition | None:
    """Return the edition that was published under a name, taken back or not."""
    wanted = select(*_SHOWN).where(editions.c.published_at.is_not(None), editions.c.version == version)
    row = connection.execute(wanted.order_by(editions.c.number.desc()).limit(1)).one_or_none()
    return None if row is None else _from_row(row)


_SHOWN = tuple(editions.c[field.name] for field in fields(Edition))


def _from_row(row: Row[Any]) -> Edition:
    return Edition(**row._asdict())
