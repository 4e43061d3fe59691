"""A short piece of the campaign on filling in; `python -m tests.soak.filling` is the whole of it."""

from pathlib import Path

import pytest

from tests.soak.filling import Report, Told, campaign, judge


@pytest.mark.journey
def test_a_killed_terminal_loses_nothing_confirmed_doubles_nothing_and_keeps_every_field_that_was_left(
    tmp_path: Path,
) -> None:
    report = campaign(tmp_path, moments=6, seed=20261122)

    assert report.faults == []
    assert report.moments == 6


@pytest.mark.parametrize(
    ("found", "fault"),
    [
        ({"references": [], "draft": None}, "lost"),
        ({"references": ["A", "A"], "draft": None}, "doubled"),
        ({"references": ["A", "B"], "draft": None}, "nobody confirmed"),
        ({"references": ["A"], "draft": ["/request"]}, "kept are gone"),
    ],
)
def test_the_judge_notices_what_would_be_wrong(found: dict[str, object], fault: str) -> None:
    report, told = Report(), Told(references=["A"], kept=["/request", "/agent/id_no"])

    judge(found, told, report)

    assert any(fault in one for one in report.faults)
