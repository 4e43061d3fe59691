"""Whoever fills in the form of an item that is suspended is told why, and what becomes of what was typed."""

from dataclasses import replace
from datetime import date

from kiosk import Suspension
from tests.support.machine import CATALOGUE, ITEM
from tests.support.screen import Stage
from tests.support.words import sayings

REASON = "系统升级，请到市级窗口办理。"


def test_the_guide_says_why_and_what_becomes_of_the_answers(terminal: Stage) -> None:
    kiosk = terminal.kiosk
    kiosk.begin()
    kiosk.open_guide(ITEM)
    kiosk.start_application()
    kiosk.answer("/request", "想了解怎么办理")
    terminal.wait_for_step("FORM")
    edition = replace(CATALOGUE.edition, suspended=(Suspension(ITEM, date(2026, 11, 20), REASON),))
    kiosk.adopt(replace(CATALOGUE, edition=edition))
    terminal.wait_for_step("GUIDE")
    terminal.finger.find("suspended")
    said = "".join(sayings(terminal))
    assert REASON in said
    assert "您刚才填的没有提交，离开后会自动清除" in said
