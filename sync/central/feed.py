"""The platform's feed: what each terminal holds, each key once, numbered in commit order so that nothing is skipped."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby

from sqlalchemy import BigInteger, Connection, bindparam, select, text, update

from sync.central import scope_checks
from sync.central.among import among
from sync.central.bells import Bells
from sync.central.bulk import put_rows
from sync.central.database import Database
from sync.central.prepared import Prepared
from sync.central.scope import Place, ScopeRow, rows_at
from sync.central.tables import terminals
from sync.central.wire_tables import feed, feed_life

CHANNEL = "hetao_feed"
"""On PostgreSQL every commit notifies the other processes here of the terminals it concerns."""
_FEED_LOCK = 1508
"""Key of the advisory lock that makes commit order and number order the same on PostgreSQL."""
_ADVANCE = Prepared(
    update(feed_life).values(head=feed_life.c.head + bindparam("count", type_=BigInteger)).returning(feed_life.c.head)
)
_LIFE = Prepared(select(feed_life.c.epoch, feed_life.c.head, feed_life.c.complete))


@dataclass
class Announcement:
    """One key that may be another than before; `seq` is known once the transaction is about to commit."""

    place: Place
    newborn: ScopeRow | None = None
    """What is there, if this transaction made it; it need not be looked up then."""
    seq: int = 0
    """Number by which the key can be seen as it is now; 0 for one that no terminal ever held."""
    body: str | None = None
    """What can be seen there, as it is stored; None for a key that is out of scope."""


@dataclass
class Writing:
    """One write transaction and what it will announce."""

    connection: Connection
    now: Callable[[], datetime]
    announced: list[Announcement] = field(default_factory=list)
    _numbered: int = 0

    def announce(self, terminal: str, kind: str, key: str, *, newborn: ScopeRow | None = None) -> Announcement:
        """Note that `key` may be another than before; what it is now is looked up when the feed is numbered.

        A key that this transaction made and announces once may bring what is there.
        """
        announcement = Announcement(Place(terminal, kind, key), newborn)
        self.announced.append(announcement)
        return announcement

    def announce_to_all(self, kind: str, key: str) -> None:
        """Note that `key` may be another for every terminal; whom it is not for is told nothing."""
        for terminal in self.connection.execute(select(terminals.c.code)).scalars().all():
            self.announce(terminal, kind, key)

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undo what happens inside, announcements included, when it raises."""
        before = len(self.announced)
        self.connection.exec_driver_sql("SAVEPOINT apart")
        try:
            yield
        except BaseException:
            del self.announced[before:]
            if not self.connection.invalidated:  # of a database that went away there is nothing to undo
                self.connection.exec_driver_sql("ROLLBACK TO SAVEPOINT apart")
            raise
        finally:
            if not self.connection.invalidated:
                self.connection.exec_driver_sql("RELEASE SAVEPOINT apart")

    def number(self) -> None:
        """Bring the feed up to date with what was announced: the last thing before the commit.

        Numbers taken earlier would let a slower transaction commit a smaller one behind a reader's cursor, and a
        row looked up earlier could be older than one already told. The lock is held until the commit; SQLite has
        only one writer and needs none.
        """
        fresh = self.announced[self._numbered :]
        if not fresh:
            return
        if self.connection.dialect.name == "postgresql":
            self.connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _FEED_LOCK})
        newborn = {each.place: each.newborn for each in fresh if each.newborn is not None}
        for each in fresh:
            if each.newborn is None:
                newborn.pop(each.place, None)  # it changed once more
        told = _bring_up_to_date(self.connection, {each.place: None for each in fresh}, newborn, self.now())
        for announcement in fresh:
            announcement.seq, announcement.body = told.get(announcement.place, (0, None))
        self._numbered = len(self.announced)


class Feed:
    """Write transactions that ring the right bells once they have committed."""

    def __init__(self, database: Database, bells: Bells, now: Callable[[], datetime]) -> None:
        self._database = database
        self._bells = bells
        self._now = now

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Write in one transaction, number its announcements last, then wake the terminals concerned."""
        with self._database.writing() as connection:
            writing = Writing(connection, self._now)
            yield writing
            writing.number()
            concerned = {announcement.place.terminal for announcement in writing.announced}
            if connection.dialect.name == "postgresql":
                for payload in self._bells.payloads(concerned):
                    notify = text("SELECT pg_notify(:channel, :payload)")
                    connection.execute(notify, {"channel": CHANNEL, "payload": payload})
        self._bells.ring(concerned)


@dataclass(frozen=True)
class Life:
    """A feed's life: numbers only mean something within it."""

    epoch: str
    """A database restored from a backup gets another one."""
    head: int
    """The newest number given, 0 for none."""
    complete: bool
    """Whether the feed holds what it should; it does not between an upgrade of the tables and the next start."""


def life(connection: Connection) -> Life:
    """Return the feed's present life."""
    (row,) = _LIFE.run(connection)
    return Life(row.epoch, row.head, bool(row.complete))


@dataclass(frozen=True)
class _Held:
    """A row of the feed as it was told last."""

    version: int
    is_put: bool
    body: str | None
    seq: int


def _bring_up_to_date(
    connection: Connection, places: Collection[Place], newborn: Mapping[Place, ScopeRow], now: datetime
) -> Mapping[Place, tuple[int, str | None]]:
    """Write what has changed at these places under fresh numbers; returns number and body of each that is known."""
    known = [place for place in places if place not in newborn]
    before = _held(connection, known)
    present = {**rows_at(connection, known), **newborn}
    changed = [place for place in places if _differs(before.get(place), present.get(place))]
    seqs = {place: held.seq for place, held in before.items()}
    if changed:
        first = _ADVANCE.run(connection, count=len(changed))[0].head - len(changed) + 1
        seqs |= {place: first + index for index, place in enumerate(changed)}
        rows = [_row(place, before.get(place), present.get(place), seq=seqs[place]) for place in changed]
        put_rows(connection, feed, rows, stored_at=now)
        scope_checks.move(connection, [_move(place, before.get(place), present.get(place)) for place in changed])
    return {place: (seq, present[place].body if place in present else None) for place, seq in seqs.items()}


def _held(connection: Connection, places: Collection[Place]) -> Mapping[Place, _Held]:
    columns = feed.c
    found: dict[Place, _Held] = {}
    for (terminal, kind), of_kind in groupby(sorted(places), key=lambda place: place[:2]):
        keys = [place.key for place in of_kind]
        wanted = select(columns.key, columns.version, columns.op, columns.body, columns.seq).where(
            columns.terminal == terminal, columns.kind == kind, among(columns.key, keys)
        )
        for row in connection.execute(wanted):
            found[Place(terminal, kind, row.key)] = _Held(row.version, row.op == "put", row.body, row.seq)
    return found


def _differs(before: _Held | None, present: ScopeRow | None) -> bool:
    if present is None:
        return before is not None and before.is_put
    return before is None or not before.is_put or (before.version, before.body) != (present.version, present.body)


def _row(place: Place, before: _Held | None, present: ScopeRow | None, *, seq: int) -> dict[str, object]:
    terminal, kind, key = place
    where = {"terminal": terminal, "kind": kind, "key": key, "seq": seq}
    if present is not None:
        return {**where, "version": present.version, "op": "put", "body": present.body}
    assert before is not None  # noqa: S101 - what was never held does not differ from nothing
    return {**where, "version": before.version, "op": "delete", "body": None}


def _move(place: Place, before: _Held | None, present: ScopeRow | None) -> tuple[Place, int | None, int | None]:
    former = before.version if before is not None and before.is_put else None
    return place, former, None if present is None else present.version
