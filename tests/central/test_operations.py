"""Operations are applied exactly once, in the terminal's own order, and never block one another."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import func, select

from sync.central.tables import applications, evaluations
from tests.support.central import Central
from tests.support.wire_terminal import ID_NO, OTHER_TERMINAL, WireTerminal, reference


def received(central: Central, terminal: WireTerminal) -> int:
    """Return how many applications of the terminal are on file."""
    counting = select(func.count()).select_from(applications)
    with central.platform.database.reading() as connection:
        return connection.execute(counting.where(applications.c.terminal == terminal.terminal)).scalar_one()


def test_an_application_is_received_with_its_deadline(terminal: WireTerminal) -> None:
    [result] = terminal.push(terminal.application(1))

    assert result["status"] == "applied"
    application = result["application"]
    assert application["state"] == "SUBMITTED"
    assert application["version"] == 1
    assert application["due_kind"] == "acceptance"
    assert application["item_name"] == "专利申请受理咨询与电子申请辅导"
    assert [step["state"] for step in application["history"]] == ["SUBMITTED"]


def test_what_goes_back_to_terminals_holds_no_personal_data(terminal: WireTerminal) -> None:
    answer = terminal.post("/ops", {"ops": [terminal.application(1)]})

    assert ID_NO not in answer.text
    assert "13800000000" not in answer.text
    assert "测试人" not in answer.text


def test_a_repeated_operation_is_applied_once_and_gets_the_same_answer(
    central: Central, terminal: WireTerminal
) -> None:
    operation = terminal.application(1)

    [first], [second] = terminal.push(operation), terminal.push(operation)

    assert second == {**first, "status": "duplicate"}
    assert received(central, terminal) == 1


def test_two_pushes_at_the_same_moment_apply_an_operation_once(central: Central, terminal: WireTerminal) -> None:
    operation = terminal.application(1)

    with ThreadPoolExecutor(4) as pool:
        results = [result for [result] in pool.map(terminal.push, [operation] * 4)]

    assert sorted(result["status"] for result in results) == ["applied"] + ["duplicate"] * 3
    assert received(central, terminal) == 1


def test_the_same_id_with_another_content_is_a_conflict(central: Central, terminal: WireTerminal) -> None:
    operation = terminal.application(1)
    terminal.push(operation)

    [result] = terminal.push({**terminal.application(2), "op_id": operation["op_id"]})

    assert (result["status"], result["code"]) == ("conflict", "op_id_used")
    assert received(central, terminal) == 1


def test_a_gap_is_refused_with_the_expected_number(central: Central, terminal: WireTerminal) -> None:
    missing, later = terminal.application(1), terminal.application(2)

    answer = terminal.post("/ops", {"ops": [later]})

    assert answer.status_code == 409
    assert answer.json()["code"] == "gap"
    assert answer.json()["expected"] == 1
    assert received(central, terminal) == 0
    assert [result["status"] for result in terminal.push(missing, later)] == ["applied", "applied"]


def test_nothing_of_a_batch_with_a_gap_inside_is_applied(central: Central, terminal: WireTerminal) -> None:
    first, _missing, third = (terminal.application(counter) for counter in (1, 2, 3))

    assert terminal.post("/ops", {"ops": [first, third]}).status_code == 409

    assert received(central, terminal) == 0


def test_a_number_used_by_another_operation_is_a_conflict(terminal: WireTerminal) -> None:
    terminal.push(terminal.application(1))

    [result] = terminal.push({**terminal.application(2), "terminal_seq": 1})

    assert (result["status"], result["code"]) == ("conflict", "seq_used")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"item": "IP-99-99"}, "item_unknown"),
        ({"last_four": "12"}, "malformed"),
        ({"confirmed_at": "yesterday"}, "malformed"),
        ({"confirmed_at": "2026-11-22T09:00:00"}, "malformed"),
        ({"answers": "none"}, "malformed"),
        ({"reference": reference(1, terminal=OTHER_TERMINAL)}, "reference"),
        ({"reference": reference(1, series="B")}, "reference"),
        ({"reference": reference(1)[:-1] + "?"}, "reference"),
        ({"reference": reference(2)}, "aggregate"),
    ],
)
def test_a_wrong_application_is_rejected_and_does_not_block_the_next(
    terminal: WireTerminal, body: dict[str, Any], code: str
) -> None:
    wrong, right = terminal.application(1, **body), terminal.application(3)

    rejected, applied = terminal.push(wrong, right)

    assert (rejected["status"], rejected["code"], rejected["seq"]) == ("rejected", code, 0)
    assert rejected["detail"]
    assert applied["status"] == "applied"
    assert terminal.push(wrong)[0] == rejected


def test_a_wrong_check_character_is_rejected(terminal: WireTerminal) -> None:
    right = reference(1)
    wrong = right[:-1] + ("A" if right[-1] != "A" else "B")
    body = {**terminal.application(1)["body"], "reference": wrong}
    terminal.numbers["applications"] = 1

    [result] = terminal.push(terminal.operation("application.submit", f"application:{wrong}", body))

    assert (result["status"], result["code"]) == ("rejected", "reference")


def test_a_reference_on_file_is_a_conflict_for_another_operation(central: Central, terminal: WireTerminal) -> None:
    terminal.push(terminal.application(1))

    [result] = terminal.push(terminal.application(1))

    assert (result["status"], result["code"]) == ("conflict", "version")
    assert received(central, terminal) == 1


def test_a_clock_beyond_reason_costs_no_citizen_the_application(terminal: WireTerminal) -> None:
    [early] = terminal.push(terminal.application(1, confirmed_at="0001-01-01T00:00:00+14:00"))
    [late] = terminal.push(terminal.application(2, confirmed_at="9999-12-31T23:59:59-12:00"))

    assert (early["status"], late["status"]) == ("applied", "applied")


def test_text_with_a_nul_character_is_kept_without_it(central: Central, terminal: WireTerminal) -> None:
    [result] = terminal.push(terminal.application(1, applicant="测\0人", answers={"request": "a\0b"}))

    assert result["application"]["applicant"] == "测人"


def test_a_large_push_may_come_compressed(terminal: WireTerminal) -> None:
    import gzip  # noqa: PLC0415
    import json  # noqa: PLC0415

    operations = [terminal.application(counter) for counter in range(1, 101)]
    body = gzip.compress(json.dumps({"ops": operations}).encode())

    answer = terminal.http.post(
        f"{terminal.url}/sync/v1/ops", data=body, headers={"Content-Encoding": "gzip"}, timeout=30
    )

    assert {result["status"] for result in answer.json()["results"]} == {"applied"}
    assert answer.headers["Content-Encoding"] == "gzip"


def test_a_ticket_goes_with_the_application_whose_slip_was_printed_with_it(terminal: WireTerminal) -> None:
    ticket = terminal.tickets()[0]

    [result] = terminal.push(terminal.application(1, ticket=ticket["code"]))

    assert result["application"]["ticket"] == ticket
    pool = [each["code"] for each in terminal.tickets()]
    assert len(pool) == 20
    assert ticket["code"] not in pool


def test_an_unknown_ticket_costs_nobody_the_application(terminal: WireTerminal) -> None:
    [result] = terminal.push(terminal.application(1, ticket="NONESUCH"))

    assert result["status"] == "applied"
    assert result["application"]["ticket"] is None


def test_another_terminals_ticket_is_not_bound(central: Central, terminal: WireTerminal) -> None:
    foreign = central.enrolled(OTHER_TERMINAL).tickets()[0]["code"]

    [result] = terminal.push(terminal.application(1, ticket=foreign))

    assert result["application"]["ticket"] is None


def test_a_rating_given_on_the_terminal_uses_the_ticket_up(central: Central, terminal: WireTerminal) -> None:
    code = terminal.tickets()[0]["code"]
    application = terminal.application(1, ticket=code)
    first, again = terminal.evaluation(code), terminal.evaluation(code, level=1)

    terminal.push(application)
    applied, rejected = terminal.push(first, again)

    assert applied["status"] == "applied"
    assert (rejected["status"], rejected["code"]) == ("rejected", "ticket_spent")
    with central.platform.database.reading() as connection:
        assert connection.execute(select(evaluations.c.level)).scalars().all() == [5]
    [page] = [each for each in terminal.changes()["changes"] if each["kind"] == "application"]
    assert page["application"]["ticket"] is None


@pytest.mark.parametrize(
    "body",
    [{"level": 0}, {"level": 6}, {"level": "5"}, {"tags": ["x"] * 13}, {"tags": ["长" * 41]}, {"comment": "长" * 501}],
)
def test_a_rating_beyond_the_bounds_is_rejected(terminal: WireTerminal, body: dict[str, Any]) -> None:
    code = terminal.tickets()[0]["code"]

    [result] = terminal.push(terminal.evaluation(code, **body))

    assert result["status"] == "rejected"
    assert terminal.push(terminal.evaluation(code))[0]["status"] == "applied"


def test_a_terminal_cannot_spend_another_terminals_ticket(central: Central, terminal: WireTerminal) -> None:
    foreign = central.enrolled(OTHER_TERMINAL).tickets()[0]["code"]

    assert terminal.push(terminal.evaluation(foreign))[0]["code"] == "ticket_unknown"
