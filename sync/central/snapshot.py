"""All rows of one scope of a terminal, a page at a time, in the order of their keys."""

import base64
import binascii
import json

from sqlalchemy import Connection

from sync.central import changes, feed
from sync.central.refusals import Refusal
from sync.central.wire_tables import feed as rows
from sync.contract import Scope


def page(connection: Connection, terminal: str, scope: Scope, token: str, *, limit: int, public_url: str) -> str:
    """Return one page as it travels; `token` is empty for the first one.

    Every page names the cursor of the first: what changed while the pages were read follows from there in the
    feed. Raises Refusal, with code `resnapshot` when the feed began another life meanwhile.
    """
    life = feed.life(connection)
    cursor, behind = _read(token) if token else (f"{life.epoch}.{life.head}", "")
    changes.position(connection, terminal, cursor, life)
    mine = (rows.c.terminal == terminal) & (rows.c.kind == scope) & (rows.c.op == "put")
    shown, more = changes.told(connection, mine, rows.c.key > behind, by="key", limit=limit)
    answer = {"cursor": cursor, "next": _token(cursor, shown[-1].key) if more else None}
    return f'{{"rows":{changes.joined(shown, public_url)},{changes.tight(answer)[1:]}'


def _token(cursor: str, behind: str) -> str:
    return base64.urlsafe_b64encode(json.dumps([cursor, behind]).encode()).decode()


def _read(token: str) -> tuple[str, str]:
    try:
        cursor, behind = json.loads(base64.b64decode(token.encode(), altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, TypeError, RecursionError):
        cursor = behind = None
    if not isinstance(cursor, str) or not isinstance(behind, str):
        raise Refusal(422, "malformed", "page: not a page of a snapshot of ours.")
    return cursor, behind
