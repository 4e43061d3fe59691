"""Ratings as terminals send them up."""

from collections.abc import Sequence
from datetime import datetime

from sync.central import tickets
from sync.central.effects import Applied, Effect, Rejected, body_of, moment_kept
from sync.central.enrolment import Enrolled
from sync.central.evaluations import Channel, Evaluation, Unusable, spend
from sync.central.feed import Writing
from sync.contract import EvaluationSubmission, Op

_MAX_TAGS, _MAX_TAG = 12, 40


def record(
    writing: Writing, sender: Enrolled, ops: Sequence[Op], now: datetime, *, window_days: int
) -> Sequence[Effect]:
    """Record the ratings, those that can be, and refill the pool; returns one effect per operation, in order."""
    effects = [_one(writing, sender, op, now) for op in ops]
    tickets.top_up(writing, sender.terminal, now, window_days=window_days)
    return effects


def _one(writing: Writing, sender: Enrolled, op: Op, now: datetime) -> Effect:
    submission = body_of(EvaluationSubmission, op)
    if isinstance(submission, Rejected):
        return submission
    if op.aggregate != f"evaluation:{submission.ticket}":
        return Rejected("aggregate", "The operation names another ticket than its body.")
    if len(submission.tags) > _MAX_TAGS or any(len(tag) > _MAX_TAG for tag in submission.tags):
        return Rejected("tags", f"At most {_MAX_TAGS} tags of {_MAX_TAG} letters can be kept.")
    ticket = tickets.hold(writing.connection, submission.ticket)
    if ticket is None or ticket.terminal != sender.terminal:
        return Rejected("ticket_unknown", "This terminal does not hold such a ticket.")
    made_at = moment_kept(submission.made_at, now)
    evaluation = Evaluation(submission.level, submission.tags, submission.comment, made_at, Channel.TERMINAL)
    try:
        return Applied(spend(writing, ticket, evaluation, now=now))
    except Unusable as unusable:
        return Rejected(f"ticket_{unusable.why}", f"The ticket cannot be used: {unusable.why}.")
