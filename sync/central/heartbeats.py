"""How the terminals are, as they say themselves every few minutes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from pydantic import AwareDatetime
from sqlalchemy import Connection, func, select, update

from sync.central import feed, scope_checks
from sync.central.bulk import put_rows
from sync.central.wire_tables import feed as rows
from sync.central.wire_tables import heartbeats
from sync.contract import HeartbeatRequest

_LONGEST_CALL = timedelta(days=1)
"""Nobody waits longer; a clock may be beyond reason."""


class Kept(HeartbeatRequest):
    """What a terminal said, and what came of its call for staff."""

    called_at: AwareDatetime | None = None
    """Of the call that stands, by the platform's clock."""
    answered: bool = False
    """Whether somebody at the desk has answered it."""


class Agreement(StrEnum):
    """Whether a terminal holds what the platform says it should."""

    AGREES = "agrees"
    BEHIND = "behind"
    """It has not read all of its feed yet, so nothing can be compared."""
    DIFFERS = "differs"


@dataclass(frozen=True)
class Heartbeat:
    """The last one of a terminal."""

    heard_at: datetime
    agreement: Agreement
    content: Kept


def keep(connection: Connection, terminal: str, content: HeartbeatRequest, now: datetime) -> Kept:
    """Keep a heartbeat in place of the one before; returns it with what is known of its call for staff."""
    agreement = _agreement(connection, terminal, content)
    kept = Kept(**vars(content), **_call(_content(connection, terminal), content, now))
    row = {"terminal": terminal, "heard_at": now, "agreement": agreement, "content": kept.model_dump_json()}
    put_rows(connection, heartbeats, [row])
    return kept


def answer_call(connection: Connection, terminal: str, called_at: datetime) -> None:
    """Note that somebody goes to whoever called at a terminal; another call than this one stays as it is."""
    kept = _content(connection, terminal)
    if kept is not None and kept.called_at == called_at:
        answered = kept.model_copy(update={"answered": True}).model_dump_json()
        connection.execute(update(heartbeats).where(heartbeats.c.terminal == terminal).values(content=answered))


def last_of_all(connection: Connection) -> Mapping[str, Heartbeat]:
    """Return the last heartbeat of every terminal that ever sent one."""
    return {
        row.terminal: Heartbeat(row.heard_at, Agreement(row.agreement), Kept.model_validate_json(row.content))
        for row in connection.execute(select(heartbeats))
    }


def _content(connection: Connection, terminal: str) -> Kept | None:
    wanted = select(heartbeats.c.content).where(heartbeats.c.terminal == terminal).with_for_update()
    found = connection.execute(wanted).scalar_one_or_none()
    return None if found is None else Kept.model_validate_json(found)


def _call(before: Kept | None, content: HeartbeatRequest, now: datetime) -> dict[str, Any]:
    """Return since when, and with what answer, the call of a heartbeat stands; a terminal's clock may be wrong."""
    since = content.help_wanted_since
    if since is None:
        return {}
    if before is not None and before.help_wanted_since == since:
        return {"called_at": before.called_at, "answered": before.answered}
    return {"called_at": now - min(max(content.clock - since, timedelta()), _LONGEST_CALL)}


def _agreement(connection: Connection, terminal: str, content: HeartbeatRequest) -> Agreement:
    epoch, _, number = (content.cursor or "").rpartition(".")
    newest = connection.execute(select(func.max(rows.c.seq)).where(rows.c.terminal == terminal)).scalar_one() or 0
    if epoch != feed.life(connection).epoch or int(number) < newest:
        return Agreement.BEHIND
    held = {check.scope: check for check in content.checks}
    expected = {check.scope: check for check in scope_checks.checks_of(connection, terminal)}
    return Agreement.AGREES if held == expected else Agreement.DIFFERS
