"""What a step needs beside the right state: the conditions that the life cycle names in words (its `guard`)."""

from collections.abc import Callable, Mapping, Sequence

from sync.central import moves
from sync.central.catalogue import Material
from sync.central.moves import Move, Unmet
from sync.central.records import Application
from sync.contract import AskedBody


def bars(application: Application, event: str) -> Unmet | None:
    """Return why an event cannot be offered at all now, whatever it would bring."""
    if event in {moves.ACCEPT_COMMIT, moves.BREACH} and not application.committed:
        return Unmet.NOT_COMMITTED
    if event == moves.REQUEST_SUPPLEMENT and application.supplements:
        return Unmet.ASKED_BEFORE  # 一次列全，不得分次
    if event == moves.APPROVE and outstanding(application.asked):
        return Unmet.STILL_MISSING  # 容缺材料必须已补齐
    return None


def lacks(move: Move, materials: Sequence[Material]) -> Unmet | None:
    """Return what the step does not bring that it has to."""
    judge = _BROUGHT.get(move.event)
    return None if judge is None else judge(move, materials)


def outstanding(asked: Sequence[AskedBody]) -> tuple[AskedBody, ...]:
    """Return what has been asked for and not handed in."""
    return tuple(each for each in asked if not each.done)


def _supplement(move: Move, _materials: Sequence[Material]) -> Unmet | None:
    return None if move.asked else Unmet.NOTHING_ASKED


def _upstream(move: Move, _materials: Sequence[Material]) -> Unmet | None:
    if not move.asked:
        return Unmet.NOTHING_ASKED
    return None if move.asked_by else Unmet.NO_DAY


def _deferral(move: Move, materials: Sequence[Material]) -> Unmet | None:
    """Let only materials follow, and of them only those that may."""
    if not move.asked:
        return Unmet.NOTHING_ASKED
    may_follow = {each.id for each in materials if each.deferrable}
    fits = all(each.kind == "material" and each.key in may_follow for each in move.asked)
    return None if fits else Unmet.NOT_DEFERRABLE


def _place(move: Move, _materials: Sequence[Material]) -> Unmet | None:
    return None if move.collect and move.collect.where else Unmet.NO_PLACE


_BROUGHT: Mapping[str, Callable[[Move, Sequence[Material]], Unmet | None]] = {
    moves.REQUEST_SUPPLEMENT: _supplement,
    moves.UPSTREAM_REQUEST: _upstream,
    moves.ACCEPT_DEFER: _deferral,
    moves.ISSUE: _place,
}
