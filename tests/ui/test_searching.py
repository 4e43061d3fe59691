"""Somebody who does not know the name of what they came for types what they can say of it."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from kiosk import SessionEnded
from tests.support.applying import settled
from tests.support.machine import CATALOGUE
from tests.support.screen import Stage
from tests.support.ways_of_finding import LETTERS, NONSENSE


@pytest.fixture
def searching(terminal: Stage) -> Stage:
    terminal.screen.terminal.warm_up()
    terminal.walk("button_search")
    terminal.wait_for_step("SEARCH")
    return terminal


def found(terminal: Stage) -> list[str]:
    return [row.target for row in terminal.screen.terminal.search.hits.rows]


def underlined(terminal: Stage, target: str) -> str:
    row = next(row for row in terminal.screen.terminal.search.hits.rows if row.target == target)
    return row.title


def test_the_chinese_keyboard_is_open_at_once(searching: Stage) -> None:
    assert searching.finger.find("field_search").hasActiveFocus()
    searching.finger.find("way_pinyin")
    searching.walk("key_z", "key_l")
    assert searching.screen.terminal.keyboard.composition == "z l"


def test_letters_find_before_any_candidate_is_picked_and_say_why(searching: Stage) -> None:
    for key in LETTERS:
        searching.walk(f"key_{key}")
    assert found(searching)[0] == "IP-14-01"
    assert underlined(searching, "IP-14-01") == "<u>专利登记</u>簿副本"
    tile = searching.finger.find("way_IP-14-01")
    assert tile.property("plain") == "专利登记簿副本"
    assert "证明文件服务" in tile.property("spoken")


def test_results_follow_every_key(searching: Stage) -> None:
    searching.walk("field_search")
    seen = []
    for character in "shangbiao":
        QTest.keyClick(searching.screen.window, character)
        seen.append(tuple(found(searching)))
    assert searching.screen.terminal.search.query == "shangbiao"
    assert len(set(seen)) > 3
    assert any("商标" in row.plain for row in searching.screen.terminal.search.hits.rows[:2])


def test_back_from_the_guide_returns_to_the_results_as_they_were(searching: Stage) -> None:
    searching.finger.type("field_search", "有人仿冒我的牌子")
    before = found(searching)
    searching.walk(f"way_{before[1]}")
    searching.wait_for_step("GUIDE")
    searching.walk("button_back")
    searching.wait_for_step("SEARCH")
    assert searching.text("field_search") == "有人仿冒我的牌子"
    assert found(searching) == before
    assert not searching.finger.shows("key_z"), "the results are to be seen, not the keys"


def test_letters_that_were_being_composed_are_there_after_a_look(searching: Stage) -> None:
    for key in LETTERS:
        searching.walk(f"key_{key}")
    searching.walk("way_IP-14-01")
    searching.wait_for_step("GUIDE")
    searching.walk("button_back")
    searching.wait_for_step("SEARCH")
    assert found(searching)[0] == "IP-14-01"


def test_where_nothing_is_found_there_are_kind_words_situations_and_the_staff(searching: Stage) -> None:
    searching.finger.type("field_search", NONSENSE)
    assert "没有找到这件事" in searching.finger.find("nothing_found").property("text")
    searching.finger.find("way_S-01")
    searching.walk("button_ask_staff")
    searching.finger.find("button_helped")


def test_a_matter_of_another_authority_says_whose_it_is_and_opens_nothing(searching: Stage) -> None:
    searching.finger.type("field_search", "软件著作权")
    (row, *_) = searching.screen.terminal.search.hits.rows
    assert (row.kind, row.opens) == ("outside", False)
    assert "国家版权局" in row.spoken
    searching.walk(f"way_{row.target}")
    assert searching.step() == "SEARCH"


def test_what_was_typed_is_gone_when_the_person_is(searching: Stage) -> None:
    searching.finger.type("field_search", "公司快破产了")
    searching.walk("button_home")
    searching.wait_for_step("START")
    assert searching.bench.seen(SessionEnded)
    assert (searching.screen.terminal.search.query, found(searching)) == ("", [])
    searching.walk("button_search")
    searching.wait_for_step("SEARCH")
    assert searching.text("field_search") == ""


def test_the_search_follows_a_new_edition(searching: Stage) -> None:
    searching.finger.type("field_search", "商标转让")
    assert "IP-13-02" in found(searching)
    items = {name: item for name, item in CATALOGUE.items.items() if name != "IP-13-02"}
    categories = tuple(replace(one, items=tuple(filter(items.get, one.items))) for one in CATALOGUE.categories)
    searching.kiosk.adopt(replace(CATALOGUE, items=items, categories=categories))
    settled(searching)
    searching.finger.wait_for("the new edition", lambda: "IP-13-02" not in found(searching))


def test_what_looks_like_markup_is_only_text(searching: Stage) -> None:
    item = replace(CATALOGUE.item("IP-13-02"), plain_name="<b>转让</b>商标")
    searching.kiosk.adopt(replace(CATALOGUE, items={**CATALOGUE.items, item.id: item}))
    searching.finger.type("field_search", "转让")
    searching.finger.wait_for("it", lambda: "IP-13-02" in found(searching))
    assert underlined(searching, "IP-13-02").startswith("&lt;b&gt;<u>转让</u>&lt;/b&gt;")
