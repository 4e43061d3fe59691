"""A clerk of the central platform, working at the desk pages over HTTP like a browser would."""

import json
import re
from http import HTTPStatus
from http.cookiejar import CookieJar
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

TIMEOUT_SECONDS = 10


class Clerk:
    """One signed-in member of staff."""

    def __init__(self, desk: str) -> None:
        self._desk = desk.rstrip("/")
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()))

    def sign_in(self, name: str, password: str) -> None:
        """Sign in; raises `urllib.error.HTTPError` when the desk refuses."""
        self._post("/sign-in", name=name, password=password)

    def application(self, reference: str) -> dict[str, Any]:
        """Return what the platform holds of an application: state, version, history."""
        answer: dict[str, Any] = json.loads(self._get(f"/applications/{reference}.json"))
        return answer

    def knows(self, reference: str) -> bool:
        """Say whether the platform has received the application."""
        try:
            self.application(reference)
        except HTTPError as refusal:
            if refusal.code == HTTPStatus.NOT_FOUND:
                return False
            raise
        return True

    def take(self, reference: str, event: str, note: str = "") -> None:
        """Press one of the detail page's buttons, e.g. `accept`."""
        page = self._get(f"/applications/{reference}")
        self._post(f"/applications/{reference}/{event}", csrf=_csrf(page), note=note)

    def _get(self, path: str) -> str:
        with self._opener.open(self._desk + path, timeout=TIMEOUT_SECONDS) as answer:
            text: str = answer.read().decode("utf-8")
            return text

    def _post(self, path: str, **fields: str) -> None:
        request = Request(self._desk + path, data=urlencode(fields).encode())  # noqa: S310 - the demo's own platform
        with self._opener.open(request, timeout=TIMEOUT_SECONDS) as answer:
            answer.read()


def _csrf(page: str) -> str:
    match = re.search(r'name="csrf"\s+value="([^"]+)"', page)
    if match is None:
        raise ValueError("The desk page carries no csrf field; has the form changed?")
    return match.group(1)
