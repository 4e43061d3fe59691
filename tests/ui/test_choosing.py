"""Finding one's item by what has happened, or by a few questions."""

from dataclasses import replace

from tests.support.machine import CATALOGUE
from tests.support.screen import Stage
from tests.support.ways_of_finding import IN_PARKS, categories_in_a_park


def to_situations(terminal: Stage) -> None:
    terminal.walk("button_begin", "button_situations")
    terminal.wait_for_step("SITUATIONS")


def test_everything_that_happens_to_people_stands_in_their_words(terminal: Stage) -> None:
    to_situations(terminal)
    assert terminal.finger.count("way_S-") == len(CATALOGUE.situations)
    assert terminal.finger.count("way_P-") == len(CATALOGUE.choosing)
    assert "有人仿冒我的牌子" in terminal.texts()


def test_a_situation_says_what_to_do_and_leads_to_a_guide(terminal: Stage) -> None:
    to_situations(terminal)
    terminal.walk("way_S-03")
    terminal.wait_for_step("SITUATION")
    assert terminal.finger.find("advice").property("text") == CATALOGUE.situation("S-03").advice
    terminal.walk("way_IP-09-01")
    terminal.wait_for_step("GUIDE")
    terminal.walk("button_back")
    terminal.wait_for_step("SITUATION")


def test_linked_items_are_shown_as_one(terminal: Stage) -> None:
    to_situations(terminal)
    terminal.walk("way_S-01", "way_INT-01")
    terminal.wait_for_step("LINKED")
    service = CATALOGUE.integrated["INT-01"]
    texts = terminal.texts()
    assert service.name in texts
    assert all(paper.name in texts for paper in service.shared_materials)
    assert service.failure_policy in texts
    assert terminal.finger.count("way_IP-") == 3
    terminal.walk("way_IP-13-01")
    terminal.wait_for_step("GUIDE")


def test_one_question_at_a_time_ends_at_an_item_and_says_why(terminal: Stage) -> None:
    to_situations(terminal)
    terminal.walk("way_P-01")
    terminal.wait_for_step("CHOOSING")
    assert "商标出了什么事？" in terminal.texts()
    terminal.walk("answer_1")
    terminal.finger.wait_for("the second question", lambda: "新主人和原来的主人是同一家吗？" in terminal.texts())
    terminal.walk("answer_1")
    assert "商标从一家到了另一家" in terminal.finger.find("because").property("text")
    terminal.walk("way_IP-13-02")
    terminal.wait_for_step("GUIDE")


def test_every_answer_can_be_taken_back(terminal: Stage) -> None:
    to_situations(terminal)
    terminal.walk("way_P-01", "answer_1", "answer_0")
    terminal.finger.find("because")
    terminal.walk("button_back")
    terminal.finger.wait_for("the question before", lambda: not terminal.finger.shows("because"))
    assert terminal.finger.count("taken_") == 1
    terminal.walk("taken_0")
    terminal.finger.wait_for("the first question", lambda: terminal.finger.count("taken_") == 0)
    assert terminal.finger.count("answer_") == 4


def test_a_new_edition_takes_nothing_from_under_ones_feet(terminal: Stage) -> None:
    to_situations(terminal)
    terminal.walk("way_S-03")
    terminal.wait_for_step("SITUATION")
    terminal.kiosk.adopt(replace(CATALOGUE, situations=CATALOGUE.situations[:1]))
    terminal.wait_for_step("CATEGORIES")
    terminal.walk("button_situations")
    terminal.wait_for_step("SITUATIONS")
    assert terminal.finger.count("way_S-") == 1


def test_a_package_says_why_and_in_which_order_whom_to_turn_to_and_how_sure_it_is(terminal: Stage) -> None:
    to_situations(terminal)
    terminal.walk("way_PKG-SUNFLOWER")
    terminal.wait_for_step("PACKAGE")
    package = next(one for one in CATALOGUE.packages if one.id == "PKG-SUNFLOWER")
    texts = terminal.texts()
    assert all(any(text.startswith(step.why) for text in texts) for step in package.steps)
    assert any("归农业农村部植物新品种保护办公室办，这里不收材料" in text for text in texts)
    assert {f"第 {number} 件" for number in range(1, len(package.steps))} <= set(texts)
    assert package.unit in texts
    assert f"{package.notes[0].text}（待核对）" in texts
    assert "示例" in terminal.finger.find("package_summary").property("detail")
    terminal.walk("way_IP-04-02")
    terminal.wait_for_step("GUIDE")
    terminal.walk("button_back")
    terminal.wait_for_step("PACKAGE")


def test_what_is_meant_for_this_kind_of_outlet_stands_above_the_categories(terminal: Stage) -> None:
    categories_in_a_park(terminal)
    assert terminal.finger.count("way_PKG-") == 1
    terminal.walk(f"way_{IN_PARKS}")
    terminal.wait_for_step("PACKAGE")
    terminal.walk("button_back")
    terminal.wait_for_step("CATEGORIES")


def test_an_edition_without_what_one_has_looked_at_before_shows_the_rest(terminal: Stage) -> None:
    to_situations(terminal)
    terminal.walk("way_S-03", "button_back")
    terminal.wait_for_step("SITUATIONS")
    terminal.kiosk.adopt(replace(CATALOGUE, situations=CATALOGUE.situations[:1]))
    terminal.finger.wait_for("what is left", lambda: terminal.finger.count("way_S-") == 1)
    terminal.walk("way_S-01")
    terminal.finger.wait_for("what to do", lambda: CATALOGUE.situation("S-01").advice in terminal.texts())
