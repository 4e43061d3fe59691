"""How the terminals are, as they say themselves every few minutes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, func, select

from sync.central import feed, scope_checks
from sync.central.bulk import put_rows
from sync.central.wire_tables import feed as rows
from sync.central.wire_tables import heartbeats
from sync.contract import HeartbeatRequest


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
    content: HeartbeatRequest


def keep(connection: Connection, terminal: str, content: HeartbeatRequest, now: datetime) -> None:
    """Keep a heartbeat in place of the one before."""
    agreement = _agreement(connection, terminal, content)
    row = {"terminal": terminal, "heard_at": now, "agreement": agreement, "content": content.model_dump_json()}
    put_rows(connection, heartbeats, [row])


def last_of_all(connection: Connection) -> Mapping[str, Heartbeat]:
    """Return the last heartbeat of every terminal that ever sent one."""
    return {
        row.terminal: Heartbeat(
            row.heard_at, Agreement(row.agreement), HeartbeatRequest.model_validate_json(row.content)
        )
        for row in connection.execute(select(heartbeats))
    }


def _agreement(connection: Connection, terminal: str, content: HeartbeatRequest) -> Agreement:
    epoch, _, number = (content.cursor or "").rpartition(".")
    newest = connection.execute(select(func.max(rows.c.seq)).where(rows.c.terminal == terminal)).scalar_one() or 0
    if epoch != feed.life(connection).epoch or int(number) < newest:
        return Agreement.BEHIND
    held = {check.scope: check for check in content.checks}
    expected = {check.scope: check for check in scope_checks.checks_of(connection, terminal)}
    return Agreement.AGREES if held == expected else Agreement.DIFFERS
