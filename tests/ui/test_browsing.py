"""Finding the guide of what one came for."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.machine import CATALOGUE
from tests.support.screen import LANDSCAPE, UPRIGHT, Stage, stage, visible


def test_the_start_screen_says_whose_terminal_it_is_and_offers_two_ways_in(terminal: Stage) -> None:
    assert "测试网点（示例）" in terminal.texts()
    assert terminal.finger.find("button_begin").property("text") == "看指南、办事"
    assert terminal.finger.find("button_look_up").property("text") == "查办理进度"


def test_a_touch_leads_to_all_categories(terminal: Stage) -> None:
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    assert terminal.finger.count("tile_") == len(CATALOGUE.categories) == 18


@pytest.mark.whole
def test_every_item_can_be_reached_and_is_complete(terminal: Stage) -> None:
    terminal.walk("button_begin")
    for category in CATALOGUE.categories:
        terminal.walk(f"tile_{category.id}")
        terminal.wait_for_step("ITEMS")
        for item in category.items:
            terminal.walk(f"item_{item}")
            terminal.wait_for_step("GUIDE")
            for element in CATALOGUE.edition.core_elements:
                terminal.finger.find(f"part_{element}")
            assert terminal.finger.shows("button_apply")
            terminal.walk("button_back")
            terminal.wait_for_step("ITEMS")
        terminal.walk("button_back")
        terminal.wait_for_step("CATEGORIES")


def test_the_guide_names_the_item_as_a_citizen_would(terminal: Stage) -> None:
    open_guide(terminal, "C03", "IP-03-01")
    texts = terminal.texts()
    assert texts.index("注册商标") < texts.index("商标注册申请受理（IP-03-01）")


def test_what_is_assumed_or_unverified_says_so(terminal: Stage) -> None:
    open_guide(terminal, "C03", "IP-03-01")
    item = CATALOGUE.item("IP-03-01")
    assert item.fee.verify
    assert item.time.promised.assumed
    for card in ("fact_clock", "fact_coins"):
        assert terminal.finger.find(card).property("mark") == "待核对"


def test_last_years_assumed_average_is_not_shown_as_a_result(terminal: Stage) -> None:
    open_guide(terminal, "C03", "IP-03-01")
    assert not [text for text in terminal.texts() if "2024" in text]


def test_the_apply_button_stays_in_sight_while_the_guide_is_scrolled(terminal: Stage) -> None:
    open_guide(terminal, "C13", "IP-13-01")
    apply = terminal.finger.find("button_apply")
    before = apply.mapToScene(apply.boundingRect().topLeft())
    terminal.walk("button_more", "button_more")
    assert apply.mapToScene(apply.boundingRect().topLeft()) == before
    assert before.y() < terminal.screen.window.height()


def test_apply_opens_the_form(terminal: Stage) -> None:
    open_guide(terminal, "C01", "IP-01-02")
    terminal.walk("button_apply")
    terminal.wait_for_step("FORM")


def test_leaving_wipes_the_session(terminal: Stage) -> None:
    open_guide(terminal, "C03", "IP-03-01")
    terminal.walk("button_home")
    terminal.wait_for_step("START")
    assert terminal.kiosk.session.item is None


def open_guide(terminal: Stage, category: str, item: str) -> None:
    terminal.walk("button_begin", f"tile_{category}", f"item_{item}")
    terminal.wait_for_step("GUIDE")


@pytest.mark.parametrize("size", [LANDSCAPE, UPRIGHT])
def test_all_categories_are_seen_at_once(qapp: object, tmp_path: Path, size: tuple[int, int]) -> None:
    with stage(tmp_path / "data", size=size) as terminal:
        terminal.walk("button_begin")
        terminal.wait_for_step("CATEGORIES")
        assert not terminal.finger.shows("button_more")
        assert not [item for item in visible(terminal.page()) if item.property("scrolls")]


def test_a_new_edition_renames_what_stands_on_the_items_page_and_on_the_categories(terminal: Stage) -> None:
    terminal.walk("button_begin", "tile_C13")
    terminal.finger.find("item_IP-13-01")
    items = {**CATALOGUE.items, "IP-13-01": replace(CATALOGUE.item("IP-13-01"), plain_name="换个名字")}
    categories = tuple(replace(one, name="新的类别名") if one.id == "C01" else one for one in CATALOGUE.categories)
    terminal.kiosk.adopt(replace(CATALOGUE, items=items, categories=categories))
    terminal.finger.wait_for("the new name", lambda: "换个名字" in terminal.texts())
    terminal.walk("button_back")
    terminal.finger.wait_for("the new category", lambda: "新的类别名" in terminal.texts())


def test_an_edition_without_the_category_one_is_looking_at_leads_back_to_the_others(terminal: Stage) -> None:
    terminal.walk("button_begin", "tile_C13")
    terminal.wait_for_step("ITEMS")
    categories = tuple(one for one in CATALOGUE.categories if one.id != "C13")
    terminal.kiosk.adopt(replace(CATALOGUE, categories=categories))
    terminal.wait_for_step("CATEGORIES")
    assert terminal.finger.count("tile_") == len(categories)
    terminal.walk("tile_C01")
    terminal.wait_for_step("ITEMS")
