"""A real terminal, the real platform, a line between them that is up or down, and what chance may do there."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from kiosk import ApplicationView, Link, Operation, OperationKind, Settled, Step, StepError, Verdict
from sync import mapping
from sync.central import citizens, overdue, reminding, submissions
from sync.central.applications import NotOffered
from sync.central.bodies import application_body
from sync.central.effects import Applied
from sync.central.enrolment import Enrolled
from sync.central.feed import Writing
from sync.central.integrated import RELEASED, STOPPED
from sync.central.platform import Platform
from sync.central.records import BESIDE, HAND_IN, Application, steps
from sync.central.records import Step as Taken
from sync.contract import AskedBody, Op
from tests.central.both_sides.data import HANDING_IN, RUNNING, STAFF_EVENTS, TABLE, allowed, may_end_well
from tests.support.central import PUBLIC_ADDRESS, ShiftedClock, staff_move
from tests.support.machine import ITEM, SYNTHETIC, Bench, a_page, apply_for, queued
from tests.support.materials import hand_in
from tests.support.wire_terminal import TERMINAL

_ASKING = ("accept_defer", "request_supplement", "upstream_request")
_WORDS = "想了解怎么办理续展，请联系我。"


@dataclass(frozen=True)
class Kept:
    """Something with a state of its own, an application or a part of one, as the platform keeps it."""

    application: Application
    taken: Sequence[Taken]

    @property
    def own(self) -> list[Taken]:
        """The steps that somebody took."""
        beside = BESIDE | {HAND_IN, RELEASED, STOPPED}
        return [step for step in self.taken if step.event not in beside]

    def was(self, state: str) -> bool:
        """Tell whether it ever was in a state."""
        return any(step.state == state for step in self.taken)


@dataclass
class World:
    """Everything there is in one walk."""

    machine: Bench
    platform: Platform
    chance: random.Random
    item: str = ITEM
    answers: Mapping[str, Any] = field(default_factory=lambda: SYNTHETIC)
    field_asked: str = "/request"
    """A field of the form that may be asked for again."""
    reference: str = ""
    chosen: Sequence[str] = ()
    """Of an integrated application: its parts."""
    told: int = 0
    sent: set[str] = field(default_factory=set)
    """About what the citizen's operations were that the platform was sent since the last look."""
    seen: set[str] = field(default_factory=set)
    """What chance has come by: states, and what became of the order of parts."""

    @property
    def clock(self) -> ShiftedClock:
        assert isinstance(self.platform.now, ShiftedClock)
        return self.platform.now

    @property
    def online(self) -> bool:
        return self.machine.kiosk.health().link is Link.ONLINE

    @property
    def names(self) -> list[str]:
        """Return the references of what has a life of its own."""
        numbers = range(1, len(self.chosen) + 1)
        return [f"{self.reference}-{number}" for number in numbers] or [self.reference]

    def view(self, name: str) -> ApplicationView:
        return self.machine.kiosk.application(name)

    def kept(self) -> Mapping[str, Kept]:
        """Return what the platform keeps of each; nothing before it was sent anything."""
        with self.platform.database.reading() as connection:
            found = {name: self.platform.applications.find(connection, name) for name in self.names}
            return {name: Kept(one, steps(connection, name)) for name, one in found.items() if one is not None}

    def begin(self) -> None:
        kiosk = self.machine.kiosk
        self.machine.clock.wall = self.clock()
        kiosk.exchange.note_link(Link.OFFLINE)
        self.reference = apply_for(kiosk, self.item, self.answers)
        self.chosen = queued(kiosk)[0].body["parts"]
        kiosk.show_progress()

    # -- what chance may do ---------------------------------------------------------------------------------------

    def act(self) -> None:
        acts = (self.staff_act, self.citizen_acts, self.line_changes, self.days_pass, self.staff_give_time)
        self.chance.choices(acts, (6, 4, 2, 1, 1))[0]()

    def line_changes(self) -> None:
        self.machine.kiosk.exchange.note_link(Link.OFFLINE if self.online else Link.ONLINE)

    def days_pass(self) -> None:
        for _ in range(self.chance.choice((1, 1, 3, 8))):
            self.clock.shift += timedelta(days=1)
            overdue.sweep(self.platform)
        self.machine.clock.wall = self.clock()

    def staff_act(self) -> None:
        with self.platform.feed.writing() as writing:
            found = self.locked(writing, self.chance.choice(self.names[:1] * 2 + self.names))  # others wait for it
            if found is None:
                return
            event = self.likely(found.state) if self.chance.random() < 0.8 else self.chance.choice(STAFF_EVENTS)
            move = replace(staff_move(event), asked=self.asked(found, event))
            try:
                self.platform.applications.take_step(writing, found, move, now=self.platform.now())
            except NotOffered:
                return
            assert allowed(found.state, event, "platform"), f"the staff took {event} from {found.state}"

    def likely(self, state: str) -> str:
        """Return a step of the staff's from a state, seldom one that spoils everything."""
        steps_there = [each for each in TABLE if (each["from"], each["by"]) == (state, "platform")]
        weights = [4 if may_end_well(each["to"]) else 1 for each in steps_there]
        return str(self.chance.choices(steps_there, weights)[0]["event"] if steps_there else STAFF_EVENTS[0])

    def asked(self, found: Application, event: str) -> tuple[AskedBody, ...]:
        """Return what a step asks for: a field, a material, or both; what may follow can be a material alone."""
        if event not in _ASKING:
            return ()
        may_follow = [one.id for one in self.platform.catalogue.part(found.item).materials if one.deferrable][:1]
        field_asked = AskedBody(kind="field", key=self.field_asked, title="样例栏目", reason="样例")
        materials = tuple(AskedBody(kind="material", key=one, title="样例材料", reason="样例") for one in may_follow)
        if event == "accept_defer":
            return materials
        return self.chance.choice(((field_asked,), (field_asked, *materials), materials or (field_asked,)))

    def staff_give_time(self) -> None:
        with self.platform.feed.writing() as writing:
            found = self.locked(writing, self.chance.choice(self.names))
            taken = steps(writing.connection, found.reference) if found else ()
            longer = reminding.extension(found, taken, self.platform.catalogue) if found else None
            if found and longer:
                self.platform.applications.note_down(writing, found, longer, now=self.platform.now())

    def locked(self, writing: Writing, name: str) -> Application | None:
        return self.platform.applications.find(writing.connection, name, lock=True)

    def citizen_acts(self) -> None:
        """Try one thing; nothing is queued that the data does not give to a citizen in that state on that line."""
        kiosk, before = self.machine.kiosk, {one.op_id for one in queued(self.machine.kiosk)}
        acts = (self.supplement, kiosk.following.collect, kiosk.following.withdraw)
        [act] = self.chance.choices(acts, (4, 4, 1))
        try:
            about = self.turned_to()
            state = self.view(about).state
            act()
        except StepError:
            if kiosk.session.step is Step.SUPPLEMENT:
                kiosk.back()
            return
        for operation in queued(kiosk):
            if operation.op_id not in before:
                assert operation.aggregate == f"application:{about}"
                assert about in self.names, "things are done about a part, not about the whole"
                assert self.may_be_queued(state, operation.kind), f"{operation.kind} in {state}, online: {self.online}"

    def turned_to(self) -> str:
        """Look at the application, or at one part of it; StepError while the platform has told of none."""
        kiosk = self.machine.kiosk
        if kiosk.session.part:
            kiosk.back()
        if number := self.chance.randint(0, len(self.chosen)):
            kiosk.parts.open(number)
        return kiosk.session.about

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
            kiosk.answer(asked.pointer, _WORDS)
        for material in kiosk.following.materials():
            hand_in(kiosk, material.asked.key, b"%PDF sample " + self.reference.encode())
        assert kiosk.next_page() == ()

    # -- the line -------------------------------------------------------------------------------------------------

    def meet(self) -> None:
        """Let the line carry everything up and down, if it is up."""
        self.sent = set()
        if not self.online:
            return
        kiosk = self.machine.kiosk
        while operations := queued(kiosk):
            self.sent |= {operation.aggregate.removeprefix("application:") for operation in operations}
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
