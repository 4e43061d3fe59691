"""The one form that is being filled in, kept so that a power cut costs no more than the field being typed."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from kiosk.storage.tables import drafts


@dataclass(frozen=True)
class Draft:
    """A form as far as somebody has come with it."""

    item: str
    edition: str
    page: int
    reached: int
    answers: Mapping[str, Any] = field(repr=False)
    files: tuple[str, ...]
    kept_at: datetime


def keep(w: Connection, draft: Draft) -> None:
    """Keep a draft in the place of the one before; there is one person at a time."""
    drop(w)
    w.execute(insert(drafts).values(id=1, **asdict(draft)))


def find(r: Connection) -> Draft | None:
    """Return the draft; None when nobody is in the middle of a form."""
    row = r.execute(select(drafts)).mappings().one_or_none()
    if row is None:
        return None
    return Draft(**{name: row[name] for name in row if name != "id"} | {"files": tuple(row["files"])})


def drop(w: Connection) -> bool:
    """Forget it; tells whether there was one."""
    return w.execute(delete(drafts)).rowcount > 0
