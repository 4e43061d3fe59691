"""A screen that is off still says everything: what the keys stand at, what has become of it, and when time runs out."""

import shutil
import subprocess
import time

import pytest
from PySide6.QtCore import Qt

from tests.support.applying import open_form, settled
from tests.support.five_keys import Keys
from tests.support.screen import Stage
from ui.access.speaking import Speech
from ui.access.voice import ENGLISH, ESPEAK, MANDARIN, NoVoice, ProcessVoice
from ui.access.walking import FiveKeys

LATEST_SECONDS = 0.3


@pytest.fixture
def keys(terminal: Stage) -> Keys:
    return Keys(terminal)


def test_nothing_is_said_before_somebody_asks_for_it(keys: Keys, terminal: Stage) -> None:
    keys.select("button_begin", "CATEGORIES")
    assert terminal.ear.sentences == []


def test_a_headset_switches_speech_on_and_the_next_person_finds_it_off(keys: Keys, terminal: Stage) -> None:
    keys.press(Qt.Key.Key_F14)
    assert "语音已打开" in terminal.ear.sentences[-1]
    keys.select("button_begin", "CATEGORIES")
    keys.to("button_home")
    time.sleep(0.6)
    keys.press(Qt.Key.Key_Return)
    terminal.wait_for_step("START")
    terminal.finger.wait_for("silence", lambda: not terminal.screen.speech.on)
    said = len(terminal.ear.sentences)
    keys.press(Qt.Key.Key_Down)
    assert len(terminal.ear.sentences) == said


def test_name_role_and_state_are_said_in_time(keys: Keys, terminal: Stage) -> None:
    keys.press(Qt.Key.Key_Help)
    open_form(terminal, "IP-01-01")
    keys.to("choice_/applicant_type_enterprise")
    before = time.monotonic()
    keys.press(Qt.Key.Key_Up)
    keys.press(Qt.Key.Key_Down)
    began, sentence = terminal.ear.heard[-1]
    assert began - before <= LATEST_SECONDS
    assert sentence.startswith("企业，单选，未选，")
    keys.press(Qt.Key.Key_Return)
    terminal.finger.wait_for("the new state", lambda: "单选，已选" in terminal.ear.sentences[-1])


def test_every_text_of_a_guide_can_be_heard_key_by_key(keys: Keys, terminal: Stage) -> None:
    keys.press(Qt.Key.Key_F13)
    terminal.kiosk.begin()
    terminal.kiosk.open_guide("IP-01-02")
    terminal.wait_for_step("GUIDE")
    keys.to("button_apply")
    heard = "\n".join(terminal.ear.sentences)
    for words in ("怎么申请专利", "办理流程", "监督投诉", "现在就办，按钮"):
        assert words in heard


def test_a_new_page_is_announced_by_its_title(keys: Keys, terminal: Stage) -> None:
    keys.press(Qt.Key.Key_F13)
    keys.select("button_begin", "CATEGORIES")
    terminal.finger.wait_for("the title", lambda: terminal.ear.sentences[-1] == "您要办哪方面的事？，标题")


def test_what_a_keypad_writes_is_read_back_digit_by_digit(keys: Keys, terminal: Stage) -> None:
    keys.press(Qt.Key.Key_F13)
    keys.select("button_look_up", "LOOK_UP")
    terminal.finger.type("input_reference", "150800")
    keys.to("input_reference")
    assert "1 5 0 8 0 0" in terminal.ear.sentences[-1]


def test_the_countdown_is_said_when_it_begins_and_shortly_before_its_end(keys: Keys, terminal: Stage) -> None:
    keys.press(Qt.Key.Key_F13)
    terminal.kiosk.begin()
    terminal.bench.clock.advance(91)
    terminal.finger.wait_for("the question", lambda: "您还在吗" in terminal.ear.sentences[-1])
    terminal.bench.clock.advance(19)
    terminal.finger.wait_for("the last word", lambda: "10 秒" in terminal.ear.sentences[-1])


def test_whoever_only_touches_switches_it_on_the_panel_and_hears_each_page_from_its_title(terminal: Stage) -> None:
    terminal.walk("button_display", "switch_speech")
    assert "语音已打开" in terminal.ear.sentences[-1]
    terminal.walk("button_close_display", "button_begin")
    terminal.wait_for_step("CATEGORIES")
    terminal.finger.wait_for("the page", lambda: "您要办哪方面的事？" in terminal.ear.sentences[-1])
    assert "专利" in terminal.ear.sentences[-1]
    terminal.walk("button_display", "switch_speech")
    assert terminal.ear.sentences[-1] == "语音已关闭。"


def test_english_is_said_in_english_and_chinese_in_chinese(keys: Keys, terminal: Stage) -> None:
    keys.press(Qt.Key.Key_F13)
    assert terminal.ear.tongues == [MANDARIN]
    terminal.screen.terminal.language.switchOver()
    terminal.finger.wait_for("English", lambda: terminal.kiosk.appearance.language == "en")
    settled(terminal)
    keys.to("button_look_up")
    assert terminal.ear.tongues[-1] == ENGLISH
    terminal.kiosk.begin()
    terminal.kiosk.open_guide("IP-01-02")
    terminal.wait_for_step("GUIDE")
    terminal.finger.wait_for("the title", lambda: "申请专利" in terminal.ear.sentences[-1])
    assert terminal.ear.tongues[-1] == MANDARIN


def test_a_terminal_without_a_voice_offers_none(terminal: Stage) -> None:
    assert terminal.screen.terminal.appearance.canSpeak
    assert not Speech(FiveKeys(), NoVoice()).possible


@pytest.mark.skipif(shutil.which(ESPEAK[0]) is None, reason="espeak-ng is not installed; make test installs it")
def test_the_real_voice_has_its_first_sound_in_time() -> None:
    began = time.monotonic()
    with subprocess.Popen([*ESPEAK, "--stdout"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as speaking:
        speaking.stdin.write("看指南、办事，按钮".encode())
        speaking.stdin.close()
        assert len(speaking.stdout.read(2000)) == 2000
        assert time.monotonic() - began <= LATEST_SECONDS
        speaking.stdout.close()


def test_a_new_sentence_interrupts_the_one_before() -> None:
    voice = ProcessVoice(("sleep", "60"))
    voice.say("一")
    first = voice._speaking
    voice.say("二")
    assert first.returncode is not None
    voice.hush()


def test_a_synthesiser_that_cannot_be_started_leaves_the_terminal_mute_and_running() -> None:
    ProcessVoice(("no-such-synthesiser",)).say("一")
