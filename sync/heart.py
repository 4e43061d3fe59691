"""Tells the platform now and then how the terminal is, so that one that falls behind is seen by people."""

from uuid import uuid4

from kiosk import Clock
from sync import mapping
from sync.engine import Platform
from sync.exchange import Exchange
from sync.line import Line

BEAT_SECONDS = 300.0
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

    def run_once(self) -> None:
        """Send a heartbeat, and forget the sealed copies that a restore cannot need any more."""
        uptime = int(self._clock.monotonic() - self._started_at)
        vitals = self._exchange.vitals()
        request = mapping.heartbeat(vitals, clock=self._clock.now(), boot=self._boot, uptime_seconds=uptime)
        with self._line.asking("heartbeat", self._platform):
            self._platform.heartbeat(request)
        standing = self._platform.standing
        if standing is not None:
            self._exchange.forget_sealed(standing.backup_seconds)
