"""An application that waited for a line is judged by the day on which it was filled in."""

from datetime import timedelta
from typing import Any

import pytest

from sync.central.columns import BEIJING
from tests.support.central import Central
from tests.support.editions import ITEM, changed, publish, renamed
from tests.support.made_up_form import FORM_ID, answers, put_into
from tests.support.wire_terminal import WireTerminal

EDITION = "2026.9"


def from_today(form: dict[str, Any]) -> None:
    """Let the form take no day before that of filling in."""
    since = form["properties"]["place"]["properties"]["since"]
    del since["x-latest"]
    since["x-earliest"] = "today"


@pytest.fixture
def terminal(central: Central) -> WireTerminal:
    files = changed(put_into(renamed(EDITION), ITEM), f"forms/{FORM_ID}.json", from_today)
    publish(central.platform, files)
    return central.enrolled()


def made_up(terminal: WireTerminal, since: str, confirmed_at: str) -> dict[str, Any]:
    given = answers()
    given["place"]["since"] = since
    body = {"edition": EDITION, "form": FORM_ID, "item": ITEM, "answers": given, "confirmed_at": confirmed_at}
    [result] = terminal.push(terminal.application(1, **body))
    return result


def test_what_was_right_three_days_ago_is_taken_today(central: Central, terminal: WireTerminal) -> None:
    filled_in = central.platform.now().astimezone(BEIJING) - timedelta(days=3)
    result = made_up(terminal, filled_in.date().isoformat(), filled_in.isoformat())
    assert result["status"] == "applied"


def test_what_was_wrong_on_its_day_is_refused_in_the_fields_words(terminal: WireTerminal) -> None:
    result = made_up(terminal, "2026-11-21", "2026-11-21T16:30:00+00:00")
    assert (result["status"], result["code"]) == ("rejected", "answers")
    assert result["detail"] == "“放在哪里：什么时候开始用”不能早于填表那天（2026年11月22日）。"


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_clock_at_the_end_of_all_time_costs_no_citizen_the_application(terminal: WireTerminal, moment: str) -> None:
    assert made_up(terminal, "2026-11-21", moment)["status"] == "applied"
