"""The commitment with a finger: chosen, read clause by clause, signed on the glass, and left again with one touch."""

import time
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from kiosk import Appearance, Step, TextSize
from tests.support.applying import settled
from tests.support.committing import FEES, INCOME, NUMBER, to_commitment, to_materials
from tests.support.five_keys import Keys
from tests.support.machine import CATALOGUE, queued
from tests.support.screen import Stage
from tests.support.ways_of_promising import commitment_printed, commitment_to_sign, write
from ui.access.walking import DOUBLE_STRIKE_SECONDS
from ui.wording.speech import spelled


def to_first_clause(terminal: Stage) -> None:
    to_materials(terminal.kiosk)
    terminal.wait_for_step("MATERIALS")
    terminal.walk(f"promise_{INCOME}")
    terminal.finger.wait_for("the promise", lambda: terminal.text(f"material_state_{INCOME}") == "承诺代替")
    terminal.walk("button_materials_done")
    terminal.wait_for_step("COMMITMENT")
    terminal.walk("button_begin_reading")
    terminal.finger.find("commitment_clause")


def test_a_commitment_is_chosen_read_signed_and_sent_with_a_finger_alone(terminal: Stage) -> None:
    to_first_clause(terminal)
    clauses = terminal.kiosk.commitments.view().text.clauses
    for clause in clauses:
        terminal.finger.wait_for("the clause", lambda clause=clause: terminal.text("commitment_clause") == clause)
        terminal.walk("button_read_on")
    terminal.finger.wait_for("the pad", lambda: terminal.finger.shows("button_sign"))
    assert not terminal.screen.terminal.commitment.signed
    write(terminal)
    terminal.walk("button_sign")
    terminal.wait_for_step("CHECK")
    terminal.walk("button_confirm")
    terminal.wait_for_step("SUBMITTED")
    sent = queued(terminal.kiosk)[0].body["commitment"]
    assert len(sent["signature"]["strokes"]) == len(terminal.kiosk.papers.signed().slip.signature.strokes) == 2


def test_a_touch_of_the_pad_is_no_name_and_what_was_written_can_be_wiped(terminal: Stage) -> None:
    commitment_to_sign(terminal)
    terminal.walk("clear_signature")
    terminal.finger.tap("signature")
    settled(terminal)
    assert not terminal.screen.terminal.commitment.signed
    terminal.screen.terminal.commitment.sign()
    settled(terminal)
    assert terminal.kiosk.session.step is Step.COMMITMENT


def test_what_was_written_is_gone_as_soon_as_the_page_is_left(terminal: Stage) -> None:
    commitment_to_sign(terminal)
    terminal.walk("button_decline")
    terminal.wait_for_step("MATERIALS")
    assert terminal.screen.terminal.commitment.ink.strokes == 0
    assert terminal.text(f"material_state_{INCOME}") == "还缺"


def test_whoever_cannot_write_calls_the_staff_and_loses_nothing(terminal: Stage) -> None:
    commitment_to_sign(terminal)
    terminal.walk("button_cannot_write", "button_helped")
    assert terminal.kiosk.session.step is Step.COMMITMENT
    assert terminal.screen.terminal.commitment.ink.strokes == 2


def test_whoever_is_barred_reads_what_to_do_and_goes_on(terminal: Stage) -> None:
    terminal.bench.platform.barred.add(NUMBER)
    to_materials(terminal.kiosk)
    terminal.wait_for_step("MATERIALS")
    terminal.walk(f"promise_{INCOME}", "button_materials_done", "button_begin_reading")
    terminal.finger.find("commitment_barred")
    terminal.walk("button_to_materials")
    terminal.wait_for_step("MATERIALS")
    assert not terminal.finger.shows(f"promise_{INCOME}")
    terminal.walk("button_materials_done")
    terminal.wait_for_step("CHECK")


def test_the_paper_of_the_commitment_can_be_had_again_by_itself(terminal: Stage) -> None:
    commitment_printed(terminal)
    terminal.walk("button_print_again_commitment")
    terminal.finger.wait_for("a copy", lambda: terminal.kiosk.papers.signed().copy == 1)
    assert "承诺书" in terminal.text("button_print_again_commitment")


def test_five_keys_read_every_clause_aloud_and_lead_to_the_staff_where_a_finger_is_needed(terminal: Stage) -> None:
    keys = Keys(terminal)
    keys.press(Qt.Key.Key_Help)
    to_commitment(terminal.kiosk)
    terminal.wait_for_step("COMMITMENT")
    keys.to("button_begin_reading")
    time.sleep(DOUBLE_STRIKE_SECONDS)
    keys.press(Qt.Key.Key_Return)
    terminal.finger.find("commitment_clause")
    for clause in terminal.kiosk.commitments.view().text.clauses:
        terminal.finger.wait_for("the clause", lambda clause=clause: terminal.text("commitment_clause") == clause)
        keys.to("commitment_clause")
        assert spelled(clause) in terminal.ear.sentences[-1]
        keys.to("button_read_on")
        time.sleep(DOUBLE_STRIKE_SECONDS)
        keys.press(Qt.Key.Key_Return)
    terminal.finger.wait_for("the pad", lambda: terminal.finger.shows("button_cannot_write"))
    keys.press(Qt.Key.Key_Right)
    assert keys.here() != "button_decline", "going on without a signature never declines"
    keys.to("button_cannot_write")
    time.sleep(DOUBLE_STRIKE_SECONDS)
    keys.press(Qt.Key.Key_Return)
    terminal.finger.find("button_helped")


def test_the_way_on_from_a_long_clause_opens_when_its_end_has_been_seen(terminal: Stage) -> None:
    terms = replace(CATALOGUE.commitments[FEES], told=("这一条很长，要往下看才看得完。" * 20,))
    terminal.kiosk.adopt(replace(CATALOGUE, commitments={FEES: terms}))
    terminal.kiosk.change_appearance(Appearance(TextSize.LARGEST))
    to_commitment(terminal.kiosk)
    terminal.kiosk.commitments.begin_reading()
    terminal.finger.find("button_more")
    terminal.rest()
    way_on = terminal.screen.window.findChild(QQuickItem, "button_read_on")
    assert not way_on.isEnabled()
    while not way_on.isEnabled():
        terminal.walk("button_more")
        terminal.rest()
    terminal.walk("button_read_on")
    terminal.finger.wait_for("the next clause", lambda: terminal.kiosk.commitments.view().page == 1)
