"""What a citizen may do about an application that the platform holds, and what is queued for it."""

import json
import random
from dataclasses import replace
from typing import Any

import pytest

import resources
from kiosk import (
    Asked,
    AskedKind,
    Collect,
    DeferralNotice,
    Kiosk,
    Link,
    LookUpOutcome,
    Offer,
    OperationKind,
    PhoneVerdict,
    ProblemCode,
    Progress,
    Settled,
    Step,
    StepError,
    SupplementNotice,
    Verdict,
)
from kiosk.identity import check_of
from tests.support.hostile_files import photograph
from tests.support.machine import ASKED, Bench, apply_for, asked_for, fill_in, queued, tell, word_on
from tests.support.materials import hand_in

LICENCE = Asked(AskedKind.MATERIAL, "lic", "营业执照", "看不清。", done=False)
FOREIGN = "150802-C01-T01-261122-A0001-V"
TABLE: list[dict[str, Any]] = json.loads(resources.text("catalogue/life-cycle.json"))["transitions"]
KINDS = {
    "resubmit": OperationKind.APPLICATION_SUPPLEMENT,
    "upstream_resubmit": OperationKind.APPLICATION_SUPPLEMENT,
    "withdraw": OperationKind.APPLICATION_WITHDRAW,
    "pickup": OperationKind.APPLICATION_COLLECT,
}


def at_progress(machine: Bench, state: str = "SUPPLEMENT", *asked: Asked, **more: Any) -> Progress:
    """Stand before an application of this terminal that is in some state."""
    apply_for(machine.kiosk)
    word = asked_for(machine.kiosk, *asked, state=state, **more)
    tell(machine, word)
    machine.kiosk.show_progress()
    return word


def offers(kiosk: Kiosk) -> frozenset[Offer]:
    return kiosk.application(kiosk.session.reference or "").offers


def test_what_is_asked_for_is_shown_filled_in_and_queued_with_the_version_that_was_seen(machine: Bench) -> None:
    other = Asked(AskedKind.OTHER, "1", "补充说明", "说明为什么。", done=False)
    at_progress(machine, "SUPPLEMENT", ASKED, other)
    machine.kiosk.following.open_supplement()

    fields = machine.kiosk.form_view().page.fields
    machine.kiosk.answer("/request", "想申请商标续展。")
    machine.kiosk.answer(fields[1].pointer, "去年搬了家。")
    problems = machine.kiosk.next_page()

    assert [field.help for field in fields] == ["请写明要办的事项。", "说明为什么。"]
    assert problems == ()
    assert machine.kiosk.session.step is Step.PROGRESS
    [operation] = queued(machine.kiosk)
    assert (operation.kind, operation.base_version) == (OperationKind.APPLICATION_SUPPLEMENT, 2)
    assert operation.body["answers"] == {"/request": "想申请商标续展。"}
    assert operation.body["note"] == "补充说明：去年搬了家。"
    assert operation.body["last_four"] == "1239"


def test_nobody_sends_half_of_what_is_asked_for(machine: Bench) -> None:
    at_progress(machine)
    machine.kiosk.following.open_supplement()

    problems = machine.kiosk.next_page()

    assert [problem.code for problem in problems] == [ProblemCode.MISSING]
    assert machine.kiosk.session.step is Step.SUPPLEMENT
    assert queued(machine.kiosk) == ()


def test_an_answer_is_judged_by_the_forms_own_rules(machine: Bench) -> None:
    mobile = Asked(AskedKind.FIELD, "/agent/mobile", "手机号码", "打不通。", done=False)
    at_progress(machine, "SUPPLEMENT", mobile)
    machine.kiosk.following.open_supplement()

    problem = machine.kiosk.answer("/agent/mobile", "123")

    assert problem is not None
    assert (problem.pointer, problem.code) == ("/agent/mobile", ProblemCode.MOBILE_FORM)


def test_while_something_waits_for_the_platform_nothing_else_is_offered(machine: Bench) -> None:
    at_progress(machine)
    machine.kiosk.following.open_supplement()
    machine.kiosk.answer("/request", "想申请商标续展。")
    machine.kiosk.next_page()

    view = machine.kiosk.application(machine.kiosk.session.reference or "")

    assert (view.offers, view.waiting) == (frozenset(), {OperationKind.APPLICATION_SUPPLEMENT})


def test_after_the_last_day_nothing_more_is_taken(machine: Bench) -> None:
    word = at_progress(machine)
    machine.clock.wall = machine.clock.wall.replace(month=12, day=12)

    assert word.asked_by is not None
    assert Offer.SUPPLEMENT not in offers(machine.kiosk)
    with pytest.raises(StepError, match="not offered now"):
        machine.kiosk.following.open_supplement()


def test_what_staff_ask_for_may_come_from_a_phone(machine: Bench) -> None:
    at_progress(machine, "SUPPLEMENT", ASKED, LICENCE)
    machine.kiosk.following.open_supplement()
    machine.kiosk.materials.open_material("lic")
    phones = machine.kiosk.phone_pages
    phones.open_place()
    wish = phones.wish()

    assert wish is not None
    assert wish.title == "营业执照"
    assert phones.take(wish.key, 1, photograph()) == PhoneVerdict(1)
    machine.kiosk.materials.keep_pages()
    assert phones.wish() is None
    assert [one.pages for one in machine.kiosk.following.materials()] == [1]


def test_a_material_that_is_asked_for_is_put_together_here_and_sent_with_the_rest(machine: Bench) -> None:
    at_progress(machine, "SUPPLEMENT", ASKED, LICENCE)
    machine.kiosk.following.open_supplement()
    machine.kiosk.answer("/request", "想申请商标续展。")
    machine.kiosk.materials.open_material("lic")
    shown = machine.kiosk.materials.pages()
    machine.kiosk.materials.add_pages(photograph())
    machine.kiosk.materials.keep_pages()
    [listed] = machine.kiosk.following.materials()

    assert machine.kiosk.next_page() == ()

    assert (shown.name, shown.reason, listed.pages) == ("营业执照", "看不清。", 1)
    assert machine.kiosk.session.step is Step.PROGRESS
    [operation] = queued(machine.kiosk)
    assert operation.body["materials"] == ["lic"]
    assert operation.body["filed"] == {"lic": operation.files[0]}
    content = machine.store.read_file(operation.files[0], 0, 4)
    assert content == b"%PDF"
    waiting = machine.kiosk.exchange.next_file(())
    assert waiting is not None
    assert waiting.sha256 == operation.files[0]


def test_a_supplement_waits_for_every_material_and_says_how_many_are_wanting(machine: Bench) -> None:
    other = replace(LICENCE, key="id", title="身份证明")
    at_progress(machine, "SUPPLEMENT", LICENCE, other)
    machine.kiosk.following.open_supplement()
    hand_in(machine.kiosk, "lic", b"%PDF the first")

    assert [problem.code for problem in machine.kiosk.next_page()] == [ProblemCode.MISSING]
    assert (machine.kiosk.form_view().whole, machine.kiosk.form_view().wanting) == (True, 1)
    assert queued(machine.kiosk) == ()
    hand_in(machine.kiosk, "id", b"%PDF the second")
    assert machine.kiosk.form_view().wanting == 0
    assert machine.kiosk.next_page() == ()


def test_what_may_follow_is_sent_as_it_comes_but_never_nothing(machine: Bench) -> None:
    other = replace(LICENCE, key="id", title="身份证明")
    at_progress(machine, "ACCEPTED_DEFERRED", LICENCE, other)
    machine.kiosk.following.open_supplement()

    assert len(machine.kiosk.next_page()) == 2
    assert machine.kiosk.form_view().whole is False
    hand_in(machine.kiosk, "id", b"%PDF one of two")
    assert machine.kiosk.next_page() == ()

    [operation] = queued(machine.kiosk)
    assert operation.body["materials"] == ["id"]


def test_a_material_that_nobody_asked_for_is_not_put_together(machine: Bench) -> None:
    at_progress(machine, "SUPPLEMENT", LICENCE)
    machine.kiosk.following.open_supplement()

    with pytest.raises(StepError, match="Nobody asked"):
        machine.kiosk.materials.open_material("disclosure")


def test_pages_that_were_not_sent_leave_the_disk_with_the_person(machine: Bench) -> None:
    at_progress(machine, "SUPPLEMENT", LICENCE)
    machine.kiosk.following.open_supplement()
    hand_in(machine.kiosk, "lic", b"%PDF never sent")
    assert machine.store.kept_files()

    machine.kiosk.end()

    assert not machine.store.kept_files()


def test_what_was_put_together_for_one_application_is_not_offered_for_the_next(machine: Bench) -> None:
    at_progress(machine, "SUPPLEMENT", LICENCE)
    machine.kiosk.following.open_supplement()
    hand_in(machine.kiosk, "lic", b"%PDF of the first")
    for _ in range(3):
        machine.kiosk.back()
    fill_in(machine.kiosk)
    machine.kiosk.confirm()
    word = replace(asked_for(machine.kiosk, LICENCE), version=2)
    tell(machine, word)
    machine.kiosk.show_progress()
    machine.kiosk.following.open_supplement()

    assert [listed.file for listed in machine.kiosk.following.materials()] == [None]


def test_what_is_asked_for_is_taken_home_on_paper(machine: Bench) -> None:
    word = at_progress(machine)

    machine.kiosk.papers.print_asked()

    job = machine.kiosk.print_job(word.reference)
    assert job is not None
    assert isinstance(job.slip, SupplementNotice)
    assert (job.slip.asked[0].title, job.slip.due_on) == (ASKED.title, word.asked_by)


def test_what_may_follow_while_the_work_goes_on_has_a_notice_of_its_own(machine: Bench) -> None:
    material = Asked(AskedKind.MATERIAL, "lic", "营业执照", "", done=False)
    word = at_progress(machine, "ACCEPTED_DEFERRED", material)

    machine.kiosk.papers.print_asked()

    job = machine.kiosk.print_job(word.reference)
    assert job is not None
    assert isinstance(job.slip, DeferralNotice)


def test_taking_back_waits_for_the_line_because_the_life_cycle_says_so(machine: Bench) -> None:
    at_progress(machine, "SUBMITTED")
    assert Offer.WITHDRAW_ONLINE in offers(machine.kiosk)
    with pytest.raises(StepError):
        machine.kiosk.following.withdraw()

    machine.kiosk.exchange.note_link(Link.ONLINE)
    machine.kiosk.following.withdraw()

    assert [one.kind for one in queued(machine.kiosk)] == [OperationKind.APPLICATION_WITHDRAW]


def test_a_result_lies_ready_somewhere_at_some_time_and_may_be_collected_offline(machine: Bench) -> None:
    collect = Collect("测试网点", "工作日 9:00—17:00", mailed=False)
    at_progress(machine, "READY", replace(ASKED, done=True), collect=collect)

    view = machine.kiosk.application(machine.kiosk.session.reference or "")
    machine.kiosk.following.collect()

    assert view.collect == collect
    assert [one.kind for one in queued(machine.kiosk)] == [OperationKind.APPLICATION_COLLECT]


def test_an_application_of_another_terminal_is_supplemented_here_and_forgotten_when_the_person_leaves(
    machine: Bench,
) -> None:
    apply_for(machine.kiosk)
    word = replace(asked_for(machine.kiosk), reference=FOREIGN, identity_check=check_of(FOREIGN, "1239"))
    machine.kiosk.end()
    machine.platform.known[FOREIGN] = word
    machine.kiosk.open_look_up()
    found = machine.kiosk.look_up(FOREIGN, "1239")
    machine.kiosk.following.open_supplement()
    machine.kiosk.answer("/request", "想申请商标续展。")
    machine.kiosk.next_page()
    operation = queued(machine.kiosk)[-1]
    done = replace(word, state="SUBMITTED", version=3, asked=(replace(ASKED, done=True),))

    machine.kiosk.exchange.settle([Settled(operation.op_id, Verdict.APPLIED, progress=done)])

    assert found is LookUpOutcome.FOUND
    assert operation.aggregate == f"application:{FOREIGN}"
    assert machine.kiosk.application(FOREIGN).state == "SUBMITTED"
    machine.kiosk.end()
    with pytest.raises(StepError):
        machine.kiosk.application(FOREIGN)


def test_what_was_asked_for_about_one_application_is_not_said_of_the_next(machine: Bench) -> None:
    apply_for(machine.kiosk)
    word = replace(asked_for(machine.kiosk), reference=FOREIGN, identity_check=check_of(FOREIGN, "1239"))
    machine.kiosk.end()
    machine.platform.known[FOREIGN] = word
    machine.kiosk.begin()
    machine.kiosk.open_look_up()
    assert machine.kiosk.look_up(FOREIGN, "1239") is LookUpOutcome.FOUND
    machine.kiosk.back()
    machine.kiosk.back()
    fill_in(machine.kiosk)
    machine.kiosk.confirm()
    machine.kiosk.show_progress()
    with pytest.raises(StepError, match="has said nothing"):
        machine.kiosk.papers.print_asked()


def test_what_the_platform_did_not_take_stays_visible_to_the_citizen_and_to_an_admin(machine: Bench) -> None:
    at_progress(machine)
    machine.kiosk.following.open_supplement()
    machine.kiosk.answer("/request", "想申请商标续展。")
    machine.kiosk.next_page()
    [operation] = queued(machine.kiosk)

    machine.kiosk.exchange.settle([Settled(operation.op_id, Verdict.CONFLICT, code="version")])

    view = machine.kiosk.application(machine.kiosk.session.reference or "")
    assert view.refused == {OperationKind.APPLICATION_SUPPLEMENT}
    assert [one.op_id for one in machine.kiosk.health().set_aside] == [operation.op_id]


def test_chance_at_the_terminal_queues_only_what_a_citizen_may_do_in_that_state_on_that_line(machine: Bench) -> None:
    chance = random.Random(7)
    states = sorted({each["from"] for each in TABLE} - {"DRAFT", "QUEUED"})
    apply_for(machine.kiosk)
    first = word_on(queued(machine.kiosk)[0])
    machine.kiosk.show_progress()
    for version in range(2, 150):
        state, link = chance.choice(states), chance.choice((Link.ONLINE, Link.OFFLINE))
        asked = replace(ASKED, done=state not in {"SUPPLEMENT", "UPSTREAM_SUPPLEMENT"})
        machine.kiosk.exchange.note_link(link)
        tell(machine, replace(first, state=state, version=version, asked=(asked,)))

        try_anything(machine.kiosk, chance)

        allowed = {
            KINDS[each["event"]]
            for each in TABLE
            if each["from"] == state and each["by"] == "citizen" and (each["offline"] or link is Link.ONLINE)
        }
        assert {one.kind for one in queued(machine.kiosk)} <= allowed, f"{state}, {link}"


def try_anything(kiosk: Kiosk, chance: random.Random) -> None:
    def supplement() -> None:
        kiosk.following.open_supplement()
        kiosk.answer("/request", "想申请商标续展。")
        kiosk.next_page()

    for attempt in chance.sample((supplement, kiosk.following.withdraw, kiosk.following.collect), 3):
        try:
            attempt()
        except StepError:
            continue


def test_the_walk_notices_a_step_that_was_given_to_somebody_else(machine: Bench) -> None:
    cycle = machine.kiosk.catalogue.life_cycle
    by_citizen = next(each for each in cycle.transitions if each.event == "withdraw").by
    given = tuple(
        replace(each, by=by_citizen, event="pickup") if each.event == "accept" else each for each in cycle.transitions
    )
    machine.kiosk.adopt(replace(machine.kiosk.catalogue, life_cycle=replace(cycle, transitions=given)))

    with pytest.raises(AssertionError, match="SUBMITTED"):
        test_chance_at_the_terminal_queues_only_what_a_citizen_may_do_in_that_state_on_that_line(machine)
