"""One page of the feed for one terminal: what it has to store, and the cursor to come back with."""

from collections.abc import Mapping

from sqlalchemy import Connection

from sync.central import feed, tickets
from sync.central.feed import FeedRow
from sync.central.platform import Platform
from sync.central.refusals import Refusal
from sync.central.tokens import TerminalSession
from sync.contract import ApplicationBody, ChangeBody, ChangesAnswer


def page(platform: Platform, session: TerminalSession, cursor: str | None, *, limit: int) -> ChangesAnswer:
    """Return what came after `cursor`, at most `limit` changes; raises Refusal with code `resnapshot`."""
    now = platform.now()
    with platform.database.reading() as connection:
        epoch, head = feed.epoch(connection), feed.head(connection)
        start = _position(cursor, epoch, head)
        rows = feed.rows_after(connection, session.enrolled.terminal, start, limit=limit + 1)
        shown, more = rows[:limit], len(rows) > limit
        return ChangesAnswer(
            changes=_changes(platform, connection, shown),
            cursor=f"{epoch}.{shown[-1].seq if shown else start}",
            more=more,
            head=head,
            token_expires_in=max(0, int((session.expires_at - now).total_seconds())),
        )


def _position(cursor: str | None, epoch: str, head: int) -> int:
    if not cursor:
        return 0
    life, _, number = cursor.rpartition(".")
    is_number = number.isascii() and number.isdigit() and len(number) <= len(str(2**53))
    if life != epoch or not is_number or int(number) > head:
        raise Refusal(410, "resnapshot", "This cursor belongs to another life of the feed; start from the beginning.")
    return int(number)


def _changes(platform: Platform, connection: Connection, rows: tuple[FeedRow, ...]) -> tuple[ChangeBody, ...]:
    """Tell each key once, as it is now: an older row of the same key has nothing to add."""
    latest = {(row.kind, row.key): row for row in rows}
    keys = {kind: [row.key for row in latest.values() if row.kind == kind] for kind in ("application", "ticket")}
    found_applications = platform.applications.bodies(connection, keys["application"])
    found_tickets = tickets.by_code(connection, keys["ticket"])
    changes = []
    for row in sorted(latest.values(), key=lambda row: row.seq):
        if row.kind == "application":
            changes.append(_application(row, found_applications))
        elif (change := _ticket(row, found_tickets, platform.public_url)) is not None:
            changes.append(change)
    return tuple(changes)


def _application(row: FeedRow, found: Mapping[str, ApplicationBody]) -> ChangeBody:
    return ChangeBody(seq=row.seq, kind=row.kind, op="put", key=row.key, application=found[row.key])


def _ticket(row: FeedRow, found: Mapping[str, tickets.Ticket], public_url: str) -> ChangeBody | None:
    """Return what the pool has to know; a ticket that an application owns travels with that application."""
    ticket = found[row.key]
    if ticket.is_free:
        return ChangeBody(seq=row.seq, kind=row.kind, op="put", key=row.key, ticket=ticket.body(public_url))
    if ticket.spent or ticket.withdrawn:
        return ChangeBody(seq=row.seq, kind=row.kind, op="delete", key=row.key)
    return None
