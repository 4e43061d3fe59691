"""One person's use of the terminal, from first touch to wipe: steps, snapshot, idle rules."""

from kiosk.sessions.idle import Idle, IdlePhase, IdleWatch
from kiosk.sessions.promising import Credit, Promising, Signed
from kiosk.sessions.session import (
    NOBODY,
    WRONG_TRIES_MAX,
    LookUpOutcome,
    OnPhone,
    Opened,
    OpenOutcome,
    Session,
    TakenAway,
    advance,
    choose,
    retreat,
    rewind,
    submitted,
)
from kiosk.sessions.steps import OFFERED, Command, Step, require

__all__ = [
    "NOBODY",
    "OFFERED",
    "WRONG_TRIES_MAX",
    "Command",
    "Credit",
    "Idle",
    "IdlePhase",
    "IdleWatch",
    "LookUpOutcome",
    "OnPhone",
    "OpenOutcome",
    "Opened",
    "Promising",
    "Session",
    "Signed",
    "Step",
    "TakenAway",
    "advance",
    "choose",
    "require",
    "retreat",
    "rewind",
    "submitted",
]
