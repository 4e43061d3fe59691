"""Everything that there is to send and to fetch, once: no thread, no sleep, no second try."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk import Clock
from sync.engine import Platform
from sync.exchange import Exchange
from sync.failures import PlatformFailure
from sync.heart import Heart
from sync.line import Line
from sync.puller import Puller
from sync.pusher import Pusher
from sync.uploader import Uploader


@dataclass(frozen=True)
class Trouble:
    """What could not be done, and why."""

    subject: str
    """`pull`, `push`, `files` or `heartbeat`."""
    sentence: str


def sync_once(platform: Platform, exchange: Exchange, clock: Clock) -> tuple[Trouble, ...]:
    """Fetch, send, send files, fetch what that brought about, and say how the terminal is; returns what failed.

    One that fails holds back none of the others.
    """
    line = Line(exchange, restored=lambda: None)
    puller = Puller(platform, exchange, line, clock)
    turns: tuple[tuple[str, Callable[[], object]], ...] = (
        ("pull", lambda: _to_the_end(lambda: puller.run_once(0.0))),
        ("push", lambda: _to_the_end(Pusher(platform, exchange, line, clock).run_once)),
        ("files", lambda: _to_the_end(Uploader(platform, exchange, line, clock).run_once)),
        ("pull", lambda: _to_the_end(lambda: puller.run_once(0.0))),
        ("heartbeat", Heart(platform, exchange, line, clock).run_once),
    )
    troubles: dict[Trouble, None] = {}
    for subject, turn in turns:
        try:
            turn()
        except PlatformFailure as failure:
            troubles[Trouble(subject, str(failure))] = None
    return tuple(troubles)


def _to_the_end(step: Callable[[], bool]) -> None:
    while step():
        pass
