"""Walking through the steps: what each offers, where back leads, and what time does to a session."""

from collections.abc import Callable
from typing import Any

import pytest

from kiosk import (
    OFFERED,
    Appearance,
    Command,
    IdCard,
    IdlePhase,
    Kiosk,
    SessionEnded,
    SessionStepped,
    Settled,
    Step,
    StepError,
    Verdict,
)
from tests.support.committing import INK, to_commitment
from tests.support.hostile_files import photograph
from tests.support.machine import (
    ITEM,
    PIN,
    SYNTHETIC,
    Bench,
    a_page,
    a_ticket,
    apply_for,
    asked_for,
    queued,
    to_check,
    word_on,
)

CATEGORY = "C01"
QUERY = "DS-ID:/agent"
SITUATION, PATH, LINKED, PACKAGE, MATERIAL = "S-01", "P-01", "INT-01", "PKG-TECH", "disclosure"


def to_items(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.open_category(CATEGORY)


def to_guide(kiosk: Kiosk) -> None:
    to_items(kiosk)
    kiosk.open_guide(ITEM)


def to_form(kiosk: Kiosk) -> None:
    to_guide(kiosk)
    kiosk.start_application()


def to_search(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.finding.open_search()


def to_situations(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.finding.open_situations()


def to_situation(kiosk: Kiosk) -> None:
    to_situations(kiosk)
    kiosk.finding.open_situation(SITUATION)


def to_choosing(kiosk: Kiosk) -> None:
    to_situations(kiosk)
    kiosk.finding.open_choosing(PATH)


def to_linked(kiosk: Kiosk) -> None:
    to_situation(kiosk)
    kiosk.finding.open_linked(LINKED)


def to_package(kiosk: Kiosk) -> None:
    to_situations(kiosk)
    kiosk.finding.open_package(PACKAGE)


def to_outlets(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.finding.open_outlets()


def to_verify(kiosk: Kiosk) -> None:
    kiosk.open_look_up()
    kiosk.receipts.open_verify()


def to_materials(kiosk: Kiosk) -> None:
    to_check(kiosk)
    kiosk.back()


def to_conditions(kiosk: Kiosk) -> None:
    """Stand before what came of the questions: the trademark does not lapse for years."""
    kiosk.begin()
    kiosk.open_guide("IP-13-03")
    kiosk.conditions.open_conditions()
    kiosk.conditions.answer_condition(2)


def to_sharing(kiosk: Kiosk) -> None:
    to_materials(kiosk)
    kiosk.sharing.open_sharing()


def to_pages(kiosk: Kiosk) -> None:
    to_materials(kiosk)
    kiosk.materials.open_material("disclosure")


def to_taken(kiosk: Kiosk) -> None:
    to_check(kiosk)
    kiosk.taking.take()


def to_progress(kiosk: Kiosk) -> None:
    apply_for(kiosk)
    kiosk.show_progress()


def to_supplement(kiosk: Kiosk) -> None:
    apply_for(kiosk)
    word = asked_for(kiosk)
    kiosk.exchange.settle([Settled(queued(kiosk)[0].op_id, Verdict.APPLIED, progress=word)])
    kiosk.show_progress()
    kiosk.following.open_supplement()


def to_staff_pin(kiosk: Kiosk) -> None:
    kiosk.open_staff()


def to_staff(kiosk: Kiosk) -> None:
    kiosk.open_staff()
    assert kiosk.enter_staff(PIN)


def to_evaluation(kiosk: Kiosk) -> None:
    apply_for(kiosk)
    kiosk.open_evaluation()


WAYS: dict[Step, Callable[[Kiosk], Any]] = {
    Step.START: lambda _kiosk: None,
    Step.RESUME: lambda kiosk: kiosk.drafts.open(),
    Step.CATEGORIES: lambda kiosk: kiosk.begin(),
    Step.ITEMS: to_items,
    Step.GUIDE: to_guide,
    Step.SEARCH: to_search,
    Step.SITUATIONS: to_situations,
    Step.SITUATION: to_situation,
    Step.CHOOSING: to_choosing,
    Step.LINKED: to_linked,
    Step.PACKAGE: to_package,
    Step.OUTLETS: to_outlets,
    Step.CONDITIONS: to_conditions,
    Step.FORM: to_form,
    Step.MATERIALS: to_materials,
    Step.SHARING: to_sharing,
    Step.PAGES: to_pages,
    Step.COMMITMENT: to_commitment,
    Step.CHECK: to_check,
    Step.TAKEN: to_taken,
    Step.OPENING: lambda kiosk: kiosk.opening.begin(),
    Step.SUBMITTED: apply_for,
    Step.LOOK_UP: lambda kiosk: kiosk.open_look_up(),
    Step.VERIFY: to_verify,
    Step.PROGRESS: to_progress,
    Step.SUPPLEMENT: to_supplement,
    Step.EVALUATION: to_evaluation,
    Step.STAFF_PIN: to_staff_pin,
    Step.STAFF: to_staff,
}

COMMANDS: dict[Command, Callable[[Kiosk], Any]] = {
    Command.OPEN_VERIFY: lambda kiosk: kiosk.receipts.open_verify(),
    Command.VERIFY: lambda kiosk: kiosk.receipts.verify("X"),
    Command.OPEN_DRAFT: lambda kiosk: kiosk.drafts.open(),
    Command.TAKE_DRAFT: lambda kiosk: kiosk.taking.take(),
    Command.OPEN_OPENING: lambda kiosk: kiosk.opening.begin(),
    Command.OPEN_TAKEN: lambda kiosk: kiosk.opening.open("nonsense"),
    Command.DROP_TAKEN: lambda kiosk: kiosk.opening.drop("nonsense"),
    Command.GO_ON: lambda kiosk: kiosk.opening.go_on(),
    Command.RESUME_DRAFT: lambda kiosk: kiosk.drafts.resume("0000"),
    Command.BEGIN: lambda kiosk: kiosk.begin(),
    Command.OPEN_CATEGORY: lambda kiosk: kiosk.open_category(CATEGORY),
    Command.OPEN_GUIDE: lambda kiosk: kiosk.open_guide(ITEM),
    Command.OPEN_SEARCH: lambda kiosk: kiosk.finding.open_search(),
    Command.SEARCH_FOR: lambda kiosk: kiosk.finding.search_for("商标"),
    Command.OPEN_SITUATIONS: lambda kiosk: kiosk.finding.open_situations(),
    Command.OPEN_SITUATION: lambda kiosk: kiosk.finding.open_situation(SITUATION),
    Command.OPEN_CHOOSING: lambda kiosk: kiosk.finding.open_choosing(PATH),
    Command.CHOOSE: lambda kiosk: kiosk.finding.choose(0),
    Command.RECONSIDER: lambda kiosk: kiosk.finding.reconsider(0),
    Command.OPEN_LINKED: lambda kiosk: kiosk.finding.open_linked(LINKED),
    Command.OPEN_PACKAGE: lambda kiosk: kiosk.finding.open_package(PACKAGE),
    Command.OPEN_OUTLETS: lambda kiosk: kiosk.finding.open_outlets(),
    Command.TICK_MATERIAL: lambda kiosk: kiosk.finding.tick_material(MATERIAL, held=True),
    Command.PRINT_NOTICE: lambda kiosk: kiosk.papers.print_notice(),
    Command.OPEN_CONDITIONS: lambda kiosk: kiosk.conditions.open_conditions(),
    Command.ANSWER_CONDITION: lambda kiosk: kiosk.conditions.answer_condition(0),
    Command.RECONSIDER_CONDITION: lambda kiosk: kiosk.conditions.reconsider_condition(0),
    Command.MEET_CONDITIONS: lambda kiosk: kiosk.conditions.meet_conditions(),
    Command.PRINT_CONDITIONS: lambda kiosk: kiosk.conditions.print_conditions(),
    Command.START_APPLICATION: lambda kiosk: kiosk.start_application(),
    Command.ANSWER: lambda kiosk: kiosk.answer("/request", "想了解"),
    Command.ADD_ENTRY: lambda kiosk: kiosk.add_entry("/patents"),
    Command.REMOVE_ENTRY: lambda kiosk: kiosk.remove_entry("/patents", 0),
    Command.NEXT_PAGE: lambda kiosk: kiosk.next_page(),
    Command.OPEN_PAGE: lambda kiosk: kiosk.open_page(0),
    Command.CHANGE_ANSWER: lambda kiosk: kiosk.change_answer("/request"),
    Command.OPEN_SHARING: lambda kiosk: kiosk.sharing.open_sharing(),
    Command.WRITE_KEY: lambda kiosk: kiosk.sharing.write_key("uscc", ""),
    Command.ASK: lambda kiosk: kiosk.sharing.ask(QUERY),
    Command.DECLINE: lambda kiosk: kiosk.sharing.decline(QUERY),
    Command.GIVE_UP: lambda kiosk: kiosk.sharing.give_up(QUERY),
    Command.OBJECT_TO: lambda kiosk: kiosk.sharing.object_to("/request"),
    Command.BRING_LATER: lambda kiosk: kiosk.materials.bring_later("disclosure", later=True),
    Command.OPEN_MATERIAL: lambda kiosk: kiosk.materials.open_material("disclosure"),
    Command.ADD_PAGES: lambda kiosk: kiosk.materials.add_pages(photograph()),
    Command.CHANGE_PAGES: lambda kiosk: kiosk.materials.turn_page("no such page"),
    Command.KEEP_PAGES: lambda kiosk: kiosk.materials.keep_pages(),
    Command.OPEN_PLACE: lambda kiosk: kiosk.phone_pages.open_place(),
    Command.CLOSE_PLACE: lambda kiosk: kiosk.phone_pages.close_place(),
    Command.PROMISE: lambda kiosk: kiosk.commitments.promise("disclosure", promised=True),
    Command.BEGIN_READING: lambda kiosk: kiosk.commitments.begin_reading(),
    Command.READ_ON: lambda kiosk: kiosk.commitments.read_on(),
    Command.SIGN: lambda kiosk: kiosk.commitments.sign(INK),
    Command.PROMISE_NOTHING: lambda kiosk: kiosk.commitments.promise_nothing(),
    Command.CONFIRM: lambda kiosk: kiosk.confirm(),
    Command.OPEN_LOOK_UP: lambda kiosk: kiosk.open_look_up(),
    Command.LOOK_UP: lambda kiosk: kiosk.look_up("nonsense", "1239"),
    Command.SHOW_PROGRESS: lambda kiosk: kiosk.show_progress(),
    Command.PRINT_ASKED: lambda kiosk: kiosk.papers.print_asked(),
    Command.PRINT_REPORT: lambda kiosk: kiosk.papers.print_report(),
    Command.PRINT_TEST_PAGE: lambda kiosk: kiosk.papers.print_test_page(),
    Command.OPEN_SUPPLEMENT: lambda kiosk: kiosk.following.open_supplement(),
    Command.WITHDRAW: lambda kiosk: kiosk.following.withdraw(),
    Command.COLLECT: lambda kiosk: kiosk.following.collect(),
    Command.TAKE_UP: lambda kiosk: kiosk.returning.take_up(),
    Command.OPEN_PART: lambda kiosk: kiosk.parts.open(1),
    Command.OPEN_EVALUATION: lambda kiosk: kiosk.open_evaluation(),
    Command.EVALUATE: lambda kiosk: kiosk.evaluate(5),
    Command.PRINT_EVALUATION_SLIP: lambda kiosk: kiosk.print_evaluation_slip(),
    Command.REQUEST_COPY: lambda kiosk: kiosk.request_copy("no such job"),
    Command.OFFER_ON_PHONE: lambda kiosk: kiosk.phone_slips.offer_on_phone("no such job"),
    Command.OPEN_STAFF: lambda kiosk: kiosk.open_staff(),
    Command.ENTER_STAFF: lambda kiosk: kiosk.enter_staff("0000"),
    Command.OFFER_AGAIN: lambda kiosk: kiosk.offer_again("no such operation"),
    Command.CLOSE_OPERATION: lambda kiosk: kiosk.close_operation("no such operation"),
    Command.CHANGE_APPEARANCE: lambda kiosk: kiosk.change_appearance(Appearance(elder=True)),
    Command.BACK: lambda kiosk: kiosk.back(),
    Command.END: lambda kiosk: kiosk.end(),
    Command.TOUCH: lambda kiosk: kiosk.touch(),
}


NOT_WITH_THESE_ARGUMENTS = {
    Command.GO_ON,
    Command.CHANGE_PAGES,
    Command.WRITE_KEY,
    Command.OBJECT_TO,
    Command.PROMISE,
    Command.READ_ON,
    Command.SIGN,
    Command.PRINT_ASKED,
    Command.OPEN_SUPPLEMENT,
    Command.WITHDRAW,
    Command.COLLECT,
    Command.TAKE_UP,
    Command.OPEN_PART,
    Command.ADD_ENTRY,
    Command.REMOVE_ENTRY,
    Command.REQUEST_COPY,
    Command.OFFER_ON_PHONE,
    Command.OFFER_AGAIN,
    Command.CLOSE_OPERATION,
}
"""Commands that the step offers, though not for a group, a slip or an operation that is not there."""
NOT_HERE = frozenset(
    {
        (Step.GUIDE, Command.OPEN_CONDITIONS),
        (Step.CONDITIONS, Command.ANSWER_CONDITION),
        (Step.FORM, Command.OPEN_SHARING),
        (Step.SUPPLEMENT, Command.OPEN_MATERIAL),
    }
)
"""The same, of steps where other things are there than elsewhere."""


def give_tickets(machine: Bench) -> None:
    machine.kiosk.exchange.apply(a_page(a_ticket(), cursor="e.1"))


def go_to(machine: Bench, step: Step) -> None:
    give_tickets(machine)
    WAYS[step](machine.kiosk)
    assert machine.kiosk.session.step is step
    machine.events.clear()


def test_every_step_and_every_command_is_tried() -> None:
    assert set(WAYS) == set(OFFERED) == set(Step)
    assert set(COMMANDS) | {Command.PRESENT_CARD, Command.PRESENT_SCAN} == set(Command)


@pytest.mark.parametrize("step", Step)
def test_what_a_step_does_not_offer_is_refused_and_changes_nothing(machine: Bench, step: Step) -> None:
    go_to(machine, step)
    session = machine.kiosk.session
    for command, call in COMMANDS.items():
        if command not in OFFERED[step]:
            with pytest.raises(StepError, match=command.value):
                call(machine.kiosk)
            assert machine.kiosk.session == session
    assert machine.events == []


@pytest.mark.parametrize(
    ("step", "command"),
    [(step, command) for step in Step for command in sorted(OFFERED[step] & COMMANDS.keys())],
    ids=str,
)
def test_what_a_step_offers_it_does(machine: Bench, step: Step, command: Command) -> None:
    go_to(machine, step)
    if command in NOT_WITH_THESE_ARGUMENTS or (step, command) in NOT_HERE:
        with pytest.raises(
            StepError, match=r"entry|session|set aside|offered now|page|opened yet|asked for|commitment"
        ):
            COMMANDS[command](machine.kiosk)
        return
    COMMANDS[command](machine.kiosk)
    silent = {Command.ANSWER, Command.SEARCH_FOR, Command.TOUCH, Command.CHANGE_APPEARANCE} | (
        {Command.END} if step is Step.START else set()
    )
    assert bool(machine.seen(SessionStepped)) == (command not in silent)


@pytest.mark.parametrize(
    ("step", "behind"),
    [
        (Step.RESUME, Step.START),
        (Step.CATEGORIES, Step.START),
        (Step.ITEMS, Step.CATEGORIES),
        (Step.GUIDE, Step.ITEMS),
        (Step.SEARCH, Step.CATEGORIES),
        (Step.SITUATIONS, Step.CATEGORIES),
        (Step.SITUATION, Step.SITUATIONS),
        (Step.CHOOSING, Step.SITUATIONS),
        (Step.LINKED, Step.SITUATION),
        (Step.PACKAGE, Step.SITUATIONS),
        (Step.OUTLETS, Step.CATEGORIES),
        (Step.FORM, Step.GUIDE),
        (Step.MATERIALS, Step.FORM),
        (Step.SHARING, Step.MATERIALS),
        (Step.PAGES, Step.MATERIALS),
        (Step.COMMITMENT, Step.MATERIALS),
        (Step.CHECK, Step.MATERIALS),
        (Step.TAKEN, Step.CHECK),
        (Step.OPENING, Step.START),
        (Step.SUBMITTED, Step.CATEGORIES),
        (Step.LOOK_UP, Step.START),
        (Step.VERIFY, Step.LOOK_UP),
        (Step.PROGRESS, Step.SUBMITTED),
        (Step.SUPPLEMENT, Step.PROGRESS),
        (Step.EVALUATION, Step.SUBMITTED),
        (Step.STAFF_PIN, Step.START),
        (Step.STAFF, Step.START),
    ],
)
def test_back_leads_where_one_came_from(machine: Bench, step: Step, behind: Step) -> None:
    go_to(machine, step)
    machine.kiosk.back()
    assert machine.kiosk.session.step is behind
    assert bool(machine.seen(SessionEnded)) == (behind is Step.START)


@pytest.mark.parametrize("step", Step)
def test_back_and_back_again_ends_the_session_from_everywhere(machine: Bench, step: Step) -> None:
    go_to(machine, step)
    for _ in range(12):
        if machine.kiosk.session.step is not Step.START:
            machine.kiosk.back()
    assert machine.kiosk.session.step is Step.START
    assert machine.kiosk.session.id == ""


def test_answers_survive_going_back_to_the_guide(machine: Bench) -> None:
    to_form(machine.kiosk)
    machine.kiosk.answer("/request", "想了解怎么办理")
    machine.kiosk.back()
    machine.kiosk.start_application()
    assert machine.kiosk.form_view().values == {"/request": "想了解怎么办理"}


def test_answers_for_another_item_are_dropped(machine: Bench) -> None:
    to_form(machine.kiosk)
    machine.kiosk.answer("/request", "想了解怎么办理")
    machine.kiosk.back()
    machine.kiosk.open_guide("IP-02-01")
    assert machine.kiosk.session.answers == {}


def test_nobody_confirms_by_going_back_after_submitting(machine: Bench) -> None:
    apply_for(machine.kiosk)
    machine.kiosk.back()
    assert machine.kiosk.session.step is Step.CATEGORIES
    machine.kiosk.open_guide(ITEM)
    machine.kiosk.start_application()
    assert machine.kiosk.form_view().values == {}


def test_an_unknown_category_or_item_is_refused(machine: Bench) -> None:
    machine.kiosk.begin()
    with pytest.raises(StepError, match="C99"):
        machine.kiosk.open_category("C99")
    with pytest.raises(StepError, match="IP-99-99"):
        machine.kiosk.open_guide("IP-99-99")


class TestTime:
    """The idle rules."""

    def test_after_the_idle_time_a_countdown_of_at_least_20_seconds_begins(self, machine: Bench) -> None:
        machine.kiosk.begin()
        machine.clock.advance(89)
        assert machine.kiosk.idle().phase is IdlePhase.ACTIVE
        machine.clock.advance(1)
        idle = machine.kiosk.idle()
        assert (idle.phase, idle.seconds_left) == (IdlePhase.COUNTDOWN, 30)

    def test_any_touch_extends_as_often_as_wanted(self, machine: Bench) -> None:
        machine.kiosk.begin()
        for _ in range(20):
            machine.clock.advance(119)
            assert machine.kiosk.idle().phase is IdlePhase.COUNTDOWN
            machine.kiosk.touch()
            assert machine.kiosk.idle().phase is IdlePhase.ACTIVE

    @pytest.mark.parametrize("step", [step for step in Step if step is not Step.START])
    def test_at_the_end_the_session_is_wiped_and_start_is_back(self, machine: Bench, step: Step) -> None:
        go_to(machine, step)
        session = machine.kiosk.session.id
        machine.clock.advance(120)
        idle = machine.kiosk.idle()
        assert (idle.phase, idle.seconds_left) == (IdlePhase.OVER, 0)
        assert machine.kiosk.session.step is Step.START
        assert not machine.kiosk.session.answers
        assert machine.events[-2:] == [SessionEnded(session), SessionStepped()]
        assert machine.kiosk.idle().phase is IdlePhase.ACTIVE

    def test_a_touch_that_comes_too_late_extends_nobodys_session(self, machine: Bench) -> None:
        to_form(machine.kiosk)
        machine.clock.advance(121)
        machine.kiosk.touch()
        assert machine.kiosk.session.step is Step.START

    def test_a_command_that_comes_too_late_finds_the_session_over(self, machine: Bench) -> None:
        to_check(machine.kiosk)
        machine.clock.advance(121)
        machine.events.clear()
        with pytest.raises(StepError):
            machine.kiosk.confirm()
        assert [type(event) for event in machine.events] == [SessionEnded, SessionStepped]

    def test_nobody_is_timed_out_while_nobody_is_there(self, machine: Bench) -> None:
        machine.clock.advance(100_000)
        assert machine.kiosk.idle().phase is IdlePhase.ACTIVE
        assert machine.events == []

    def test_a_changed_wall_clock_ends_nobodys_session(self, machine: Bench) -> None:
        machine.kiosk.begin()
        machine.clock.wall = machine.clock.wall.replace(year=2030)
        assert machine.kiosk.idle().phase is IdlePhase.ACTIVE


class TestCards:
    """An identity card on the reader."""

    CARD = IdCard(name="测试卡人", id_no="15080219900101124X")

    def test_a_card_fills_the_fields_it_answers_on_all_pages(self, machine: Bench) -> None:
        to_form(machine.kiosk)
        assert machine.kiosk.present_card(self.CARD)
        agent = machine.kiosk.session.answers["agent"]
        assert agent == {"name": "测试卡人", "id_no": "15080219900101124X"}

    def test_a_card_does_not_overwrite_what_was_typed_on_another_page(self, machine: Bench) -> None:
        to_form(machine.kiosk)
        machine.kiosk.answer("/agent/name", "测试别人")
        assert machine.kiosk.session.page == 0
        machine.kiosk.present_card(self.CARD)
        assert machine.kiosk.session.answers["agent"]["name"] == "测试别人"

    def test_a_card_gives_the_last_four_for_a_look_up(self, machine: Bench) -> None:
        machine.kiosk.open_look_up()
        machine.kiosk.present_card(self.CARD)
        assert machine.kiosk.session.card_last_four == "124X"

    def test_a_card_laid_where_it_is_of_no_use_does_nothing(self, machine: Bench) -> None:
        assert machine.kiosk.present_card(self.CARD) is False
        machine.kiosk.begin()
        machine.events.clear()
        assert machine.kiosk.present_card(self.CARD) is False
        assert machine.events == []

    def test_a_card_shows_nothing_of_itself_in_a_log(self) -> None:
        assert repr(self.CARD) == "IdCard()"


def test_a_session_shows_nothing_personal_in_a_log(machine: Bench) -> None:
    to_check(machine.kiosk)
    shown = repr(machine.kiosk.session) + repr(machine.kiosk.check_rows())
    assert SYNTHETIC["agent"]["id_no"] not in shown
    assert SYNTHETIC["agent"]["name"] not in shown


def test_a_subscriber_may_ask_and_command_the_machine(machine: Bench) -> None:
    seen: list[Step] = []

    def follow(_event: object) -> None:
        seen.append(machine.kiosk.session.step)
        if seen[-1] is Step.CATEGORIES:
            machine.kiosk.open_category(CATEGORY)

    machine.kiosk.subscribe(follow)
    machine.kiosk.begin()
    assert seen == [Step.CATEGORIES, Step.ITEMS]


def test_an_unsubscribed_listener_hears_nothing_more(machine: Bench) -> None:
    heard: list[object] = []
    machine.kiosk.subscribe(heard.append)()
    machine.kiosk.begin()
    assert heard == []


def test_progress_opened_from_submitted_shows_what_the_platform_says_next(machine: Bench) -> None:
    to_progress(machine.kiosk)
    reference = machine.kiosk.session.reference or ""
    (waiting,) = queued(machine.kiosk)
    machine.kiosk.exchange.settle([Settled(waiting.op_id, Verdict.APPLIED, progress=word_on(waiting))])
    assert machine.kiosk.application(reference).state == "SUBMITTED"
