"""Chance moves an application about between a real terminal and the real platform; both keep to the life cycle."""

import json
import os
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import resources
from kiosk import ApplicationView, Link, Offer, Operation, OperationKind, Settled, Step, StepError, Verdict
from sync import mapping
from sync.central import citizens, overdue, reminding, submissions
from sync.central.applications import NotOffered
from sync.central.bodies import application_body
from sync.central.effects import Applied
from sync.central.enrolment import Enrolled
from sync.central.feed import Writing
from sync.central.platform import Platform
from sync.central.records import BESIDE, HAND_IN, Application, steps
from sync.contract import AskedBody, Op
from tests.support.central import PUBLIC_ADDRESS, TERMINAL, ShiftedClock, staff_move
from tests.support.machine import Bench, a_page, apply_for, bench, queued
from tests.support.materials import hand_in

LIFE_CYCLE: dict[str, Any] = json.loads(resources.text("catalogue/life-cycle.json"))
TABLE: list[dict[str, Any]] = LIFE_CYCLE["transitions"]
BY_EVENT = {(each["from"], each["to"], each["event"]): each for each in TABLE}
RUNNING = {each["id"] for each in LIFE_CYCLE["states"] if each["clock"] == "running"}
STAFF_EVENTS = sorted({each["event"] for each in TABLE if each["by"] == "platform"} - {"upload_ack"})
HANDING_IN = ("resubmit", "upstream_resubmit")
FIELD = AskedBody(kind="field", key="/request", title="您想办什么", reason="样例")
MATERIAL = AskedBody(kind="material", key="disclosure", title="技术交底要点", reason="样例")
ASKED = {"accept_defer": (MATERIAL,), "request_supplement": (FIELD, MATERIAL), "upstream_request": (FIELD,)}

WALKS = int(os.environ.get("WALKS", "4"))
"""`make soak` makes many more."""


def allowed(state: str, event: str, by: str) -> dict[str, Any] | None:
    found = (each for each in TABLE if (each["from"], each["event"], each["by"]) == (state, event, by))
    return next(found, None)


@dataclass
class World:
    """A terminal, a platform, and a line between them that is up or down."""

    machine: Bench
    platform: Platform
    chance: random.Random
    reference: str = ""
    told: int = 0
    seen: set[str] = field(default_factory=set)

    @property
    def clock(self) -> ShiftedClock:
        assert isinstance(self.platform.now, ShiftedClock)
        return self.platform.now

    @property
    def online(self) -> bool:
        return self.machine.kiosk.health().link is Link.ONLINE

    def view(self) -> ApplicationView:
        return self.machine.kiosk.application(self.reference)

    def application(self, writing: Writing) -> Application | None:
        return self.platform.applications.find(writing.connection, self.reference, lock=True)

    def begin(self) -> None:
        self.machine.clock.wall = self.clock()
        self.machine.kiosk.exchange.note_link(Link.OFFLINE)
        self.reference = apply_for(self.machine.kiosk)
        self.machine.kiosk.show_progress()

    # -- what chance may do -------------------------------------------------------------------------------

    def line_changes(self) -> None:
        self.machine.kiosk.exchange.note_link(Link.OFFLINE if self.online else Link.ONLINE)

    def days_pass(self) -> None:
        for _ in range(self.chance.choice((1, 1, 3, 8))):
            self.clock.shift += timedelta(days=1)
            overdue.sweep(self.platform)
        self.machine.clock.wall = self.clock()

    def staff_act(self) -> None:
        with self.platform.feed.writing() as writing:
            found = self.application(writing)
            if found is None:
                return
            likely = [each["event"] for each in TABLE if (each["from"], each["by"]) == (found.state, "platform")]
            event = self.chance.choice(likely if likely and self.chance.random() < 0.8 else STAFF_EVENTS)
            move = replace(staff_move(event), asked=ASKED.get(event, ()))
            try:
                self.platform.applications.take_step(writing, found, move, now=self.platform.now())
            except NotOffered:
                return
            assert allowed(found.state, event, "platform"), f"the staff took {event} from {found.state}"

    def staff_give_time(self) -> None:
        with self.platform.feed.writing() as writing:
            found = self.application(writing)
            taken = steps(writing.connection, self.reference)
            longer = reminding.extension(found, taken, self.platform.catalogue) if found else None
            if found and longer:
                self.platform.applications.note_down(writing, found, longer, now=self.platform.now())

    def citizen_acts(self) -> None:
        """Try one thing; nothing is queued that the data does not give to a citizen in that state on that line."""
        kiosk, state = self.machine.kiosk, self.view().state
        before = {one.op_id for one in queued(kiosk)}
        act = self.chance.choice((self.supplement, kiosk.following.withdraw, kiosk.following.collect))
        try:
            act()
        except StepError:
            if kiosk.session.step is Step.SUPPLEMENT:
                kiosk.back()
            return
        for operation in queued(kiosk):
            if operation.op_id not in before:
                assert self.may_be_queued(state, operation.kind), f"{operation.kind} in {state}, online: {self.online}"

    def may_be_queued(self, state: str, kind: OperationKind) -> bool:
        events = {
            OperationKind.APPLICATION_SUPPLEMENT: HANDING_IN,
            OperationKind.APPLICATION_WITHDRAW: ("withdraw",),
            OperationKind.APPLICATION_COLLECT: ("pickup",),
        }[kind]
        ways = [way for event in events if (way := allowed(state, event, "citizen"))]
        follows = kind is OperationKind.APPLICATION_SUPPLEMENT and state in RUNNING
        return follows or any(way["offline"] or self.online for way in ways)

    def supplement(self) -> None:
        kiosk = self.machine.kiosk
        kiosk.following.open_supplement()
        for asked in kiosk.form_view().page.fields:
            kiosk.answer(asked.pointer, "想了解怎么办理续展，请联系我。")
        for material in kiosk.following.materials():
            hand_in(kiosk, material.asked.key, b"%PDF sample " + self.reference.encode())
        assert kiosk.next_page() == ()

    def meet(self) -> None:
        """Let the line carry everything up and down, if it is up."""
        if not self.online:
            return
        kiosk = self.machine.kiosk
        while operations := queued(kiosk):
            with self.platform.feed.writing() as writing:
                answers = [self.applied(writing, operation) for operation in operations]
            kiosk.exchange.settle(answers)
        with self.platform.database.reading() as connection:
            body = application_body(connection, self.reference, PUBLIC_ADDRESS)
        assert body is not None
        self.told += 1
        kiosk.exchange.apply(a_page(mapping.progress(body), cursor=f"e.{self.told}"))

    def applied(self, writing: Writing, operation: Operation) -> Settled:
        op = Op.model_validate_json(mapping.operation_text(operation))
        sender = Enrolled(1, TERMINAL, "A", public_key="")
        record = submissions.take_over if operation.kind is OperationKind.APPLICATION_SUBMIT else citizens.record
        [effect] = record(self.platform.applications, writing, sender, [op], self.platform.now())
        if isinstance(effect, Applied):
            return Settled(operation.op_id, Verdict.APPLIED)
        assert effect.code in {"version", "not_offered"}, f"{operation.kind}: {effect.detail}"
        return Settled(operation.op_id, Verdict(effect.status), code=effect.code, detail=effect.detail)

    # -- what has to hold ---------------------------------------------------------------------------------

    def judge(self) -> None:
        view = self.view()
        self.seen.add(view.state)
        with self.platform.database.reading() as connection:
            there = self.platform.applications.find(connection, self.reference)
            taken = steps(connection, self.reference) if there else ()
        if there is None:
            assert (view.state, view.acknowledged, view.offers) == ("QUEUED", False, frozenset())
            return
        if self.online:
            assert view.state == there.state
        self.judge_steps([step for step in taken if step.event not in BESIDE | {HAND_IN}])
        assert view.offers == self.offers_by_the_data(view), f"{view.state}, online: {self.online}"

    def judge_steps(self, taken: list[Any]) -> None:
        for before, after in pairwise(taken):
            way = BY_EVENT.get((before.state, after.state, after.event))
            assert way is not None, f"{after.event} led from {before.state} to {after.state}"
            assert (after.staff is not None) == (way["by"] == "platform"), f"{after.event} is the {way['by']}'s"

    def offers_by_the_data(self, view: ApplicationView) -> frozenset[Offer]:
        if view.waiting or not view.acknowledged:
            return frozenset()
        found = set[Offer]()
        in_time = view.asked_by is None or self.machine.clock.now().date() <= view.asked_by
        ways = [allowed(view.state, event, "citizen") for event in HANDING_IN]
        waits = any(way and (way["offline"] or self.online) for way in ways) or view.state in RUNNING
        if view.missing and in_time and waits:
            found.add(Offer.SUPPLEMENT)
        if way := allowed(view.state, "withdraw", "citizen"):
            found.add(Offer.WITHDRAW if way["offline"] or self.online else Offer.WITHDRAW_ONLINE)
        if (way := allowed(view.state, "pickup", "citizen")) and (way["offline"] or self.online):
            found.add(Offer.COLLECT)
        return frozenset(found)


def walk(world: World, attempts: int) -> None:
    world.begin()
    doings = (
        (world.staff_act, 6),
        (world.citizen_acts, 4),
        (world.line_changes, 2),
        (world.days_pass, 1),
        (world.staff_give_time, 1),
    )
    acts, weights = zip(*doings, strict=True)
    for _ in range(attempts):
        world.chance.choices(acts, weights)[0]()
        world.meet()
        world.judge()


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Bench]:
    """Return a terminal with a store of its own."""
    made = bench(tmp_path / "terminal")
    yield made
    made.store.close()


def walks(machine: Bench, platform: Platform, seeds: range, *, attempts: int = 40) -> set[str]:
    """Walk once for each seed, each time with another application; returns the states that were come by."""
    seen = set[str]()
    for seed in seeds:
        machine.kiosk.end()
        world = World(machine, platform, random.Random(seed))
        walk(world, attempts)
        seen |= world.seen
    return seen


def test_terminal_and_platform_show_and_offer_only_what_the_data_allow(machine: Bench, platform: Platform) -> None:
    seen = walks(machine, platform, range(WALKS))

    assert {"QUEUED", "SUBMITTED", "SUPPLEMENT"} <= seen
    assert len(seen) > 7, "chance has to have been in many states"


def test_the_walk_notices_a_terminal_that_offers_what_is_not_the_citizens(machine: Bench, platform: Platform) -> None:
    cycle = machine.kiosk.catalogue.life_cycle
    withdraw = next(each for each in cycle.transitions if each.event == "withdraw")
    more = replace(cycle, transitions=(*cycle.transitions, replace(withdraw, source="ACCEPTED_DEFERRED")))
    machine.kiosk.adopt(replace(machine.kiosk.catalogue, life_cycle=more))

    with pytest.raises(AssertionError, match="ACCEPTED_DEFERRED"):
        walks(machine, platform, range(20))
