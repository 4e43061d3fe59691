"""The demo's central platform: a real one, in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

STOP_SECONDS = 5


@contextmanager
def demo_platform(data: Path | None) -> Iterator["PlatformProcess"]:
    """Start the demo's platform and stop it in the end; it boots while the caller loads everything else.

    Its folder lies in `data`, or in a folder that is forgotten in the end.
    """
    with ExitStack() as undo:
        folder = data.resolve() if data else Path(undo.enter_context(TemporaryDirectory(prefix="hetao-kiosk-demo-")))
        process = PlatformProcess(folder / "platform")
        process.start()
        undo.callback(process.stop)
        yield process


@dataclass(frozen=True)
class PlatformAddress:
    """What the platform says of itself once it listens."""

    url: str
    desk: str
    codes: dict[str, str]
    """One-time enrolment code by terminal code."""
    staff_name: str
    staff_password: str


class PlatformProcess:
    """`kiosk-central serve` with sample data; ends with this process, however that ends."""

    def __init__(self, folder: Path, *options: str) -> None:
        """Take the folder of its database, and more options of `kiosk-central serve`."""
        self.folder = folder
        self._options = options or ("--port", "0")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; `address` waits until it listens."""
        self.folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "sync.central.cli", "serve", "--samples", "--until-input-ends"]
        with (self.folder / "platform.log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own command line
                [*command, "--data", str(self.folder), *self._options],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
            )

    @property
    def process(self) -> "subprocess.Popen[bytes]":
        """The running process; raises `RuntimeError` before `start`."""
        if self._process is None:
            raise RuntimeError("The platform has not been started.")
        return self._process

    def address(self) -> PlatformAddress:
        """Wait until the platform listens and return where; raises `RuntimeError` with its log when it ended."""
        answers = self.process.stdout
        line = answers.readline() if answers else b""
        if not line:
            log = (self.folder / "platform.log").read_text(encoding="utf-8", errors="replace")
            raise RuntimeError(f"The platform ended instead of listening. It said:\n{log[-2000:]}")
        said: dict[str, Any] = json.loads(line)
        return PlatformAddress(
            url=said["url"],
            desk=said["desk"],
            codes=said["codes"],
            staff_name=said["staff"]["name"],
            staff_password=said["staff"]["password"],
        )

    def stop(self) -> None:
        """Ask it to end, and end it if it does not; harmless when it has ended already."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._process = None
