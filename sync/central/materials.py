"""The materials of an application as they were when it arrived, and the days by which the rest has to follow."""

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from sync.central.workdays import Workdays
from sync.contract import ApplicationSubmission, FollowBody, MaterialBody

if TYPE_CHECKING:
    from sync.central.catalogue import Item  # which itself stands on what is told to terminals

TO_FOLLOW, MISSING = "to_follow", "missing"


def received(submission: ApplicationSubmission, item: "Item", today: date, workdays: Workdays) -> str:
    """Return the materials as JSON to be kept, each with its name and, if it may follow, its last day.

    What the item does not allow to follow is missing, whatever the terminal said.
    """
    return json.dumps([_kept(each, item, today, workdays) for each in submission.materials], ensure_ascii=False)


def to_follow(kept: str) -> tuple[FollowBody, ...]:
    """Return what is still to be brought, from what is kept."""
    if f'"{TO_FOLLOW}"' not in kept:
        return ()
    return tuple(
        FollowBody(name=each["name"], due_on=each["due_on"] and date.fromisoformat(each["due_on"]))
        for each in json.loads(kept)
        if each["state"] == TO_FOLLOW
    )


def _kept(body: MaterialBody, item: "Item", today: date, workdays: Workdays) -> dict[str, Any]:
    known = next((each for each in item.materials if each.id == body.material), None)
    days = known.deferral_workdays if known and body.state == TO_FOLLOW else None
    due_on = None if days is None else workdays.after(today, days)
    return {
        **body.model_dump(mode="json"),
        "name": known.name if known else body.material,
        "state": MISSING if body.state == TO_FOLLOW and days is None else body.state,
        "due_on": due_on and due_on.isoformat(),
    }
