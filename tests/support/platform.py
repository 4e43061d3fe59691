"""The real central platform in its own process, and a clerk who works at its desk over HTTP."""

import json
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

START_SECONDS = 20
STOP_SECONDS = 10
PASSWORD = "a password for tests only"


class Clerk:
    """Signs in at the desk and takes steps, by the same forms that a browser sends."""

    def __init__(self, url: str, name: str, password: str) -> None:
        self._url = url
        self._http = requests.Session()
        self._http.trust_env = False
        answer = self._http.post(f"{url}/desk/sign-in", data={"name": name, "password": password}, timeout=10)
        assert answer.ok, answer.text
        found = re.search(r'name="csrf" value="([^"]+)"', answer.text)
        assert found is not None, "the desk has not let this clerk in"
        self._csrf = found[1]

    def application(self, reference: str) -> dict[str, Any]:
        """Return what the desk knows: reference, state, version, history and more."""
        answer = self._http.get(f"{self._url}/desk/applications/{reference}.json", timeout=10)
        answer.raise_for_status()
        content: dict[str, Any] = answer.json()
        return content

    def has(self, reference: str) -> bool:
        """Return whether the platform has received the application."""
        return self._http.get(f"{self._url}/desk/applications/{reference}.json", timeout=10).status_code == 200

    def take(self, reference: str, event: str, note: str = "") -> None:
        """Take a step of the life cycle, e.g. `accept` or `request_supplement`."""
        answer = self._http.post(
            f"{self._url}/desk/applications/{reference}/{event}",
            data={"csrf": self._csrf, "note": note},
            timeout=10,
        )
        assert answer.ok, answer.text

    def close(self) -> None:
        """Close the connections."""
        self._http.close()


@dataclass
class RunningPlatform:
    """A platform that listens, with the sample outlets and applications on file."""

    folder: Path
    url: str
    codes: Mapping[str, str]
    """Enrolment codes by terminal, fresh at every start."""
    staff: Mapping[str, str]
    process: subprocess.Popen[bytes]

    @property
    def port(self) -> int:
        """The port it listens on; give it to the next start to stand at the same address."""
        return int(self.url.rsplit(":", 1)[1])

    def issue_code(self, terminal: str) -> str:
        """Return a fresh enrolment code by the command line, as an admin would get it."""
        command = [sys.executable, "-m", "sync.central.cli", "issue-code", terminal, "--data", str(self.folder)]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=30).stdout.strip()

    @contextmanager
    def clerk(self) -> Iterator[Clerk]:
        """Sign the sample clerk in."""
        clerk = Clerk(self.url, self.staff["name"], self.staff["password"])
        try:
            yield clerk
        finally:
            clerk.close()

    def stop(self) -> float:
        """Ask it to stop; returns how many seconds that took."""
        began = time.monotonic()
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self.process.wait(STOP_SECONDS)
        return time.monotonic() - began

    def kill(self) -> None:
        """End it the hard way."""
        self.process.kill()
        self.process.wait(STOP_SECONDS)


@contextmanager
def running_platform(folder: Path, *, port: int = 0, public_url: str = "") -> Iterator[RunningPlatform]:
    """Start the platform over `folder`, which keeps its data, and stop it in the end."""
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "sync.central.cli", "serve", "--samples", "--password", PASSWORD]
    command += ["--data", str(folder), "--port", str(port)]
    command += ["--public-url", public_url] if public_url else []
    with (folder / "platform.log").open("ab") as log:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log)
    try:
        told = json.loads(_first_line(process, folder / "platform.log"))
        platform = RunningPlatform(folder, told["url"], told["codes"], told["staff"], process)
        yield platform
        platform.stop()
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(STOP_SECONDS)
        if process.stdout is not None:
            process.stdout.close()


def _first_line(process: "subprocess.Popen[bytes]", log: Path) -> bytes:
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], START_SECONDS)
    line = process.stdout.readline() if ready else b""
    if not line:
        raise AssertionError(f"the platform did not start: {log.read_text(errors='replace')}")
    return line
