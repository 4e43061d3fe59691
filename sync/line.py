"""What the terminal truthfully knows of its line to the platform."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Protocol

from kiosk import Link
from sync.exchange import Exchange
from sync.failures import Conflict, Malformed, PlatformFailure, Refused, Resnapshot, Unreachable
from sync.standing import Standing


class Known(Protocol):
    """A platform of which something is known."""

    @property
    def standing(self) -> Standing | None:
        """What its latest session told."""


class Line:
    """Draws the link from what each request came to; the threads of the worker share one.

    ONLINE is said only after an answer to this terminal under its own session, OFFLINE at the first failure,
    REFUSED when the platform answers but will not have this terminal.
    """

    def __init__(self, exchange: Exchange, *, restored: Callable[[], None]) -> None:
        self._exchange = exchange
        self._restored = restored
        self._lock = Lock()
        self._link = Link.UNKNOWN
        self._standing: Standing | None = None
        self._reported: dict[str, str] = {}
        self._hung_up = False

    @contextmanager
    def asking(self, subject: str, platform: Known) -> Iterator[None]:
        """Watch one request; `subject` says what it is for, so that one trouble is reported once."""
        try:
            yield
        except PlatformFailure as failure:
            self._failed(subject, failure)
            raise
        finally:
            self._note(platform.standing)
        self._answered(subject, platform.standing)

    def report(self, subject: str, sentence: str) -> None:
        """Record an incident, unless it is the one last reported about this subject."""
        with self._lock:
            if self._hung_up or self._reported.get(subject) == sentence:
                return
            self._reported[subject] = sentence
            self._exchange.record_incident(subject, sentence)

    def hang_up(self) -> None:
        """Say nothing more: from here on the terminal is being stopped, and no failure means anything."""
        with self._lock:
            self._hung_up = True

    def _note(self, standing: Standing | None) -> None:
        with self._lock:
            before = self._standing
            if standing is None or standing is before or self._hung_up:
                return
            if before is None or standing.epoch != before.epoch:
                self._exchange.enter_epoch(standing.epoch)
            if before is None or standing.receipt_keys != before.receipt_keys:
                self._exchange.keep_receipt_keys(standing.receipt_keys)
            self._standing = standing

    def _answered(self, subject: str, standing: Standing | None) -> None:
        with self._lock:
            self._reported.pop(subject, None)
            was, self._link = self._link, Link.ONLINE
            if self._hung_up:
                return
            self._exchange.note_link(Link.ONLINE, None if standing is None else standing.skew_seconds)
        if was is not Link.ONLINE:
            self._restored()

    def _failed(self, subject: str, failure: PlatformFailure) -> None:
        link = _link_after(failure)
        with self._lock:
            if link is not None and not self._hung_up:
                self._link = link
                self._exchange.note_link(link)
        sentence = _incident_of(failure)
        if sentence is not None:
            self.report(subject, sentence)


def _link_after(failure: PlatformFailure) -> Link | None:
    match failure:
        case Refused(of_terminal=True):
            return Link.REFUSED
        case Refused() | Conflict() | Resnapshot():
            return None  # the platform spoke to this terminal; what it said is not about the line
        case _:
            return Link.OFFLINE


def _incident_of(failure: PlatformFailure) -> str | None:
    """Return what to tell the outlet admin; the terminal is made for the others."""
    match failure:
        case Unreachable() | Resnapshot() | Conflict():
            return None
        case Refused():
            return f"平台没有接受本终端的请求：{failure}。已填写的内容都保存在本机，请联系平台管理员。"
        case Malformed():
            return (
                f"收到的回答不是平台发来的格式（{failure}）。"
                "请检查网络是否需要登录、平台地址是否正确；仍不行请联系平台管理员。"
            )
    return str(failure)
