"""Chance moves applications about at the platform; nothing happens that the catalogue's life cycle does not allow."""

import json
import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

import resources
from sync.central import overdue, reminding
from sync.central.applications import Applications, NotOffered, Received
from sync.central.catalogue import Catalogues
from sync.central.commitments import Promise, Standing
from sync.central.feed import Writing
from sync.central.life_cycle import LifeCycle
from sync.central.platform import Platform
from sync.central.records import BESIDE, EXTEND, REMIND, Application, HandedIn, latest, steps
from sync.central.reminding import Notice
from sync.contract import ApplicationSubmission, AskedBody
from tests.support.central import ShiftedClock, staff_move
from tests.support.wire_terminal import ANSWERS, TERMINAL, reference

TABLE: list[dict[str, Any]] = json.loads(resources.text("catalogue/life-cycle.json"))["transitions"]
ALLOWED = {(each["from"], each["to"], each["event"], each["by"]) for each in TABLE}
EVENTS = sorted({each["event"] for each in TABLE})
ACTORS = ("platform", "citizen", "system", "terminal")
ASKED = AskedBody(kind="material", key="id", title="身份证明", reason="样例")


def received(platform: Platform, writing: Writing, counter: int, *, committed: bool) -> str:
    """Let an application arrive."""
    submission = ApplicationSubmission(
        reference=reference(counter),
        item="IP-01-01",
        edition="test",
        form="contact-and-request",
        answers=ANSWERS,
        applicant="测*人",
        last_four="1239",
        confirmed_at=platform.now(),
        ticket=None,
    )
    promise = Promise(Standing.SIGNED) if committed else Promise()
    received = [Received(submission, promise=promise)]
    platform.applications.receive(writing, TERMINAL, received, now=platform.now(), sample=True)
    return submission.reference


def walk(platform: Platform, applications: Applications, seed: int, *, attempts: int = 50) -> list[tuple[str, ...]]:
    """Try whatever chance says, as whoever chance says; returns the steps that were taken, as they are on file."""
    chance = random.Random(seed)
    clock = platform.now
    assert isinstance(clock, ShiftedClock)
    with platform.feed.writing() as writing:
        name = received(platform, writing, seed, committed=chance.random() < 0.5)
        for _ in range(attempts):
            found = applications.find(writing.connection, name, lock=True)
            assert found is not None
            if chance.random() < 0.1:
                clock.shift += timedelta(days=chance.choice((0, 1, 2, 8, 30)))
                overdue.remind(applications, writing, found, platform.now())
                reminded = applications.find(writing.connection, name, lock=True)
                overdue.move_on(applications, writing, reminded or found, platform.now())
            else:
                attempt(applications, writing, found, chance)
        taken = [step for step in steps(writing.connection, name) if step.event not in BESIDE]
    before = [step.state for step in taken]
    return [(source, step.state, step.event) for source, step in zip(before, taken[1:], strict=False)]


def attempt(applications: Applications, writing: Writing, found: Application, chance: random.Random) -> None:
    """Try one step; a refusal changes nothing."""
    event, by = chance.choice(EVENTS), chance.choice(ACTORS)
    likely = [(each["event"], each["by"]) for each in TABLE if each["from"] == found.state]
    if likely and chance.random() < 0.3:
        event, by = chance.choice(likely)
    more: dict[str, Any] = {"asked": (ASKED,)} if event == "accept_defer" else {}
    move = replace(staff_move(event, **more), by=by)
    try:
        if event in {"resubmit", "upstream_resubmit"} and by == "citizen":
            keys = tuple(each.key for each in found.asked)
            brought = HandedIn(found.answers, keys, {}, (), "")
            applications.hand_in(writing, found, brought, event=event, now=writing.now())
        else:
            applications.take_step(writing, found, move, now=writing.now())
    except NotOffered:
        pass
    else:
        after = applications.find(writing.connection, found.reference)
        assert after is not None
        assert (found.state, after.state, event, by) in ALLOWED, f"{by} took {event} from {found.state}"


def test_whatever_chance_tries_only_what_the_life_cycle_allows_happens(platform: Platform) -> None:
    taken = [step for seed in range(1, 41) for step in walk(platform, platform.applications, seed)]

    known = {(source, target, event) for source, target, event, _ in ALLOWED}
    assert set(taken) <= known
    assert len(set(taken)) > len(known) // 2, "chance has to have been nearly everywhere"


def test_the_walk_notices_a_step_that_was_given_to_somebody_else(platform: Platform) -> None:
    cycle = platform.catalogue.life_cycle
    given_away = tuple(replace(each, by="citizen") if each.event == "accept" else each for each in cycle.transitions)
    catalogues = Catalogues()
    catalogues.present.__dict__["life_cycle"] = LifeCycle(cycle.states, given_away)

    with pytest.raises(AssertionError, match="citizen took accept"):
        [walk(platform, Applications(catalogues), seed) for seed in range(101, 200)]


@pytest.mark.parametrize(
    ("way", "days", "expected"),
    [
        ((), 8, "ACCEPTED"),
        (("request_supplement",), 23, "LAPSED"),
        (("accept_defer",), 8, "LAPSED"),
        (("accept", "start_review", "forward", "upstream_request"), 360, "DECIDED_NO"),
        (("accept", "start_review", "deny"), 60, "ARCHIVED"),
        (("accept", "start_review", "approve", "issue"), 60, "READY"),
    ],
    ids=["silence", "no-supplement", "nothing-followed", "upstream", "filed-away", "nobody-came"],
)
def test_the_system_ends_what_nobody_ended_in_time_and_not_a_day_before(
    platform: Platform, way: tuple[str, ...], days: int, expected: str
) -> None:
    clock = platform.now
    assert isinstance(clock, ShiftedClock)
    applications = platform.applications
    with platform.feed.writing() as writing:
        name = received(platform, writing, 1, committed=False)
        for event in way:
            found = applications.find(writing.connection, name)
            assert found is not None
            more: dict[str, Any] = {"asked": (ASKED,)} if event == "accept_defer" else {}
            applications.take_step(writing, found, staff_move(event, **more), now=platform.now())
    days_go_by(platform, 5)
    early = state_of(platform, name)

    days_go_by(platform, days - 5)

    assert early == state_before(platform, name, len(way))
    assert state_of(platform, name) == expected


def days_go_by(platform: Platform, days: int) -> None:
    """Let the days go by, the platform looking at each of them."""
    assert isinstance(platform.now, ShiftedClock)
    for _ in range(days):
        platform.now.shift += timedelta(days=1)
        overdue.sweep(platform)


def asked_and_waiting(platform: Platform, event: str) -> str:
    """Let an application arrive, and ask for something."""
    with platform.feed.writing() as writing:
        name = received(platform, writing, 1, committed=False)
        found = platform.applications.find(writing.connection, name)
        assert found is not None
        platform.applications.take_step(writing, found, staff_move(event, asked=(ASKED,)), now=platform.now())
    return name


def notices(platform: Platform, name: str) -> list[tuple[date, str]]:
    """Return what stands beside the steps, by day."""
    with platform.database.reading() as connection:
        return [(one.at.date(), one.event) for one in steps(connection, name) if one.event in BESIDE]


def today(platform: Platform) -> date:
    return platform.now().date()


def last_day(platform: Platform, name: str) -> date:
    with platform.database.reading() as connection:
        found = platform.applications.find(connection, name)
    assert found is not None
    assert found.asked_by is not None
    return found.asked_by


def test_an_applicant_is_reminded_twice_before_the_time_is_over(platform: Platform) -> None:
    name = asked_and_waiting(platform, "request_supplement")
    by = last_day(platform, name)

    days_go_by(platform, (by - today(platform)).days)

    [first, second] = notices(platform, name)
    between = platform.catalogue.workdays.between
    assert [between(day, by) for day, _ in (first, second)] == [5, 1]
    assert last_day(platform, name) == by, "a reminder in time moves no day"
    assert state_of(platform, name) == "SUPPLEMENT"
    days_go_by(platform, 1)
    assert state_of(platform, name) == "LAPSED"


def test_nothing_lapses_without_both_reminders_and_late_ones_leave_the_days_they_should_have(
    platform: Platform,
) -> None:
    assert isinstance(platform.now, ShiftedClock)
    name = asked_and_waiting(platform, "request_supplement")
    platform.now.shift += timedelta(days=60)  # nobody looked all the while
    overdue.sweep(platform)

    assert state_of(platform, name) == "SUPPLEMENT"
    assert platform.catalogue.workdays.between(today(platform), last_day(platform, name)) == 5
    overdue.sweep(platform)
    assert len(notices(platform, name)) == 1, "not both on one day"
    days_go_by(platform, (last_day(platform, name) - today(platform)).days + 1)
    assert [event for _, event in notices(platform, name)] == [REMIND, REMIND]
    assert state_of(platform, name) == "LAPSED"


def test_a_reminder_outdates_nothing_that_the_applicant_does(platform: Platform) -> None:
    name = asked_and_waiting(platform, "request_supplement")
    days_go_by(platform, (last_day(platform, name) - today(platform)).days)

    with platform.database.reading() as connection:
        taken = steps(connection, name)

    assert (len(taken), latest(taken).version) == (4, 2)


def test_what_may_follow_is_given_more_time_once_and_never_twice(platform: Platform) -> None:
    name = asked_and_waiting(platform, "accept_defer")
    by = last_day(platform, name)

    def longer() -> Notice | None:
        with platform.feed.writing() as writing:
            found = platform.applications.find(writing.connection, name, lock=True)
            assert found is not None
            notice = reminding.extension(found, steps(writing.connection, name), platform.catalogue)
            if notice is not None:
                platform.applications.note_down(writing, found, notice, now=platform.now(), staff=None)
        return notice

    assert longer() is not None
    assert platform.catalogue.workdays.between(by, last_day(platform, name)) == 5
    assert longer() is None
    days_go_by(platform, (last_day(platform, name) - today(platform)).days)
    assert state_of(platform, name) == "ACCEPTED_DEFERRED"
    assert [event for _, event in notices(platform, name)] == [EXTEND, REMIND, REMIND]
    days_go_by(platform, 1)
    assert state_of(platform, name) == "LAPSED"


def test_a_supplement_is_given_no_more_time(platform: Platform) -> None:
    name = asked_and_waiting(platform, "request_supplement")
    with platform.database.reading() as connection:
        found = platform.applications.find(connection, name)
        assert found is not None
        assert reminding.extension(found, steps(connection, name), platform.catalogue) is None


def state_of(platform: Platform, name: str) -> str:
    with platform.database.reading() as connection:
        found = platform.applications.find(connection, name)
    assert found is not None
    return found.state


def state_before(platform: Platform, name: str, taken: int) -> str:
    with platform.database.reading() as connection:
        return steps(connection, name)[taken].state


def test_a_second_supplement_is_refused_and_nothing_is_approved_while_something_is_missing(platform: Platform) -> None:
    applications = platform.applications
    with platform.feed.writing() as writing:
        name = received(platform, writing, 1, committed=False)

        def now_is() -> Application:
            found = applications.find(writing.connection, name)
            assert found is not None
            return found

        applications.take_step(writing, now_is(), staff_move("request_supplement"), now=platform.now())
        brought = HandedIn(now_is().answers, ("1",), {}, (), "")
        applications.hand_in(writing, now_is(), brought, event="resubmit", now=platform.now())
        with pytest.raises(NotOffered):
            applications.take_step(writing, now_is(), staff_move("request_supplement"), now=platform.now())
        for event in ("accept_defer", "start_review"):
            more: dict[str, Any] = {"asked": (ASKED,)} if event == "accept_defer" else {}
            applications.take_step(writing, now_is(), staff_move(event, **more), now=platform.now())
        with pytest.raises(NotOffered):
            applications.take_step(writing, now_is(), staff_move("approve"), now=platform.now())
        brought = HandedIn(now_is().answers, ("id",), {}, (), "")
        applications.hand_in(writing, now_is(), brought, event=None, now=platform.now())
        applications.take_step(writing, now_is(), staff_move("approve"), now=platform.now())

    assert state_of(platform, name) == "DECIDED_OK"


@pytest.mark.parametrize("committed", [True, False], ids=["committed", "without-commitment"])
def test_only_what_was_done_on_a_commitment_is_revoked_and_the_reason_stays_on_file(
    platform: Platform, *, committed: bool
) -> None:
    with platform.feed.writing() as writing:
        name = received(platform, writing, 1, committed=committed)
        for event in ("accept_commit" if committed else "accept", "start_review", "approve"):
            found = platform.applications.find(writing.connection, name)
            assert found is not None
            platform.applications.take_step(writing, found, staff_move(event), now=platform.now())
        found = platform.applications.find(writing.connection, name)
        assert found is not None
        breach = staff_move("commitment_breach", note="核查发现营业执照已注销。")
        if not committed:
            with pytest.raises(NotOffered):
                platform.applications.take_step(writing, found, breach, now=platform.now())
            return
        platform.applications.take_step(writing, found, breach, now=platform.now())
        last = steps(writing.connection, name)[-1]

    assert (last.state, last.note) == ("REVOKED", "核查发现营业执照已注销。")
    assert staff_offers(platform, name) == frozenset(), "nothing follows a revocation"


def staff_offers(platform: Platform, name: str) -> frozenset[str]:
    with platform.database.reading() as connection:
        found = platform.applications.find(connection, name)
    assert found is not None
    return frozenset(each.event for each in platform.applications.offered(found))
