"""Column types that behave alike on SQLite and PostgreSQL."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from sqlalchemy import DateTime, String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

BEIJING = timezone(timedelta(hours=8), "Asia/Shanghai")
"""The one civil time of all outlets; China has no daylight saving time."""


class Words(TypeDecorator[str]):
    """Text without what databases cannot hold and no citizen can type: NUL characters and half surrogates."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Clean it."""
        return None if value is None else clean(value)


def clean(text: str) -> str:
    """Leave NUL out and put a question mark for half a surrogate."""
    if "\0" not in text and (text.isascii() or _is_whole(text)):
        return text
    return text.replace("\0", "").encode(errors="replace").decode()


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class Instant(TypeDecorator[datetime]):
    """A moment: stored in UTC, read back in Beijing time, aware on both sides."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Turn into UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Turn into Beijing time; SQLite has forgotten the zone, PostgreSQL has not."""
        if value is None:
            return None
        moment: datetime = value
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return aware.astimezone(BEIJING)
