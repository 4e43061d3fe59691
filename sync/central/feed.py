"""The platform's feed: what changed, for which terminal, in commit order, with no change ever skipped."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select, text

from sync.central.bells import Bells
from sync.central.database import Database
from sync.central.tables import feed, feed_epoch

_FEED_LOCK = 1508
"""Key of the advisory lock that makes commit order and number order the same on PostgreSQL."""


@dataclass
class Announcement:
    """One row on its way into the feed; `seq` is known once the transaction is about to commit."""

    terminal: str
    kind: str
    op: str
    key: str
    seq: int = 0


class Writing:
    """One write transaction and what it will announce."""

    def __init__(self, connection: Connection, *, locks: bool) -> None:
        self.connection = connection
        self.announced: list[Announcement] = []
        self._locks = locks
        self._numbered = 0

    def announce(self, terminal: str, kind: str, key: str, *, op: str = "put") -> Announcement:
        """Note that `key` is another one than before; only the key travels, the reader looks the rest up."""
        announcement = Announcement(terminal, kind, op, key)
        self.announced.append(announcement)
        return announcement

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undo what happens inside, announcements included, when it raises."""
        before = len(self.announced)
        try:
            with self.connection.begin_nested():
                yield
        except BaseException:
            del self.announced[before:]
            raise

    def number(self) -> None:
        """Give every announcement its number: the last thing before the commit.

        Numbers taken earlier would let a slower transaction commit a smaller one behind a reader's cursor.
        The lock is held until the commit; SQLite has only one writer and needs none.
        """
        fresh = self.announced[self._numbered :]
        if not fresh:
            return
        if self._locks:
            self.connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _FEED_LOCK})
        last = head(self.connection)
        for seq, announcement in enumerate(fresh, start=last + 1):
            announcement.seq = seq
        self.connection.execute(insert(feed), [vars(announcement) for announcement in fresh])
        self._numbered = len(self.announced)


class Feed:
    """Write transactions that ring the right bells once they have committed."""

    def __init__(self, database: Database, bells: Bells) -> None:
        self._database = database
        self._bells = bells

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Write in one transaction, number its announcements last, then wake the terminals concerned."""
        with self._database.writing() as connection:
            writing = Writing(connection, locks=self._database.is_postgresql)
            yield writing
            writing.number()
        self._bells.ring({announcement.terminal for announcement in writing.announced})


@dataclass(frozen=True)
class FeedRow:
    """One row of the feed."""

    seq: int
    kind: str
    op: str
    key: str


def head(connection: Connection) -> int:
    """Return the newest number in the feed, 0 while it is empty."""
    newest: int = connection.execute(select(func.coalesce(func.max(feed.c.seq), 0))).scalar_one()
    return newest


def epoch(connection: Connection) -> str:
    """Return the name of this feed's life; a database restored from a backup gets another one."""
    name: str = connection.execute(select(feed_epoch.c.epoch)).scalar_one()
    return name


def rows_after(connection: Connection, terminal: str, seq: int, *, limit: int) -> tuple[FeedRow, ...]:
    """Return at most `limit` rows of `terminal` behind `seq`, oldest first."""
    wanted = (
        select(feed.c.seq, feed.c.kind, feed.c.op, feed.c.key)
        .where(feed.c.terminal == terminal, feed.c.seq > seq)
        .order_by(feed.c.seq)
        .limit(limit)
    )
    return tuple(FeedRow(*row) for row in connection.execute(wanted))
