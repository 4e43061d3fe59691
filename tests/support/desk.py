"""A clerk's browser at the desk's pages: it sees every answer, where `Clerk` sees only what was let through."""

import re

import requests

from sync.central.seeds import SAMPLE_CLERK
from tests.support.central import PASSWORD, Central


class Desk:
    """Signed in as the sample clerk, and carries the word by which the desk knows its own forms."""

    def __init__(self, central: Central, http: requests.Session) -> None:
        """Sign in; `http` keeps the cookies and is the caller's to close."""
        self.url = f"{central.url}/desk"
        self.http = http
        self.http.trust_env = False
        self.csrf = csrf_of(sign_in(central, http).text)

    def get(self, path: str = "") -> str:
        """Return a page that has to be there, e.g. `/terminals`; the list for nothing."""
        answer = self.http.get(self.url + path, timeout=20)
        assert answer.status_code == 200, answer.text
        return answer.text

    def post(self, path: str, *, status: int = 200, **fields: object) -> requests.Response:
        """Send a form; the answer has to be of `status`."""
        answer = self.send(path, **fields)
        assert answer.status_code == status, answer.text
        return answer

    def send(self, path: str, *, zipped: bytes | None = None, **fields: object) -> requests.Response:
        """Send a form, with a zip where there is one; returns whatever the desk answers."""
        files = None if zipped is None else {"bundle": ("catalogue.zip", zipped)}
        return self.http.post(self.url + path, data={"csrf": self.csrf, **fields}, files=files, timeout=20)


def sign_in(central: Central, http: requests.Session, password: str = PASSWORD) -> requests.Response:
    """Send what the page for signing in sends; returns whatever the desk answers."""
    form = {"name": SAMPLE_CLERK, "password": password}
    return http.post(f"{central.url}/desk/sign-in", data=form, timeout=10)


def csrf_of(page: str) -> str:
    """Return the word that a page of the desk puts into its forms."""
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found is not None
    return found[1]
