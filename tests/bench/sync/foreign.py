"""Others' synchronisations, where they can be installed: PouchDB with express-pouchdb, and Anki."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from tests.support.postgres import free_port

_HERE = Path(__file__).parent
_KEPT = Path("build/bench").absolute()
"""What has been installed is kept between runs."""
_POUCH = ("pouchdb@9.0.0", "express-pouchdb@4.2.0", "express@4")
_ANKI = "anki==26.9.3"
_INSTALL_SECONDS, _RUN_SECONDS = 300, 300
Docs = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Other:
    """What somebody else's synchronisation did with the same documents."""

    name: str
    push: float
    """Documents a second."""
    pull: float
    to_beat: frozenset[str]
    """Which way we mean to be faster."""


class Unavailable(Exception):
    """It cannot be had here; the text says why."""


def measured(docs: Docs) -> Iterator[Other]:
    """Yield what could be measured; says on standard error why something could not."""
    for name, measure, to_beat in (
        ("PouchDB 9.0.0, batch 500", _pouch, frozenset({"push", "pull"})),
        ("Anki 26.9.3, incremental", _anki, frozenset({"pull"})),
    ):
        try:
            with tempfile.TemporaryDirectory(prefix="hetao-bench-") as folder:
                file = Path(folder) / "docs.json"
                file.write_text(json.dumps(docs, ensure_ascii=False), encoding="utf-8")
                rates = measure(Path(folder), file)
        except (Unavailable, OSError, subprocess.SubprocessError) as reason:
            print(f"{name} was not measured: {reason}", file=sys.stderr)
        else:
            yield Other(name, rates["push"], rates["pull"], to_beat)


def _pouch(folder: Path, file: Path) -> dict[str, float]:
    if shutil.which("node") is None or shutil.which("npm") is None:
        raise Unavailable("node and npm are not installed")
    home = _KEPT / "pouch"
    if not (home / "node_modules/express-pouchdb").is_dir():
        home.mkdir(parents=True, exist_ok=True)
        _run(["npm", "install", "--no-audit", "--no-fund", "--prefix", str(home), *_POUCH], seconds=_INSTALL_SECONDS)
    script, environment = str(_HERE / "pouch.js"), {"NODE_PATH": str(home / "node_modules")}
    with _served(["node", script, "serve", str(folder)], environment) as server:
        assert server.stdout is not None
        url = f"http://127.0.0.1:{server.stdout.readline().strip()}"
        return _rates(["node", script, "measure", str(folder), url, str(file)], environment)


def _anki(folder: Path, file: Path) -> dict[str, float]:
    home = _KEPT / "anki"
    if not (home / "anki").is_dir():
        _run([sys.executable, "-m", "pip", "install", "-q", "--target", str(home), _ANKI], seconds=_INSTALL_SECONDS)
    port = free_port()
    url = f"http://127.0.0.1:{port}/"
    environment = {
        "PYTHONPATH": str(home),
        "SYNC_USER1": "bench:bench",
        "SYNC_BASE": str(folder / "server"),
        "SYNC_HOST": "127.0.0.1",
        "SYNC_PORT": str(port),
    }
    with _served([sys.executable, "-m", "anki.syncserver"], environment):
        _wait_for(url)
        return _rates([sys.executable, str(_HERE / "anki_client.py"), str(folder), url, str(file)], environment)


@contextmanager
def _served(command: Sequence[str], environment: Mapping[str, str]) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        command, env={**os.environ, **environment}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        try:
            yield server
        finally:
            server.terminate()


def _wait_for(url: str) -> None:
    for _ in range(200):
        try:
            requests.get(url, timeout=1)
        except requests.RequestException:
            time.sleep(0.05)
        else:
            return
    raise Unavailable(f"nothing listens at {url}")


def _rates(command: Sequence[str], environment: Mapping[str, str]) -> dict[str, float]:
    rates: dict[str, float] = json.loads(_run(command, seconds=_RUN_SECONDS, environment=environment))
    return rates


def _run(command: Sequence[str], *, seconds: float, environment: Mapping[str, str] | None = None) -> str:
    done = subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        timeout=seconds,
        env={**os.environ, **(environment or {})},
    )
    if done.returncode:
        raise Unavailable(f"{' '.join(command[:3])} … ended with {done.returncode}: {done.stderr.strip()[-300:]}")
    return done.stdout
