"""The materials of an application as they arrived, and the days by which the rest has to follow."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sync.central.workdays import Workdays
from sync.contract import ApplicationSubmission, AskedBody, FollowBody, MaterialBody

if TYPE_CHECKING:
    from sync.central.catalogue import Item  # which itself stands on what is told to terminals

TO_FOLLOW, MISSING, COMMITTED = "to_follow", "missing", "committed"
ATTACHED, AT_WINDOW = "attached", "at_window"
_TRUST = {ATTACHED: "C", AT_WINDOW: "B"}
"""Uploaded by the citizen; checked against the original by the staff."""


def received(
    submission: ApplicationSubmission, item: "Item", today: date, workdays: Workdays, *, replaced: Collection[str]
) -> str:
    """Return the materials as JSON to be kept, each with its name and, if it may follow, its last day.

    What the item does not allow to follow is missing, whatever the terminal said, and so is what no commitment that
    counts has `replaced`.
    """
    bodies = (
        each.model_copy(update={"state": MISSING})
        if each.state == COMMITTED and each.material not in replaced
        else each
        for each in submission.materials
    )
    return json.dumps([_kept(each, item, today, workdays) for each in bodies], ensure_ascii=False)


def handed_in(kept: Sequence[Mapping[str, Any]], brought: Mapping[str, AskedBody], filed: Mapping[str, str]) -> str:
    """Return the materials as JSON to be kept, with those that came later: as a file, or as paper at a window.

    `brought` names them as they are kept, `filed` as they were asked for.
    """
    fresh = {key: _came_later(key, each.title, filed.get(each.key)) for key, each in brought.items()}
    listed = [{**each, **fresh.pop(each["material"], {})} for each in kept]
    return json.dumps([*listed, *fresh.values()], ensure_ascii=False)


def to_follow(kept: str) -> tuple[FollowBody, ...]:
    """Return what is still to be brought, from what is kept."""
    if f'"{TO_FOLLOW}"' not in kept:
        return ()
    return tuple(
        FollowBody(name=each["name"], due_on=each["due_on"] and date.fromisoformat(each["due_on"]))
        for each in json.loads(kept)
        if each["state"] == TO_FOLLOW
    )


def _came_later(key: str, name: str, file: str | None) -> dict[str, Any]:
    state = AT_WINDOW if file is None else ATTACHED
    return {
        "material": key,
        "name": name,
        "state": state,
        "trust": _TRUST[state],
        "file": file,
        "due_on": None,
    }


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
