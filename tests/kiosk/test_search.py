"""People find an item by whatever they can say or type of it, and see why it was found."""

import random
import runpy
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from kiosk.catalogue import FoundIn, Hit, Search, ServiceItem, StandIn, Target, TargetKind, load_catalogue
from kiosk.catalogue.search.readings import units
from tests.support.catalogue import copy_of_catalogue, shipped
from tests.support.machine import Bench
from tests.support.many_items import many_items

HERE = Path(__file__).parent
SEARCH = Search(shipped())
RIGHT = {"everyday-questions.tsv": 57, "unseen-questions.tsv": 54}
"""How many of the 60 questions of each table have to find the right item."""


def first(text: str) -> Hit:
    return SEARCH.find(text)[0]


def ids(text: str, among: int = 3) -> list[str]:
    return [hit.target.id for hit in SEARCH.find(text, limit=among)]


def questions(table: str) -> Iterator[tuple[str, str]]:
    for line in (HERE / table).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            question, item, _ = line.split("\t")
            yield question, item


def letters_of(text: str) -> list[str]:
    """Return the likeliest syllables of a text, one for each significant character."""
    return [units(character)[0] for character in text if character.isalnum()]


@pytest.mark.parametrize("table", RIGHT)
def test_everyday_questions_find_the_right_item_among_the_first_three(table: str) -> None:
    asked = dict(questions(table))
    assert len(asked) == 60
    missed = [question for question, item in asked.items() if item not in ids(question)]
    assert len(asked) - len(missed) >= RIGHT[table], missed


@pytest.mark.parametrize(
    ("text", "item", "found_in"),
    [
        ("商标到期续展", "IP-13-03", FoundIn.PLAIN_NAME),
        ("专利著录项目变更", "IP-13-04", FoundIn.NAME),
        ("商标过户", "IP-13-02", FoundIn.CALLED),
        ("商标十年到了", "IP-13-03", FoundIn.SITUATION),
        ("减缴比例", "IP-01-01", FoundIn.QUESTION),
        ("企业所得税年度申报信息", "IP-01-01", FoundIn.MATERIAL),
    ],
)
def test_names_peoples_words_situations_questions_and_materials_are_all_searched(
    text: str, item: str, found_in: FoundIn
) -> None:
    hit = first(text)
    assert (hit.target, hit.reasons[0].found_in) == (Target(TargetKind.ITEM, item), found_in)


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("专利登记", "IP-14-01"),
        ("zhuanlidengjibu", "IP-14-01"),
        ("zldj", "IP-14-01"),
        ("专利dj", "IP-14-01"),
        ("zhuanli登记", "IP-14-01"),
        ("zhuanldj", "IP-14-01"),
        ("ZHUANLI DENGJI", "IP-14-01"),
        ("zuanli dengji", "IP-14-01"),
        ("zhuanlu dengji", "IP-14-01"),
        ("zhuanli dnegji", "IP-14-01"),
        ("zhuanli denji", "IP-14-01"),
        ("zhuanli denggji", "IP-14-01"),
        ("专力登记", "IP-14-01"),
        ("12315", "IP-11-02"),
    ],
)
def test_characters_pinyin_initials_mixed_and_one_slip_lead_to_the_same_item(text: str, item: str) -> None:
    assert item in ids(text)


@pytest.mark.parametrize("item", shipped().items.values(), ids=lambda item: item.id)
def test_every_item_is_found_first_by_its_own_name_in_characters_and_in_pinyin(item: ServiceItem) -> None:
    for name in (item.plain_name, item.name):
        assert first(name).target.id == item.id
        assert item.id in ids("".join(letters_of(name)), among=2)
        assert item.id in ids("".join(syllable[0] for syllable in letters_of(name)))


def test_a_name_in_pinyin_with_one_wrong_letter_is_still_found_for_nine_items_in_ten() -> None:
    dice, found = random.Random(20261122), 0
    for item in shipped().items.values():
        typed = list("".join(letters_of(item.plain_name)))
        typed[dice.randrange(len(typed))] = dice.choice("abcdefghijklmnopqrstuvwxyz")
        found += item.id in ids("".join(typed))
    assert found >= 0.9 * len(shipped().items)


SHORT = {
    "IP-01-01": "费减",
    "IP-04-02": "专用标志",
    "IP-05-01": "布图设计",
    "IP-07-01": "质押",
    "IP-09-01": "维权援助",
    "IP-10-02": "调解",
    "IP-11-01": "举报",
    "IP-12-01": "海外",
    "IP-12-02": "马德里",
    "IP-13-02": "转让",
    "IP-13-03": "续展",
    "IP-13-05": "年费",
    "IP-14-01": "登记簿",
    "IP-15-03": "贯标",
    "IP-16-01": "奖补",
    "IP-18-02": "培训",
}


def slips(typed: str, dice: random.Random) -> Iterator[str]:
    """Yield a text with one letter wrong, missing, too many, and in its neighbour's place."""
    letter, at = dice.choice("abcdefghijklmnopqrstuvwxyz"), dice.randrange(len(typed) - 1)
    yield typed[:at] + letter + typed[at + 1 :]
    yield typed[:at] + typed[at + 1 :]
    yield typed[:at] + letter + typed[at:]
    yield typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :]


def test_one_word_in_pinyin_with_one_slip_is_still_found_three_times_in_four() -> None:
    dice, typed = random.Random(20261122), [(item, "".join(letters_of(word))) for item, word in SHORT.items()]
    tried = [(item, slip) for item, text in typed for slip in slips(text, dice)]
    found = sum(item in ids(slip) for item, slip in tried)
    assert found >= 0.75 * len(tried)


@pytest.mark.parametrize(("text", "item"), [("商飙序斩", "IP-13-03"), ("为全元柱", "IP-09-01"), ("治鸭", "IP-07-01")])
def test_a_word_in_wrong_characters_of_the_right_sound_is_found(text: str, item: str) -> None:
    assert item in ids(text)


def test_results_come_while_typing() -> None:
    typed = "shangbiaoxuzhan"
    assert all(SEARCH.find(typed[:length]) for length in range(2, len(typed) + 1))
    assert [length for length in range(9, len(typed) + 1) if "IP-13-03" not in ids(typed[:length])][:1] in ([], [9])


def test_a_hit_says_which_characters_matched() -> None:
    reason = first("续展，我的商标").reasons[0]
    assert [reason.text[start:end] for start, end in reason.spans] == ["商标续展"]
    reason = first("zldj").reasons[0]
    assert [reason.text[start:end] for start, end in reason.spans] == ["专利登记"]


def test_spans_count_the_marks_between_the_characters() -> None:
    reason = next(hit for hit in SEARCH.find("质押登记贷款") if hit.target.id == "IP-07-01").reasons[0]
    assert reason.text == "专利质押登记（贷款）"
    assert [reason.text[start:end] for start, end in reason.spans] == ["质押登记", "贷款"]


def test_a_hit_says_how_peoples_words_were_understood() -> None:
    hit = first("牌子过期咧")
    assert hit.target.id == "IP-13-03"
    assert StandIn(said="牌子", means="商标") in hit.reasons[0].stand_ins


def test_linked_items_and_other_authorities_matters_are_found_too() -> None:
    assert Target(TargetKind.INTEGRATED, "INT-01") in [hit.target for hit in SEARCH.find("公司改名了", limit=2)]
    assert first("软件著作权").target.kind is TargetKind.OUTSIDE


@pytest.mark.parametrize("text", ["", " ", "？！", "今天天气", "😀", "的", "怎么办"])
def test_what_means_nothing_finds_nothing(text: str) -> None:
    assert SEARCH.find(text) == ()


@given(st.text(max_size=80))
def test_no_text_breaks_the_search_and_every_span_lies_within_its_text(text: str) -> None:
    for hit in SEARCH.find(text):
        for reason in hit.reasons:
            assert all(0 <= start < end <= len(reason.text) for start, end in reason.spans)
            assert reason.spans == tuple(sorted(reason.spans))


def test_a_word_that_was_typed_long_ago_does_not_matter_beyond_forty_characters() -> None:
    assert SEARCH.find("续展" + "一" * 1000) == SEARCH.find("续展" + "一" * 38)


def test_an_item_that_is_not_offered_is_not_found(tmp_path: Path) -> None:
    folder = copy_of_catalogue(tmp_path)
    (folder / "items/IP-13-03.json").unlink()
    assert "IP-13-03" not in [hit.target.id for hit in Search(load_catalogue(folder)).find("商标快到期了")]


def test_the_search_works_without_any_guidance(tmp_path: Path) -> None:
    bare = replace(shipped(), situations=(), vocabulary=type(shipped().vocabulary)())
    assert Search(bare).find("商标续展")[0].target.id == "IP-13-03"


def test_among_thousands_of_items_the_right_ones_still_come_first() -> None:
    hits = Search(many_items(2000)).find("向日葵商标续展")
    assert hits[0].title == "向日葵商标到期续展"


def test_the_machine_searches_the_catalogue_in_use(machine: Bench) -> None:
    assert machine.kiosk.finding.search("商标续展")[0].target.id == "IP-13-03"
    without = replace(shipped(), items={"IP-01-01": shipped().item("IP-01-01")})
    machine.kiosk._machine.catalogue = without
    assert "IP-13-03" not in [hit.target.id for hit in machine.kiosk.finding.search("商标续展")]


def test_the_readings_are_what_the_tool_writes() -> None:
    tool = runpy.run_path(str(Path(resources.__file__).parents[1] / "tools/write-readings"), run_name="tool")
    assert resources.text("pinyin/readings.tsv") == tool["content"]()


def test_searching_loads_no_pinyin_library() -> None:
    probe = (
        "import sys, resources, kiosk; kiosk.Search(kiosk.load_catalogue(resources.path('catalogue'))).find('zldj');"
        "sys.exit('pypinyin' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", probe], check=False, cwd=HERE.parents[1]).returncode == 0
