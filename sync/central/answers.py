"""The answer to a push as it travels: results joined with the applications as the feed tells them."""

import json
from collections.abc import Sequence

from sqlalchemy import Connection

from sync.central import bodies
from sync.central.journal import Outcome

_QUOTED = json.JSONEncoder().encode


def answer(connection: Connection, outcomes: Sequence[Outcome], public_url: str) -> str:
    """Return the `OpsAnswer` to a push whose effects the feed has numbered."""
    told = {each.reference: each.announcement.body for each in outcomes if each.reference and each.announcement}
    others = {each.reference for each in outcomes if each.reference is not None} - told.keys()
    looked_up = bodies.application_bodies(connection, others)
    applications = told | {reference: body.model_dump_json() for reference, body in looked_up.items()}
    results = ",".join(_result(outcome, applications.get(outcome.reference or "") or "null") for outcome in outcomes)
    return f'{{"results":[{bodies.at_present(results, public_url)}]}}'


def _result(outcome: Outcome, application: str) -> str:
    why = f'"code":{_QUOTED(outcome.code)},"detail":{_QUOTED(outcome.detail)}'
    head = f'"op_id":{_QUOTED(outcome.offered.op_id)},"status":"{outcome.status.value}","seq":{outcome.seq}'
    return f'{{{head},{why},"application":{application}}}'
