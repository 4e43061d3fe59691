"""The identity-card reader: what a card says, the reader, and a simulated reader with its handle."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True)
class IdCard:
    """What the chip of a resident identity card says; never stored, never logged."""

    name: str = field(repr=False)
    id_no: str = field(repr=False)
    """18 characters, GB 11643-1999."""


CardCallback = Callable[[IdCard], None]


class CardReader(Protocol):
    """A reader that tells of each card laid on it."""

    def subscribe(self, callback: CardCallback) -> Callable[[], None]:
        """Call `callback` for every card laid on the reader; returns the function that ends this."""


class SimulatedCardReader:
    """A card reader without hardware; the cards are laid by its `CardReaderHandle`."""

    def __init__(self) -> None:
        self._callbacks: list[CardCallback] = []

    def subscribe(self, callback: CardCallback) -> Callable[[], None]:
        """Call `callback` for every card laid on the reader; returns the function that ends this."""
        self._callbacks.append(callback)
        return lambda: self._callbacks.remove(callback)

    def read(self, card: IdCard) -> None:
        """Tell every subscriber of `card`, in the caller's thread."""
        for callback in tuple(self._callbacks):
            callback(card)


class CardReaderHandle:
    """The hand that lays cards on a simulated reader and lifts them: for tests and the dev dock."""

    def __init__(self, reader: SimulatedCardReader) -> None:
        self._reader = reader
        self.card: IdCard | None = None

    def lay(self, card: IdCard) -> None:
        """Lay a card; a reader tells of it once, until it is lifted."""
        if self.card is None:
            self.card = card
            self._reader.read(card)

    def lift(self) -> None:
        """Take the card away."""
        self.card = None
