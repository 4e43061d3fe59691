"""A spool in memory that keeps the promises of `kiosk.Spool`, with a clock a test moves by hand."""

from dataclasses import dataclass, replace

from kiosk import Event, Events, PrintJob, PrintJobChanged, PrintJobQueued, PrintState, Slip, StorageFull

POSTPONED_SECONDS = 1.0


@dataclass
class Entry:
    """A job and when it is due."""

    job: PrintJob
    due_at: float


class MemorySpool:
    """Thread-safe enough for one print thread and one test."""

    def __init__(self) -> None:
        self.now = 0.0
        self.events = Events()
        self.printer: tuple[bool, list[str]] | None = None
        self.disk_is_full = False
        self.session_ended = False
        self.held: list[str] = []
        """Why the printer held slips, and the empty reasons when it went on, oldest first."""
        self._entries: dict[str, Entry] = {}

    def add(self, slip: Slip, *, copy: int = 0, state: PrintState = PrintState.QUEUED) -> str:
        """Queue a slip and return its job."""
        name = f"job-{len(self._entries) + 1}"
        self._entries[name] = Entry(PrintJob(name, "session", slip, state, "", copy), self.now)
        self.events.publish(PrintJobQueued(name))
        return name

    def job(self, name: str) -> PrintJob:
        """Return how a job stands."""
        return self._entries[name].job

    def end_session(self) -> None:
        """Let everything that waits expire."""
        self.session_ended = True
        for name, entry in self._entries.items():
            if entry.job.state is PrintState.QUEUED:
                self._change(name, PrintState.EXPIRED, "")

    def left_sending(self) -> tuple[PrintJob, ...]:
        """Return what an earlier run was sending."""
        return tuple(e.job for e in self._entries.values() if e.job.state is PrintState.SENDING)

    def recover(self) -> None:
        """Turn what an earlier run was sending into UNKNOWN."""
        for name, entry in self._entries.items():
            if entry.job.state is PrintState.SENDING:
                self._change(name, PrintState.UNKNOWN, "interrupted")

    def claim(self) -> PrintJob | None:
        """Return the oldest job that is due, now SENDING."""
        for name, entry in self._entries.items():
            if entry.job.state is PrintState.QUEUED and entry.due_at <= self.now:
                return self._change(name, PrintState.SENDING, "")
        return None

    def settle(self, job: str, state: PrintState, reason: str = "") -> None:
        """Record what became of a claimed job."""
        if self.disk_is_full:
            raise StorageFull("The disk is full; remove what is not needed.")
        assert self._entries[job].job.state is PrintState.SENDING
        self._change(job, state, reason)

    def print_again(self, job: str, reason: str) -> None:
        """Record a job that stopped in the middle and queue it as a copy."""
        self.settle(job, PrintState.FAILED, reason)
        stopped = self._entries[job].job
        self.add(stopped.slip, copy=stopped.copy + 1)

    def hold(self, job: str, reason: str) -> None:
        """Note why the printer holds a slip."""
        assert self._entries[job].job.state is PrintState.SENDING
        self.held.append(reason)

    def wanted(self, job: str) -> bool:
        """Tell whether the session is still there."""
        return not self.session_ended

    def postpone(self, job: str, reason: str) -> None:
        """Put a claimed job back for a second."""
        assert self._entries[job].job.state is PrintState.SENDING
        self._entries[job].due_at = self.now + POSTPONED_SECONDS
        self._change(job, PrintState.QUEUED, reason)

    def seconds_until_due(self) -> float | None:
        """Return how long until `claim` has something."""
        due = [e.due_at for e in self._entries.values() if e.job.state is PrintState.QUEUED]
        return max(0.0, min(due) - self.now) if due else None

    def note_printer(self, ready: bool, reasons: tuple[str, ...]) -> None:
        """Note how the printer stands."""
        self.printer = (ready, list(reasons))

    def _change(self, name: str, state: PrintState, reason: str) -> PrintJob:
        entry = self._entries[name]
        entry.job = replace(entry.job, state=state, reason=reason)
        changed: Event = PrintJobChanged(name)
        self.events.publish(changed)
        return entry.job
