"""Clauses on pages that a phone hands over."""

import re
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from sync.conformance.clauses import Broken, NotAsked, clause, must
from sync.conformance.ground import Ground
from sync.conformance.probe import Probe
from sync.conformance.wire import OK, PATIENCE_SECONDS
from sync.contract import PhoneFileBody, PhoneNews, PhonePlace

_NOBODY, _CLOSED = 404, 204
_CONTENT = b"\xff\xd8\xff" + b"conformance"
_LEAST_SECONDS = 60


@clause("phone-bound", "A place for a phone belongs to one terminal, and closing it ends it.")
def _bound(ground: Ground) -> None:
    probe = ground.first
    place = _open(probe)
    path = f"/phone-uploads/{place.place}"
    must(probe.wire.get(path, {"wait": "0"}).message(PhoneNews) == PhoneNews(), "something has happened at a new place")
    ground.second.wire.get(path, {"wait": "0"}).refusal(_NOBODY)
    must(probe.wire.send("DELETE", path, None).status == _CLOSED, "it could not be closed")
    probe.wire.get(path, {"wait": "0"}).refusal(_NOBODY)
    must(probe.wire.send("DELETE", path, None).status == _CLOSED, "it could not be closed twice")
    longer = {"title": "conformance", "lasts_seconds": 601}
    probe.wire.post("/phone-uploads", longer).refusal(400, 422)


@clause("phone-wiped", "A file goes to its terminal only, as it came, and is gone once the terminal has spoken.")
def _wiped(ground: Ground) -> None:
    probe = ground.first
    place = _open(probe)
    path = f"/phone-uploads/{place.place}"
    _send(ground, place)
    waiting = probe.wire.get(path, {"wait": "5"}).message(PhoneNews).waiting
    must(waiting == PhoneFileBody(number=1, size=len(_CONTENT)), f"it tells of {waiting}")
    ground.second.wire.get(f"{path}/files/1").refusal(_NOBODY)
    given = probe.wire.get(f"{path}/files/1")
    must(given.status == OK and given.body == _CONTENT, "the file did not come as it was sent")
    said = probe.wire.post(f"{path}/files/1", {"pages": 1}).message(PhoneNews)
    must(said.waiting is None and said.received == 1, "it still waits")
    probe.wire.get(f"{path}/files/1").refusal(_NOBODY)
    probe.wire.send("DELETE", path, None)


def _open(probe: Probe) -> PhonePlace:
    """Open a place; raises NotAsked of a platform without any."""
    answer = probe.wire.post("/phone-uploads", {"title": "conformance", "lasts_seconds": _LEAST_SECONDS})
    if answer.status == _NOBODY:
        raise NotAsked("the platform takes nothing from phones")
    return answer.message(PhonePlace)


def _send(ground: Ground, place: PhonePlace) -> None:
    """Send a photograph as a browser does that shows the page: by its form."""
    address = urlsplit(ground.wire.url)
    kind = HTTPSConnection if address.scheme == "https" else HTTPConnection
    path = urlsplit(place.url).path
    connection = kind(address.hostname or "", address.port, timeout=PATIENCE_SECONDS)
    try:
        connection.request("GET", path)
        page = connection.getresponse().read().decode(errors="replace")
        named = re.search(r'<input[^>]*type="file"[^>]*name="([^"]+)"', page)
        if named is None:
            raise Broken(f"{path} shows no form that takes a file")
        part = f'--b\r\nContent-Disposition: form-data; name="{named[1]}"; filename="a.jpg"\r\n\r\n'.encode()
        body = part + _CONTENT + b"\r\n--b--\r\n"
        connection.request("POST", path, body, {"Content-Type": "multipart/form-data; boundary=b"})
        answer = connection.getresponse()
        answer.read()
    except (OSError, HTTPException) as error:
        raise Broken(f"{path} got no whole answer: {type(error).__name__} {error}") from error
    finally:
        connection.close()
    must(answer.status < 400, f"a photograph was answered {answer.status}")  # noqa: PLR2004 (RFC 9110)
