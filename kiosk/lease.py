"""One terminal, one process: the lease that a second start does not get."""

import fcntl
import os
from pathlib import Path
from typing import Self

from kiosk.errors import AlreadyRunning, StoreError

LEASE_FILE = "kiosk.lock"


class Lease:
    """Holds an exclusive lock on a file; the kernel gives it back when the process ends, however it ends."""

    @classmethod
    def take(cls, folder: Path) -> Self:
        """Take the lease of the terminal whose data are in `folder`, which is made where it is missing.

        Raises `AlreadyRunning` when another process has it, `StoreError` when the folder cannot be used.
        """
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return cls(folder / LEASE_FILE)
        except OSError as trouble:
            raise StoreError(f"The folder {folder} cannot be used: {trouble.strerror}.") from trouble

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(self._descriptor, 20, 0).decode("ascii", "replace").strip()
            os.close(self._descriptor)
            raise AlreadyRunning(
                f"This terminal is already running (process {holder or 'unknown'}, {path}); "
                "use the running one, or end it first."
            ) from None
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, f"{os.getpid()}\n".encode(), 0)

    @staticmethod
    def held(folder: Path) -> bool:
        """Tell whether a terminal is running on `folder`, without standing in the way of one that starts."""
        try:
            descriptor = os.open(folder / LEASE_FILE, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            return False
        try:
            mark = f":{os.fstat(descriptor).st_ino} "
        finally:
            os.close(descriptor)
        locks = Path("/proc/locks").read_text(encoding="ascii", errors="replace").splitlines()
        return any("FLOCK" in line and mark in line for line in locks)

    def release(self) -> None:
        """Give the lease back; harmless when it has been given back."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)
