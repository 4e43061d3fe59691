"""A PostgreSQL cluster for one test run, or the reason why there is none."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_USER = "postgres"
_AS_POSTGRES = ["setpriv", f"--reuid={_USER}", f"--regid={_USER}", "--init-groups", "--reset-env"]
_FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
"""Nothing here has to survive a power cut."""


def binaries() -> Path | None:
    """Return the folder of `initdb` and its kin, the newest if there are several; None where there are none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    candidates = ([Path(on_path)] if on_path else []) + found
    return candidates[-1].parent if candidates else None


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """Run a cluster on loopback and yield the URL of its server, without a database name."""
    place = Path(tempfile.mkdtemp(prefix="hetao-postgres-"))  # PostgreSQL's own user cannot see pytest's folders
    if os.geteuid() == 0:
        shutil.chown(place, _USER, _USER)
    port = _free_port()
    try:
        _run("initdb", "-D", str(place / "data"), "-U", _USER, "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-p {port} -k {place} -c listen_addresses=127.0.0.1 {_FAST}"
        _run("pg_ctl", "-D", str(place / "data"), "-w", "-l", str(place / "log"), "-o", options, "start")
        try:
            yield f"postgresql://{_USER}@127.0.0.1:{port}"
        finally:
            _run("pg_ctl", "-D", str(place / "data"), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _run(program: str, *arguments: str) -> None:
    folder = binaries()
    assert folder is not None, "ask binaries() first"
    who: Sequence[str] = _AS_POSTGRES if os.geteuid() == 0 else ()
    command = [*who, str(folder / program), *arguments]
    done = subprocess.run(
        command,
        check=False,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
