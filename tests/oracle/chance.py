"""What may happen to a world: the rules from which Hypothesis makes a run."""

import itertools
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from tests.oracle.children import close_nursery
from tests.oracle.fail_points import Point
from tests.oracle.faulty_line import Fault
from tests.oracle.judging import faults_of
from tests.oracle.making import Make
from tests.oracle.promises import What
from tests.oracle.seat import Seat
from tests.oracle.templates import make_templates
from tests.oracle.world import TERMINALS, World

seats = st.integers(0, len(TERMINALS) - 1)
line_faults = st.lists(st.one_of(st.none(), st.sampled_from(Fault)), max_size=3)
plugs = st.one_of(
    st.none(), st.tuples(st.sampled_from(("terminal", "platform")), st.sampled_from(Point), st.integers(1, 3))
)
steps = st.sampled_from(("push", "pull", "upload", "beat"))
wrong_hours = st.sampled_from((0.0, 24.0, -24.0))
whats = st.sampled_from(What)
acts = st.sampled_from(("supplement", "withdraw", "collect"))
choices = st.integers(0, 9)
_numbers = itertools.count()


@cache
def place() -> Path:
    """Return this process's folder for worlds, with the templates of all of them."""
    folder = Path(tempfile.mkdtemp(prefix="hetao-oracle-", dir=_fast_disk()))
    make_templates(folder / "templates")
    return folder


def clear_away() -> None:
    """Remove the folder of all worlds and end the process that their processes came from."""
    if place.cache_info().currsize:
        shutil.rmtree(place(), ignore_errors=True)
        place.cache_clear()
    close_nursery()


class Chance(RuleBasedStateMachine):
    """One run."""

    runs: ClassVar[int] = 0
    """How many runs this process has brought to their end."""
    mutant: ClassVar[str | None] = None
    """In which way the product is broken on purpose."""

    world: World

    @initialize(settled=st.integers(0, len(TERMINALS)), narrow=st.booleans())
    def begin(self, settled: int, narrow: bool) -> None:
        template, folder = place() / "templates" / str(settled), place() / f"run-{next(_numbers)}"
        self.world = World(template, folder, make=Make(self.mutant, narrow))

    def seat(self, number: int) -> Seat:
        """Return one of the terminals."""
        return self.world.seats[number]

    def some_reference(self, choice: int) -> str:
        """Return one of the confirmed applications."""
        references = sorted(self.world.promises.confirmed)
        return references[choice % len(references)]

    @rule(number=seats, what=whats)
    def confirm(self, number: int, what: What) -> None:
        self.world.confirm(self.seat(number), what=what)

    @rule(number=seats, point=st.sampled_from((Point.BEFORE_COMMIT, Point.AFTER_COMMIT)), several=st.booleans())
    def confirm_and_die(self, number: int, point: Point, several: bool) -> None:
        self.world.confirm(self.seat(number), (point, 1), what=What.SEVERAL if several else What.PLAIN)

    @rule(number=seats)
    def confirm_in_vain(self, number: int) -> None:
        self.world.confirm_in_vain(self.seat(number))

    @precondition(lambda self: self.world.promises.confirmed)
    @rule(choice=choices, level=st.integers(1, 5))
    def rate(self, choice: int, level: int) -> None:
        self.world.rate(self.some_reference(choice), level)

    @precondition(lambda self: self.world.promises.confirmed)
    @rule(choice=choices, part=choices, event=choices)
    def decide(self, choice: int, part: int, event: int) -> None:
        self.world.decide(self.some_reference(choice), part, event)

    @precondition(lambda self: self.world.promises.confirmed)
    @rule(choice=choices, part=choices, act=acts)
    def follow(self, choice: int, part: int, act: str) -> None:
        self.world.follow(self.some_reference(choice), part, act)

    @precondition(lambda self: self.world.promises.confirmed)
    @rule(choice=choices, part=choices, act=acts)
    def lead_and_follow(self, choice: int, part: int, act: str) -> None:
        self.world.lead(reference := self.some_reference(choice), part, act)
        self.world.follow(reference, part, act)

    @rule(number=seats, phone=choices)
    def correct_outlet(self, number: int, phone: int) -> None:
        self.world.correct_outlet(self.seat(number), phone)

    @rule(number=seats, to=seats)
    def move(self, number: int, to: int) -> None:
        self.world.move(self.seat(number), self.seat(to))

    @rule(number=st.one_of(st.none(), seats))
    def tell(self, number: int | None) -> None:
        self.world.tell(None if number is None else self.seat(number))

    @rule(choice=choices)
    def take_back(self, choice: int) -> None:
        self.world.take_back(choice)

    @rule(days=st.sampled_from((1, 100, 200)))
    def tidy(self, days: int) -> None:
        self.world.tidy(days)

    @rule(number=seats, word=steps)
    def step(self, number: int, word: str) -> None:
        self.world.step(self.seat(number), word, faults=[])

    @rule(number=seats, word=steps, faults=line_faults, dies=plugs)
    def faulty_step(
        self, number: int, word: str, faults: list[Fault | None], dies: tuple[str, Point, int] | None
    ) -> None:
        self.world.step(self.seat(number), word, faults=faults, dies=dies)

    @rule(number=seats)
    def settle(self, number: int) -> None:
        self.seat(number).ask("settle")

    @rule(number=seats, what=whats)
    def serve(self, number: int, what: What) -> None:
        self.world.confirm(self.seat(number), what=what)
        self.seat(number).ask("settle")

    @precondition(lambda self: any(seat.line.has_late for seat in self.world.seats))
    @rule(number=seats)
    def deliver_late(self, number: int) -> None:
        self.world.deliver_late(self.seat(number))

    @rule(number=seats)
    def kill_terminal(self, number: int) -> None:
        self.seat(number).kill()

    @precondition(lambda self: self.world.serves)
    @rule()
    def kill_platform(self) -> None:
        self.world.kill_platform()

    @precondition(lambda self: not self.world.serves)
    @rule()
    def start_platform(self) -> None:
        self.world.start_platform()

    @rule()
    def forget_tokens(self) -> None:
        self.world.forget_tokens()

    @rule(number=seats, part=choices, act=acts)
    def serve_and_follow(self, number: int, part: int, act: str) -> None:
        for reference in self.world.confirm(self.seat(number), what=What.SEVERAL):
            self.world.lead(reference, part, act)
            self.world.follow(reference, part, act)

    @rule(number=seats, hours=wrong_hours)
    def set_terminal_clock(self, number: int, hours: float) -> None:
        self.seat(number).set_clock(hours)

    @rule(hours=wrong_hours)
    def set_platform_clock(self, hours: float) -> None:
        self.world.set_platform_clock(hours)

    @rule()
    def back_up(self) -> None:
        self.world.back_up()

    @precondition(lambda self: self.world.backups)
    @rule(choice=choices, files=st.one_of(st.none(), choices))
    def restore(self, choice: int, files: int | None) -> None:
        self.world.restore(choice, files)

    def teardown(self) -> None:
        """Let the world come to rest and judge it."""
        if not hasattr(self, "world"):
            return
        try:
            troubles = self.world.come_to_rest()
            problems = faults_of(self.world)
            assert not problems, "\n".join([*problems, *(f"on the way: {trouble}" for trouble in troubles)])
            type(self).runs += 1
        finally:
            self.world.close()


def _fast_disk() -> str | None:
    """Return a place in memory: what survives a killed process does not depend on a disk."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None
