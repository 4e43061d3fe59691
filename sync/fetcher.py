"""Fetches editions of the catalogue, one request at a time, and has the right one shown: no thread, no sleep."""

from collections.abc import Mapping
from math import inf
from typing import Protocol

from kiosk import Clock, PublishedEdition
from sync.engine import Platform
from sync.failures import Malformed, Refused
from sync.line import Line

AGAIN_SECONDS = 300.0
"""An edition that was refused, here or there, is asked for again after this time."""


class Shelving(Protocol):
    """The terminal's shelf of editions; `kiosk.Kiosk.follow` returns one."""

    def wanted(self) -> tuple[PublishedEdition, ...]:
        """Return the editions to be fetched, the most pressing first."""

    def put(self, edition: PublishedEdition, files: Mapping[str, str]) -> bool:
        """Check and keep an edition; False, and nothing is changed, if it cannot be used."""

    def look(self) -> None:
        """Show the edition in force today."""


class Fetcher:
    """What is in force comes first, and one bad edition holds up no other."""

    def __init__(self, platform: Platform, shelving: Shelving, line: Line, clock: Clock) -> None:
        self._platform = platform
        self._shelving = shelving
        self._line = line
        self._clock = clock
        self._due: dict[str, float] = {}

    def run_once(self) -> bool:
        """Show what is in force, and fetch at most one edition; returns whether there may be more to do now."""
        self._shelving.look()
        now = self._clock.monotonic()
        wanted = next((one for one in self._shelving.wanted() if self._due.get(one.content_hash, -inf) <= now), None)
        if wanted is None:
            return False
        try:
            with self._line.asking("edition", self._platform):
                answer = self._platform.edition(wanted.content_hash)
        except (Refused, Malformed) as failure:
            if not (isinstance(failure, Refused) and failure.of_terminal):
                self._due[wanted.content_hash] = now + AGAIN_SECONDS
            raise
        if not self._shelving.put(wanted, answer.files):
            self._due[wanted.content_hash] = now + AGAIN_SECONDS
        return True
