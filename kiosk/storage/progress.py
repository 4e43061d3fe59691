"""The platform's word on applications.

While the feed is read from its beginning, every word is also kept as a shadow; `swap` then makes the shadows the
truth at once, so that nobody ever sees half a feed.
"""

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Connection, and_, delete, false, select, true, update
from sqlalchemy.dialects.sqlite import insert

from kiosk.exchange import Progress
from kiosk.storage.tables import progress

_CODEC = TypeAdapter(Progress)


def put(w: Connection, word: Progress, *, shadow: bool = False) -> bool:
    """Keep the word unless a newer version is known; tells whether it was news."""
    written = insert(progress).values(
        reference=word.reference,
        shadow=shadow,
        version=word.version,
        body=_CODEC.dump_python(word, mode="json"),
    )
    newer = written.on_conflict_do_update(
        index_elements=["reference", "shadow"],
        set_={"version": written.excluded.version, "body": written.excluded.body},
        where=progress.c.version < written.excluded.version,
    )
    return bool(w.execute(newer.returning(progress.c.reference)).first())


def find(r: Connection, reference: str) -> Progress | None:
    """Return the newest word on an application; None when the platform has said nothing."""
    body = r.execute(select(progress.c.body).where(_live(reference))).scalar()
    return None if body is None else _CODEC.validate_python(body)


def drop(w: Connection, reference: str) -> None:
    """Forget an application that has left this terminal's scope."""
    w.execute(delete(progress).where(progress.c.reference == reference))


def drop_shadows(w: Connection) -> None:
    """Forget what was read of a feed that is started over once more."""
    w.execute(delete(progress).where(progress.c.shadow == true()))


def swap(w: Connection) -> frozenset[str]:
    """Make the shadows the truth; returns the references about which another word holds now."""
    before, after = _versions(w, shadow=False), _versions(w, shadow=True)
    w.execute(delete(progress).where(progress.c.shadow == false()))
    w.execute(update(progress).values(shadow=False))
    return frozenset(reference for reference, _ in before.items() ^ after.items())


def references(r: Connection) -> frozenset[str]:
    """Return the references of all applications the platform has spoken about."""
    return frozenset(_versions(r, shadow=False))


def _versions(r: Connection, *, shadow: bool) -> dict[str, int]:
    found = select(progress.c.reference, progress.c.version).where(progress.c.shadow == shadow)
    return {row.reference: row.version for row in r.execute(found)}


def _live(reference: str) -> ColumnElement[bool]:
    return and_(progress.c.reference == reference, progress.c.shadow == false())
