"""Whether a world at rest is as it should be."""

from collections.abc import Iterator
from typing import Any

from tests.oracle.truth import Truth
from tests.oracle.world import Promises, Seat, World


def faults_of(world: World) -> list[str]:
    """Return everything that is wrong with a world at rest, as sentences."""
    found = world.truth()
    views = {seat.code: seat.ask("view") for seat in world.seats}
    problems = list(_promises(world.promises, found, views))
    problems += _numbers(found)
    for seat in world.seats:
        view = views[seat.code]
        here = [*_terminal(seat, found, view), *_queues(world.promises, seat.code, view), *_shown(seat, found, world)]
        problems += [f"{seat.code}: {problem}" for problem in here]
    return problems


def _promises(promises: Promises, found: Truth, views: dict[str, Any]) -> Iterator[str]:
    """Every confirmed application exists exactly once, with its own content, and nothing else does."""
    for reference, (terminal, request) in promises.confirmed.items():
        row = found.applications.get(reference)
        if row is None:
            yield f"{reference} was confirmed and is not at the platform"
        elif (row["terminal"], row["answers"].get("request"), row["received"]) != (terminal, request, 1):
            yield f"{reference} was confirmed as {request!r} at {terminal} and is at the platform as {row}"
    if invented := found.applications.keys() - promises.confirmed.keys():
        yield f"nobody confirmed {sorted(invented)}"
    for reference in promises.confirmed.keys() & found.applications.keys():
        named = {promises.files[reference]: True} if reference in promises.files else {}
        if found.files.get(reference, {}) != named:
            yield f"{reference} was confirmed with {named}, the platform has {found.files.get(reference)}"
    aside = {aggregate for view in views.values() for aggregate, _ in view["set aside"].values()}
    for ticket, level in promises.ratings.items():
        if found.ratings.get(ticket) != level and f"evaluation:{ticket}" not in aside:
            yield f"the rating {level} with ticket {ticket} is {found.ratings.get(ticket)} at the platform"
    if invented := found.ratings.keys() - promises.ratings.keys():
        yield f"nobody rated with {sorted(invented)}"


def _numbers(found: Truth) -> Iterator[str]:
    """The platform has taken every number of every stream, once, and no chain of events is torn."""
    if found.torn:
        yield f"the chain of events is torn at {found.torn}"
    for stream, numbers in found.numbers.items():
        if numbers != list(range(1, len(numbers) + 1)):
            yield f"{stream}: the platform has taken the numbers {numbers}"


def _terminal(seat: Seat, found: Truth, view: dict[str, Any]) -> Iterator[str]:
    """The terminal holds exactly what the platform has for it, and shows it."""
    mine = {
        name: row
        for name, row in found.applications.items()
        if row["terminal"] == seat.code and name not in found.retired
    }
    expected = {name: (row["state"], row["version"], row["ticket"]) for name, row in mine.items()}
    held = {row["reference"]: (row["state"], row["version"], _code(row["ticket"])) for row in view["application"]}
    if held != expected:
        yield f"holds {held}, the platform {expected}"
    tickets = {row["code"] for row in view["ticket"]}
    if tickets != found.free_tickets.get(seat.code, frozenset()):
        yield f"holds other free tickets than the platform: {tickets ^ found.free_tickets.get(seat.code, frozenset())}"
    outlet = found.outlets[seat.code]
    rows = [(row["code"], row["name"], row["phone"]) for row in view["outlet"]]
    if rows != [outlet[:3]] or view["outlet printed"] != outlet[1:3]:
        yield f"stands in {rows} and prints {view['outlet printed']}, the platform {outlet}"
    if not view["checks"] == found.expected_checks(seat.code) == found.checks[seat.code]:
        yield f"counts {view['checks']}, the platform {found.checks[seat.code]}, {found.expected_checks(seat.code)}"


def _shown(seat: Seat, found: Truth, world: World) -> Iterator[str]:
    """A citizen who looks an application up is shown what the platform says."""
    for reference, (terminal, _) in world.promises.confirmed.items():
        if terminal == seat.code and reference in found.applications and reference not in found.retired:
            shown, state = seat.ask("state shown", reference), found.applications[reference]["state"]
            if shown != state:
                yield f"shows {reference} as {shown}, the platform {state}"


def _queues(promises: Promises, code: str, view: dict[str, Any]) -> Iterator[str]:
    """Nothing waits, and nothing is set aside but what could never be applied."""
    if view["waiting"] or not view["synchronised"]:
        yield f"{view['waiting']} operations wait, synchronised: {view['synchronised']}, told: {view['incidents']}"
    expected = {op_id for op_id, terminal in promises.in_vain.items() if terminal == code}
    for op_id, (aggregate, why) in view["set aside"].items():
        late_rating = aggregate.startswith("evaluation:") and why.startswith("ticket_")
        if op_id not in expected and not late_rating:
            yield f"{aggregate} was set aside: {why}"
    if missing := expected - view["set aside"].keys():
        yield f"{len(missing)} operations that cannot be applied are nowhere to be seen"


def _code(ticket: dict[str, Any] | None) -> str | None:
    return None if ticket is None else str(ticket["code"])
