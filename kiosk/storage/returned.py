"""Applications that came back, because the platform does not take their item any more."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from kiosk.audit import Happening
from kiosk.exchange import WITHDRAWN
from kiosk.storage import applications, audit, files, setting_aside


def let_go(w: Connection, op_ids: Sequence[str], at: datetime) -> int:
    """Wipe what came back, with all that it says; returns how many there were. Its files stay to whoever names them."""
    gone = setting_aside.take(w, op_ids)
    for operation in gone:
        applications.drop(w, operation.aggregate.partition(":")[2])
        audit.record(w, Happening.CLOSED, at, operation=operation.op_id)
        files.unname(w, operation.files)
    return len(gone)


def forget(w: Connection, at: datetime, days: int) -> int:
    """Wipe what nobody came for within so many days; returns how many there were."""
    return let_go(w, setting_aside.settled_before(w, WITHDRAWN, at - timedelta(days=days)), at)
