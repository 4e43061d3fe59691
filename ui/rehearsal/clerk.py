"""A clerk of the central platform, working at the desk pages over HTTP like a browser would."""

import json
import re
from http import HTTPStatus
from http.cookiejar import CookieJar
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, ProxyHandler, Request, build_opener

TIMEOUT_SECONDS = 10


class Clerk:
    """One signed-in member of staff."""

    def __init__(self, desk: str, name: str, password: str) -> None:
        """Sign in; raises `urllib.error.HTTPError` or ValueError when the desk refuses."""
        self._desk = desk.rstrip("/")
        self._opener = build_opener(ProxyHandler({}), HTTPCookieProcessor(CookieJar()))
        self._csrf = _csrf(self._post("/sign-in", name=name, password=password))

    def application(self, reference: str) -> dict[str, Any]:
        """Return what the platform holds of an application: state, version, history."""
        answer: dict[str, Any] = json.loads(self._get(f"/applications/{reference}.json"))
        return answer

    def has(self, reference: str) -> bool:
        """Say whether the platform has received the application."""
        try:
            self.application(reference)
        except HTTPError as refusal:
            if refusal.code == HTTPStatus.NOT_FOUND:
                return False
            raise
        return True

    def page(self, path: str) -> str:
        """Return a page of the desk as it is shown, e.g. `/applications/<reference>`; the list for nothing."""
        return self._get(path)

    def take(self, reference: str, event: str, note: str = "") -> None:
        """Press one of the detail page's buttons, e.g. `accept` or `request_supplement`."""
        self._post(f"/applications/{reference}/{event}", csrf=self._csrf, note=note)

    def press(self, path: str, **fields: str) -> None:
        """Press any other button of the desk, e.g. that of `/data-sharing/<source>`."""
        self._post(path, csrf=self._csrf, **fields)

    def _get(self, path: str) -> str:
        return self._read(Request(self._desk + path))  # noqa: S310 - the demo's own platform

    def _post(self, path: str, **fields: str) -> str:
        return self._read(Request(self._desk + path, data=urlencode(fields).encode()))  # noqa: S310 - see _get

    def _read(self, request: Request) -> str:
        with self._opener.open(request, timeout=TIMEOUT_SECONDS) as answer:
            text: str = answer.read().decode("utf-8")
            return text


def _csrf(page: str) -> str:
    match = re.search(r'name="csrf"\s+value="([^"]+)"', page)
    if match is None:
        raise ValueError("The desk has not let this clerk in: its page carries no csrf field.")
    return match.group(1)
