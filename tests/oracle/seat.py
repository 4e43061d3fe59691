"""Where a terminal of a world stands."""

from pathlib import Path
from typing import Any

from tests.oracle.children import Child, Died
from tests.oracle.faulty_line import FaultyLine
from tests.oracle.making import SOUND, Make


class Seat:
    """A terminal's place: its folder, its line, and the process that runs there at the moment."""

    def __init__(self, code: str, folder: Path, make: Make = SOUND) -> None:
        self.code = code
        self._make = make
        self.line = FaultyLine()
        self.hours_wrong = 0.0
        self._folder = folder
        self._child: Child | None = None

    def ask(self, word: str, *arguments: Any) -> Any:
        """Tell the terminal something, starting it if need be; raises Died when it ends instead."""
        if self._child is None:
            told = self._folder, self.line.url, self.hours_wrong, self._make
            self._child = Child("tests.oracle.terminal_child", *told)
        try:
            return self._child.ask(word, *arguments)
        except Died:
            self._child = None
            raise

    def kill(self) -> None:
        """Pull its plug."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()

    def set_clock(self, hours: float) -> None:
        """Set its clock wrong."""
        self.hours_wrong = hours
        self.ask("set clock", hours)

    def close(self) -> None:
        """End everything here."""
        self.kill()
        self.line.close()


def seat_of(seats: list[Seat], code: str) -> Seat:
    """Return the seat of a terminal."""
    return next(seat for seat in seats if seat.code == code)
