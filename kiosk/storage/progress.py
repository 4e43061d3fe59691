"""The platform's word on applications: what the feed tells, or the answer to an operation while that is newer."""

import json
from collections.abc import Collection, Sequence

from pydantic import TypeAdapter
from sqlalchemy import Connection, delete, exists, false, select, true, update

from kiosk.exchange import Progress, Scope
from kiosk.storage import held
from kiosk.storage.tables import applications, progress
from kiosk.storage.tables import held as rows

_CODEC = TypeAdapter(Progress)
_PUT = (
    "INSERT INTO progress (reference, version, body, stale) VALUES (?, ?, ?, 0) ON CONFLICT DO UPDATE "
    "SET version = excluded.version, body = excluded.body, stale = 0 WHERE stale OR version <= excluded.version"
)
_DROP_TOLD = (
    "DELETE FROM progress WHERE reference IN (SELECT value FROM json_each(?)) AND EXISTS (SELECT 1 FROM held "
    "WHERE scope = ? AND key = reference AND shadow = 0 AND held.version >= progress.version)"
)


def put(w: Connection, words: Sequence[Progress]) -> None:
    """Keep the answers to operations, unless newer ones are known."""
    w.exec_driver_sql(_PUT, [(word.reference, word.version, _CODEC.dump_json(word).decode()) for word in words])


def find(r: Connection, reference: str) -> Progress | None:
    """Return the newest word on an application; None when the platform has said nothing."""
    told = held.find(r, Scope.APPLICATION, reference)
    body = r.execute(select(progress.c.body).where(progress.c.reference == reference)).scalar()
    answered = None if body is None else _CODEC.validate_json(body)
    if not isinstance(told, Progress):
        return answered
    return answered if answered is not None and answered.version > told.version else told


def drop(w: Connection, reference: str) -> bool:
    """Forget the answer about an application that has left this terminal's scope; tells whether there was one."""
    return w.execute(delete(progress).where(progress.c.reference == reference)).rowcount > 0


def drop_foreign(w: Connection) -> None:
    """Forget answers about applications that are not this terminal's: the person who acted on one has left."""
    filed = exists().where(applications.c.reference == progress.c.reference)
    told = exists().where(rows.c.scope == Scope.APPLICATION.value, rows.c.key == progress.c.reference)
    w.execute(delete(progress).where(~filed, ~told))


def doubt(w: Connection) -> None:
    """Mark all answers stale: a snapshot begins, and will hold whatever is true of them."""
    w.execute(update(progress).values(stale=True))


def drop_stale(w: Connection) -> frozenset[str]:
    """Forget the answers that a snapshot has overtaken; returns their references."""
    dropped = delete(progress).where(progress.c.stale == true()).returning(progress.c.reference)
    return frozenset(w.execute(dropped).scalars())


def drop_told(w: Connection, references: Collection[str]) -> None:
    """Forget the answers about these applications that the feed has caught up with."""
    w.exec_driver_sql(_DROP_TOLD, (json.dumps(list(references)), Scope.APPLICATION.value))


def answered(r: Connection) -> frozenset[str]:
    """Return the references on which there are answers that no snapshot has overtaken and no feed has told yet."""
    return frozenset(r.execute(select(progress.c.reference).where(progress.c.stale == false())).scalars())
