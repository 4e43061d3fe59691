"""The code scanner: what it reads, and a simulated scanner with its handle."""

from collections.abc import Callable
from typing import Protocol

ScanCallback = Callable[[str], None]

MOST_CHARACTERS = 1000
"""A longer text is no code of ours and is passed over."""


class Scanner(Protocol):
    """A scanner that tells of each code held before it."""

    def subscribe(self, callback: ScanCallback) -> Callable[[], None]:
        """Call `callback` with the text of every code; returns the function that ends this."""


class ScanListeners:
    """Who is told of codes."""

    def __init__(self) -> None:
        self._callbacks: list[ScanCallback] = []

    def subscribe(self, callback: ScanCallback) -> Callable[[], None]:
        """Call `callback` with the text of every code; returns the function that ends this."""
        self._callbacks.append(callback)
        return lambda: self._callbacks.remove(callback)

    def tell(self, text: str) -> None:
        """Tell every subscriber of a code, in the caller's thread."""
        if len(text) <= MOST_CHARACTERS:
            for callback in tuple(self._callbacks):
                callback(text)


class SimulatedScanner(ScanListeners):
    """A scanner without hardware; codes are held before it by its `ScannerHandle`."""


class ScannerHandle:
    """The hand that holds codes before a simulated scanner: for tests and the dev dock."""

    def __init__(self, scanner: SimulatedScanner) -> None:
        self._scanner = scanner

    def scan(self, text: str) -> None:
        """Hold a code before the scanner."""
        self._scanner.tell(text)
