"""Numbers that only grow."""

from datetime import date

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from kiosk.exchange import Stream
from kiosk.storage.tables import counters


def next_reference(w: Connection, series: str, day: date) -> int:
    """Return the next counter, from 1, of the references of `series` on `day`."""
    return _next(w, f"reference {series} {day.isoformat()}")


def next_operation(w: Connection, stream: Stream) -> int:
    """Return the next position, from 1, in a stream of this terminal's operations."""
    return _next(w, f"operation {stream}")


def _next(w: Connection, name: str) -> int:
    grown = (
        insert(counters)
        .values(name=name, value=1)
        .on_conflict_do_update(index_elements=["name"], set_={"value": counters.c.value + 1})
        .returning(counters.c.value)
    )
    value: int = w.execute(grown).scalar_one()
    return value
