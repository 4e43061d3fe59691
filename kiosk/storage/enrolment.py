"""Who this terminal is, and the key by which it proves it."""

import os
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from kiosk.errors import NotEnrolled
from kiosk.secrets import KEY_BYTES, unwrap, wrap
from kiosk.slips import OutletLine
from kiosk.storage.tables import enrolment
from kiosk.terminal import TerminalIdentity

_PURPOSE = "device key"


def device_key(w: Connection, wrapping_key: bytes) -> bytes:
    """Return the 32-byte Ed25519 seed; makes and keeps one, sealed, if there is none."""
    sealed = w.execute(select(enrolment.c.device_key)).scalar()
    if sealed is not None:
        return unwrap(wrapping_key, sealed, _PURPOSE)
    seed = os.urandom(KEY_BYTES)
    w.execute(insert(enrolment).values(id=1, device_key=wrap(wrapping_key, seed, _PURPOSE)))
    return seed


def identity(r: Connection) -> TerminalIdentity | None:
    """Return who the platform says this terminal is; None before enrolment."""
    row = r.execute(select(enrolment).where(enrolment.c.terminal.is_not(None))).one_or_none()
    if row is None:
        return None
    outlet = OutletLine(name=row.outlet_name, terminal=row.terminal, phone=row.outlet_phone)
    return TerminalIdentity(code=row.terminal, outlet=outlet, series=row.series, sample=row.sample)


def move(w: Connection, identity: TerminalIdentity) -> None:
    """Keep what the platform now says of the outlet."""
    w.execute(update(enrolment).values(**_outlet(identity)))


def save(w: Connection, identity: TerminalIdentity, at: datetime) -> None:
    """Keep what the platform answered to the present device key."""
    told = {"terminal": identity.code, "series": identity.series, "enrolled_at": at}
    kept = w.execute(update(enrolment).values(**told, **_outlet(identity)))
    if kept.rowcount != 1:
        raise NotEnrolled("The terminal has no device key yet; enrol it with `kiosk enrol`.")


def _outlet(identity: TerminalIdentity) -> dict[str, object]:
    return {
        "outlet_name": identity.outlet.name,
        "outlet_phone": identity.outlet.phone,
        "sample": identity.sample,
    }
