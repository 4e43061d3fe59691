"""Materials as they arrive: what follows gets its last working day, what may not follow is missing."""

from datetime import date
from typing import Any

from sync.central.catalogue import Catalogue
from sync.central.materials import received, to_follow
from sync.contract import ApplicationSubmission, MaterialBody
from tests.support.wire_terminal import WireTerminal

ITEM = Catalogue().items["IP-01-02"]
FOLLOWS = MaterialBody(material="disclosure", state="to_follow", trust=None)
"""Ten working days, as the item says."""


def kept(today: date, *materials: MaterialBody, replaced: frozenset[str] = frozenset()) -> str:
    submission = ApplicationSubmission.model_construct(materials=materials)
    return received(submission, ITEM, today, Catalogue().workdays, replaced=replaced)


def test_what_follows_gets_its_last_working_day_counted_from_its_arrival() -> None:
    (follow,) = to_follow(kept(date(2026, 11, 20), FOLLOWS))
    assert (follow.name, follow.due_on) == ("技术交底要点（不上传涉密内容）", date(2026, 12, 4))


def test_beyond_the_calendar_the_day_is_to_be_announced() -> None:
    (follow,) = to_follow(kept(date(2026, 12, 28), FOLLOWS))
    assert follow.due_on is None


def test_what_the_item_does_not_allow_to_follow_is_kept_as_missing() -> None:
    text = kept(date(2026, 11, 20), MaterialBody(material="form", state="to_follow", trust=None))
    assert to_follow(text) == ()
    assert '"state": "missing"' in text


def test_what_no_commitment_replaces_is_kept_as_missing() -> None:
    promised = MaterialBody(material="disclosure", state="committed", trust=None)
    assert '"state": "missing"' in kept(date(2026, 11, 20), promised)
    assert '"state": "committed"' in kept(date(2026, 11, 20), promised, replaced=frozenset({"disclosure"}))


def test_a_terminal_is_told_what_is_to_follow_at_once_and_by_the_feed(terminal: WireTerminal) -> None:
    operation: dict[str, Any] = terminal.application(1)
    operation["body"] |= {"materials": [FOLLOWS.model_dump()]}
    [result] = terminal.push(operation)
    (follow,) = result["application"]["to_follow"]
    assert follow["name"] == "技术交底要点（不上传涉密内容）"
    told = [change for change in terminal.changes()["changes"] if change["kind"] == "application"]
    assert [change["application"]["to_follow"] for change in told if change["application"]["to_follow"]] == [[follow]]
