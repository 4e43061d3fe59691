"""Integrated applications at the platform: parts with a life of their own, an order that is kept, and the whole."""

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection

from sync.central import integrated, overdue
from sync.central.applications import NotOffered, Received
from sync.central.bodies import application_body
from sync.central.catalogue import Catalogue
from sync.central.feed import Writing
from sync.central.life_cycle import DECIDED_OK, RECEIVED
from sync.central.moves import Move
from sync.central.platform import Platform
from sync.central.records import Application, HandedIn, steps
from sync.contract import ApplicationBody, ApplicationSubmission, AskedBody, WaitBody
from tests.support.catalogue import example, form
from tests.support.central import Central, ShiftedClock, staff_move
from tests.support.wire_terminal import ID_NO, TERMINAL, WireTerminal, reference
from ui.rehearsal.clerk import Clerk

SERVICE = "INT-01"
CATALOGUE = Catalogue()
PARTS = CATALOGUE.services[SERVICE].parts
FIRST, MARK, PATENT, SIGN = PARTS
ANSWERS = {**example("FORM-INT-01"), "selected_items": list(PARTS)}
TO_THE_END = ("accept", "start_review", "approve")
ASKED = AskedBody(kind="material", key="chg", title="变更证明", reason="样例")


def submission(counter: int = 1, parts: Sequence[str] = PARTS, **more: Any) -> ApplicationSubmission:
    return ApplicationSubmission.model_validate(
        {
            "reference": reference(counter),
            "item": SERVICE,
            "edition": CATALOGUE.edition,
            "form": "FORM-INT-01",
            "answers": {**ANSWERS, "selected_items": list(parts)},
            "applicant": "旧*",
            "last_four": ID_NO[-4:],
            "confirmed_at": "2026-01-05T09:00:00+08:00",
            "ticket": None,
            "parts": tuple(parts),
            **more,
        }
    )


def arrive(platform: Platform, writing: Writing, counter: int = 1, parts: Sequence[str] = PARTS) -> str:
    made = submission(counter, parts)
    platform.applications.receive(writing, TERMINAL, [Received(made)], now=platform.now(), sample=True)
    return made.reference


def part_of(platform: Platform, connection: Connection, whole: str, number: int) -> Application:
    found = platform.applications.find(connection, f"{whole}-{number}", lock=True)
    assert found is not None
    return found


def decide(platform: Platform, writing: Writing, whole: str, number: int, *events: str) -> None:
    for event in events:
        part = part_of(platform, writing.connection, whole, number)
        platform.applications.take_step(writing, part, staff_move(event), now=platform.now())


def body_of(platform: Platform, connection: Connection, whole: str) -> ApplicationBody:
    body = application_body(connection, whole, platform.public_url)
    assert body is not None
    return body


# -- arriving -------------------------------------------------------------------------------------------------


def test_a_part_waits_for_the_one_that_comes_first_with_its_clock_stopped(platform: Platform) -> None:
    with platform.feed.writing() as writing:
        body = body_of(platform, writing.connection, arrive(platform, writing))
    assert [part.item for part in body.parts] == list(PARTS)
    assert [part.number for part in body.parts] == [1, 2, 3, 4]
    assert body.parts[0].item_name == "经营主体变更登记"
    assert [part.due_kind for part in body.parts] == ["acceptance", None, None, None]
    assert [[wait.part for wait in part.waits_for] for part in body.parts] == [[], [1], [1], [1]]
    assert {part.state for part in body.parts} == {body.state} == {RECEIVED}


def test_nothing_waits_for_a_part_that_was_not_chosen(platform: Platform) -> None:
    with platform.feed.writing() as writing:
        body = body_of(platform, writing.connection, arrive(platform, writing, parts=(MARK, PATENT)))
    assert [part.waits_for for part in body.parts] == [(), ()]
    assert [part.due_kind for part in body.parts] == ["acceptance", "acceptance"]


def test_each_part_reads_its_own_fields_in_the_one_form() -> None:
    service = CATALOGUE.services[SERVICE]
    mapped = {each.title: each.value for each in service.mapped(MARK, ANSWERS)}
    assert mapped["商标注册号（逐件）"] == ANSWERS["trademarks"]
    assert mapped["变更前名义"] == ANSWERS["old_name"]
    assert "变更后地址" not in mapped, "what was not answered is not mapped"
    assert "专利号（每件一份申报书）" not in mapped
    for part, fields in service.field_map.items():
        full = service.mapped(part, form("FORM-INT-01").schema["examples"][1])
        assert {each.title for each in full} <= set(fields)


def test_every_paper_of_every_part_is_among_those_of_the_whole() -> None:
    service, whole = CATALOGUE.services[SERVICE], CATALOGUE.items[SERVICE]
    known = [material.id for material in whole.materials]
    assert len(known) == len(set(known))
    wanted = {service.material_key(part, material.id) for part in PARTS for material in CATALOGUE.part(part).materials}
    assert set(known) == wanted


# -- moving ---------------------------------------------------------------------------------------------------


def test_the_others_begin_when_the_first_is_decided_and_their_days_count_from_then(platform: Platform) -> None:
    clock = platform.now
    assert isinstance(clock, ShiftedClock)
    with platform.feed.writing() as writing:
        whole = arrive(platform, writing)
        with pytest.raises(NotOffered):
            decide(platform, writing, whole, 2, "accept")
        clock.shift += timedelta(days=20)
        decide(platform, writing, whole, 1, *TO_THE_END)
        body = body_of(platform, writing.connection, whole)
    assert [part.waits_for for part in body.parts] == [()] * 4
    assert all(part.due_on and part.due_on > clock().date() for part in body.parts[1:])
    assert "经营主体变更登记" in body.parts[1].history[-1].note
    assert (body.parts[0].state, body.state) == (DECIDED_OK, RECEIVED)


def test_a_first_part_that_fails_stops_those_behind_it_says_why_and_leaves_nobody_without_a_way(
    platform: Platform,
) -> None:
    with platform.feed.writing() as writing:
        whole = arrive(platform, writing, parts=(FIRST, MARK))
        decide(platform, writing, whole, 1, "reject")
        body = body_of(platform, writing.connection, whole)
        assert body.parts[1].waits_for == (WaitBody(part=1, failed=True),)
        assert "没有办成" in body.parts[1].history[-1].note
        assert CATALOGUE.services[SERVICE].failure_policy in body.parts[1].history[-1].note
        stopped = part_of(platform, writing.connection, whole, 2)
        assert {step.event for step in platform.applications.offered(stopped)} == {"reject"}
        assert {step.event for step in platform.applications.offered(stopped, by="citizen")} == {"withdraw"}
        decide(platform, writing, whole, 2, "reject")
        assert body_of(platform, writing.connection, whole).state == "REJECTED"


def test_a_part_that_fails_leaves_the_others(platform: Platform) -> None:
    with platform.feed.writing() as writing:
        whole = arrive(platform, writing, parts=(MARK, PATENT))
        decide(platform, writing, whole, 1, "reject")
        decide(platform, writing, whole, 2, *TO_THE_END)
        body = body_of(platform, writing.connection, whole)
    assert [part.state for part in body.parts] == ["REJECTED", DECIDED_OK]
    assert body.state == DECIDED_OK, "the whole stands with what went well"


def test_a_part_filed_away_after_a_denial_has_not_ended_well_and_the_whole_stands_with_the_first(
    platform: Platform,
) -> None:
    clock = platform.now
    assert isinstance(clock, ShiftedClock)
    with platform.feed.writing() as writing:
        whole = arrive(platform, writing, parts=(MARK, PATENT))
        decide(platform, writing, whole, 1, "reject")
        decide(platform, writing, whole, 2, "accept", "start_review", "deny")
    clock.shift += timedelta(days=60)
    overdue.sweep(platform)
    with platform.database.reading() as connection:
        body = body_of(platform, connection, whole)
    assert [part.state for part in body.parts] == ["REJECTED", "ARCHIVED"]
    assert body.state == "REJECTED"


def test_what_is_asked_for_about_a_part_says_which_and_corrects_the_one_form(platform: Platform) -> None:
    wanted = AskedBody(kind="field", key="/patents", title="拟变更专利", reason="少一位")
    with platform.feed.writing() as writing:
        whole = arrive(platform, writing, parts=(MARK, PATENT))
        part = part_of(platform, writing.connection, whole, 2)
        move = replace(staff_move("request_supplement"), asked=(wanted,))
        platform.applications.take_step(writing, part, move, now=platform.now())
        body = body_of(platform, writing.connection, whole)
        assert (body.state, body.asked, body.parts[1].asked) == ("SUPPLEMENT", (), (wanted,))
        assert body.due_kind == "supplement"
        part = part_of(platform, writing.connection, whole, 2)
        brought = HandedIn({**part.answers, "patents": ["202310000001.5"]}, ("/patents",), {}, (), "")
        platform.applications.hand_in(writing, part, brought, event="resubmit", now=platform.now())
        kept = platform.applications.find(writing.connection, whole)
        assert kept is not None
        assert kept.answers["patents"] == ["202310000001.5"]
        assert part_of(platform, writing.connection, whole, 1).answers == kept.answers


def test_the_system_leaves_a_part_that_waits_alone_and_decides_for_the_others(platform: Platform) -> None:
    clock = platform.now
    assert isinstance(clock, ShiftedClock)
    with platform.feed.writing() as writing:
        whole = arrive(platform, writing)
    clock.shift += timedelta(days=30)
    overdue.sweep(platform)
    with platform.database.reading() as connection:
        body = body_of(platform, connection, whole)
    assert [part.state for part in body.parts] == ["ACCEPTED", RECEIVED, RECEIVED, RECEIVED]


# -- by chance ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(8))
def test_whatever_chance_decides_the_order_is_kept_and_no_other_part_is_touched(platform: Platform, seed: int) -> None:
    chance = random.Random(seed)
    chosen = [part for part in PARTS if chance.random() < 0.75] or [MARK]
    events = sorted({each.event for each in CATALOGUE.life_cycle.transitions})
    with platform.feed.writing() as writing:
        whole = arrive(platform, writing, parts=chosen)
        for _ in range(60):
            number = chance.randint(1, len(chosen))
            before = looked_at(platform, writing, whole, len(chosen))
            moved = tried(platform, writing, before[number], chance, events)
            after = looked_at(platform, writing, whole, len(chosen))
            assert moved or after == before
            well = integrated.decided_well(writing.connection, whole)
            judge(before, after, number, chosen=chosen, well=well)
            judge_whole(platform, writing, whole, list(after.values()))


def looked_at(platform: Platform, writing: Writing, whole: str, count: int) -> Mapping[int, Application]:
    return {number: part_of(platform, writing.connection, whole, number) for number in range(1, count + 1)}


def tried(
    platform: Platform, writing: Writing, part: Application, chance: random.Random, events: Sequence[str]
) -> bool:
    by = chance.choice(("platform", "platform", "citizen", "system", "terminal"))
    likely = [each.event for each in CATALOGUE.life_cycle.open_to(by, part.state)]
    event = chance.choice(likely if likely and chance.random() < 0.8 else events)
    asked = {"asked": (ASKED,)} if event in {"accept_defer", "request_supplement"} else {}
    move: Move = replace(staff_move(event, **asked), by=by)
    try:
        with writing.savepoint():
            if event in {"resubmit", "upstream_resubmit"}:
                brought = HandedIn(part.answers, tuple(each.key for each in part.asked), {}, (), "")
                platform.applications.hand_in(writing, part, brought, event=event, now=platform.now())
            else:
                platform.applications.take_step(writing, part, move, now=platform.now())
    except NotOffered:
        return False
    return True


def judge(
    before: Mapping[int, Application],
    after: Mapping[int, Application],
    moved: int,
    *,
    chosen: Sequence[str],
    well: Collection[str],
) -> None:
    """Only the part that was decided has another state; those that waited for it know what came of it."""
    for number, part in after.items():
        first = [chosen.index(each) + 1 for each in CATALOGUE.services[SERVICE].first(part.item, chosen)]
        open_now = [one for one in first if after[one].reference not in well]
        if number != moved:
            assert part.state == before[number].state
            assert part.asked == before[number].asked
        if open_now:
            assert [wait.part for wait in part.waits_for] == open_now
            assert part.state == RECEIVED or not CATALOGUE.life_cycle.may_end_well(part.state)
            assert part.due_on is None
            failed = [not CATALOGUE.life_cycle.may_end_well(after[one].state) for one in open_now]
            assert [wait.failed for wait in part.waits_for] == failed


def judge_whole(platform: Platform, writing: Writing, whole: str, parts: Sequence[Application]) -> None:
    found = platform.applications.find(writing.connection, whole)
    assert found is not None
    assert found.version == steps(writing.connection, whole)[-1].version
    assert found.state == integrated.state_of(
        CATALOGUE.life_cycle, parts, integrated.decided_well(writing.connection, whole)
    )
    assert platform.applications.offered(found) == platform.applications.offered(found, by="citizen") == ()
    assert all(part.version == steps(writing.connection, part.reference)[-1].version for part in parts)


# -- on the wire ----------------------------------------------------------------------------------------------


def test_a_terminal_hears_of_the_whole_and_never_of_a_part_as_if_it_were_one(terminal: WireTerminal) -> None:
    made = submission()
    (result,) = terminal.push(terminal.operation("application.submit", f"application:{made.reference}", wire(made)))
    assert result["status"] == "applied"
    assert len(result["application"]["parts"]) == len(PARTS)
    assert [row["key"] for row in terminal.snapshot("application")] == [made.reference]


def test_a_part_is_taken_back_under_its_own_name(terminal: WireTerminal) -> None:
    made = submission()
    terminal.push(terminal.operation("application.submit", f"application:{made.reference}", wire(made)))
    name = f"{made.reference}-3"
    body = {"reference": name, "last_four": ID_NO[-4:], "made_at": "2026-01-05T10:00:00+08:00"}
    operation = terminal.operation("application.withdraw", f"application:{name}", body) | {"base_version": 1}
    (result,) = terminal.push(operation)
    assert result["status"] == "applied", result
    states = [part["state"] for part in result["application"]["parts"]]
    assert states == [RECEIVED, RECEIVED, "WITHDRAWN", RECEIVED]
    whole = terminal.operation(
        "application.withdraw", f"application:{made.reference}", body | {"reference": made.reference}
    )
    (refused,) = terminal.push(whole | {"base_version": 9})
    assert refused["code"] == "not_offered", "the whole is taken back part by part"


def test_one_asks_with_or_without_the_part(terminal: WireTerminal) -> None:
    made = submission()
    terminal.push(terminal.operation("application.submit", f"application:{made.reference}", wire(made)))
    for name in (made.reference, f"{made.reference}-2"):
        answer = terminal.post("/progress", {"reference": name, "last_four": ID_NO[-4:]}).json()
        assert answer["application"]["reference"] == made.reference
    wrong = terminal.post("/progress", {"reference": f"{made.reference}-2", "last_four": "0000"}).json()
    assert wrong["application"] is None


@pytest.mark.parametrize("parts", [("IP-01-01",), (MARK, MARK)], ids=["not-its-part", "twice"])
def test_parts_that_the_service_does_not_have_are_refused(terminal: WireTerminal, parts: tuple[str, ...]) -> None:
    made = submission()
    body = {**wire(made), "parts": list(parts)}
    (result,) = terminal.push(terminal.operation("application.submit", f"application:{made.reference}", body))
    assert (result["status"], result["code"]) == ("rejected", "parts")


def wire(made: ApplicationSubmission) -> dict[str, Any]:
    content: dict[str, Any] = made.model_dump(mode="json")
    return content


# -- at the desk ----------------------------------------------------------------------------------------------


def test_the_desk_shows_the_parts_and_each_is_acted_on_by_itself(central: Central, clerk: Clerk) -> None:
    terminal = central.enrolled()
    shared = {"by": "shared", "source": "DS-ENT", "at": "2026-01-05T09:00:00+08:00"}
    made = submission(provenance={"/old_name": shared, "/agent/name": {"by": "card"}})
    terminal.push(terminal.operation("application.submit", f"application:{made.reference}", wire(made)))
    listed = clerk.page("")
    assert listed.count(f'data-reference="{made.reference}') == 1, "a part is no application of its own"
    page = clerk.page(f"/applications/{made.reference}")
    assert all(f'id="part-{number}"' in page for number in (1, 2, 3, 4))
    assert "等“经营主体变更登记”办好，才能开始" in page
    waiting = clerk.page(f"/applications/{made.reference}-2")
    assert "商标注册号（逐件）" in waiting
    assert "来自营业执照登记信息" in waiting, "what the one form was told is known of the part, too"
    assert "身份证读入" in clerk.page(f"/applications/{made.reference}-1")
    assert "拟变更专利" not in waiting, "a part shows what is its own"
    assert f"/{made.reference}-2/accept" not in waiting
    for event in TO_THE_END:
        clerk.take(f"{made.reference}-1", event)
    assert f"/{made.reference}-2/accept" in clerk.page(f"/applications/{made.reference}-2")
    told = terminal.snapshot("application")[0]["application"]
    assert [part["state"] for part in told["parts"]][:2] == [DECIDED_OK, RECEIVED]
    assert told["parts"][1]["waits_for"] == []
