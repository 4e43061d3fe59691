"""Ratings: one per ticket, given on the terminal or on one's own phone, seen by nobody who was rated."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import insert

from sync.central import tickets
from sync.central.feed import Announcement, Writing
from sync.central.tables import evaluations
from sync.central.versions import show_again


class Channel(StrEnum):
    """Where a rating was given."""

    TERMINAL = "terminal"
    PHONE = "phone"


class Usable(StrEnum):
    """Whether a ticket can still be spent."""

    YES = "yes"
    UNKNOWN = "unknown"
    SPENT = "spent"
    EXPIRED = "expired"


class Unusable(Exception):
    """The ticket cannot be spent; `why` says for what reason."""

    def __init__(self, why: Usable) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True)
class Evaluation:
    """What somebody says about the service; nothing of who they are."""

    level: int
    tags: Sequence[str]
    comment: str
    made_at: datetime
    channel: Channel


def usable(ticket: tickets.Ticket | None, today: date) -> Usable:
    """Return whether `ticket` can be spent `today`."""
    if ticket is None:
        return Usable.UNKNOWN
    if ticket.spent:
        return Usable.SPENT
    return Usable.EXPIRED if ticket.expires_on < today else Usable.YES


def spend(writing: Writing, ticket: tickets.Ticket, evaluation: Evaluation, *, now: datetime) -> Announcement:
    """Record the evaluation and use up the ticket, which the caller holds (`tickets.hold`).

    An evaluation made on a terminal in time and uploaded later still counts. Raises Unusable.
    """
    state = usable(ticket, evaluation.made_at.date())
    if state is not Usable.YES:
        raise Unusable(state)
    writing.connection.execute(
        insert(evaluations).values(
            ticket=ticket.code,
            level=evaluation.level,
            tags=json.dumps(list(evaluation.tags), ensure_ascii=False),
            comment=evaluation.comment,
            made_at=evaluation.made_at,
            received_at=now,
            channel=evaluation.channel.value,
        )
    )
    tickets.mark_spent(writing.connection, ticket.code, now)
    if ticket.reference is not None:
        [announcement] = show_again(writing, [ticket.reference])
        return announcement
    return writing.announce(ticket.terminal, "ticket", ticket.code)
