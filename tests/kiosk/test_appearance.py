"""How the screen is shown belongs to the person in front of it and to nobody after."""

from pathlib import Path

import pytest

from kiosk import Appearance, AppearanceChanged, IdlePhase, Scheme, SessionStepped, Settings, SettingsError, TextSize
from tests.support.machine import ITEM, SYNTHETIC, Bench, bench, settings, to_check, typed

CHOSEN = Appearance(TextSize.LARGEST, Scheme.CONTRAST, elder=True, reach=True)


def test_a_choice_survives_every_step_and_is_gone_with_the_person(machine: Bench) -> None:
    machine.kiosk.change_appearance(CHOSEN)
    to_check(machine.kiosk)
    assert machine.kiosk.appearance == CHOSEN
    machine.kiosk.confirm()
    assert machine.kiosk.appearance == CHOSEN
    machine.kiosk.end()
    assert machine.kiosk.appearance == Appearance()


def test_a_change_in_the_middle_of_a_form_loses_nothing_and_moves_nothing(machine: Bench) -> None:
    machine.kiosk.begin()
    machine.kiosk.open_guide(ITEM)
    machine.kiosk.start_application()
    for pointer, value in typed(SYNTHETIC):
        machine.kiosk.answer(pointer, value)
    before = machine.kiosk.session
    machine.events.clear()
    machine.kiosk.change_appearance(CHOSEN)
    assert machine.kiosk.session == before
    assert machine.events == [AppearanceChanged()]


def test_the_same_choice_again_tells_nobody(machine: Bench) -> None:
    machine.kiosk.change_appearance(CHOSEN)
    machine.events.clear()
    machine.kiosk.change_appearance(CHOSEN)
    assert machine.events == []


def test_a_session_that_runs_out_takes_the_choice_along(machine: Bench) -> None:
    machine.kiosk.begin()
    machine.kiosk.change_appearance(Appearance(scheme=Scheme.DARK))
    machine.clock.advance(90 + 30)
    assert machine.kiosk.idle().phase is IdlePhase.OVER
    assert machine.kiosk.appearance == Appearance()
    assert AppearanceChanged() in machine.events


def test_a_choice_made_at_the_start_and_left_there_goes_back_by_itself(machine: Bench) -> None:
    machine.kiosk.change_appearance(Appearance(scheme=Scheme.DARK))
    machine.clock.advance(89)
    machine.kiosk.idle()
    assert machine.kiosk.appearance.scheme is Scheme.DARK
    machine.clock.advance(1)
    assert machine.kiosk.idle().phase is IdlePhase.ACTIVE
    assert machine.kiosk.appearance == Appearance()
    assert machine.seen(SessionStepped) == []


def test_the_elder_view_gives_three_times_the_time_and_the_whole_countdown(machine: Bench) -> None:
    machine.kiosk.begin()
    machine.kiosk.change_appearance(Appearance(elder=True))
    machine.clock.advance(3 * 90 - 1)
    assert machine.kiosk.idle().phase is IdlePhase.ACTIVE
    machine.clock.advance(1)
    assert machine.kiosk.idle().seconds_left == 30
    machine.kiosk.end()
    machine.kiosk.begin()
    machine.clock.advance(90)
    assert machine.kiosk.idle().phase is IdlePhase.COUNTDOWN


def test_the_elder_view_brings_the_largest_text_and_takes_it_away_again() -> None:
    plain = Appearance(TextSize.SMALL, Scheme.DARK)
    elder = plain.for_elders(TextSize.STANDARD)
    assert (elder.elder, elder.text_size, elder.scheme) == (True, TextSize.LARGEST, Scheme.DARK)
    assert elder.for_elders(TextSize.STANDARD) == Appearance(TextSize.STANDARD, Scheme.DARK)


def test_an_outlet_decides_what_the_next_person_finds(tmp_path: Path) -> None:
    made = bench(tmp_path, text_size="large", scheme="calm", elder_view=True)
    usual = Appearance(TextSize.LARGE, Scheme.CALM, elder=True)
    assert made.kiosk.appearance == made.kiosk.usual_appearance == usual
    made.kiosk.begin()
    made.kiosk.change_appearance(Appearance())
    made.kiosk.end()
    assert made.kiosk.appearance == usual
    made.store.close()


@pytest.mark.parametrize(
    ("key", "value"), [("text_size", "huge"), ("scheme", "pink"), ("screen_diagonal_mm", 24), ("screen_diagonal_mm", 0)]
)
def test_a_screen_that_cannot_be_is_refused_by_name(tmp_path: Path, key: str, value: object) -> None:
    with pytest.raises(SettingsError, match=key):
        settings(tmp_path, **{key: value})


def test_every_settings_word_has_its_appearance() -> None:
    assert Settings.text_size in tuple(TextSize)
    assert Settings.scheme in tuple(Scheme)
