"""The answer to a push as it travels: results joined with the applications as the feed holds them."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from sync.central import bodies
from sync.central.journal import Outcome
from sync.central.wire_tables import feed


def answer(connection: Connection, terminal: str, outcomes: Sequence[Outcome], public_url: str) -> str:
    """Return the `OpsAnswer` to a push whose effects the feed has numbered."""
    references = {outcome.reference for outcome in outcomes if outcome.reference is not None}
    applications = _applications(connection, terminal, references)
    results = ",".join(_result(outcome, applications.get(outcome.reference or "", "null")) for outcome in outcomes)
    return f'{{"results":[{bodies.at_present(results, public_url)}]}}'


def _result(outcome: Outcome, application: str) -> str:
    head = json.dumps(
        {
            "op_id": outcome.offered.op_id,
            "status": outcome.status.value,
            "seq": outcome.seq,
            "code": outcome.code,
            "detail": outcome.detail,
        }
    )
    return f'{head[:-1]},"application":{application}}}'


def _applications(connection: Connection, terminal: str, references: set[str]) -> Mapping[str, str]:
    """Return them as the feed holds them; one that has left the terminal's scope is looked up."""
    if not references:
        return {}
    columns = feed.c
    wanted = select(columns.key, columns.body).where(
        columns.terminal == terminal, columns.kind == "application", columns.key.in_(references), columns.op == "put"
    )
    held: dict[str, str] = {row.key: row.body for row in connection.execute(wanted)}
    others = bodies.application_bodies(connection, references - held.keys())
    return held | {reference: body.model_dump_json() for reference, body in others.items()}
