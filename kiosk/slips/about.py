"""What a slip belongs to."""

from dataclasses import dataclass

TERMINAL = "terminal"
"""What slips about the terminal itself belong to."""


@dataclass(frozen=True)
class ApplicationSlip:
    """A slip about one application."""

    reference: str

    @property
    def about(self) -> str:
        """What it belongs to: the application."""
        return self.reference


@dataclass(frozen=True)
class TerminalSlip:
    """A slip about the terminal itself."""

    @property
    def about(self) -> str:
        """What it belongs to: the terminal."""
        return TERMINAL
