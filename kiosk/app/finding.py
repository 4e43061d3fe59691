"""Finding an item by what somebody types."""

from threading import Lock

from kiosk.app.machine import Machine
from kiosk.catalogue import Catalogue, Hit, Search


class Finding:
    """Keeps the search index of the catalogue in use; made when it is first asked for, and for each new edition."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._lock = Lock()
        self._made: tuple[Catalogue, Search] | None = None

    def search(self, text: str) -> tuple[Hit, ...]:
        """Return what the text may mean, the likeliest first."""
        return self._index().find(text)

    def _index(self) -> Search:
        with self._lock:
            catalogue = self._machine.catalogue
            if self._made is None or self._made[0] is not catalogue:
                self._made = (catalogue, Search(catalogue))
            return self._made[1]
