"""How often a terminal may ask about applications or credit, offer slips, ask sources or open drafts; in all processes.

Guessing must not pay: a wrong proof that comes with an operation counts as a question too.
"""

import math
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from sync.central.refusals import Refusal
from sync.central.tables import terminals
from sync.central.wire_tables import questions

PER_MINUTE = 30
"""Of each kind."""
ABOUT_APPLICATIONS, ABOUT_CREDIT, ABOUT_DRAFTS = "application", "credit", "draft"
OF_SLIPS, OF_SOURCES, OF_PHONES = "slip", "source", "phone"
_WINDOW = timedelta(minutes=1)


def count(connection: Connection, terminal: str, kind: str, now: datetime) -> None:
    """Count one; raises Refusal with 429 when there were too many."""
    connection.execute(select(terminals.c.code).where(terminals.c.code == terminal).with_for_update(key_share=True))
    mine = (questions.c.terminal == terminal) & (questions.c.kind == kind)
    is_over = (questions.c.asked_at <= now - _WINDOW) | (questions.c.asked_at > now)  # or the clock was put back
    connection.execute(delete(questions).where(mine, is_over))
    asked = connection.execute(select(questions.c.asked_at).where(mine).order_by(questions.c.asked_at)).scalars().all()
    if len(asked) >= PER_MINUTE:
        raise too_many((asked[0] + _WINDOW - now).total_seconds())
    connection.execute(insert(questions).values(terminal=terminal, kind=kind, asked_at=now))


def too_many(seconds: float) -> Refusal:
    """Return the refusal of one who may ask again after that time."""
    again = {"Retry-After": str(math.ceil(seconds))}
    return Refusal(429, "too_many_questions", "Too many questions in a minute.", headers=again)
