"""What the platform says: acknowledgements, refusals, pages of the feed, and starting over."""

import hashlib
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event

from kiosk import (
    Check,
    HomeOutlet,
    IncidentRecorded,
    Link,
    LinkChanged,
    OutletChanged,
    OutletLine,
    Page,
    PrintJobChanged,
    PrintState,
    Progress,
    ProgressReceived,
    Receipt,
    Removed,
    Scope,
    Settled,
    StepError,
    StoreError,
    Stream,
    Ticket,
    Verdict,
)
from kiosk.storage import held
from kiosk.storage.tables import metadata
from tests.support.machine import (
    PLANTED,
    SYNTHETIC,
    TERMINAL,
    Bench,
    a_page,
    a_ticket,
    apply_for,
    queued,
    told,
    word_on,
)

ALL = frozenset(Scope)


def acknowledge(machine: Bench, **word: Any) -> None:
    """Let the platform apply everything that waits."""
    settled = [Settled(one.op_id, Verdict.APPLIED, progress=word_on(one, **word)) for one in queued(machine.kiosk)]
    settled += [Settled(one.op_id, Verdict.APPLIED) for one in queued(machine.kiosk, Stream.AUDIT)]
    machine.kiosk.exchange.settle(settled)


def everything(machine: Bench) -> str:
    with machine.store.reading() as r:
        return repr([tuple(row) for table in metadata.sorted_tables for row in r.execute(table.select())])


def test_an_acknowledged_application_leaves_no_personal_data_behind(machine: Bench) -> None:
    reference = apply_for(machine.kiosk)
    before = everything(machine)
    assert all(secret in before for secret in PLANTED)
    acknowledge(machine)
    after = everything(machine)
    assert not any(secret in after for secret in PLANTED)
    assert SYNTHETIC["agent"]["id_no"][-4:] not in after.replace(reference, "")
    assert (machine.store.folder / "kiosk.db-wal").stat().st_size == 0
    view = machine.kiosk.application(reference)
    assert (view.acknowledged, view.state, view.applicant) == (True, "SUBMITTED", "测***人")
    assert queued(machine.kiosk) == ()


def test_deleted_rows_are_overwritten_on_the_disk(machine: Bench) -> None:
    with machine.store.reading() as r:
        assert r.exec_driver_sql("PRAGMA secure_delete").scalar() == 1
        assert r.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert r.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_an_acknowledgement_in_time_turns_the_holding_slip_into_a_receipt_at_once(machine: Bench) -> None:
    machine.kiosk.exchange.note_link(Link.ONLINE)
    reference = apply_for(machine.kiosk)
    machine.clock.advance(0.3)
    acknowledge(machine)
    job = machine.kiosk.spool.claim()
    assert job is not None
    assert isinstance(job.slip, Receipt)
    assert (job.slip.reference, job.slip.due_on) == (reference, date(2026, 11, 27))
    assert machine.seen(PrintJobChanged)
    assert machine.seen(ProgressReceived) == [ProgressReceived(frozenset({reference}))]


def test_an_acknowledgement_too_late_leaves_the_paper_as_it_is(machine: Bench) -> None:
    apply_for(machine.kiosk)
    job = machine.kiosk.spool.claim()
    assert job is not None
    acknowledge(machine)
    machine.kiosk.spool.settle(job.job, PrintState.PRINTED)
    assert machine.kiosk.print_job(job.slip.reference) == replace(job, state=PrintState.PRINTED)


def test_a_refused_operation_goes_to_the_list_and_holds_up_nobody(machine: Bench) -> None:
    first = apply_for(machine.kiosk)
    machine.kiosk.end()
    apply_for(machine.kiosk)
    one, two = queued(machine.kiosk)
    machine.kiosk.exchange.settle(
        [
            Settled(one.op_id, Verdict.REJECTED, code="unknown_item", detail="事项已停用"),
            Settled(two.op_id, Verdict.DUPLICATE, progress=word_on(two)),
        ]
    )
    health = machine.kiosk.health()
    (refused,) = health.set_aside
    assert (refused.aggregate, refused.code, refused.detail) == (f"application:{first}", "unknown_item", "事项已停用")
    assert queued(machine.kiosk) == ()
    assert [one.body["event"] for one in queued(machine.kiosk, Stream.AUDIT)] == ["operations.set_aside"]
    assert "事项已停用" in health.incidents[0].sentence
    assert machine.seen(IncidentRecorded)
    assert PLANTED[0] in everything(machine)  # an admin can still help this person
    assert machine.kiosk.application(first).acknowledged is False


def test_an_answer_to_an_unknown_operation_is_ignored(machine: Bench) -> None:
    machine.kiosk.exchange.settle([Settled("00000000-0000-7000-8000-000000000000", Verdict.APPLIED)])
    assert machine.events == []


def test_settling_is_all_or_nothing(machine: Bench) -> None:
    apply_for(machine.kiosk)
    (waiting,) = queued(machine.kiosk)
    before = everything(machine)

    def fail(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.startswith("INSERT INTO progress"):
            raise StoreError("broken on purpose")

    event.listen(machine.store._writing_engine, "before_cursor_execute", fail)
    machine.events.clear()
    with pytest.raises(StoreError):
        machine.kiosk.exchange.settle([Settled(waiting.op_id, Verdict.APPLIED, progress=word_on(waiting))])
    assert everything(machine) == before
    assert machine.events == []


def test_an_older_word_never_replaces_a_newer_one(machine: Bench) -> None:
    reference = apply_for(machine.kiosk)
    (operation,) = queued(machine.kiosk)
    machine.kiosk.exchange.apply(a_page(word_on(operation, version=3, state="REVIEWING")))
    machine.events.clear()
    machine.kiosk.exchange.apply(a_page(word_on(operation, version=2, state="ACCEPTED"), cursor="e.2"))
    machine.kiosk.exchange.settle([Settled(operation.op_id, Verdict.DUPLICATE, progress=word_on(operation))])
    assert machine.kiosk.application(reference).state == "REVIEWING"
    assert machine.kiosk.exchange.cursor() == "e.2"


def test_a_page_and_its_cursor_are_kept_together_or_not_at_all(machine: Bench) -> None:
    machine.kiosk.exchange.apply(a_page(a_ticket("TEST-1"), cursor="e.1"))

    def fail(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.startswith("UPDATE feed"):
            raise StoreError("broken on purpose")

    event.listen(machine.store._writing_engine, "before_cursor_execute", fail)
    with pytest.raises(StoreError):
        machine.kiosk.exchange.apply(a_page(a_ticket("TEST-2"), cursor="e.2"))
    assert machine.kiosk.exchange.cursor() == "e.1"
    assert "TEST-2" not in everything(machine)


def test_the_same_page_twice_changes_nothing_and_tells_nobody(machine: Bench) -> None:
    apply_for(machine.kiosk)
    (operation,) = queued(machine.kiosk)
    machine.kiosk.exchange.apply(a_page(word_on(operation), a_ticket()))
    before = everything(machine)
    machine.events.clear()
    machine.kiosk.exchange.apply(a_page(word_on(operation), a_ticket()))
    assert everything(machine) == before
    assert machine.events == []


def test_pooled_tickets_are_bound_once_and_withdrawn_ones_are_gone(machine: Bench) -> None:
    machine.kiosk.exchange.apply(a_page(a_ticket("TEST-1"), a_ticket("TEST-2"), a_ticket("TEST-3")))
    machine.kiosk.exchange.apply(a_page(Removed(Scope.TICKET, "TEST-2")))
    bound = set()
    for _ in range(3):
        apply_for(machine.kiosk)
        bound.add(queued(machine.kiosk)[-1].body["ticket"])
        machine.kiosk.end()
    assert bound == {"TEST-1", "TEST-3", None}


def test_an_expired_ticket_is_never_handed_out(machine: Bench) -> None:
    machine.kiosk.exchange.apply(a_page(a_ticket(expires_on=date(2026, 11, 21))))
    apply_for(machine.kiosk)
    assert queued(machine.kiosk)[0].body["ticket"] is None


def test_an_application_that_leaves_the_scope_is_forgotten(machine: Bench) -> None:
    reference = apply_for(machine.kiosk)
    acknowledge(machine)
    machine.kiosk.exchange.apply(a_page(Removed(Scope.APPLICATION, reference)))
    with pytest.raises(StepError):
        machine.kiosk.application(reference)


def test_an_application_still_to_be_sent_is_never_forgotten(machine: Bench) -> None:
    reference = apply_for(machine.kiosk)
    machine.kiosk.exchange.apply(a_page(Removed(Scope.APPLICATION, reference)))
    assert machine.kiosk.application(reference).state == "QUEUED"


class TestSnapshots:
    """Without a place in the feed, or for a scope that lost something: fetched aside and put in place at once."""

    def fetch(self, machine: Bench, *rows: Progress | Ticket | HomeOutlet, scopes: frozenset[Scope] = ALL) -> None:
        machine.kiosk.exchange.begin_snapshot(scopes)
        machine.kiosk.exchange.keep_snapshot([told(row) for row in rows])

    def test_what_is_known_stays_in_use_until_everything_has_been_fetched(self, machine: Bench) -> None:
        kept, lost = self._two_acknowledged(machine)
        exchange = machine.kiosk.exchange
        self.fetch(machine, self.words[kept])
        assert exchange.cursor() is None
        exchange.apply(a_page(a_ticket("TEST-8"), cursor="f.1", more=True), fetched=ALL)
        assert machine.kiosk.application(lost).acknowledged
        assert exchange.cursor() is None
        exchange.apply(a_page(a_ticket("TEST-9"), cursor="f.2"), fetched=ALL)
        assert machine.kiosk.application(kept).acknowledged
        with pytest.raises(StepError):
            machine.kiosk.application(lost)
        assert any(lost in event.references for event in machine.seen(ProgressReceived))
        assert exchange.cursor() == "f.2"

    def test_a_restored_platform_may_go_back_to_an_older_version(self, machine: Bench) -> None:
        kept, _ = self._two_acknowledged(machine)
        word = self.words[kept]
        machine.kiosk.exchange.apply(a_page(replace(word, version=9, state="ACCEPTED"), cursor="e.9"))
        self.fetch(machine, word)
        assert machine.kiosk.application(kept).state == "ACCEPTED"
        machine.kiosk.exchange.apply(a_page(cursor="f.2"), fetched=ALL)
        assert machine.kiosk.application(kept).state == "SUBMITTED"

    def test_an_answer_that_came_meanwhile_is_not_lost(self, machine: Bench) -> None:
        reference = apply_for(machine.kiosk)
        self.fetch(machine)
        acknowledge(machine)
        machine.kiosk.exchange.apply(a_page(cursor="f.2"), fetched=ALL)
        assert machine.kiosk.application(reference).acknowledged

    def test_pooled_tickets_that_are_not_named_again_are_gone_and_bound_ones_stay(self, machine: Bench) -> None:
        exchange = machine.kiosk.exchange
        exchange.apply(a_page(a_ticket("TEST-1")))
        bound = apply_for(machine.kiosk)
        exchange.apply(a_page(a_ticket("TEST-2"), a_ticket("TEST-3")))
        self.fetch(machine, a_ticket("TEST-3"))
        exchange.apply(a_page(cursor="f.1"), fetched=ALL)
        assert machine.kiosk.application(bound).ticket == a_ticket("TEST-1")
        machine.kiosk.end()
        apply_for(machine.kiosk)
        assert queued(machine.kiosk)[-1].body["ticket"] == "TEST-3"
        machine.kiosk.end()
        apply_for(machine.kiosk)
        assert queued(machine.kiosk)[-1].body["ticket"] is None

    def test_one_scope_is_fetched_while_the_others_are_followed(self, machine: Bench) -> None:
        exchange = machine.kiosk.exchange
        exchange.apply(a_page(a_ticket("TEST-1"), a_ticket("TEST-2")))
        tickets = frozenset({Scope.TICKET})
        self.fetch(machine, a_ticket("TEST-2"), scopes=tickets)
        assert exchange.cursor() == "e.1"
        exchange.apply(a_page(a_ticket("TEST-3"), outlet("样例网点"), cursor="e.2"), fetched=tickets)
        with machine.store.reading() as r:
            pooled = {ticket.code for ticket in held.bodies(r, Scope.TICKET)}
        assert pooled == {"TEST-2", "TEST-3"}
        assert machine.kiosk.terminal.outlet.name == "样例网点"

    def test_the_outbox_is_never_touched(self, machine: Bench) -> None:
        reference = apply_for(machine.kiosk)
        self.fetch(machine)
        machine.kiosk.exchange.apply(a_page(cursor="f.1"), fetched=ALL)
        assert len(queued(machine.kiosk)) == 1
        assert machine.kiosk.application(reference).state == "QUEUED"

    def _two_acknowledged(self, machine: Bench) -> tuple[str, str]:
        references = apply_for(machine.kiosk), ""
        machine.kiosk.end()
        references = references[0], apply_for(machine.kiosk)
        self.words = {one.body["reference"]: word_on(one) for one in queued(machine.kiosk)}
        acknowledge(machine)
        machine.kiosk.exchange.apply(a_page(*self.words.values()))
        return references


class TestChecks:
    """What the terminal holds is counted as it lies in the database."""

    def test_the_sums_are_those_of_the_contract(self, machine: Bench) -> None:
        machine.kiosk.exchange.apply(a_page(a_ticket("TEST-1"), a_ticket("TEST-2"), a_ticket("TEST-3")))
        digests = (hashlib.sha256(f"ticket:TEST-{number}:1".encode()).digest() for number in (1, 2, 3))
        total = sum(int.from_bytes(digest[:8]) for digest in digests) % 2**64
        assert machine.kiosk.exchange.checks() == (
            Check(Scope.APPLICATION, 0, "0" * 16),
            Check(Scope.TICKET, 3, f"{total:016x}"),
            Check(Scope.OUTLET, 0, "0" * 16),
            Check(Scope.EDITION, 0, "0" * 16),
            Check(Scope.NOTICE, 0, "0" * 16),
        )

    def test_what_an_answer_brought_counts_only_when_the_feed_tells_it(self, machine: Bench) -> None:
        apply_for(machine.kiosk)
        word = word_on(*queued(machine.kiosk))
        acknowledge(machine)
        assert machine.kiosk.exchange.checks()[0].count == 0
        machine.kiosk.exchange.apply(a_page(word))
        assert machine.kiosk.exchange.checks()[0].count == 1

    def test_a_ticket_that_was_handed_out_counts_until_the_feed_takes_it_back(self, machine: Bench) -> None:
        machine.kiosk.exchange.apply(a_page(a_ticket()))
        apply_for(machine.kiosk)
        assert machine.kiosk.exchange.checks()[1].count == 1
        machine.kiosk.exchange.apply(a_page(Removed(Scope.TICKET, "TEST-0001"), cursor="e.2"))
        assert machine.kiosk.exchange.checks()[1].count == 0

    def test_a_scope_that_does_not_agree_is_named_on_a_last_page_only(self, machine: Bench) -> None:
        exchange = machine.kiosk.exchange
        right = exchange.checks()
        wrong = (replace(right[0], count=1), *right[1:])
        assert exchange.apply(Page((), "e.1", more=True, checks=wrong)) == frozenset()
        assert exchange.apply(Page((), "e.1", more=False, checks=wrong)) == {Scope.APPLICATION}
        assert machine.kiosk.health().disagreeing == (Scope.APPLICATION,)
        assert exchange.apply(Page((), "e.1", more=False, checks=right)) == frozenset()


class TestSynchronised:
    """Said only when it is so."""

    def agree(self, machine: Bench) -> None:
        exchange = machine.kiosk.exchange
        exchange.apply(Page((), "e.1", more=False, checks=exchange.checks()))

    def test_it_takes_an_empty_outbox_a_recent_answer_and_equal_checks(self, machine: Bench) -> None:
        assert not machine.kiosk.health().synchronised
        self.agree(machine)
        assert machine.kiosk.health().synchronised
        apply_for(machine.kiosk)
        assert not machine.kiosk.health().synchronised
        acknowledge(machine)
        assert machine.kiosk.health().synchronised
        machine.clock.advance(90)
        assert not machine.kiosk.health().synchronised

    def test_it_is_not_said_while_anything_is_fetched_again(self, machine: Bench) -> None:
        self.agree(machine)
        machine.kiosk.exchange.begin_snapshot({Scope.TICKET})
        assert not machine.kiosk.health().synchronised
        exchange = machine.kiosk.exchange
        exchange.apply(Page((), "e.1", more=False, checks=exchange.checks()), fetched={Scope.TICKET})
        assert not machine.kiosk.health().synchronised  # that it was fetched has to be told
        acknowledge(machine)
        assert machine.kiosk.health().synchronised

    def test_a_platform_that_counts_nothing_is_not_believed(self, machine: Bench) -> None:
        machine.kiosk.exchange.apply(a_page())
        assert not machine.kiosk.health().synchronised


class TestTheOutlet:
    """The feed says where the terminal stands."""

    def test_screen_and_paper_follow_what_the_platform_has_on_file(self, machine: Bench) -> None:
        machine.store.device_key(b"w" * 32)
        machine.store.save_enrolment(TERMINAL)
        machine.kiosk.exchange.apply(a_page(outlet("新址网点（示例）")))
        assert machine.kiosk.terminal == replace(TERMINAL, outlet=OutletLine("新址网点（示例）", TERMINAL.code, "1"))
        assert machine.store.enrolment() == machine.kiosk.terminal
        assert machine.seen(OutletChanged)

    def test_a_row_that_goes_leaves_the_last_known_outlet(self, machine: Bench) -> None:
        machine.kiosk.exchange.apply(a_page(outlet("新址网点（示例）")))
        machine.kiosk.exchange.apply(a_page(Removed(Scope.OUTLET, "150800-M01"), cursor="e.2"))
        assert machine.kiosk.terminal.outlet.name == "新址网点（示例）"


def outlet(name: str) -> HomeOutlet:
    return HomeOutlet("150800-M01", name, "1", sample=True)


def test_the_link_is_told_when_it_changes_and_only_then(machine: Bench) -> None:
    for link in (Link.ONLINE, Link.ONLINE, Link.OFFLINE):
        machine.kiosk.exchange.note_link(link, 4.5)
    assert machine.seen(LinkChanged) == [LinkChanged()] * 2
    health = machine.kiosk.health()
    assert (health.link, health.last_contact, health.clock_skew_seconds) == (Link.OFFLINE, machine.clock.wall, 4.5)


def test_the_same_incident_again_only_counts_up(machine: Bench) -> None:
    for _ in range(3):
        machine.kiosk.exchange.record_incident("push", "平台不接收。")
        machine.clock.advance(60)
    (incident,) = machine.kiosk.health().incidents
    assert (incident.times, (incident.last_at - incident.first_at).seconds) == (3, 120)
