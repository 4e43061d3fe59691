"""Applying what one terminal pushed: each operation exactly once, in its own order within its stream.

The effects, the journal and the next expected number commit together. A rejected operation consumes its number and
never blocks another.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import BigInteger, Connection, Integer, String, bindparam, select, update
from sqlalchemy.exc import DataError, IntegrityError

from sync.central import audits, citizens, incidents, journal, ratings, submissions
from sync.central.applications import Applications
from sync.central.effects import Effect, Rejected
from sync.central.enrolment import Enrolled
from sync.central.feed import Writing
from sync.central.incidents import Incident
from sync.central.journal import Offered, Outcome
from sync.central.prepared import Prepared
from sync.central.refusals import Refusal
from sync.central.tables import enrolments
from sync.central.wire_tables import streams
from sync.contract import Op, OpsRequest, OpStatus, Stream

_MINE = (streams.c.enrolment == bindparam("number", type_=Integer)) & (
    streams.c.stream == bindparam("stream", type_=String)
)
_POSITION = Prepared(
    select(streams.c.next_seq)
    .join(enrolments, enrolments.c.number == streams.c.enrolment)
    .where(_MINE)
    .with_for_update()
)
_EXPECT = Prepared(update(streams).where(_MINE).values(next_seq=bindparam("expected", type_=BigInteger)))


@dataclass(frozen=True)
class Operations:
    """Applies a push inside one transaction."""

    applications: Applications

    def apply(self, writing: Writing, sender: Enrolled, push: OpsRequest, now: datetime) -> Sequence[Outcome]:
        """Return one outcome per operation, in order.

        Raises Refusal with code `gap` when a number is missing; nothing is applied then.
        """
        connection = writing.connection
        stands = _locked_position(connection, sender, push.stream)
        expected = _passed_over(connection, sender, push, stands, now)
        offers = [Offered.of(connection, offer) for offer in push.ops]
        outcomes = dict(_settled_before(connection, sender, offers))
        fresh, expected = _in_order(offers, outcomes, expected)
        effects = self._given_back(connection, fresh, now.date())
        left = [each.op for each in fresh if each.op is not None and each.op_id not in effects]
        effects |= self._effects(writing, sender, left, now)
        outcomes |= {each.op_id: Outcome.of(each, effects.get(each.op_id, _UNREADABLE)) for each in fresh}
        writing.number()
        journal.keep(connection, sender, push.stream, list(outcomes.values()), now)
        if expected != stands:
            _EXPECT.run(connection, number=sender.number, stream=push.stream, expected=expected)
        return list(_one_for_each(offers, outcomes))

    def _given_back(self, connection: Connection, fresh: Sequence[Offered], today: date) -> dict[str, Effect]:
        """Return the applications that become drafts again; what was acknowledged once is never given back."""
        catalogues = self.applications.catalogues
        judged = (
            (one.op_id, submissions.withdrawn(one.op, catalogues, connection, today))
            for one in fresh
            if one.op and not one.sealed
        )
        return {op_id: refusal for op_id, refusal in judged if refusal is not None}

    def _effects(self, writing: Writing, sender: Enrolled, ops: Sequence[Op], now: datetime) -> Mapping[str, Effect]:
        """Apply all together; should the database refuse that, one by one, to find the one it refuses."""
        try:
            with writing.savepoint():
                return self._together(writing, sender, ops, now)
        except (IntegrityError, DataError):
            return {op.op_id: self._alone(writing, sender, op, now) for op in ops}

    def _alone(self, writing: Writing, sender: Enrolled, op: Op, now: datetime) -> Effect:
        try:
            with writing.savepoint():
                return self._together(writing, sender, [op], now)[op.op_id]
        except (IntegrityError, DataError):
            return Rejected("impossible", "The operation contradicts what is on file.")

    def _together(self, writing: Writing, sender: Enrolled, ops: Sequence[Op], now: datetime) -> Mapping[str, Effect]:
        of_kind: defaultdict[str, list[Op]] = defaultdict(list)
        for op in ops:
            of_kind[op.kind].append(op)
        effects: dict[str, Effect] = {}
        for kind, alike in of_kind.items():
            found = self._of_one_kind(writing, sender, kind, alike, now)
            effects |= {op.op_id: effect for op, effect in zip(alike, found, strict=True)}
        return effects

    def _of_one_kind(
        self, writing: Writing, sender: Enrolled, kind: str, ops: Sequence[Op], now: datetime
    ) -> Sequence[Effect]:
        if kind == "application.submit":
            return submissions.take_over(self.applications, writing, sender, ops, now)
        if kind in citizens.KINDS:
            return citizens.record(self.applications, writing, sender, ops, now)
        if kind == "evaluation.submit":
            window_days = self.applications.catalogue.rating.window_days
            return ratings.record(writing, sender, ops, now, window_days=window_days)
        return audits.record(writing, sender, ops, now)


_UNREADABLE = Rejected("seal", "The sealed copy cannot be read.")


def _locked_position(connection: Connection, sender: Enrolled, stream: Stream) -> int:
    """Return the expected number; on PostgreSQL a second push of the same terminal waits here for the first."""
    next_seq: int = _POSITION.run(connection, number=sender.number, stream=stream)[0].next_seq
    return next_seq


def _passed_over(connection: Connection, sender: Enrolled, push: OpsRequest, expected: int, now: datetime) -> int:
    """Go on from the lowest number the terminal still holds, and note what is missing before it."""
    if push.nothing_below is None or push.nothing_below <= expected:
        return expected
    detail = f"{push.stream} {expected}-{push.nothing_below - 1}"
    incidents.note(connection, Incident(sender.terminal, now, incidents.OPERATIONS_LOST, detail))
    return push.nothing_below


def _settled_before(
    connection: Connection, sender: Enrolled, offers: Sequence[Offered]
) -> Iterator[tuple[str, Outcome]]:
    known = journal.known(connection, sender.terminal, [offer.op_id for offer in offers])
    for offer in offers:
        if (saved := known.get(offer.op_id)) is not None:
            yield offer.op_id, Outcome.again(offer, saved)


def _in_order(offers: Sequence[Offered], outcomes: dict[str, Outcome], expected: int) -> tuple[Sequence[Offered], int]:
    """Return those to be tried, and the number expected after them; those that cannot be tried get their outcome."""
    fresh: dict[str, Offered] = {}
    for offer in offers:
        if offer.op_id in outcomes or offer.op_id in fresh:
            expected += offer.terminal_seq == expected
        elif offer.terminal_seq > expected:
            raise Refusal(409, "gap", f"Operation {expected} is missing; send it first.", expected=expected)
        elif offer.terminal_seq < expected:
            detail = f"Number {offer.terminal_seq} was used by another operation."
            outcomes[offer.op_id] = Outcome(offer, OpStatus.CONFLICT, "seq_used", detail)
        else:
            fresh[offer.op_id] = offer
            expected += 1
    return list(fresh.values()), expected


def _one_for_each(offers: Sequence[Offered], outcomes: Mapping[str, Outcome]) -> Iterator[Outcome]:
    """Yield the outcomes in the order of the push; an id that comes twice in it is told the second time as known."""
    told: set[str] = set()
    for offer in offers:
        outcome = outcomes[offer.op_id]
        yield Outcome.again(offer, outcome.saved) if offer.op_id in told else outcome
        told.add(offer.op_id)
