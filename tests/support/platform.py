"""The real central platform in its own process, and a clerk who works at its desk over HTTP."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.support.central import PASSWORD
from ui.assembly.platform_process import PlatformProcess
from ui.rehearsal.clerk import Clerk

STOP_SECONDS = 10


class RunningPlatform:
    """A platform that listens, with the sample outlets and applications on file."""

    def __init__(self, platform: PlatformProcess) -> None:
        self.address = platform.address()
        self.folder = platform.folder
        self.url = self.address.url
        self.codes: Mapping[str, str] = self.address.codes
        """Enrolment codes by terminal, fresh at every start."""
        self.process = platform.process

    @property
    def port(self) -> int:
        """The port it listens on; give it to the next start to stand at the same address."""
        return int(self.url.rsplit(":", 1)[1])

    def issue_code(self, terminal: str) -> str:
        """Return a fresh enrolment code by the command line, as an admin would get it."""
        command = [sys.executable, "-m", "sync.central.cli", "issue-code", terminal, "--data", str(self.folder)]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=30).stdout.strip()

    def clerk(self) -> Clerk:
        """Sign the sample clerk in."""
        return Clerk(self.address.desk, self.address.staff_name, self.address.staff_password)

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
    options = ["--port", str(port), "--password", PASSWORD]
    options += ["--public-url", public_url] if public_url else []
    platform = PlatformProcess(folder, *options)
    platform.start()
    try:
        yield RunningPlatform(platform)
    finally:
        platform.stop()
