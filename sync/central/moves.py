"""A step that somebody wants to take with an application, and what it brings along."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pydantic import TypeAdapter

from sync.central.life_cycle import STAFF
from sync.contract import AskedBody, CollectBody, WaitBody

REQUEST_SUPPLEMENT, UPSTREAM_REQUEST = "request_supplement", "upstream_request"
ACCEPT_DEFER, ACCEPT_COMMIT = "accept_defer", "accept_commit"
APPROVE, ISSUE, BREACH = "approve", "issue", "commitment_breach"
RESUBMIT, UPSTREAM_RESUBMIT, WITHDRAW, PICK_UP = "resubmit", "upstream_resubmit", "withdraw", "pickup"
LAPSE, DEFER_OVERDUE, UPSTREAM_LAPSE = "lapse", "defer_overdue", "upstream_lapse"
MAIL_CONFIRMED = "mail_confirmed"

ASKING = frozenset({REQUEST_SUPPLEMENT, UPSTREAM_REQUEST, ACCEPT_DEFER})
"""Events by which the applicant is asked for something."""

WHOLE = frozenset({RESUBMIT, UPSTREAM_RESUBMIT})
"""Events that hand in everything at once."""

_LIST = TypeAdapter(tuple[AskedBody, ...])
_WAITS = TypeAdapter(tuple[WaitBody, ...])


@dataclass(frozen=True)
class Move:
    """What somebody wants to do, with the words and dates that the step has to bring."""

    event: str
    by: str = STAFF
    note: str = ""
    staff: str | None = None
    asked: tuple[AskedBody, ...] = ()
    """Everything the applicant has to bring or put right."""
    asked_by: date | None = None
    """The day that a higher authority has set for it; ours are counted."""
    collect: CollectBody | None = None


class Unmet(StrEnum):
    """What is missing for a step that the state as such would allow."""

    NOTHING_ASKED = "nothing_asked"
    ASKED_BEFORE = "asked_before"
    NOT_DEFERRABLE = "not_deferrable"
    STILL_MISSING = "still_missing"
    NO_DAY = "no_day"
    NO_PLACE = "no_place"
    NOT_COMMITTED = "not_committed"
    BAD_CREDIT = "bad_credit"


def written(asked: tuple[AskedBody, ...]) -> str:
    """Return a list as it is kept."""
    return _LIST.dump_json(asked).decode()


def read(text: str) -> tuple[AskedBody, ...]:
    """Return a list that was kept."""
    return _LIST.validate_json(text)


def waits_written(waits: Sequence[WaitBody]) -> str:
    """Return what a part waits for, as it is kept."""
    return _WAITS.dump_json(tuple(waits)).decode()


def waits_read(text: str) -> tuple[WaitBody, ...]:
    """Return what a part waits for, as it was kept."""
    return _WAITS.validate_json(text)


def place(text: str | None) -> CollectBody | None:
    """Return where a result can be collected, as it was kept."""
    return None if text is None else CollectBody.model_validate_json(text)
