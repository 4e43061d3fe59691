"""The keys by which the platform's receipts are told from others."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from kiosk.exchange import ReceiptKey
from kiosk.storage.tables import receipt_keys


def listed(r: Connection) -> tuple[ReceiptKey, ...]:
    """Return all of them."""
    rows = r.execute(select(receipt_keys).order_by(receipt_keys.c.public_key))
    return tuple(ReceiptKey(row.public_key, row.check_key, row.last_day) for row in rows)


def replace(w: Connection, keys: Iterable[ReceiptKey]) -> None:
    """Keep these and no others: a key that is told no longer has been withdrawn."""
    w.execute(delete(receipt_keys))
    for key in keys:
        w.execute(insert(receipt_keys).values(vars(key)))
