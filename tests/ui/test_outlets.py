"""Where else to go: all 69 outlets, without a line."""

import json

import pytest

import resources
from tests.support.machine import WITH_OUTLETS
from tests.support.screen import Stage


@pytest.fixture
def directory(terminal: Stage) -> Stage:
    terminal.kiosk.adopt(WITH_OUTLETS)
    terminal.walk("button_begin", "button_outlets")
    terminal.wait_for_step("OUTLETS")
    terminal.finger.find("outlet_150800-M01")
    return terminal


def listed(terminal: Stage) -> list[str]:
    return [row.code for row in terminal.screen.terminal.outlets.outlets.rows]


def test_the_nearest_come_first_and_samples_say_so(directory: Stage) -> None:
    assert len(listed(directory)) == 69
    assert listed(directory)[0] == "150800-M01"
    texts = directory.texts()
    assert "您就在这里" in texts
    assert "样例" in texts
    assert any(text.startswith("工作日 08:30–12:00、14:30–17:30，电话 0478-0000000") for text in texts)


def test_an_area_of_the_map_lists_its_outlets_and_once_more_all(directory: Stage) -> None:
    directory.walk("area_150821")
    assert {code.partition("-")[0] for code in listed(directory)} == {"150821"}
    directory.walk("area_150821")
    assert len(listed(directory)) == 69


def test_outlets_are_filtered_by_kind_and_by_what_is_to_be_done(directory: Stage) -> None:
    directory.walk("filter_kind", "option_S")
    assert listed(directory)
    assert all("-S" in code for code in listed(directory))
    directory.walk("filter_offer", "option_ic_layout")
    directory.finger.wait_for("a kind word", lambda: "没有这样的网点" in directory.texts())
    directory.walk("filter_kind", "option_")
    assert listed(directory) == ["150800-M01"]


def test_what_was_filtered_by_goes_with_the_person(directory: Stage) -> None:
    directory.walk("filter_kind", "option_S", "button_home")
    directory.wait_for_step("START")
    assert len(listed(directory)) == 69


def test_every_outlet_has_its_mark_in_its_area(directory: Stage) -> None:
    shown = directory.screen.terminal.outlets
    assert sorted(mark.code for mark in shown.marks.rows) == sorted(listed(directory))
    assert [mark.code for mark in shown.marks.rows if mark.here] == ["150800-M01"]
    directory.walk("area_150823")
    meant = {mark.code for mark in shown.marks.rows if mark.meant}
    assert meant == set(listed(directory))


def test_every_division_is_drawn_once_and_the_drawing_claims_no_borders(directory: Stage) -> None:
    drawn = json.loads(resources.text("maps/districts.json"))
    divisions = [code for area in drawn["areas"] for code in area["divisions"]]
    assert sorted(divisions) == sorted(WITH_OUTLETS.directory.divisions)
    assert "示意图" in directory.text("map_note")
    assert "不表示界线" in directory.text("map_note")


def test_from_the_guide_one_comes_to_the_directory_and_back(terminal: Stage) -> None:
    terminal.kiosk.adopt(WITH_OUTLETS)
    terminal.kiosk.begin()
    terminal.kiosk.open_guide("IP-03-01")
    terminal.wait_for_step("GUIDE")
    terminal.finger.find("section_basis")
    terminal.rest()
    terminal.walk("button_outlets")
    terminal.wait_for_step("OUTLETS")
    terminal.walk("button_back")
    terminal.wait_for_step("GUIDE")
