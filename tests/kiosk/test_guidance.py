"""Situations and short questions lead everybody to something that is offered."""

from collections.abc import Iterator

import pytest

from kiosk.catalogue import ChoiceAnswer, DecisionPath
from tests.support.catalogue import shipped

QUESTIONS_MAX = 3
"""A person who is asked more gives up and goes to the window."""


def walks(path: DecisionPath, question_id: str, asked: int = 1) -> Iterator[tuple[int, ChoiceAnswer]]:
    """Yield every end of a path with the number of questions up to it."""
    for answer in path.question(question_id).answers:
        if answer.then:
            yield from walks(path, answer.then, asked + 1)
        else:
            yield asked, answer


@pytest.mark.parametrize("path", shipped().choosing, ids=lambda path: path.title)
def test_every_answer_ends_at_something_that_is_offered_within_three_questions(path: DecisionPath) -> None:
    offered = {*shipped().items, *shipped().integrated}
    ends = list(walks(path, path.questions[0].id))
    assert all(asked <= QUESTIONS_MAX and answer.because for asked, answer in ends)
    assert {name for _, answer in ends for name in answer.leads_to} <= offered
    assert set(path.compares) <= {name for _, answer in ends for name in answer.leads_to}


def test_what_people_confuse_can_be_told_apart() -> None:
    compared = [set(path.compares) for path in shipped().choosing]
    assert any({"IP-13-01", "IP-13-02", "IP-13-03"} <= items for items in compared)
    assert any({"IP-11-01", "IP-11-02", "IP-09-01"} <= items for items in compared)


def test_an_unknown_question_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        shipped().choosing[0].question("nowhere")


def test_every_situation_leads_to_something_and_says_what_to_do() -> None:
    offered = {*shipped().items, *shipped().integrated}
    assert shipped().situations
    for situation in shipped().situations:
        assert situation.advice
        assert situation.leads_to
        assert set(situation.leads_to) <= offered
        assert situation.wordings[0] == situation.title


def test_a_changed_company_name_leads_to_the_linked_items_first() -> None:
    situation = next(one for one in shipped().situations if one.title == "公司改名了")
    assert situation.leads_to[0] == "INT-01"


def test_every_package_leads_to_something_known_gives_reasons_and_says_how_sure_it_is() -> None:
    known = {*shipped().items, *shipped().integrated, *(one.name for one in shipped().edition.outside_scope)}
    assert {"PKG-SUNFLOWER", "PKG-YELLOW-TOMATO", "PKG-TECH", "PKG-PARK"} == {one.id for one in shipped().packages}
    for package in shipped().packages:
        assert package.sample
        assert {step.leads_to for step in package.steps} <= known
        assert all(step.why for step in package.steps)


def test_breeders_of_sunflowers_are_told_who_protects_a_new_variety() -> None:
    sunflower = next(one for one in shipped().packages if one.id == "PKG-SUNFLOWER")
    assert sunflower.steps[-1].leads_to in {one.name for one in shipped().edition.outside_scope}


def test_a_package_for_parks_is_shown_in_parks_alone_and_the_others_everywhere() -> None:
    shown = {kind: {one.id for one in shipped().packages if one.shown_in(kind)} for kind in "SM"}
    assert shown["S"] - shown["M"] == {"PKG-PARK"}
    assert len(shown["M"]) == len(shipped().packages) - 1
