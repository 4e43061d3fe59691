"""Slips on their way to paper; a job belongs to the session it was made in and expires with it."""

from collections.abc import Collection
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from kiosk.slips import SLIP_KINDS, Commitment, DraftSlip, HoldingSlip, IntegratedSlip, PrintJob, PrintState, Slip
from kiosk.slips.files import as_data, from_data
from kiosk.storage.tables import jobs

_NAMES = {kind.__name__: name for name, kind in SLIP_KINDS.items()}
"""What the column holds, to the kind of slip."""
_OPEN = (PrintState.QUEUED, PrintState.SENDING)
_MAY_BECOME_TRUER = (HoldingSlip.__name__, IntegratedSlip.__name__)
"""Slips that say of an application that the platform has not received it yet, or where it stood then."""
_SIGNED = jobs.c.slip_kind == Commitment.__name__


def add(w: Connection, session: str, slip: Slip, *, due: float, copy: int = 0) -> str:
    """Queue a slip, due at `due` in monotonic seconds, and return its job."""
    job = uuid4().hex
    w.execute(
        insert(jobs).values(
            job=job,
            session=session,
            reference=slip.about,
            state=PrintState.QUEUED,
            reason="",
            copy=copy,
            due=due,
            **_written(slip),
        )
    )
    return job


def find(r: Connection, job: str) -> PrintJob | None:
    """Return one job."""
    return _first(r, select(jobs).where(jobs.c.job == job))


def latest(r: Connection, session: str, about: str) -> PrintJob | None:
    """Return a session's newest job about an application, or about what else slips belong to.

    A commitment comes beside the slip that says what became of the application: see `signed`.
    """
    found = select(jobs).where(jobs.c.session == session, jobs.c.reference == about, ~_SIGNED)
    return _first(r, found.order_by(jobs.c.number.desc()))


def signed(r: Connection, session: str, about: str) -> PrintJob | None:
    """Return a session's newest job of the commitment that belongs to an application."""
    found = select(jobs).where(jobs.c.session == session, jobs.c.reference == about, _SIGNED)
    return _first(r, found.order_by(jobs.c.number.desc()))


def due(r: Connection, session: str, now: float) -> PrintJob | None:
    """Return the oldest job of a session that may be sent."""
    waiting = select(jobs).where(jobs.c.session == session, jobs.c.state == PrintState.QUEUED)
    return _first(r, waiting.where(jobs.c.due <= now).order_by(jobs.c.number))


def next_due(r: Connection, session: str) -> float | None:
    """Return when, in monotonic seconds, the next waiting job of a session is due."""
    waiting = select(func.min(jobs.c.due)).where(jobs.c.session == session, jobs.c.state == PrintState.QUEUED)
    return r.execute(waiting).scalar()


def move(w: Connection, job: str, state: PrintState, *, reason: str = "", due: float | None = None) -> None:
    """Put a job into another state, with a new due time if one is given."""
    values: dict[str, Any] = {"state": state, "reason": reason}
    if due is not None:
        values["due"] = due
    w.execute(update(jobs).where(jobs.c.job == job).values(values))


def holding(r: Connection, references: Collection[str]) -> frozenset[str]:
    """Return those of the applications whose holding slip still waits."""
    waiting = select(jobs.c.reference).where(jobs.c.state == PrintState.QUEUED, jobs.c.slip_kind.in_(_MAY_BECOME_TRUER))
    return frozenset(r.execute(waiting).scalars()) & frozenset(references)


def exchange_slip(w: Connection, reference: str, slip: Slip, *, due: float) -> tuple[str, ...]:
    """Put a truer slip in place of the holding slips of an application that still wait; returns their jobs."""
    waiting = update(jobs).where(
        jobs.c.reference == reference,
        jobs.c.state == PrintState.QUEUED,
        jobs.c.slip_kind.in_(_MAY_BECOME_TRUER),
    )
    return tuple(w.execute(waiting.values(due=due, **_written(slip)).returning(jobs.c.job)).scalars())


def expire(w: Connection, session: str) -> tuple[str, ...]:
    """Expire what a session leaves unprinted; returns the jobs."""
    unprinted = update(jobs).where(jobs.c.session == session, jobs.c.state == PrintState.QUEUED)
    return tuple(w.execute(unprinted.values(state=PrintState.EXPIRED).returning(jobs.c.job)).scalars())


def blank_drafts(w: Connection, present_session: str) -> bool:
    """Take the codes off the draft slips of other sessions: nobody here is to open them; tells if there were any."""
    others = (jobs.c.slip_kind == DraftSlip.__name__) & (jobs.c.session != present_session)
    blanked = False
    for row in w.execute(select(jobs.c.job, jobs.c.slip).where(others)).all():
        if row.slip["code"]:
            w.execute(update(jobs).where(jobs.c.job == row.job).values(slip=row.slip | {"code": "", "url": ""}))
            blanked = True
    return blanked


def left_open(r: Connection, present_session: str) -> tuple[PrintJob, ...]:
    """Return the jobs of other sessions that were never settled, oldest first."""
    left = select(jobs).where(jobs.c.session != present_session, jobs.c.state.in_(_OPEN))
    return tuple(_job(row) for row in r.execute(left.order_by(jobs.c.number)))


def drop_settled(w: Connection, present_session: str) -> None:
    """Forget the settled jobs of other sessions."""
    w.execute(delete(jobs).where(jobs.c.session != present_session, jobs.c.state.not_in(_OPEN)))


def drop_signed(w: Connection, present_session: str) -> None:
    """Forget the settled commitments of other sessions: somebody's hand is on them."""
    w.execute(delete(jobs).where(jobs.c.session != present_session, jobs.c.state.not_in(_OPEN), _SIGNED))


def _written(slip: Slip) -> dict[str, Any]:
    return {"slip_kind": type(slip).__name__, "slip": as_data(slip)}


def _first(r: Connection, query: Select[Any]) -> PrintJob | None:
    row = r.execute(query.limit(1)).one_or_none()
    return None if row is None else _job(row)


def _job(row: Row[Any]) -> PrintJob:
    return PrintJob(
        job=row.job,
        session=row.session,
        slip=from_data(_NAMES[row.slip_kind], row.slip),
        state=PrintState(row.state),
        reason=row.reason,
        copy=row.copy,
    )
