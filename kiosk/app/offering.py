"""What the life cycle lets a citizen do about an application, and what this terminal can take of it now."""

from datetime import date

from kiosk.app.machine import Machine
from kiosk.app.views import Offer
from kiosk.applications import Actor, DueClock, Transition
from kiosk.catalogue import Catalogue
from kiosk.errors import StepError
from kiosk.exchange import Asked, Link, Progress

DRAFT, FILING = "DRAFT", ("submit_offline", "submit_online")
RESUBMIT, UPSTREAM_RESUBMIT, WITHDRAW, PICK_UP = "resubmit", "upstream_resubmit", "withdraw", "pickup"


def offers(machine: Machine, word: Progress) -> frozenset[Offer]:
    """Return what may be done now; a step that the data does not allow offline waits for the line."""
    found = set[Offer]()
    if may_supplement(machine, word):
        found.add(Offer.SUPPLEMENT)
    if withdrawal := _move(machine, word, WITHDRAW):
        found.add(Offer.WITHDRAW if reachable(machine, withdrawal) else Offer.WITHDRAW_ONLINE)
    if (collection := _move(machine, word, PICK_UP)) and reachable(machine, collection):
        found.add(Offer.COLLECT)
    return frozenset(found)


def is_open(catalogue: Catalogue, item: str) -> bool:
    """Tell whether an item, or a service with all its parts, can be applied for now."""
    return catalogue.offers(item) and catalogue.suspension(item) is None


def require_open(catalogue: Catalogue, item: str) -> None:
    """Raise `StepError` while an item, or a part of a service, cannot be applied for."""
    if suspension := catalogue.suspension(item):
        raise StepError(f"{suspension.item} is suspended since {suspension.since}; show its guide anew.")


def missing(word: Progress) -> tuple[Asked, ...]:
    """Return what was asked for and has not been handed in."""
    return tuple(one for one in word.asked if not one.done)


def may_supplement(machine: Machine, word: Progress) -> bool:
    """Tell whether something is still asked for, in time, in a state that waits for it or goes on meanwhile."""
    if not missing(word) or _is_past(machine, word.asked_by):
        return False
    ways = [_move(machine, word, RESUBMIT), _move(machine, word, UPSTREAM_RESUBMIT)]
    if any(way is not None and reachable(machine, way) for way in ways):
        return True
    state = machine.catalogue.life_cycle.states.get(word.state)
    return state is not None and state.clock is DueClock.RUNNING  # 容缺: it may follow while the work goes on


def require_filing(machine: Machine) -> None:
    """Raise StepError where the life cycle does not let the terminal take a draft over as the line is."""
    ways = [machine.catalogue.life_cycle.move(DRAFT, event, Actor.TERMINAL) for event in FILING]
    if not any(way is not None and reachable(machine, way) for way in ways):
        raise StepError("The life cycle does not let an application be filed here now; try again with the line up.")


def waits_for(machine: Machine, word: Progress) -> bool:
    """Tell whether nothing goes on before the applicant has handed in what was asked for."""
    return any(_move(machine, word, event) is not None for event in (RESUBMIT, UPSTREAM_RESUBMIT))


def reachable(machine: Machine, move: Transition) -> bool:
    """Tell whether a step may be taken as the line is."""
    return move.offline or machine.line.link is Link.ONLINE


def _move(machine: Machine, word: Progress, event: str) -> Transition | None:
    return machine.catalogue.life_cycle.move(word.state, event, Actor.CITIZEN)


def _is_past(machine: Machine, day: date | None) -> bool:
    return day is not None and machine.clock.now().date() > day
