"""Everything that may go wrong between the terminal and the platform, as one tree.

PlatformFailure
├── Unreachable    no whole answer came in time; the same request may be sent again
├── Refused        the platform answered that it will not do this
├── Conflict       the platform waits for another operation than the one it was sent
├── Resnapshot     the platform no longer knows where in its feed this terminal stands
└── Malformed      what came is not an answer of the contract

Whatever the failure, nothing of the answer has been used.
"""

from datetime import datetime

_UPGRADE_REQUIRED = 426
"""RFC 9110 §15.5.22: the platform no longer speaks this terminal's protocol."""


class PlatformFailure(Exception):
    """Base of all failures of the line; its text is a plain sentence for an outlet admin."""


class Unreachable(PlatformFailure):
    """No whole answer came in time: no network, a dropped connection, an overloaded platform."""

    def __init__(self, detail: str, *, retry_after: float | None = None) -> None:
        super().__init__(detail)
        self.retry_after = retry_after
        """Seconds the platform asked to be left alone (RFC 9110 §10.2.3), if it did."""


class Refused(PlatformFailure):
    """The platform answered, in the words of the contract, that it will not do this."""

    def __init__(self, status: int, code: str, detail: str, *, server_time: datetime | None = None) -> None:
        super().__init__(f"{detail} ({code}, HTTP {status})")
        self.status = status
        self.code = code
        self.detail = detail
        self.server_time = server_time
        """With code `clock`: what the terminal's clock should say."""

    @property
    def of_identity(self) -> bool:
        """Whether the terminal itself was refused, not what it asked."""
        return self.status in {401, 403}

    @property
    def of_terminal(self) -> bool:
        """Whether all requests of this terminal are refused: for its identity or for its protocol."""
        return self.of_identity or self.status == _UPGRADE_REQUIRED


class Conflict(PlatformFailure):
    """The push left a gap in the terminal's order; nothing of it was applied."""

    def __init__(self, expected: int) -> None:
        super().__init__(f"The platform waits for operation {expected} of this terminal.")
        self.expected = expected
        """The `terminal_seq` the platform waits for."""


class Resnapshot(PlatformFailure):
    """The cursor is of another feed, or older than the feed reaches; reading starts from the beginning."""


class Malformed(PlatformFailure):
    """Something answered, but not as the contract says: a login page, a broken proxy, a platform at fault."""
