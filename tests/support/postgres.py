"""A PostgreSQL cluster for one test run, or the reason why there is none."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine, text

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


@dataclass(frozen=True)
class Cluster:
    """A server of its own on loopback."""

    url: str
    """Without a database name."""
    data: Path

    def restart(self) -> None:
        """End every connection and start again at the same address, as an upgrade of the server does."""
        _run("pg_ctl", "-D", str(self.data), "-m", "fast", "-w", "-l", str(self.data / "log"), "restart")


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """Run a cluster on loopback and yield the URL of its server, without a database name."""
    with restartable(folder) as server:
        yield server.url


@contextmanager
def restartable(folder: Path) -> Iterator[Cluster]:
    """Run a cluster that a test may restart."""
    place = Path(tempfile.mkdtemp(prefix="hetao-postgres-"))  # PostgreSQL's own user cannot see pytest's folders
    if os.geteuid() == 0:
        shutil.chown(place, _USER, _USER)
    port = free_port()
    data = place / "data"
    try:
        _run("initdb", "-D", str(data), "-U", _USER, "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-p {port} -k {place} -c listen_addresses=127.0.0.1 {_FAST}"
        _run("pg_ctl", "-D", str(data), "-w", "-l", str(place / "log"), "-o", options, "start")
        try:
            yield Cluster(f"postgresql://{_USER}@127.0.0.1:{port}", data)
        finally:
            _run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
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


def free_port() -> int:
    """Return a port of loopback that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def create_database(server: str, clause: str) -> None:
    """Create a database; `clause` is its name and what else SQL takes there."""
    _told(server, f"CREATE DATABASE {clause}")


def drop_database(server: str, name: str) -> None:
    """Drop a database that nobody is connected to."""
    _told(server, f"DROP DATABASE {name}")


def _told(server: str, statement: str) -> None:
    admin = create_engine(f"{server}/postgres".replace("://", "+psycopg://"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(statement))
    admin.dispose()
