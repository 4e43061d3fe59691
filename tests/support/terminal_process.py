"""A terminal without a screen in a process of its own, so that a test can end it the hard way.

Run as `python -m tests.support.terminal_process FOLDER PLATFORM-URL`: it files the rehearsal's first application,
prints the reference and then lives on until it is killed. With `--idle` it files nothing and only keeps in step.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.terminal import file_application, terminal_in
from ui.rehearsal.people import FARMER


@contextmanager
def terminal_process(folder: Path, url: str, *options: str) -> Iterator[subprocess.Popen[str]]:
    """Run the terminal below `folder`, and kill it in the end if the test has not."""
    command = [sys.executable, "-m", __name__, str(folder), url, *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def said(process: subprocess.Popen[str]) -> dict[str, object]:
    """Return the next thing a terminal says: its reference, nothing, or that its outbox is empty."""
    assert process.stdout is not None
    line: dict[str, object] = json.loads(process.stdout.readline())
    return line


def main(folder: Path, platform_url: str, *, idle: bool) -> None:
    """Live until killed."""
    with terminal_in(folder, platform_url) as terminal:
        terminal.start()
        filed = {} if idle else {"reference": file_application(terminal.kiosk, FARMER)}
        print(json.dumps(filed), flush=True)
        while True:
            time.sleep(0.05)
            if terminal.kiosk.health().outbox_count == 0:
                print(json.dumps({"outbox": 0}), flush=True)
                time.sleep(1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], idle="--idle" in sys.argv[3:])
