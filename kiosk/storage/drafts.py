"""The one form that is being filled in, kept so that a power cut costs no more than the field being typed."""

from functools import cache

from pydantic import TypeAdapter
from sqlalchemy import Connection, delete, insert, select

from kiosk.drafts import Draft
from kiosk.storage.tables import drafts


def keep(w: Connection, draft: Draft) -> None:
    """Keep a draft in the place of the one before; there is one person at a time."""
    drop(w)
    w.execute(insert(drafts).values(id=1, content=_codec().dump_python(draft, mode="json")))


def find(r: Connection) -> Draft | None:
    """Return the draft; None when nobody is in the middle of a form."""
    content = r.execute(select(drafts.c.content)).scalar_one_or_none()
    return None if content is None else _codec().validate_python(content)


def drop(w: Connection) -> bool:
    """Forget it; tells whether there was one."""
    return w.execute(delete(drafts)).rowcount > 0


@cache
def _codec() -> TypeAdapter[Draft]:
    """Return what writes and reads a draft; made when the first field is left."""
    return TypeAdapter(Draft)
