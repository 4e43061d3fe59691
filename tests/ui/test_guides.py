"""The guide: found within half a minute, read in plain words, taken home."""

from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

import pytest

from kiosk import Appearance, DecisionLevel, NoticeSlip, Suspension, TextSize
from kiosk.slips import Standing
from tests.support.looks import Look, show
from tests.support.machine import CATALOGUE, WITH_OUTLETS
from tests.support.screen import LANDSCAPE, UPRIGHT, Stage, place, stage
from tests.support.ways_of_finding import WHY
from ui.access.stops import at
from ui.wording import guide_parts, process

ITEM = "IP-04-02"
SWIPES = 3
SWIPE = 0.8
"""Part of what is seen that one swipe, or the button 往下看, brings up."""


def open_guide(terminal: Stage, item: str = ITEM) -> None:
    terminal.kiosk.begin()
    terminal.kiosk.open_guide(item)
    terminal.wait_for_step("GUIDE")
    for name in ("step_1", "result_sample", "section_basis"):
        terminal.finger.find(name)
    terminal.rest()


def area(terminal: Stage) -> tuple[float, float]:
    """Return from where to where the guide is read, on the glass."""
    found = terminal.finger.find("edition")
    while not found.inherits("QQuickFlickable"):
        found = found.parentItem()
    return place(found).top(), place(found).bottom()


def test_every_core_element_has_its_own_place_in_the_catalogues_order(terminal: Stage) -> None:
    open_guide(terminal)
    tops = [place(terminal.finger.find(f"part_{key}")).top() for key in CATALOGUE.edition.core_elements]
    assert tops == sorted(tops)
    keys = set(chain.from_iterable(keys for _, _, keys in guide_parts.SECTIONS.values()))
    assert set(CATALOGUE.edition.core_elements) <= keys


@pytest.mark.parametrize("glass", [LANDSCAPE, UPRIGHT])
def test_one_touch_leads_to_every_answer_at_the_largest_text(
    qapp: object, tmp_path: Path, glass: tuple[int, int]
) -> None:
    with stage(tmp_path / "data", size=glass) as terminal:
        open_guide(terminal)
        show(terminal, Look(glass, Appearance(TextSize.LARGEST)))
        for key in guide_parts.SECTIONS:
            terminal.walk(f"jump_{key}")
            terminal.rest()
            top, bottom = area(terminal)
            assert top - 1 <= place(terminal.finger.find(f"section_{key}")).top() < bottom, key


@pytest.mark.whole
def test_nothing_important_lies_below_three_swipes(terminal: Stage) -> None:
    for item in CATALOGUE.items:
        open_guide(terminal, item)
        top, bottom = area(terminal)
        reached = bottom + SWIPES * SWIPE * (bottom - top)
        for key in CATALOGUE.edition.core_elements:
            assert place(terminal.finger.find(f"part_{key}")).top() < reached, (item, key)
        terminal.kiosk.end()
        terminal.wait_for_step("START")


def test_the_process_is_a_diagram_that_keeps_the_citys_part_apart(terminal: Stage) -> None:
    open_guide(terminal)
    item = CATALOGUE.item(ITEM)
    city, above = process.stretches(item.process, frozenset(CATALOGUE.edition.assumed))
    assert [step.name for step in above.steps] == [
        step.name for step in item.process if step.stage is not DecisionLevel.CITY
    ]
    assert (city.above, above.above) == (False, True)
    assert "多长时间由他们定，本市不承诺" in terminal.texts()
    assert all(step.takes == "" for step in above.steps)


def test_a_box_of_the_diagram_is_heard_as_one_sentence(terminal: Stage) -> None:
    open_guide(terminal)
    stop = at(terminal.finger.find("step_2"))
    assert stop is not None
    assert stop.name == "第2步，属地核验，由旗县区局办；5 个工作日；待核对"


def test_what_one_has_already_is_ticked_off_and_printed(terminal: Stage) -> None:
    open_guide(terminal)
    assert terminal.finger.find("missing").property("text") == "还缺：产品质量检验报告"
    terminal.walk("tick_quality")
    terminal.finger.wait_for("the tick", lambda: terminal.finger.find("tick_quality").property("checked"))
    assert terminal.finger.find("missing").property("text") == "要您带的材料都有了。"
    terminal.walk("button_print_notice")
    terminal.finger.find("slip_state")
    job = terminal.kiosk.papers.latest()
    assert isinstance(job.slip, NoticeSlip)
    assert [material.name for material in job.slip.standing(Standing.HELD)] == ["产品质量检验报告"]


def test_what_an_authority_has_already_cannot_be_asked_for(terminal: Stage) -> None:
    open_guide(terminal)
    assert terminal.finger.count("tick_") == 1
    assert "不用您带：有关部门已经有了" in terminal.texts()


def test_a_suspended_item_says_why_and_what_to_do_instead(terminal: Stage) -> None:
    edition = replace(CATALOGUE.edition, suspended=(Suspension(ITEM, date(2026, 11, 20), WHY),))
    open_guide(terminal)
    assert terminal.finger.shows("button_apply")
    terminal.kiosk.adopt(replace(CATALOGUE, edition=edition))
    said = terminal.finger.find("suspended")
    assert said.property("text") == f"从2026年11月20日起暂停办理。{WHY}"
    assert "0478-0000000" in said.property("detail")
    assert not terminal.finger.shows("button_apply")


def test_edition_and_hash_stand_at_the_foot(terminal: Stage) -> None:
    open_guide(terminal)
    foot = terminal.text("edition")
    assert CATALOGUE.edition.version in foot
    assert CATALOGUE.edition.content_hash[:12] in foot


def test_the_guide_leads_to_the_questions_that_tell_it_apart(terminal: Stage) -> None:
    open_guide(terminal, "IP-13-01")
    terminal.walk("way_P-01")
    terminal.wait_for_step("CHOOSING")
    terminal.walk("button_back")
    terminal.wait_for_step("CATEGORIES")


def test_the_nearest_outlets_stand_with_their_phone(terminal: Stage) -> None:
    terminal.kiosk.adopt(WITH_OUTLETS)
    open_guide(terminal)
    terminal.finger.find("outlet_150800-M01")
    assert terminal.finger.count("outlet_") == 3
    assert any("电话 0478-0000000" in text for text in terminal.texts())
