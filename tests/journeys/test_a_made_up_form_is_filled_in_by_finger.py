"""A form that a clerk makes up, with conditions wherever they may stand: published, filled in by finger, received."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kiosk import Kiosk, SystemClock
from sync.central.database import Database, sqlite_url
from sync.central.desk.answers import sections
from sync.central.platform import Platform
from tests.support.applying import headings, unsaid
from tests.support.central import fresh_code, put_samples, serving
from tests.support.editions import ITEM, publish, renamed
from tests.support.machine import typed
from tests.support.made_up_form import answers, put_into, schema
from tests.support.memory_exchange import until
from tests.support.terminal import online_terminal
from ui.app import Display, Screen, prepare
from ui.rehearsal.finger import Finger
from ui.viewmodels.form import FormViewModel
from ui.viewmodels.form_rows import FieldRow, Shape

pytestmark = pytest.mark.journey
EDITION = "2026.9"


@dataclass(frozen=True)
class World:
    """A platform, and a person before the glass of a terminal that keeps in step with it."""

    platform: Platform
    kiosk: Kiosk
    screen: Screen
    finger: Finger

    @property
    def form(self) -> FormViewModel:
        shown: FormViewModel = self.screen.terminal.form
        return shown

    def step(self) -> str:
        return str(self.screen.terminal.property("step"))

    def touch_page(self, said: dict[str, Any]) -> None:
        """Answer what the page asks, as it comes, and touch the way on."""
        page, answered = self.form.pageTitle, set[str]()
        while field := self.next_field(said, answered):
            answered.add(field.pointer)
            self.touch(field, said[field.pointer])
            self.settle()
        self.finger.tap("button_next")
        self.finger.wait_for("the next page", lambda: self.step() != "FORM" or self.form.pageTitle != page)

    def next_field(self, said: dict[str, Any], answered: set[str]) -> FieldRow | None:
        """Return what is asked next; a new entry is asked for where none is left and more are to be told."""
        found = unsaid(self.form, said, answered)
        group, entries = self.form.group, headings(self.form)
        if found is None and group and any(pointer.startswith(f"{group}/{entries}/") for pointer in said):
            self.finger.tap(f"button_add_{group}")
            self.finger.wait_for("a new entry", lambda: headings(self.form) > entries)
            return unsaid(self.form, said, answered)
        return found

    def touch(self, field: FieldRow, value: Any) -> None:
        match field.shape:
            case Shape.YES_NO:
                self.finger.tap(f"{'yes' if value else 'no'}_{field.pointer}")
            case Shape.CHOICE:
                self.finger.tap(f"choice_{field.pointer}_{value}")
            case Shape.DATE:
                for part, digits in zip(("", "_month", "_day"), value.split("-"), strict=True):
                    self.finger.type(f"field_{field.pointer}{part}", digits)
                self.form.leave(field.pointer)
            case _:
                self.finger.type(f"field_{field.pointer}", value)
                self.form.leave(field.pointer)

    def settle(self) -> None:
        heard: list[None] = []
        self.screen.bridge.run(lambda: None, heard.append)
        self.finger.wait_for("the kiosk", lambda: bool(heard))


@pytest.fixture
def world(qapp: object, tmp_path: Path) -> Iterator[World]:
    platform = put_samples(Database(sqlite_url(tmp_path / "platform")))
    publish(platform, put_into(renamed(EDITION), ITEM))
    with serving(platform) as url, online_terminal(tmp_path, url, fresh_code(platform)) as terminal:
        until(lambda: terminal.kiosk.catalogue.edition.version == EDITION, seconds=20)
        prepare()
        screen = Screen(terminal.kiosk, clock=SystemClock(), display=Display(windowed=True))
        try:
            yield World(platform, terminal.kiosk, screen, Finger(screen.window))
        finally:
            screen.close()


def test_a_made_up_form_is_published_filled_in_by_finger_and_received(world: World) -> None:
    world.kiosk.begin()
    world.kiosk.open_guide(ITEM)
    world.kiosk.start_application()
    world.finger.wait_for("the form", lambda: world.step() == "FORM" and world.form.pageTitle != "")
    said = dict(typed(answers()))
    while world.step() == "FORM":
        world.touch_page(said)
    if world.step() == "MATERIALS":
        world.finger.tap("button_materials_done")
    world.finger.tap("button_confirm")
    world.finger.wait_for("the reference", lambda: world.step() == "SUBMITTED")
    reference = world.finger.text("reference")
    until(lambda: world.kiosk.application(reference).acknowledged, seconds=20)
    with world.platform.database.reading() as connection:
        received = world.platform.applications.find(connection, reference)
    assert received is not None
    assert (received.edition, received.answers) == (EDITION, answers())
    shown = {row.title: row.shown for section in sections(schema(), received.answers) for row in section.rows}
    assert (shown["占地多大"], shown["哪里坏了"], shown["主要什么时候用"]) == ("120平方米", "轮子掉了", "秋天")
