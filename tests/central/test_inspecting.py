"""Commitments are inspected afterwards: a task for the desk, a word for the applicant, a record of breaches."""

from urllib.error import HTTPError

import pytest

from tests.support.central import Central
from tests.support.promises import NUMBER, promising
from tests.support.wire_terminal import WireTerminal, reference
from ui.rehearsal.clerk import Clerk


@pytest.fixture
def accepted(clerk: Clerk, terminal: WireTerminal) -> str:
    """Accept an application on its commitment, and another one without."""
    terminal.push(promising(terminal, 1), promising(terminal, 2, commitment=None))
    clerk.take(reference(1), "accept_commit")
    clerk.take(reference(2), "accept")
    return f"/applications/{reference(1)}"


def to_inspect(clerk: Clerk) -> bool:
    """Tell whether the first application, and nothing else, stands on the shelf of what has to be inspected."""
    rows = [row for row in (1, 2) if f'data-reference="{reference(row)}"' in clerk.page("?show=inspect")]
    assert rows in ([1], [])
    return bool(rows)


def told(terminal: WireTerminal) -> list[str]:
    """Return what the applicant reads at a terminal."""
    [row] = [one for one in terminal.snapshot("application") if one["key"] == reference(1)]
    return [step["note"] for step in row["application"]["history"]]


def test_what_was_accepted_on_a_commitment_waits_to_be_inspected_until_it_is(clerk: Clerk, accepted: str) -> None:
    assert "核查：还没有核查" in clerk.page(accepted)
    assert to_inspect(clerk)
    for event in ("start_review", "approve"):
        clerk.take(reference(1), event)
    assert to_inspect(clerk)


def test_what_is_found_right_leaves_the_state_alone_and_is_read_at_the_terminal(
    clerk: Clerk, terminal: WireTerminal, accepted: str
) -> None:
    clerk.press(f"{accepted}/inspection", event="inspection_passed", note="与税务数据一致。")
    assert told(terminal)[-1] == "承诺核查：属实。与税务数据一致。"
    assert clerk.application(reference(1))["state"] == "ACCEPTED_COMMITTED"
    assert "核查：核查属实" in clerk.page(accepted)
    assert not to_inspect(clerk)
    with pytest.raises(HTTPError, match="409"):
        clerk.press(f"{accepted}/inspection", event="inspection_rectify", note="再改。")


def test_what_has_to_be_put_right_is_inspected_once_more(clerk: Clerk, terminal: WireTerminal, accepted: str) -> None:
    with pytest.raises(HTTPError, match="409"):
        clerk.press(f"{accepted}/inspection", event="inspection_rectify", note=" ")
    clerk.press(f"{accepted}/inspection", event="inspection_rectify", note="请补交上一年的完税证明。")
    assert told(terminal)[-1] == "承诺核查：有不对的地方，请改正。请补交上一年的完税证明。"
    assert to_inspect(clerk)
    clerk.press(f"{accepted}/inspection", event="inspection_passed")
    assert not to_inspect(clerk)


def test_nothing_is_inspected_where_nothing_was_accepted_on_a_commitment(clerk: Clerk, accepted: str) -> None:
    assert "核查：" not in clerk.page(f"/applications/{reference(2)}")
    with pytest.raises(HTTPError, match="409"):
        clerk.press(f"/applications/{reference(2)}/inspection", event="inspection_passed")


def test_whoever_broke_a_commitment_may_promise_nothing_from_then_on(
    central: Central, clerk: Clerk, terminal: WireTerminal, accepted: str
) -> None:
    asked = {"item": "IP-01-01", "number": NUMBER}
    assert terminal.post("/commitment", asked).json() == {"allowed": True}
    for event in ("start_review", "approve"):
        clerk.take(reference(1), event)
    clerk.take(reference(1), "commitment_breach", "收入证明与事实不符。")
    assert terminal.post("/commitment", asked).json() == {"allowed": False}
    assert not to_inspect(clerk)
    assert "核查不实，已撤销，已记入失信记录" in clerk.page(accepted)
