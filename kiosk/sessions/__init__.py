"""One person's use of the terminal, from first touch to wipe: steps, snapshot, idle rules."""

from kiosk.sessions.idle import Idle, IdlePhase
from kiosk.sessions.session import LookUpOutcome, Session
from kiosk.sessions.steps import OFFERED, Command, Step, require

__all__ = ["OFFERED", "Command", "Idle", "IdlePhase", "LookUpOutcome", "Session", "Step", "require"]
