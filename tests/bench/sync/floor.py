"""The bare floor: requests, plain SQLite, no checks; nothing that speaks HTTP from Python is much faster."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import requests

_PUSH, _PULL = 100, 500


class Floor:
    """A client that knows where it stands and nothing else."""

    def __init__(self, url: str, file: Path) -> None:
        self._url = url
        self._http = requests.Session()
        self._http.trust_env = False
        self._file = sqlite3.connect(file, isolation_level=None)
        self._file.execute("PRAGMA journal_mode = WAL")
        self._file.execute("PRAGMA synchronous = FULL")
        self._file.execute("CREATE TABLE outbox (n INTEGER PRIMARY KEY, body TEXT NOT NULL, done INTEGER NOT NULL)")
        self._file.execute("CREATE INDEX waiting ON outbox (n) WHERE done = 0")
        self._file.execute("CREATE TABLE held (seq INTEGER PRIMARY KEY, body TEXT NOT NULL)")
        self._cursor = 0

    def queue(self, docs: Sequence[Mapping[str, Any]]) -> None:
        """Queue documents in one transaction."""
        rows = [(json.dumps(doc, ensure_ascii=False),) for doc in docs]
        with self._transaction():
            self._file.executemany("INSERT INTO outbox (body, done) VALUES (?, 0)", rows)

    def push_all(self) -> None:
        """Send until nothing is left."""
        wanted = f"SELECT n, body FROM outbox WHERE done = 0 ORDER BY n LIMIT {_PUSH}"
        while rows := self._file.execute(wanted).fetchall():
            body = f"[{','.join(body for _, body in rows)}]".encode()
            answer = self._http.post(f"{self._url}/ops", data=body, timeout=15).json()
            with self._transaction():
                done = [(n,) for (n, _), _result in zip(rows, answer, strict=True)]
                self._file.executemany("UPDATE outbox SET done = 1 WHERE n = ?", done)

    def pull_all(self) -> None:
        """Follow until nothing is left."""
        while True:
            asked = {"after": self._cursor, "limit": _PULL}
            page = self._http.get(f"{self._url}/changes", params=asked, timeout=15).json()
            if not page:
                return
            rows = [(row["seq"], json.dumps(row["body"], ensure_ascii=False)) for row in page]
            with self._transaction():
                self._file.executemany("INSERT OR REPLACE INTO held VALUES (?, ?)", rows)
            self._cursor = page[-1]["seq"]

    def close(self) -> None:
        """Give everything back."""
        self._http.close()
        self._file.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._file.execute("BEGIN IMMEDIATE")
        yield
        self._file.execute("COMMIT")


@contextmanager
def floor(folder: Path) -> Iterator[Floor]:
    """Start the bare server and a client of it."""
    folder.mkdir()
    command = [sys.executable, "-m", "tests.bench.sync.floor_server", str(folder / "server.sqlite")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        url = server.stdout.readline().strip()
        try:
            with closing(Floor(url, folder / "client.sqlite")) as client:
                yield client
        finally:
            server.terminate()
