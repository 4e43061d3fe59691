"""Many terminals at one worker: the memory of those that are parked, and a platform to which all return at once."""

import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure
from tests.bench.sync.parked import crowd, register, until
from tests.support.platform import running_platform

PARKED, RETURNING = 5000, 2000
_LEAST_KIB = 30.0
_BRIEFLY, _LONG = 3.0, 45.0
"""Seconds without platform: a restart, and until pauses grow no more; then all sessions count as ended, too."""
_MOST_SECONDS = 30.0
_SECONDS = 120.0


def figures(folder: Path) -> Iterator[Figure]:
    """Measure the memory, and the return after a short and after a long time."""
    yield from _memory(folder / "parked")
    for absent in (_BRIEFLY, _LONG):
        yield _recovery(folder / f"returning-after-{absent:.0f}", absent)


def _memory(folder: Path) -> Iterator[Figure]:
    with running_platform(folder) as platform:
        members, cursor = register(folder, PARKED)
        with crowd(platform.url, members[:1], cursor) as one:
            until(lambda: one.parked == 1, seconds=_SECONDS)
            before = _resident_kib(platform.process.pid)
        with crowd(platform.url, members, cursor) as everybody:
            took = until(lambda: everybody.parked >= PARKED, seconds=_SECONDS)
            time.sleep(1)
            parked, after = everybody.parked, _resident_kib(platform.process.pid)
    each = (after - before) / max(1, parked)
    yield Figure(
        name=f"memory of a parked terminal, {parked} at one worker, all there after {took:.0f} s",
        value=each,
        unit="KiB",
        reference="the worker without them",
        reference_value=before,
        goal=f"≤ {_LEAST_KIB:.0f} KiB, {PARKED} parked",
        met=each <= _LEAST_KIB and parked >= PARKED,
    )


def _recovery(folder: Path, absent: float) -> Figure:
    """Let all come, take the platform away, and wait until each has had an answer since it listened again."""
    with running_platform(folder) as platform:
        members, cursor = register(folder, RETURNING)
        began = time.monotonic()
        with crowd(platform.url, members, cursor) as herd:
            arriving = until(lambda: herd.answered_since(began) >= RETURNING, seconds=_SECONDS)
            platform.kill()
            if absent == _LONG:
                herd.lose_sessions()
            time.sleep(absent)
            refused = herd.refused
            with running_platform(folder, port=platform.port):
                back = time.monotonic()
                took = until(lambda: herd.answered_since(back) >= RETURNING, seconds=_SECONDS)
                refused = herd.refused - refused
    return Figure(
        name=f"{RETURNING} terminals back after {absent:.0f} s without platform ({refused} asked to wait)",
        value=took,
        unit="s",
        reference="the same when they came first",
        reference_value=arriving,
        goal=f"≤ {_MOST_SECONDS:.0f} s",
        met=took <= _MOST_SECONDS,
    )


def _resident_kib(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return float(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:")))
