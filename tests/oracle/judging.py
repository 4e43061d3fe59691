"""Whether a world at rest is as it should be."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from tests.oracle.citizens import said_in
from tests.oracle.promises import Promises
from tests.oracle.seat import Seat
from tests.oracle.truth import Truth
from tests.oracle.world import World

_EVENTS = {
    **dict.fromkeys(("resubmit", "upstream_resubmit", "hand_in"), "supplement"),
    "withdraw": "withdraw",
    "pickup": "collect",
}
"""What a citizen does, by the event in the history."""
_TOO_LATE = frozenset({"version", "not_offered"})
"""Why the platform does not take something any more: it has gone on, or was restored."""


def faults_of(world: World) -> list[str]:
    """Return everything that is wrong with a world at rest, as sentences."""
    found = world.truth()
    views = {seat.code: seat.ask("view") for seat in world.seats}
    problems = list(_promises(world.promises, found, views))
    problems += [*_followed(world.promises, found), *_numbers(found), *_disk(found)]
    for seat in world.seats:
        view = views[seat.code]
        here = [*_terminal(seat, found, view), *_queues(world.promises, seat.code, view), *_shown(seat, found, world)]
        here += _left_behind(view)
        if found.agreements.get(seat.code) != "agrees":
            here.append(f"its heartbeat is said to be {found.agreements.get(seat.code)}")
        problems += [f"{seat.code}: {problem}" for problem in here]
    return problems


def _promises(promises: Promises, found: Truth, views: dict[str, Any]) -> Iterator[str]:
    """Every confirmed application exists exactly once, with its own content, and nothing else does."""
    for reference, (terminal, request) in promises.confirmed.items():
        row = found.applications.get(reference)
        if row is None:
            yield f"{reference} was confirmed and is not at the platform"
        elif (row["terminal"], said_in(row["answers"]), row["received"]) != (terminal, request, 1):
            yield f"{reference} was confirmed as {request!r} at {terminal} and is at the platform as {row}"
    if invented := found.applications.keys() - promises.confirmed.keys():
        yield f"nobody confirmed {sorted(invented)}"
    for reference in promises.confirmed.keys() & found.applications.keys():
        yield from _files(promises, reference, found)
    aside = {aggregate for view in views.values() for aggregate, _ in view["set aside"].values()}
    for ticket, level in promises.ratings.items():
        if found.ratings.get(ticket) != level and f"evaluation:{ticket}" not in aside:
            yield f"the rating {level} with ticket {ticket} is {found.ratings.get(ticket)} at the platform"
    if invented := found.ratings.keys() - promises.ratings.keys():
        yield f"nobody rated with {sorted(invented)}"


def _followed(promises: Promises, found: Truth) -> Iterator[str]:
    """What a citizen did about an application later was judged, and what was taken has been done exactly once."""
    if lost := promises.followed.keys() - found.outcomes.keys():
        yield f"{[promises.followed[op_id] for op_id in lost]} never came to the platform"
    taken = Counter(
        (one.name, one.act) for op_id, one in promises.followed.items() if found.outcomes.get(op_id) == "applied"
    )
    done = Counter[tuple[str, str]]()
    for (name, event), times in found.done.items():
        if event in _EVENTS:
            done[name, _EVENTS[event]] += times
    if taken != done:
        yield f"of citizens the platform took {taken}, and did {done}"


def _files(promises: Promises, reference: str, found: Truth) -> Iterator[str]:
    """The platform has the file of an application, or says that it is missing where a restore took it."""
    named = found.files.get(reference, {})
    wanted = {promises.files[reference]} if reference in promises.files else set()
    if named.keys() != wanted:
        yield f"{reference} was confirmed with {wanted}, the platform names {named}"
    if missing := {name for name, here in named.items() if not here} - promises.files_lost:
        yield f"{reference} was confirmed with {missing}, which the platform does not have"


def _disk(found: Truth) -> Iterator[str]:
    """What the platform notes of files is what lies on its disk."""
    if odd := found.files_noted ^ found.files_on_disk:
        noted = odd & found.files_noted
        yield f"the platform notes {sorted(noted)}, which are not there; not noted are {sorted(odd - noted)}"
    noted, there = found.arriving
    if noted != there:
        yield f"the platform notes as begun {sorted(noted)}, on its disk are {sorted(there)}"


def _left_behind(view: dict[str, Any]) -> Iterator[str]:
    """Nothing personal stays on the terminal, and no file without a note; one of an unfinished form has a day."""
    if view["personal"]:
        yield f"personal data are readable in {view['personal']}"
    if odd := set(view["files on disk"]) ^ view["files noted"].keys():
        yield f"its notes and its folder of files disagree about {sorted(odd)}"
    if stays := [name for name, named in view["files noted"].items() if named]:
        yield f"the files {stays} stay, and nobody needs them"


def _numbers(found: Truth) -> Iterator[str]:
    """The platform has taken every number of every stream, once; no chain is torn, and no sum ever disagreed."""
    if found.refetched:
        yield f"a scope had to be fetched again {found.refetched} times: something was lost on the way"
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
    expected = {name: (row["state"], row["version"], row["ticket"], row["parts"]) for name, row in mine.items()}
    held = {
        row["reference"]: (row["state"], row["version"], _code(row["ticket"]), _parts(row["parts"]))
        for row in view["application"]
    }
    if held != expected:
        yield f"holds {held}, the platform {expected}"
    tickets = {row["code"] for row in view["ticket"]}
    if tickets != found.free_tickets.get(seat.code, frozenset()):
        yield f"holds other free tickets than the platform: {tickets ^ found.free_tickets.get(seat.code, frozenset())}"
    outlet = found.outlets[seat.code]
    rows = [(row["code"], row["name"], row["phone"]) for row in view["outlet"]]
    if rows != [outlet[:3]] or view["outlet printed"] != outlet[1:3]:
        yield f"stands in {rows} and prints {view['outlet printed']}, the platform {outlet}"
    notices = {row["id"]: row["title"] for row in view["notice"]}
    if notices != found.notices[seat.code]:
        yield f"shows the notices {notices}, the platform has {found.notices[seat.code]}"
    if not view["checks"] == found.expected_checks(seat.code) == found.checks[seat.code]:
        yield f"counts {view['checks']}, the platform {found.checks[seat.code]}, {found.expected_checks(seat.code)}"


def _shown(seat: Seat, found: Truth, world: World) -> Iterator[str]:
    """A citizen who looks an application up is shown what the platform says."""
    for reference, (terminal, _) in world.promises.confirmed.items():
        if terminal == seat.code and reference in found.applications and reference not in found.retired:
            row = found.applications[reference]
            shown, states = seat.ask("states shown", reference), [row["state"], *(part[1] for part in row["parts"])]
            if shown != states:
                yield f"shows {reference} as {shown}, the platform {states}"


def _queues(promises: Promises, code: str, view: dict[str, Any]) -> Iterator[str]:
    """Nothing waits, and nothing is set aside but what could never be applied."""
    if view["waiting"] or not view["synchronised"]:
        yield f"{view['waiting']} operations wait, synchronised: {view['synchronised']}, told: {view['incidents']}"
    expected = {op_id for op_id, terminal in promises.in_vain.items() if terminal == code}
    for op_id, (aggregate, why) in view["set aside"].items():
        late_rating = aggregate.startswith("evaluation:") and why.startswith("ticket_")
        late = late_rating or (op_id in promises.followed and why in _TOO_LATE)
        if op_id not in expected and not late:
            yield f"{aggregate} was set aside: {why}"
    if missing := expected - view["set aside"].keys():
        yield f"{len(missing)} operations that cannot be applied are nowhere to be seen"


def _code(ticket: dict[str, Any] | None) -> str | None:
    return None if ticket is None else str(ticket["code"])


def _parts(parts: Sequence[dict[str, Any]]) -> list[tuple[int, str, int, list[tuple[int, bool]]]]:
    return [
        (part["number"], part["state"], part["version"], [(one["part"], one["failed"]) for one in part["waits_for"]])
        for part in parts
    ]
