"""What the outlets tell everybody (公告), for whoever looks at the terminal."""

from kiosk.app.machine import Machine
from kiosk.exchange import PublicNotice, Scope
from kiosk.storage import held


class Notices:
    """The notices of the platform; those whose time is over are gone, with a line and without."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def current(self) -> tuple[PublicNotice, ...]:
        """Return what is shown today, the newest first; cheap."""
        today = self._machine.clock.now().date()
        with self._machine.store.reading() as r:
            told = [one for one in held.bodies(r, Scope.NOTICE) if isinstance(one, PublicNotice)]
        shown = [one for one in told if one.current(today)]
        return tuple(sorted(shown, key=lambda one: (one.shown_from, one.id), reverse=True))
