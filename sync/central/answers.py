"""The answer to a push as it travels: results joined with the applications as the feed tells them."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from sync.central import bodies
from sync.central.journal import Outcome
from sync.central.platform import Platform
from sync.contract import ApplicationBody

_NONE = "null"
_QUOTED = json.JSONEncoder().encode


def applications_of(connection: Connection, outcomes: Sequence[Outcome]) -> Mapping[str, str | None]:
    """Return what the answer to a push says of applications, by reference, once the feed has numbered its effects."""
    told = {each.reference: each.announcement.body for each in outcomes if each.reference and each.announcement}
    others = {each.reference for each in outcomes if each.reference is not None} - told.keys()
    looked_up = bodies.application_bodies(connection, others)
    return told | {reference: body.model_dump_json() for reference, body in looked_up.items()}


def answer(outcomes: Sequence[Outcome], applications: Mapping[str, str | None], platform: Platform) -> str:
    """Return the `OpsAnswer` to a push; signing takes most of its time and needs no database, so it comes last."""
    results = ",".join(
        _result(outcome, applications.get(outcome.reference or "") or _NONE, platform) for outcome in outcomes
    )
    return f'{{"results":[{bodies.at_present(results, platform.public_url)}]}}'


def _result(outcome: Outcome, application: str, platform: Platform) -> str:
    why = f'"code":{_QUOTED(outcome.code)},"detail":{_QUOTED(outcome.detail)}'
    head = f'"op_id":{_QUOTED(outcome.offered.op_id)},"status":"{outcome.status.value}","seq":{outcome.seq}'
    proof = _QUOTED(_proof(outcome, application, platform))
    return f'{{{head},{why},"application":{application},"proof":{proof}}}'


def _proof(outcome: Outcome, application: str, platform: Platform) -> str | None:
    op = outcome.offered.op
    if application == _NONE or op is None or op.kind != "application.submit":
        return None
    body = ApplicationBody.model_validate_json(application)
    return platform.receipt_keys.proof_of(body, platform.public_url, platform.now().date())
