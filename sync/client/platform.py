"""The platform as the terminal sees it: one method per message of the contract."""

from base64 import urlsafe_b64encode
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk import Clock, KeptFile, Scope
from sync.client import files, phones
from sync.client.channel import Channel, Reply, Request
from sync.client.reading import answer
from sync.client.session import Sessions
from sync.client.writing import get, post, post_picture, post_text
from sync.contract import (
    MAX_EDITION_BYTES,
    MAX_PAGE,
    ApplicationBody,
    ChangesAnswer,
    DraftAnswer,
    DraftDropped,
    DraftKept,
    DraftName,
    DraftRequest,
    EditionAnswer,
    Enrolment,
    EnrolRequest,
    HeartbeatAnswer,
    HeartbeatRequest,
    Message,
    OpsAnswer,
    PhoneNews,
    PhonePlace,
    PhonePlaceRequest,
    PhoneVerdict,
    ProgressAnswer,
    ProgressRequest,
    PromiseAnswer,
    PromiseRequest,
    SharedDataAnswer,
    SharedDataRequest,
    SlipLink,
    SnapshotAnswer,
)
from sync.failures import Malformed
from sync.pushes import Push
from sync.standing import Standing

M = TypeVar("M", bound=Message)

_OF_IDENTITY = frozenset({401, 403})
ANSWER_SECONDS = 15.0
"""Longest time from a request to the end of its answer; a parked poll has its own wait besides."""
SHARED_DATA_SECONDS = 10.0
"""A person waits no longer for a data source; the platform itself gives up a little earlier."""
DRAFT_SECONDS = 10.0
"""Longest time for a draft: somebody stands there and waits."""
PROMISE_SECONDS = 10.0
"""Longest time to hear whether a commitment may be taken: somebody stands there, and it may be decided later."""
EDITION_SECONDS = 120.0
"""Longest time for the files of an edition, on a thin line."""


class PlatformClient:
    """Asks the platform; every method returns a checked message or raises a PlatformFailure.

    Pushing, polling, asking, beating, uploading, fetching, inquiring and phones have a connection each, so that none
    waits for another; any thread may call, and `close` from any thread ends whatever is under way. `authorities` is a
    file of certificates (PEM) to trust instead of the public authorities, for a platform on a network of its own.
    """

    def __init__(
        self,
        base_url: str,
        *,
        key: Ed25519PrivateKey,
        terminal: str,
        clock: Clock,
        authorities: Path | None = None,
        answer_seconds: float = ANSWER_SECONDS,
    ) -> None:
        self._answer_seconds = answer_seconds
        self._sessions = Sessions(key=key, terminal=terminal, clock=clock, answer_seconds=answer_seconds)
        self._channels = tuple(Channel(base_url, authorities=authorities) for _ in range(8))
        self._pushing, self._polling, self._asking, self._beating = self._channels[:4]
        self._uploading, self._fetching, self._inquiring, self._phoning = self._channels[4:]

    @property
    def standing(self) -> Standing | None:
        """What the platform told when it opened the latest session; None before the first."""
        return self._sessions.standing

    def forget_session(self) -> None:
        """Open a fresh session with the next request."""
        self._sessions.forget()

    def push(self, push: Push) -> OpsAnswer:
        """Send operations; safe to repeat, because each is applied once."""
        return self._ask(self._pushing, post_text("/ops", push.body()), OpsAnswer)

    def changes(self, cursor: str, wait: float) -> ChangesAnswer:
        """Return what the feed holds after `cursor`, waiting up to `wait` seconds for something to come."""
        query = {"cursor": cursor, "limit": str(MAX_PAGE), "wait": str(int(wait))}
        return self._ask(self._polling, get("/changes", query), ChangesAnswer, parked=wait)

    def snapshot(self, scope: Scope, page: str | None) -> SnapshotAnswer:
        """Return a page of all rows of a scope, the first one without `page`."""
        query = {"scope": scope.value, "limit": str(MAX_PAGE), **({} if page is None else {"page": page})}
        return self._ask(self._polling, get("/snapshot", query), SnapshotAnswer)

    def edition(self, content_hash: str) -> EditionAnswer:
        """Return the files of an edition, as they came: not checked yet."""
        request = replace(get(f"/editions/{content_hash}", {}), most_bytes=MAX_EDITION_BYTES)
        return answer(EditionAnswer, self._send(self._fetching, request, EDITION_SECONDS))

    def file_offset(self, sha256: str) -> int | None:
        """Return how much of a file the platform has for good; None for one that was never begun."""
        return files.offset_in(self._send(self._uploading, files.asking(sha256), files.FILE_SECONDS))

    def begin_file(self, file: KeptFile) -> bool:
        """Let a file arrive; tells whether the platform holds its content already."""
        return files.is_held(self._send(self._uploading, files.beginning(file), files.FILE_SECONDS))

    def send_piece(self, sha256: str, offset: int, piece: bytes) -> int | None:
        """Send bytes of a file; returns how much of it the platform has then, None if that has to be asked."""
        request = files.piece(sha256, offset, piece)
        return files.offset_in(self._send(self._uploading, request, files.FILE_SECONDS))

    def heartbeat(self, request: HeartbeatRequest) -> HeartbeatAnswer:
        """Say how the terminal is."""
        return self._ask(self._beating, post("/heartbeat", request), HeartbeatAnswer)

    def find_progress(self, reference: str, last_four: str) -> ApplicationBody | None:
        """Return an application of any terminal, given the citizen's proof; None if the two do not match."""
        request = post("/progress", ProgressRequest(reference=reference, last_four=last_four))
        found = self._ask(self._asking, request, ProgressAnswer).application
        if found is not None and found.reference != reference:
            raise Malformed("The platform answered with another application than was asked for.")
        return found

    def may_promise(self, item: str, number: str) -> bool:
        """Tell whether a commitment may be taken from the applicant of that number."""
        request = post("/commitment", PromiseRequest(item=item, number=number))
        return answer(PromiseAnswer, self._send(self._asking, request, PROMISE_SECONDS)).allowed

    def offer_slip(self, picture: bytes) -> SlipLink:
        """Let a phone see the picture of a slip (PNG) for a while."""
        return self._ask(self._asking, post_picture("/slips", picture), SlipLink)

    def shared_data(self, request: SharedDataRequest) -> SharedDataAnswer:
        """Ask an authority's records, with the citizen's consent in the request."""
        reply = self._send(self._inquiring, post("/shared-data", request), SHARED_DATA_SECONDS)
        told = answer(SharedDataAnswer, reply)
        if not told.values.keys() <= set(request.fields) or (told.values and told.outcome != "found"):
            raise Malformed("The platform told something else than was asked of the source.")
        return told

    def keep_draft(self, name: str, box: str) -> DraftKept:
        """Have a sealed draft kept under a name."""
        return self._of_draft(post("/drafts", DraftRequest(name=name, box=box)), DraftKept)

    def find_draft(self, name: str) -> DraftAnswer:
        """Return the sealed draft of a name, or none."""
        return self._of_draft(post("/drafts/open", DraftName(name=name)), DraftAnswer)

    def drop_draft(self, name: str) -> DraftDropped:
        """Have a draft forgotten."""
        return self._of_draft(post("/drafts/drop", DraftName(name=name)), DraftDropped)

    def open_place(self, request: PhonePlaceRequest) -> PhonePlace:
        """Have a phone hand pages over; an earlier place of this terminal closes."""
        return self._ask(self._phoning, post("/phone-uploads", request), PhonePlace)

    def phone_news(self, place: str, wait: float) -> PhoneNews:
        """Return what has happened at a place, waiting up to `wait` seconds for something to happen."""
        return self._ask(self._phoning, phones.asking(place, wait), PhoneNews, parked=wait)

    def phone_file(self, place: str, number: int) -> bytes:
        """Return a file that waits at a place, as it came: nobody can vouch for it."""
        return phones.content_in(self._send(self._phoning, phones.fetching(place, number), phones.FILE_SECONDS))

    def settle_phone_file(self, place: str, number: int, verdict: PhoneVerdict) -> None:
        """Say what became of a file; the platform wipes it and tells the phone."""
        self._ask(self._phoning, phones.settling(place, number, verdict), PhoneNews)

    def close_place(self, place: str) -> None:
        """Have a place closed, and what lies there wiped."""
        phones.closed(self._send(self._phoning, phones.closing(place), self._answer_seconds))

    def close(self) -> None:
        """End every request under way and refuse later ones."""
        for channel in self._channels:
            channel.close()

    def _ask(self, channel: Channel, request: Request, kind: type[M], *, parked: float = 0.0) -> M:
        return answer(kind, self._send(channel, request, parked + self._answer_seconds))

    def _of_draft(self, request: Request, kind: type[M]) -> M:
        return answer(kind, self._send(self._asking, request, min(DRAFT_SECONDS, self._answer_seconds)))

    def _send(self, channel: Channel, request: Request, seconds: float) -> Reply:
        bearer = self._sessions.bearer(channel)
        reply = channel.send(bearer.on(request), seconds=seconds)
        if reply.status not in _OF_IDENTITY:
            return reply
        # Tokens end early when the platform restarts or an admin acts; only a fresh one tells which.
        bearer = self._sessions.renewed(bearer, channel)
        return channel.send(bearer.on(request), seconds=seconds)


def enrol(base_url: str, *, key: Ed25519PrivateKey, code: str, authorities: Path | None = None) -> Enrolment:
    """Make `key` the key of a terminal; with the same key and code it may be repeated after a lost answer."""
    public_key = key.public_key().public_bytes_raw()
    proof = key.sign(f"hetao-enrol:{code}".encode())
    request = EnrolRequest(code=code, public_key=_base64url(public_key), proof=_base64url(proof))
    channel = Channel(base_url, authorities=authorities)
    try:
        return answer(Enrolment, channel.send(post("/enrol", request), seconds=ANSWER_SECONDS))
    finally:
        channel.close()


def _base64url(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()
