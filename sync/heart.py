"""Tells the platform now and then how the terminal is, so that one that falls behind is seen by people."""

from uuid import uuid4

from kiosk import Clock
from sync import mapping
from sync.engine import Platform
from sync.exchange import Exchange
from sync.line import Line

BEAT_SECONDS = 300.0
CALL_BEAT_SECONDS = 10.0
"""While somebody calls the staff: that is how long an answer at the desk takes to the screen."""
SOON_SECONDS = 2.0
"""After the line is back, and after the start."""


class Heart:
    """One beat at a time: no thread, no sleep."""

    def __init__(self, platform: Platform, exchange: Exchange, line: Line, clock: Clock) -> None:
        self._platform = platform
        self._exchange = exchange
        self._line = line
        self._clock = clock
        self._boot = uuid4().hex[:8]
        self._started_at = clock.monotonic()

    def run_once(self) -> float:
        """Send a heartbeat, and forget the sealed copies that no restore can need; returns seconds to the next."""
        uptime = int(self._clock.monotonic() - self._started_at)
        vitals = self._exchange.vitals()
        request = mapping.heartbeat(vitals, clock=self._clock.now(), boot=self._boot, uptime_seconds=uptime)
        with self._line.asking("heartbeat", self._platform):
            answer = self._platform.heartbeat(request)
        standing = self._platform.standing
        if standing is not None:
            self._exchange.forget_sealed(standing.backup_seconds)
        if vitals.help_wanted_since is None:
            return BEAT_SECONDS
        self._exchange.note_call_heard(vitals.help_wanted_since, answered=answer.help_answered)
        return CALL_BEAT_SECONDS
