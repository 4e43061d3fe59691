"""Writing with a finger on the keyboard of the screen, in each of its ways."""

import pytest

from tests.support.keyboard import Desk, desk
from tests.support.screen import LANDSCAPE, UPRIGHT


def test_a_name_is_written_by_its_pinyin(keyboard: Desk) -> None:
    keyboard.walk(*(f"key_{letter}" for letter in "liguihua"))
    assert keyboard.text() == ""
    keyboard.walk(f"candidate_{keyboard.page.index('李桂花')}")
    assert keyboard.text() == "李桂花"
    assert keyboard.page == []
    assert keyboard.finger.find("field").hasActiveFocus()


def test_a_whole_sentence_is_one_candidate(keyboard: Desk) -> None:
    keyboard.strike("qiyebiangengdengjihoushangbiaogengmingzenmeban")
    keyboard.walk("candidate_0")
    assert keyboard.text() == "企业变更登记后商标更名怎么办"


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("shoulitongzhishu", "受理通知书"),
        ("zhuanlifeiyongjianjiao", "专利费用减缴"),
        ("huangshizi", "黄柿子"),
        ("jichengdianlubutusheji", "集成电路布图设计"),
        ("wulateqianqi", "乌拉特前旗"),
    ],
)
def test_the_terms_of_the_field_and_the_places_of_the_region_come_first(keyboard: Desk, keys: str, text: str) -> None:
    keyboard.strike(keys)
    assert keyboard.page[0] == text


def test_what_is_not_in_one_word_is_picked_piece_by_piece(keyboard: Desk) -> None:
    keyboard.strike("wuyuanhuangshizi")
    keyboard.walk(f"candidate_{keyboard.page.index('五原')}")
    assert keyboard.finger.text("composition") == "五原huang shi zi"
    keyboard.walk(f"candidate_{keyboard.page.index('黄柿子')}")
    assert keyboard.text() == "五原黄柿子"


def test_people_are_not_offered_in_the_middle_of_a_text(keyboard: Desk) -> None:
    keyboard.strike("wangxiufang")
    assert "王秀芳" in keyboard.page
    keyboard.keyboard.drop()
    keyboard.walk("area")
    keyboard.strike("wangxiufang")
    assert "王秀芳" not in keyboard.page


def test_a_rare_character_is_written_by_its_strokes(keyboard: Desk) -> None:
    keyboard.walk("way_stroke", "key_h", "key_s", "key_p", "key_n")
    assert keyboard.finger.text("composition") == "一丨丿丶"
    assert keyboard.page[0] == "木"
    keyboard.walk("key_erase", "key_erase", "key_erase", "key_erase")
    keyboard.strike("hhhszpzph")
    keyboard.walk(f"candidate_{keyboard.page.index('㛃')}")
    assert keyboard.text() == "㛃"


def test_a_character_nothing_else_knows_is_written_by_its_number(keyboard: Desk) -> None:
    keyboard.walk("way_symbols", "way_code", *(f"key_{digit}" for digit in "2C386"), "candidate_0")
    assert keyboard.text() == "\U0002c386"


def test_a_number_that_is_no_chinese_character_offers_nothing(keyboard: Desk) -> None:
    keyboard.keyboard.choose("code")
    for digits in ("41", "D800", "10FFFF", "200B", "110000", "1F600"):
        keyboard.strike(digits)
        assert keyboard.page == [], digits
        keyboard.keyboard.drop()


def test_latin_digits_and_marks_are_written_at_once(keyboard: Desk) -> None:
    keyboard.walk("way_latin", "key_shift", "key_K", "key_shift", "key_n")
    keyboard.walk("way_digits", "key_7", "way_symbols", "key_·", "key_space", "key_《")
    assert keyboard.text() == "Kn7· 《"


def test_a_mark_takes_the_first_candidate_with_it(keyboard: Desk) -> None:
    keyboard.strike("linhequ")
    keyboard.walk("key_，")
    assert keyboard.text() == "临河区，"


def test_erasing_takes_keys_first_and_written_characters_then(keyboard: Desk) -> None:
    keyboard.strike("linhe")
    keyboard.walk("key_space")
    keyboard.strike("qu")
    keyboard.walk("key_erase", "key_erase")
    assert keyboard.text() == "临河"
    keyboard.walk("key_erase")
    assert keyboard.text() == "临"


def test_the_field_keeps_its_limits(keyboard: Desk) -> None:
    keyboard.finger.find("field").setProperty("maximumLength", 3)
    keyboard.strike("zhishichanquan")
    keyboard.walk("key_space")
    assert len(keyboard.text()) <= 3


def test_the_enter_key_breaks_the_line_where_there_are_lines(keyboard: Desk) -> None:
    keyboard.walk("area", "key_enter")
    assert keyboard.text("area") == "\n"


def test_leaving_the_field_drops_what_was_not_picked(keyboard: Desk) -> None:
    keyboard.strike("linhe")
    keyboard.walk("area")
    assert (keyboard.keyboard.composition, keyboard.page) == ("", [])
    assert keyboard.text() == keyboard.text("area") == ""


def test_pages_lead_on_and_back(keyboard: Desk) -> None:
    keyboard.strike("shi")
    first = keyboard.page
    keyboard.walk("button_next_candidates")
    second = keyboard.page
    assert second
    assert not set(first) & set(second)
    keyboard.walk("button_previous_candidates")
    assert keyboard.page == first


def test_keys_struck_before_the_dictionaries_are_open_are_not_lost(qapp: object) -> None:
    with desk() as made:
        made.keyboard._composers, composers = None, made.keyboard._composers
        made.strike("linhe")
        assert made.keyboard.composition == "linhe"
        made.keyboard._start(composers)
        assert made.page[0] == "临河"


@pytest.mark.parametrize("size", [LANDSCAPE, UPRIGHT], ids=["landscape", "upright"])
def test_every_candidate_of_a_page_is_seen_whole(qapp: object, size: tuple[int, int]) -> None:
    with desk(size) as made:
        for keys in ("shi", "wodeshangbiaobeibierenyongle", "wangxiufang", "yizhongkuihuatuoliji"):
            made.keyboard.drop()
            made.strike(keys)
            made.finger.settle()
            rows = {made.finger.find(f"candidate_{place}").y() for place in range(len(made.page))}
            assert len(rows) <= (2 if size == UPRIGHT else 3), keys
            for place in range(len(made.page)):
                words = made.finger.find(f"candidate_{place}").property("contentItem")
                assert not words.property("truncated"), keys
