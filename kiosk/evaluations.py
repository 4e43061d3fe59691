"""Evaluations 好差评: voluntary, five levels, nothing preselected; what may be ticked comes from the rating table."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.catalogue import Rating
from kiosk.errors import StepError

COMMENT_MAX = 500
"""Characters of a comment; the wire's own limit."""


@dataclass(frozen=True)
class Evaluation:
    """One rating of one service event; who gave it is not part of it."""

    ticket: str
    """Code of the ticket that is spent with it."""
    level: int
    tags: tuple[str, ...]
    comment: str
    made_at: datetime

    def body(self) -> dict[str, Any]:
        """Return the body of an `evaluation.submit` operation."""
        return {
            "ticket": self.ticket,
            "level": self.level,
            "tags": list(self.tags),
            "comment": self.comment,
            "made_at": self.made_at.isoformat(),
        }


def rate(
    rating: Rating, ticket: str, level: int, *, tags: tuple[str, ...], comment: str, made_at: datetime
) -> Evaluation:
    """Return the rating; raises `StepError` for a level, tag or comment that the screen should not have offered."""
    try:
        offered = rating.level(level).tags
    except KeyError:
        raise StepError(f"The rating has no level {level}; show the levels anew.") from None
    if strange := sorted(set(tags) - set(offered)):
        raise StepError(f"Level {level} has no tag {'、'.join(strange)}; show its tags anew.")
    if len(comment) > COMMENT_MAX:
        raise StepError(f"The comment has {len(comment)} characters and may have {COMMENT_MAX}.")
    return Evaluation(ticket, level, tuple(dict.fromkeys(tags)), comment.strip(), made_at)
