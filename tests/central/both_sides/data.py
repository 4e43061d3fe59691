"""What the catalogue's data allow, read as they are: neither side's own reading of them has a say here."""

import json
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

import resources

LIFE_CYCLE: dict[str, Any] = json.loads(resources.text("catalogue/life-cycle.json"))
TABLE: list[dict[str, Any]] = LIFE_CYCLE["transitions"]
BY_EVENT = {(each["from"], each["to"], each["event"]): each for each in TABLE}
RUNNING = {each["id"] for each in LIFE_CYCLE["states"] if each["clock"] == "running"}
STATES = [each["id"] for each in LIFE_CYCLE["states"]]
"""In the order of the data: how far something has come."""
FINAL = {each["id"] for each in LIFE_CYCLE["states"] if each["final"]}
STAFF_EVENTS = sorted({each["event"] for each in TABLE if each["by"] == "platform"} - {"upload_ack"})
HANDING_IN = ("resubmit", "upstream_resubmit")
OWN_DAY = {each["event"] for each in TABLE if each.get("reminders")} | {"upstream_lapse"}
"""Steps whose day was set when something was asked for."""
WELL = "DECIDED_OK"
SERVICES = {each["id"]: each for each in json.loads(resources.text("catalogue/integrated.json"))["services"]}


def allowed(state: str, event: str, by: str) -> dict[str, Any] | None:
    """Return the step that the data give to somebody in a state."""
    found = (each for each in TABLE if (each["from"], each["event"], each["by"]) == (state, event, by))
    return next(found, None)


def first_of(service: str, part: str, chosen: Collection[str]) -> Sequence[str]:
    """Return which of the chosen parts have to be decided well before this one begins."""
    return [step["first"] for step in SERVICES[service]["order"] if part in step["then"] and step["first"] in chosen]


@cache
def may_end_well(state: str) -> bool:
    """Tell whether what stands in a state can still be decided as was applied for."""
    reached, before = {state}, set[str]()
    while reached != before:
        before = set(reached)
        reached |= {each["to"] for each in TABLE if each["from"] in before}
    return WELL in reached


def lets_go(way: dict[str, Any], *, stopped: bool) -> bool:
    """Tell whether a part that waits may take a step: the citizen takes it back, or the staff end what is stopped."""
    return not may_end_well(way["to"]) and (way["by"] == "citizen" or (stopped and way["by"] == "platform"))
