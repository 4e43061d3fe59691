"""First content of a platform: the sample outlets with their terminals, a sample clerk, applications under way.

Everything that comes from `resources/samples` is marked as a sample wherever it is shown.
"""

import json
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert, select
from stdnum.iso7064 import mod_37_36

import resources
from sync.central import credit, enrolment, staff
from sync.central.applications import Received
from sync.central.feed import Writing
from sync.central.moves import Move
from sync.central.platform import Platform
from sync.central.tables import enrolments, outlets, terminals
from sync.contract import ApplicationSubmission, AskedBody, CollectBody

SAMPLE_CLERK = "demo"
_SAMPLE_CLERK_TITLE = "窗口工作人员（样例）"
_SERIES = "A"


def is_empty(connection: Connection) -> bool:
    """Return whether no outlet is on file yet."""
    return connection.execute(select(outlets.c.code).limit(1)).one_or_none() is None


def sow(platform: Platform, now: datetime) -> None:
    """Put the samples into an empty platform; a platform with outlets stays as it is."""
    with platform.feed.writing() as writing:
        if not is_empty(writing.connection):
            return
        _outlets(writing.connection)
        credit.note(writing.connection, json.loads(resources.text("samples/credit.json"))["barred"], sample=True)
        for content in json.loads(resources.text("samples/applications.json"))["applications"]:
            _application(platform, writing, content, now)


def put_sample_clerk(platform: Platform, password: str | None) -> tuple[str, str]:
    """Let the sample clerk sign in with `password`, or a fresh one; returns name and password."""
    chosen = password or secrets.token_urlsafe(9)
    with platform.feed.writing() as writing:
        staff.put_clerk(writing.connection, SAMPLE_CLERK, chosen, display_name=_SAMPLE_CLERK_TITLE, sample=True)
    return SAMPLE_CLERK, chosen


def issue_codes(platform: Platform, now: datetime) -> Mapping[str, str]:
    """Return a fresh enrolment code for every terminal that has no key yet."""
    with platform.feed.writing() as writing:
        known = writing.connection.execute(select(terminals.c.code).order_by(terminals.c.code)).scalars().all()
        waiting = [code for code in known if enrolment.active(writing.connection, code) is None]
        return {terminal: enrolment.issue_code(writing, terminal, now) for terminal in waiting}


def _outlets(connection: Connection) -> None:
    content = json.loads(resources.text("samples/outlets.json"))["outlets"]
    connection.execute(
        insert(outlets), [{key: each[key] for key in ("code", "name", "phone", "sample")} for each in content]
    )
    connection.execute(
        insert(terminals),
        [{"code": terminal, "outlet": each["code"]} for each in content for terminal in each["terminals"]],
    )


def _application(platform: Platform, writing: Writing, content: Mapping[str, Any], now: datetime) -> None:
    """Receive one application as if from its terminal, whose series `A` is used up by that."""
    received_at = now - timedelta(hours=content["hours_ago"])
    terminal = content["terminal"]
    _use_up_series(writing.connection, terminal, received_at)
    applications = platform.applications
    submission = _submission(platform, content, received_at)
    applications.receive(writing, terminal, [Received(submission)], now=received_at, sample=True)
    for step in content["steps"]:
        application = applications.find(writing.connection, submission.reference)
        assert application is not None  # noqa: S101 - received three lines above
        at = now - timedelta(hours=step["hours_ago"])
        applications.take_step(writing, application, _move(step), now=at)


def _move(step: Mapping[str, Any]) -> Move:
    asked = tuple(AskedBody.model_validate(each) for each in step.get("asked", ()))
    collect = CollectBody.model_validate(step["collect"]) if "collect" in step else None
    return Move(step["event"], note=step["note"], asked=asked, collect=collect)


def _submission(platform: Platform, content: Mapping[str, Any], at: datetime) -> ApplicationSubmission:
    form = platform.catalogue.form(content["form"])
    answers = {**form["examples"][0], **content["answers"]}
    reference = f"{content['terminal']}-{at:%y%m%d}-{_SERIES}0001"
    check = mod_37_36.calc_check_digit(reference.replace("-", ""))
    return ApplicationSubmission(
        reference=f"{reference}-{check}",
        item=content["item"],
        edition=platform.catalogue.edition,
        form=content["form"],
        answers=answers,
        applicant=content["applicant"],
        last_four=answers["agent"]["id_no"][-4:],
        confirmed_at=at,
        ticket=None,
    )


def _use_up_series(connection: Connection, terminal: str, at: datetime) -> None:
    """Leave another letter to a real terminal enrolled later: it can never mint a sample's reference."""
    connection.execute(
        insert(enrolments).values(
            terminal=terminal,
            series=_SERIES,
            public_key=f"sample-{secrets.token_hex(8)}",
            enrolled_at=at,
            revoked_at=at,
        )
    )
