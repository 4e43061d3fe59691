"""The terminal's words on the wire, and back."""

from datetime import UTC, date, datetime

import pytest
from pydantic import TypeAdapter

from kiosk import DueKind, Progress, Removed, Scope, SealedCopy, Stream, Ticket, Told, Verdict
from sync import contract, mapping
from sync.failures import Malformed
from tests.support.memory_exchange import operation
from tests.support.small_platform import application


def answer(*changes: contract.ChangeBody) -> contract.ChangesAnswer:
    return contract.ChangesAnswer(changes=changes, cursor="e1.9", more=False, head=9, token_expires_in=900)


def row(**fields: object) -> contract.ChangeBody:
    return contract.ChangeBody.model_validate({"seq": 1, "op": "put", "version": 2, **fields})


def result(op_id: str, **fields: object) -> contract.OpResult:
    return contract.OpResult.model_validate({"op_id": op_id, "status": "applied", "seq": 0, **fields})


def test_an_operation_keeps_everything_it_was_confirmed_with() -> None:
    original = operation(7)
    op = contract.Op.model_validate_json(mapping.operation_text(original), strict=True)
    assert op.op_id == original.op_id
    assert op.terminal_seq == 7
    assert op.aggregate == original.aggregate
    assert op.kind == "application.submit"
    assert op.made_at == original.made_at
    assert op.body == original.body


def test_a_page_holds_applications_tickets_and_what_has_gone() -> None:
    ticket = contract.TicketBody(code="T1", url="https://platform.example/e/x", expires_on=date(2026, 12, 31))
    page = mapping.page(
        answer(
            row(kind="application", key="R1", application=application("R1")),
            row(kind="ticket", key="T1", ticket=ticket),
            row(kind="application", key="R0", op="delete"),
        )
    )
    assert page.cursor == "e1.9"
    kept, pooled, gone = page.changes
    assert isinstance(kept, Told)
    assert TypeAdapter(Progress).validate_json(kept.body) == mapping.progress(application("R1"))
    assert isinstance(pooled, Told)
    assert TypeAdapter(Ticket).validate_json(pooled.body) == Ticket("T1", ticket.url, ticket.expires_on)
    assert gone == Removed(Scope.APPLICATION, "R0")


def test_a_kind_from_a_newer_platform_is_passed_over() -> None:
    page = mapping.page(answer(row(kind="policy", key="P1"), row(kind="ticket", key="T1", op="delete")))
    assert page.changes == (Removed(Scope.TICKET, "T1"),)


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "application", "key": "R1"},
        {"kind": "ticket", "key": "T1"},
        {"kind": "application", "key": "R2", "application": application("R1")},
    ],
)
def test_a_row_that_does_not_hold_what_it_names_spoils_the_page(fields: dict[str, object]) -> None:
    with pytest.raises(Malformed):
        mapping.page(answer(row(**fields)))


def test_a_snapshot_holds_rows_of_its_scope_only() -> None:
    told = row(kind="application", key="R1", application=application("R1"))
    answer = contract.SnapshotAnswer(rows=(told,), cursor="e1.9", next=None)
    assert [one.key for one in mapping.rows(Scope.APPLICATION, answer)] == ["R1"]
    for strange in (Scope.TICKET, Scope.OUTLET):
        with pytest.raises(Malformed):
            mapping.rows(strange, answer)
    with pytest.raises(Malformed):
        mapping.rows(Scope.TICKET, answer.model_copy(update={"rows": (row(kind="ticket", key="T1", op="delete"),)}))


def test_progress_is_what_the_platform_said() -> None:
    body = application("R1").model_copy(
        update={
            "due_on": date(2026, 12, 1),
            "ticket": contract.TicketBody(code="T1", url="https://p.example/e/x", expires_on=date(2027, 1, 1)),
        }
    )
    progress = mapping.progress(body)
    assert progress.due_kind is DueKind.ACCEPTANCE
    assert progress.due_on == date(2026, 12, 1)
    assert progress.received_at == datetime(2026, 11, 22, 1, 30, tzinfo=UTC)
    assert progress.history[0].state == "RECEIVED"
    assert progress.ticket == Ticket("T1", "https://p.example/e/x", date(2027, 1, 1))


def test_each_operation_gets_its_own_verdict() -> None:
    sent = [operation(1), operation(2)]
    answered = contract.OpsAnswer(
        results=(
            result(sent[0].op_id),
            result(sent[1].op_id, status="rejected", code="item", detail="没有这个事项"),
        )
    )
    first, second = mapping.settled(sent, answered, {sent[1].op_id: "box"})
    assert first.verdict is Verdict.APPLIED
    assert (second.verdict, second.code, second.detail) == (Verdict.REJECTED, "item", "没有这个事项")
    assert first.copy is None
    assert second.copy == SealedCopy(sent[1].op_id, Stream.APPLICATIONS, 2, sent[1].aggregate, "box")


@pytest.mark.parametrize("order", [[], [1], [2, 1], [1, 2, 2], [1, 1], [1, 3]])
def test_results_other_than_one_each_in_order_settle_nothing(order: list[int]) -> None:
    results = tuple(result(operation(number).op_id) for number in order)
    with pytest.raises(Malformed):
        mapping.settled([operation(1), operation(2)], contract.OpsAnswer(results=results), {})


def test_an_answer_about_another_application_settles_nothing() -> None:
    results = (result(operation(1).op_id, application=application("R9")),)
    with pytest.raises(Malformed):
        mapping.settled([operation(1)], contract.OpsAnswer(results=results), {})
