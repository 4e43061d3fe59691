"""Supplement, withdrawal and collection as operations, from the terminal that took the application and from others."""

import hashlib
from datetime import date, timedelta
from typing import Any

import pytest

from sync.central import overdue
from sync.central.questions import PER_MINUTE
from tests.support.central import Central
from tests.support.desk import Desk
from tests.support.wire_terminal import ANSWERS, ID_NO, OTHER_TERMINAL, WireTerminal, reference
from ui.rehearsal.clerk import Clerk

MADE_AT = "2026-11-22T10:00:00+08:00"


@pytest.fixture
def elsewhere(central: Central) -> WireTerminal:
    """Enrol a terminal in another county."""
    return central.enrolled(OTHER_TERMINAL)


def act(terminal: WireTerminal, kind: str, *, version: int, name: str = reference(1), **body: Any) -> dict[str, Any]:
    """Push what a citizen does at a terminal; returns the platform's result."""
    content = {"reference": name, "last_four": ID_NO[-4:], "made_at": MADE_AT, **body}
    operation = terminal.operation(f"application.{kind}", f"application:{name}", content)
    [result] = terminal.push({**operation, "base_version": version, "files": body.pop("files", [])})
    return result


def ask(desk: Desk, **form: Any) -> None:
    """Ask for a supplement."""
    desk.post(f"/applications/{reference(1)}/request_supplement", **form)


def test_what_a_clerk_ticks_is_asked_for_word_by_word_and_handed_in_from_another_terminal(
    central: Central, terminal: WireTerminal, elsewhere: WireTerminal, desk: Desk
) -> None:
    terminal.push(terminal.application(1))
    cursor = terminal.changes()["cursor"]
    form = {"asked": ["field:/agent/mobile", "field:/request"], "reason:field:/agent/mobile": "打不通。"}
    ask(desk, **form)
    [told] = terminal.changes(cursor)["changes"]

    answers = {"/agent/mobile": "13900000000", "/request": "想办商标续展，请联系我。"}
    result = act(elsewhere, "supplement", version=told["application"]["version"], answers=answers)

    asked = {each["key"]: (each["title"], each["reason"]) for each in told["application"]["asked"]}
    assert asked == {"/agent/mobile": ("经办人：手机号码", "打不通。"), "/request": ("您想办什么", "")}
    assert told["application"]["asked_by"] == told["application"]["due_on"]
    assert (result["status"], result["application"]["state"]) == ("applied", "SUBMITTED")
    assert all(each["done"] for each in result["application"]["asked"])
    assert [change["application"]["state"] for change in terminal.changes(cursor)["changes"]] == ["SUBMITTED"]
    page = desk.get(f"/applications/{reference(1)}")
    assert "想办商标续展" in page
    assert "要求补正" not in page, "nobody is asked twice"


def test_half_a_supplement_or_more_than_was_asked_for_is_refused_in_words(
    central: Central, terminal: WireTerminal, desk: Desk
) -> None:
    terminal.push(terminal.application(1))
    ask(desk, asked=["field:/agent/mobile", "field:/request"])

    half = act(terminal, "supplement", version=2, answers={"/request": "想办商标续展，请联系我。"})
    more = act(
        terminal,
        "supplement",
        version=2,
        answers={"/agent/mobile": "13900000000", "/request": "想办商标续展。", "/agent/name": "别人"},
    )

    assert (half["status"], half["code"]) == ("rejected", "incomplete")
    assert "手机号码" in half["detail"]
    assert (more["status"], more["code"]) == ("rejected", "not_asked")


def test_whoever_cannot_prove_that_it_is_theirs_learns_nothing(terminal: WireTerminal) -> None:
    terminal.push(terminal.application(1))

    wrong = act(terminal, "withdraw", version=1, last_four="0000")
    unknown = act(terminal, "withdraw", version=1, name=reference(7))

    assert (wrong["status"], wrong["code"], wrong["detail"]) == ("rejected", "not_found", unknown["detail"])
    assert wrong["application"] is unknown["application"] is None


def test_proofs_cannot_be_tried_out_by_operations_either(central: Central, terminal: WireTerminal) -> None:
    terminal.push(terminal.application(1))
    name, own = reference(1), ID_NO[-4:]

    def tried(last_four: str) -> dict[str, Any]:
        content = {"reference": name, "last_four": last_four, "made_at": MADE_AT}
        return {**terminal.operation("application.withdraw", f"application:{name}", content), "base_version": 1}

    for number in range(PER_MINUTE):
        assert terminal.push(tried(f"{number:04d}"))[0]["code"] == "not_found"
    right, wrong = tried(own), tried("0000")
    too_often = terminal.post("/ops", {"stream": "applications", "ops": [right, wrong]})
    central.clock.shift = timedelta(seconds=61)
    results = terminal.push(right, wrong)

    assert (too_often.status_code, too_often.json()["code"]) == (429, "too_many_questions")
    assert [each["status"] for each in results] == ["applied", "rejected"], "nothing of the refused push was applied"


def test_taking_back_what_has_been_decided_meanwhile_is_a_conflict(
    central: Central, terminal: WireTerminal, clerk: Clerk
) -> None:
    terminal.push(terminal.application(1))
    clerk.take(reference(1), "accept")

    result = act(terminal, "withdraw", version=1)

    assert (result["status"], result["code"]) == ("conflict", "version")
    assert clerk.application(reference(1))["state"] == "ACCEPTED"


@pytest.mark.parametrize(
    ("kind", "event", "state"), [("withdraw", None, "WITHDRAWN"), ("collect", "issue", "DELIVERED")]
)
def test_a_citizen_takes_back_or_collects(
    central: Central, terminal: WireTerminal, kind: str, event: str | None, state: str
) -> None:
    terminal.push(terminal.application(1))
    for step in ("accept", "start_review", "approve", "issue") if event else ():
        central.take_step(reference(1), step)

    result = act(terminal, kind, version=5 if event else 1)

    assert (result["status"], result["application"]["state"]) == ("applied", state)


def test_a_supplement_that_comes_after_the_last_day_meets_what_the_system_has_done(
    central: Central, terminal: WireTerminal, desk: Desk
) -> None:
    central.clock.shift = date(2026, 1, 5) - central.clock().date()
    terminal.open_session_at(central.clock())
    terminal.push(terminal.application(1))
    ask(desk, asked=["field:/request"])
    for _ in range(20):  # both reminders are sent, and nobody looks once the last day is over
        central.clock.shift += timedelta(days=1)
        overdue.sweep(central.platform)
    central.clock.shift += timedelta(days=10)
    terminal.open_session_at(central.clock())

    result = act(terminal, "supplement", version=2, answers={"/request": "想办商标续展，请联系我。"})

    assert (result["status"], result["code"]) == ("conflict", "version")
    assert "LAPSED" in result["detail"]


def test_who_was_never_reminded_is_not_too_late(central: Central, terminal: WireTerminal, desk: Desk) -> None:
    terminal.push(terminal.application(1))
    ask(desk, asked=["field:/request"])
    central.clock.shift = timedelta(days=30)
    terminal.open_session_at(central.clock())

    result = act(terminal, "supplement", version=2, answers={"/request": "想办商标续展，请联系我。"})

    assert (result["status"], result["application"]["state"]) == ("applied", "SUBMITTED")


def test_answers_that_the_form_does_not_allow_are_refused_with_the_fields_own_words(
    central: Central, terminal: WireTerminal
) -> None:
    edition = central.platform.catalogue.edition
    answers = {"request": "想了解怎么办理。", "agent": {"name": "测试人", "id_no": ID_NO, "mobile": "12"}}

    [wrong] = terminal.push(terminal.application(1, edition=edition, answers=answers))
    [missing] = terminal.push(terminal.application(2, edition=edition, answers={"request": "想了解怎么办理。"}))
    [right] = terminal.push(terminal.application(3, edition=edition, answers=ANSWERS))

    assert (wrong["status"], wrong["code"]) == ("rejected", "answers")
    assert "“经办人：手机号码”填得不合要求" in wrong["detail"]
    assert "“经办人”没有填" in missing["detail"]
    assert right["status"] == "applied"


def test_a_supplement_is_held_against_the_form_again(central: Central, terminal: WireTerminal, desk: Desk) -> None:
    terminal.push(terminal.application(1, edition=central.platform.catalogue.edition))
    ask(desk, asked=["field:/agent/mobile"])

    result = act(terminal, "supplement", version=2, answers={"/agent/mobile": "12"})

    assert (result["status"], result["code"]) == ("rejected", "answers")


def test_a_material_handed_in_later_stands_with_its_file_at_the_desk(
    central: Central, terminal: WireTerminal, elsewhere: WireTerminal, desk: Desk
) -> None:
    terminal.push(terminal.application(1))
    ask(desk, asked=["material:disclosure"])
    name = hashlib.sha256(b"%PDF handed in later").hexdigest()

    lost = act(elsewhere, "supplement", version=2, answers={}, materials=["disclosure"], filed={"disclosure": name})
    result = act(
        elsewhere,
        "supplement",
        version=2,
        answers={},
        materials=["disclosure"],
        filed={"disclosure": name},
        files=[name],
    )

    assert (lost["status"], lost["code"]) == ("rejected", "files")
    assert (result["status"], result["application"]["state"]) == ("applied", "SUBMITTED")
    assert result["application"]["awaiting_files"] == 1
    with central.platform.database.reading() as connection:
        found = central.platform.applications.find(connection, reference(1))
    assert found is not None
    [material] = [each for each in found.materials if each["material"] == "disclosure"]
    assert (material["state"], material["trust"], material["file"]) == ("attached", "C", name)


def test_a_material_handed_over_at_a_window_is_said_to_be_seen_there(
    central: Central, terminal: WireTerminal, desk: Desk
) -> None:
    terminal.push(terminal.application(1))
    ask(desk, asked=["material:disclosure"])
    address = f"/applications/{reference(1)}"

    desk.post(f"{address}/in-person/handed-in", done="disclosure")

    page = desk.get(address)
    assert "窗口收到" in page
    assert "可信 B 级" in page
