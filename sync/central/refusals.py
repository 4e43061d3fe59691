"""What the platform answers when it will not do something; the body is always a `Failure`."""

from collections.abc import Mapping
from datetime import datetime

from sync.contract import Failure


class Refusal(Exception):
    """An answer outside 2xx: a status, a word for programs and a sentence for people."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        *,
        expected: int | None = None,
        server_time: datetime | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(f"{code}: {detail}")
        self.status = status
        self.headers = headers or {}
        self.failure = Failure(code=code, detail=detail, expected=expected, server_time=server_time)
