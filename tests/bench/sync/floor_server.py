"""`python -m tests.bench.sync.floor_server FILE`: the least a platform can do, as fast as our server can do it.

Rows come back as they lie there; a push is kept once by its id. No identity, no checks, no order, no scopes.
"""

import asyncio
import json
import sqlite3
import sys

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sync.central.server import address_of, listen

_TABLES = """
CREATE TABLE docs (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE answers (id TEXT PRIMARY KEY, answer TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE feed (seq INTEGER PRIMARY KEY, id TEXT NOT NULL);
"""


class Floor:
    """Documents, the answers that were given, and the order in which they came."""

    def __init__(self, file: str) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.executescript(_TABLES)

    async def push(self, request: Request) -> Response:
        """Keep documents, each once, with the answer."""
        docs = {doc["op_id"]: doc for doc in await request.json()}
        run = self._connection.executemany
        self._connection.execute("BEGIN IMMEDIATE")
        known = f"SELECT id FROM answers WHERE id IN ({','.join('?' * len(docs))})"
        fresh = docs.keys() - {row[0] for row in self._connection.execute(known, tuple(docs))}
        run("INSERT INTO docs VALUES (?, ?)", [(name, json.dumps(docs[name], ensure_ascii=False)) for name in fresh])
        run("INSERT INTO answers VALUES (?, 'applied')", [(name,) for name in fresh])
        run("INSERT INTO feed (id) VALUES (?)", [(name,) for name in docs if name in fresh])
        self._connection.execute("COMMIT")
        return JSONResponse([{"op_id": name, "status": "applied"} for name in docs])

    async def pull(self, request: Request) -> Response:
        """Return documents behind a number."""
        asked = int(request.query_params["after"]), int(request.query_params["limit"])
        wanted = "SELECT seq, body FROM feed JOIN docs USING (id) WHERE seq > ? ORDER BY seq LIMIT ?"
        rows = self._connection.execute(wanted, asked).fetchall()
        joined = ",".join(f'{{"seq":{seq},"body":{body}}}' for seq, body in rows)
        return Response(f"[{joined}]", media_type="application/json")


def main() -> None:
    """Serve until ended; says its address first."""
    floor = Floor(sys.argv[1])
    app = Starlette(routes=[Route("/ops", floor.push, methods=["POST"]), Route("/changes", floor.pull)])
    listener = listen("127.0.0.1", 0)
    print(address_of(listener), flush=True)
    asyncio.run(uvicorn.Server(uvicorn.Config(app, log_level="warning")).serve(sockets=[listener]))


if __name__ == "__main__":
    main()
