"""What has to hold after whatever chance did: each state, step, day and offer is one that the data allow."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from kiosk import ApplicationView, Offer
from sync.central.columns import BEIJING
from sync.central.records import Step, latest
from tests.central.both_sides.data import (
    BY_EVENT,
    HANDING_IN,
    OWN_DAY,
    RUNNING,
    STATES,
    TABLE,
    WELL,
    allowed,
    first_of,
    lets_go,
    may_end_well,
)
from tests.central.both_sides.world import Kept, World


def judge(world: World, before: Mapping[str, Kept]) -> Mapping[str, Kept]:
    """Judge both sides; `before` is what the platform kept before chance acted. Returns what it keeps now."""
    after = world.kept()
    if not after:
        judge_held(world.view(world.reference))
        world.seen.add("QUEUED")
        return after
    for name, kept in after.items():
        judge_shown(world, world.view(name), kept)
        judge_steps(kept)
        judge_days(world, kept)
    if before:
        judge_movers(world, before, after)
    if world.chosen:
        judge_order(world, after)
        judge_whole(world, after)
    return after


# -- at the terminal ------------------------------------------------------------------------------------------


def judge_held(view: ApplicationView) -> None:
    """What the platform does not have waits, with all its parts, and nothing is offered."""
    assert (view.state, view.acknowledged, view.offers) == ("QUEUED", False, frozenset())
    assert all(part.state == "QUEUED" for part in view.parts)


def judge_shown(world: World, view: ApplicationView, kept: Kept) -> None:
    """With the line up the platform's state is shown; what is offered is what the data offer in the state shown."""
    world.seen.add(view.state)
    if world.online:
        assert view.state == kept.application.state
    assert view.offers == offers_by_the_data(world, view), f"{view.state}, online: {world.online}"


def offers_by_the_data(world: World, view: ApplicationView) -> frozenset[Offer]:
    if view.waiting:
        return frozenset()
    found = set[Offer]()
    in_time = view.asked_by is None or world.machine.clock.now().date() <= view.asked_by
    ways = [allowed(view.state, event, "citizen") for event in HANDING_IN]
    waits = any(way and (way["offline"] or world.online) for way in ways) or view.state in RUNNING
    if view.missing and in_time and waits:
        found.add(Offer.SUPPLEMENT)
    if way := allowed(view.state, "withdraw", "citizen"):
        found.add(Offer.WITHDRAW if way["offline"] or world.online else Offer.WITHDRAW_ONLINE)
    if (way := allowed(view.state, "pickup", "citizen")) and (way["offline"] or world.online):
        found.add(Offer.COLLECT)
    return frozenset(found)


# -- at the platform ------------------------------------------------------------------------------------------


def judge_steps(kept: Kept) -> None:
    """Every step is one of the data, taken by who owns it."""
    for led, step in zip(ways(kept.own), kept.own[1:], strict=True):
        way = BY_EVENT.get(led)
        assert way is not None, f"{step.event} led from {led[0]} to {step.state}"
        assert (step.staff is not None) == (way["by"] == "platform"), f"{step.event} is the {way['by']}'s"


def ways(taken: Sequence[Step]) -> list[tuple[str, str, str]]:
    """Return from where each step but the first led where, and its event."""
    return [(before.state, step.state, step.event) for before, step in pairwise(taken)]


def judge_days(world: World, kept: Kept) -> None:
    """What the system does it does on the day after the last one, neither sooner nor later."""
    after = world.platform.catalogue.workdays.after
    for place, step in enumerate(kept.taken):
        if (way := of_the_system(step)) is None:
            continue
        day = step.at.astimezone(BEIJING).date()
        entered = latest(kept.taken[:place]).at.astimezone(BEIJING).date()
        by = kept.application.asked_by if step.event in OWN_DAY else after(entered, way["workdays"])
        assert by is not None, f"{step.event} has no day"
        assert by < day, f"{step.event} came on {day}, and {by} was the last day"
    if not kept.application.waits_for:
        entered = latest(kept.taken).at.astimezone(BEIJING).date()
        for by in (after(entered, days) for days in days_of_the_system(kept)):
            assert by is None or by >= world.clock().date(), f"{kept.application.state} was left alone after {by}"


def of_the_system(step: Step) -> dict[str, Any] | None:
    return next((each for each in TABLE if (each["event"], each["by"]) == (step.event, "system")), None)


def days_of_the_system(kept: Kept) -> Iterator[int]:
    """Yield the working days after which the system ends the present state, whatever else is agreed."""
    for each in TABLE:
        its_own = (each["from"], each["by"]) == (kept.application.state, "system")
        if its_own and each["event"] not in OWN_DAY | {"mail_confirmed"}:  # nothing is mailed here
            yield each["workdays"]


# -- the parts ------------------------------------------------------------------------------------------------


def judge_movers(world: World, before: Mapping[str, Kept], after: Mapping[str, Kept]) -> None:
    """A step of the staff moves one alone, one of the citizen what it was about: whatever becomes of it."""
    moved = {name: after[name].own[len(before[name].own) :] for name in after}
    by_staff = [name for name, fresh in moved.items() if any(step.staff for step in fresh)]
    assert len(by_staff) <= 1, f"one step of the staff moved {by_staff}"
    for name, fresh in moved.items():
        by_citizen = any(BY_EVENT[way]["by"] == "citizen" for way in ways(before[name].own[-1:] + fresh))
        assert not by_citizen or name in world.sent, f"nobody sent anything about {name}"


def judge_order(world: World, after: Mapping[str, Kept]) -> None:
    """A part that waits takes no step but to let go, and its times do not run; both sides say for which it waits."""
    for name, part in zip(world.names, world.chosen, strict=True):
        awaited = names_awaited(world, part, after)
        stopped = [one for one in awaited if not may_end_well(after[one].application.state)]
        kept, shown = after[name], world.view(name).part
        assert shown is not None
        says = {(f"{world.reference}-{one.part}", one.failed) for one in kept.application.waits_for}
        assert says == {(one, one in stopped) for one in awaited}
        if world.online:
            told = {after[one].application.item_name: one for one in after}
            assert {told[one] for one in (*shown.waits_for, *shown.stopped_by)} == set(awaited)
            assert {told[one] for one in shown.stopped_by} == set(stopped)
        if awaited:
            assert kept.application.due_on is None, f"{name} waits for {awaited}, and its time runs"
            for way in (BY_EVENT[led] for led in ways(kept.own)):
                assert lets_go(way, stopped=bool(stopped)), f"{name} waits for {awaited}, and took {way['event']}"
        world.seen |= {"waits"} if awaited else set()
        world.seen |= {"stopped"} if stopped else set()
        world.seen |= {"began"} if not awaited and first_of(world.item, part, world.chosen) else set()


def names_awaited(world: World, part: str, after: Mapping[str, Kept]) -> list[str]:
    """Return the parts that have to be decided well before this one, and have not been."""
    numbers = [world.chosen.index(one) for one in first_of(world.item, part, world.chosen)]
    return [world.names[number] for number in numbers if not after[world.names[number]].was(WELL)]


def judge_whole(world: World, after: Mapping[str, Kept]) -> None:
    """The whole stands where its parts let it, on both sides, and nobody does anything about it."""
    applications = world.platform.applications
    with world.platform.database.reading() as connection:
        whole = applications.find(connection, world.reference)
    assert whole is not None
    assert whole.state == state_of_whole(list(after.values()))
    assert applications.offered(whole) == applications.offered(whole, by="citizen") == ()
    view = world.view(world.reference)
    assert view.offers == frozenset()
    if world.online:
        assert view.state == whole.state
        assert [part.state for part in view.parts] == [kept.application.state for kept in after.values()]


def state_of_whole(parts: Sequence[Kept]) -> str:
    """Return where the whole stands by `docs/protocol.md`."""
    under_way = [one for one in parts if one.application.state != WELL and may_end_well(one.application.state)]
    asking = [one for one in under_way if one.application.due_kind == "supplement"]
    going_on = [one for one in under_way if not one.application.waits_for]
    well = [one for one in parts if one.was(WELL)]
    some = next(filter(None, (asking, going_on, under_way, well)), parts[:1])
    return min((one.application.state for one in some), key=STATES.index)
