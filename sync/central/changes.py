"""One page of the feed for one terminal: stored rows joined to wire JSON, and the cursor to come back with."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, String, bindparam, select

from sync.central import bodies, feed, scope_checks
from sync.central.feed import Life
from sync.central.prepared import Prepared
from sync.central.refusals import Refusal
from sync.central.tables import terminals
from sync.central.tokens import TerminalSession
from sync.central.wire_tables import feed as rows

MOST_CHARACTERS = 2_000_000
"""A page ends early rather than be larger: UTF-8 may need three bytes for one, and an answer is at most 8 MiB."""
_QUOTES = json.JSONEncoder(ensure_ascii=False).encode
tight = json.JSONEncoder(separators=(",", ":")).encode
"""Writes JSON without blanks, as what is stored is written: a reader takes it in at less cost."""
_HORIZON = Prepared(select(terminals.c.horizon).where(terminals.c.code == bindparam("terminal", type_=String)))


class Told(NamedTuple):
    """A row of the feed as it is told."""

    seq: int
    kind: str
    op: str
    key: str
    version: int
    body: str | None


def told(connection: Connection, *which: ColumnElement[bool], by: str, limit: int) -> tuple[list[Told], bool]:
    """Return the first rows that fit into one answer, in the order of the column `by`, and whether there are more."""
    wanted = select(*(rows.c[name] for name in Told._fields)).where(*which).order_by(rows.c[by]).limit(limit + 1)
    found = [Told._make(row) for row in connection.execute(wanted)]
    shown = list(_fitting(found[:limit]))
    return shown, len(found) > len(shown)


@dataclass(frozen=True)
class Page:
    """An answer as it travels."""

    text: str
    has_news: bool


def page(
    connection: Connection, session: TerminalSession, cursor: str, *, limit: int, public_url: str, now: datetime
) -> Page:
    """Return what came after `cursor`, at most `limit` rows; raises Refusal with code `resnapshot`."""
    terminal = session.enrolled.terminal
    life = feed.life(connection)
    start = position(connection, terminal, cursor, life)
    shown, more = told(connection, rows.c.terminal == terminal, rows.c.seq > start, by="seq", limit=limit)
    answer = {
        "cursor": f"{life.epoch}.{shown[-1].seq if shown else start}",
        "more": more,
        "head": life.head,
        "token_expires_in": max(0, int((session.expires_at - now).total_seconds())),
    }
    if not more:
        answer["checks"] = [check.model_dump() for check in scope_checks.checks_of(connection, terminal)]
    return Page(f'{{"changes":{joined(shown, public_url)},{tight(answer)[1:]}', has_news=bool(shown))


def position(connection: Connection, terminal: str, cursor: str, life: Life) -> int:
    """Return the place a cursor names; raises Refusal with code `resnapshot` for one that names none."""
    epoch, _, number = cursor.rpartition(".")
    is_number = number.isascii() and number.isdigit() and len(number) <= len(str(2**53))
    if epoch != life.epoch or not is_number or int(number) > life.head:
        raise _fresh_start("This cursor belongs to another life of the feed; fetch a snapshot.")
    if int(number) < _HORIZON.run(connection, terminal=terminal)[0].horizon:
        raise _fresh_start("Deletions after this cursor have been forgotten; fetch a snapshot.")
    return int(number)


def joined(shown: Iterable[Told], public_url: str) -> str:
    """Return rows of the feed as a JSON array of `ChangeBody`."""
    parts = [
        f'{{"seq":{seq},"kind":"{kind}","op":"{op}","key":{_QUOTES(key)},"version":{version}'
        + ("}" if body is None else f',"{kind}":{body}}}')
        for seq, kind, op, key, version, body in shown
    ]
    return f"[{bodies.at_present(','.join(parts), public_url)}]"


def _fitting(found: Iterable[Told]) -> Iterator[Told]:
    room = MOST_CHARACTERS
    for index, row in enumerate(found):
        room -= len(row.body or "")
        if index and room < 0:
            return
        yield row


def _fresh_start(detail: str) -> Refusal:
    return Refusal(410, "resnapshot", detail)
