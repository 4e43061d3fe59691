"""Who has a serious breach of trust on record (严重失信): no commitment is taken from them (失信主体禁用承诺).

The city's credit platform says so; this platform keeps digests of the numbers alone, slow ones: there are few enough
numbers to try them all.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select

from sync.central.among import among
from sync.central.bulk import put_rows
from sync.central.secrecy import slow_digest
from sync.central.tables import bad_credit


def barred(connection: Connection, number: str) -> bool:
    """Tell whether the unit or person of that number may promise nothing."""
    found = select(bad_credit.c.number_hash).where(bad_credit.c.number_hash == _digest(number))
    return connection.execute(found).one_or_none() is not None


def clear(connection: Connection, numbers: Iterable[str]) -> None:
    """Take these off the record: a breach that was mended, or was none (信用修复)."""
    gone = [_digest(number) for number in numbers]
    connection.execute(delete(bad_credit).where(among(bad_credit.c.number_hash, gone)))


def note(connection: Connection, numbers: Iterable[str], *, sample: bool) -> None:
    """Note that these may promise nothing from now on."""
    put_rows(connection, bad_credit, [{"number_hash": _digest(number)} for number in numbers], sample=sample)


def _digest(number: str) -> str:
    return slow_digest(number.upper(), subject="bad-credit")
