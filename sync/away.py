"""Failures of the line in the machine's own word, for what somebody at the screen waits for."""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk import PlatformAway
from sync.failures import PlatformFailure


@contextmanager
def as_away() -> Iterator[None]:
    """Raise `kiosk.PlatformAway` in place of any failure of the line."""
    try:
        yield
    except PlatformFailure as failure:
        raise PlatformAway(str(failure)) from failure
