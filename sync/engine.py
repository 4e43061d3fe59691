"""What the engine asks of the platform, and the questions that are asked while a citizen waits."""

from typing import Protocol

from kiosk import KeptFile, Progress, Scope, SharedQuery, SharedReply
from sync import mapping, sharing_mapping
from sync.away import as_away
from sync.contract import (
    ApplicationBody,
    ChangesAnswer,
    EditionAnswer,
    HeartbeatAnswer,
    HeartbeatRequest,
    OpsAnswer,
    PhoneNews,
    PhonePlace,
    PhonePlaceRequest,
    PhoneVerdict,
    SharedDataAnswer,
    SharedDataRequest,
    SlipLink,
    SnapshotAnswer,
)
from sync.pushes import Push
from sync.standing import Standing


class Platform(Protocol):
    """What the engine asks of the platform; `sync.client.PlatformClient` does it over HTTP."""

    @property
    def standing(self) -> Standing | None:
        """What the latest session told; None before the first."""

    def forget_session(self) -> None:
        """Open a fresh session with the next request."""

    def push(self, push: Push) -> OpsAnswer:
        """Send operations."""

    def changes(self, cursor: str, wait: float) -> ChangesAnswer:
        """Return the feed after `cursor`, waiting up to `wait` seconds."""

    def snapshot(self, scope: Scope, page: str | None) -> SnapshotAnswer:
        """Return a page of all rows of a scope."""

    def edition(self, content_hash: str) -> EditionAnswer:
        """Return the files of an edition, as they came: not checked yet."""

    def file_offset(self, sha256: str) -> int | None:
        """Return how much of a file the platform has; None for one that was never begun."""

    def begin_file(self, file: KeptFile) -> bool:
        """Let a file arrive; tells whether the platform holds it already."""

    def send_piece(self, sha256: str, offset: int, piece: bytes) -> int | None:
        """Send bytes of a file; returns how much of it the platform has then, None if that has to be asked."""

    def heartbeat(self, request: HeartbeatRequest) -> HeartbeatAnswer:
        """Say how the terminal is."""

    def find_progress(self, reference: str, last_four: str) -> ApplicationBody | None:
        """Return an application, given the citizen's proof."""

    def may_promise(self, item: str, number: str) -> bool:
        """Tell whether a commitment may be taken from an applicant."""

    def offer_slip(self, picture: bytes) -> SlipLink:
        """Let a phone see the picture of a slip for a while."""

    def shared_data(self, request: SharedDataRequest) -> SharedDataAnswer:
        """Ask an authority's records, with the citizen's consent in the request."""

    def open_place(self, request: PhonePlaceRequest) -> PhonePlace:
        """Have a phone hand pages over."""

    def phone_news(self, place: str, wait: float) -> PhoneNews:
        """Return what has happened at a place for a phone, waiting up to `wait` seconds."""

    def phone_file(self, place: str, number: int) -> bytes:
        """Return a file that waits at a place."""

    def settle_phone_file(self, place: str, number: int, verdict: PhoneVerdict) -> None:
        """Say what became of a file."""

    def close_place(self, place: str) -> None:
        """Have a place closed."""


def find_progress(platform: Platform, reference: str, last_four: str) -> Progress | None:
    """Ask the platform about an application this terminal need not hold; raises kiosk.PlatformAway."""
    with as_away():
        found = platform.find_progress(reference, last_four)
    return None if found is None else mapping.progress(found)


def may_promise(platform: Platform, item: str, number: str) -> bool:
    """Ask whether a commitment may be taken from the applicant of that number; raises kiosk.PlatformAway."""
    with as_away():
        return platform.may_promise(item, number)


def offer_slip(platform: Platform, picture: bytes) -> tuple[str, int]:
    """Return where a phone finds the picture of a slip, and for how many seconds; raises kiosk.PlatformAway."""
    with as_away():
        link = platform.offer_slip(picture)
    return link.url, link.lasts_seconds


def ask_source(platform: Platform, query: SharedQuery) -> SharedReply:
    """Ask an authority's records through the platform; raises kiosk.PlatformAway."""
    with as_away():
        told = platform.shared_data(sharing_mapping.shared_data(query))
    return sharing_mapping.shared_reply(told)
