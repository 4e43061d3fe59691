"""Publishing editions of the catalogue: a draft is made, told to every terminal, and perhaps taken back."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from sync.central import bundles, desk_log
from sync.central.bundles import Files
from sync.central.desk_log import Deed
from sync.central.editions import Edition, find, of_version, shipped
from sync.central.feed import Writing
from sync.central.published_tables import editions

URGENT = "urgent"
ANNUAL = "annual"


class CannotPublish(Exception):
    """The edition cannot be published, or taken back; the text tells a clerk why and what to do."""


@dataclass(frozen=True)
class Wish:
    """What is to become of the files that were handed in."""

    kind: str
    shown_from: date
    changes: str
    """In a sentence or two: what it changes and why."""
    version: str = ""
    """Empty: as the files have it."""


def draft(connection: Connection, files: Files, wish: Wish, *, by: str, now: datetime) -> Edition:
    """Keep files as a draft that says of itself what is wished; raises CannotPublish, BadBundle."""
    made = _as_wished(files, wish)
    said = bundles.json_of(made, bundles.EDITION_FILE)
    found = bundles.content_hash(made)
    known = find(connection, found)
    if known is not None and known.is_draft:
        return known
    version = str(said.get("version", ""))
    if not version or _taken(connection, version):
        raise CannotPublish(f"版本号“{version}”已经用过，或者没有写。请另起一个版本号。")
    row = {
        "content_hash": found,
        "version": version,
        "kind": wish.kind,
        "shown_from": wish.shown_from,
        "changes": wish.changes,
        "size": bundles.size_of(made),
        "made_at": now,
        "made_by": by,
    }
    connection.execute(delete(editions).where(editions.c.content_hash == found))
    connection.execute(insert(editions).values(**row, bundle=bundles.pack(made)))
    return _found(connection, found)


def discard(connection: Connection, content_hash: str) -> None:
    """Throw a draft away; one that has been published stays."""
    mine = (editions.c.content_hash == content_hash) & editions.c.published_at.is_(None)
    connection.execute(delete(editions).where(mine))


def publish(writing: Writing, content_hash: str, *, by: str, now: datetime) -> Edition:
    """Tell every terminal of a draft; raises CannotPublish.

    The caller has looked it over (`edition_checks.mistakes`).
    """
    connection = writing.connection
    found = find(connection, content_hash)
    if found is None or not found.is_draft:
        raise CannotPublish("这份目录已经发布过，或者已经不在了。")
    if found.shown_from < now.date():
        raise CannotPublish("生效日期已经过去。请重新选择生效日期。")
    number = (connection.execute(select(func.max(editions.c.number))).scalar() or 0) + 1
    mine = editions.c.content_hash == content_hash
    connection.execute(update(editions).where(mine).values(number=number, published_at=now))
    detail = f"{found.content_hash[:12]} {found.shown_from.isoformat()} {found.kind} {found.changes}"
    desk_log.note(connection, Deed(now, by, desk_log.EDITION_PUBLISHED, found.version, detail))
    writing.announce_to_all("edition", content_hash)
    return _found(connection, content_hash)


def take_back(writing: Writing, content_hash: str, *, by: str, now: datetime) -> None:
    """Let no terminal show a published edition whose day has not come; raises CannotPublish."""
    found = find(writing.connection, content_hash)
    if found is None or found.is_draft or found.taken_back_at is not None:
        raise CannotPublish("这份目录没有在发布中。")
    if found.shown_from <= now.date():
        raise CannotPublish("这份目录已经生效，不能撤回。请另外发布一份更正的目录。")
    mine = editions.c.content_hash == content_hash
    writing.connection.execute(update(editions).where(mine).values(taken_back_at=now))
    deed = Deed(now, by, desk_log.EDITION_TAKEN_BACK, found.version, found.content_hash[:12])
    desk_log.note(writing.connection, deed)
    writing.announce_to_all("edition", content_hash)


def _found(connection: Connection, content_hash: str) -> Edition:
    found = find(connection, content_hash)
    assert found is not None  # noqa: S101 - just written
    return found


def _as_wished(files: Files, wish: Wish) -> Files:
    """Return the files with the wish in `edition.json`, unchanged where it says so already."""
    said = bundles.json_of(files, bundles.EDITION_FILE)
    if not isinstance(said, dict):
        raise bundles.BadBundle(f"{bundles.EDITION_FILE} 的内容不对。")
    spoken = {"changes": wish.changes, "version": wish.version}
    wanted = {"effective_on": wish.shown_from.isoformat(), "kind": wish.kind}
    wanted |= {key: text for key, text in spoken.items() if text}
    return files if said.items() >= wanted.items() else bundles.with_json(files, bundles.EDITION_FILE, said | wanted)


def _taken(connection: Connection, version: str) -> bool:
    if version == bundles.json_of(shipped(), bundles.EDITION_FILE)["version"]:
        return True
    found = of_version(connection, version)
    return found is not None and found.taken_back_at is None
