"""Requests about the place where a citizen's phone hands pages over."""

from dataclasses import replace

from sync.client.channel import Reply, Request
from sync.client.reading import failure
from sync.client.writing import delete, get, post
from sync.contract import MAX_FILE_BYTES, PhoneVerdict
from sync.failures import Malformed

FILE_SECONDS = 90.0
"""Longest time for one file: a person waits for it."""
_OK, _NO_CONTENT = 200, 204


def asking(place: str, wait: float) -> Request:
    """Return the question what has happened at a place."""
    return get(f"/phone-uploads/{place}", {"wait": f"{wait:g}"})


def fetching(place: str, number: int) -> Request:
    """Return the question for a file."""
    return replace(get(f"/phone-uploads/{place}/files/{number}", {}), most_bytes=MAX_FILE_BYTES)


def settling(place: str, number: int, verdict: PhoneVerdict) -> Request:
    """Return the request that says what became of a file."""
    return post(f"/phone-uploads/{place}/files/{number}", verdict)


def closing(place: str) -> Request:
    """Return the request that closes a place."""
    return delete(f"/phone-uploads/{place}")


def content_in(reply: Reply) -> bytes:
    """Return the file in an answer; raises the failure it stands for."""
    if reply.status != _OK:
        raise failure(reply)
    if reply.headers.get("Content-Type", "").partition(";")[0].strip().lower() != "application/octet-stream":
        raise Malformed("Something answered that is no file; a network that wants a login?")
    return reply.body


def closed(reply: Reply) -> None:
    """Raise the failure an answer to `closing` stands for."""
    if reply.status != _NO_CONTENT:
        raise failure(reply)
