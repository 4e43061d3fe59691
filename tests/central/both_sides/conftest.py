"""Grounds to walk on: for every walk a terminal and a platform that nobody has used."""

import itertools
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path

import pytest

from sync.central.database import Database, sqlite_url
from sync.central.platform import Platform
from tests.support.central import PUBLIC_ADDRESS, ShiftedClock
from tests.support.machine import Bench, bench

Grounds = Callable[[], AbstractContextManager[tuple[Bench, Platform]]]


@pytest.fixture
def grounds(seeded_file: Path, tmp_path: Path) -> Grounds:
    """Return what makes a terminal and a platform, at the beginning of a year that the calendar knows whole."""
    numbers = itertools.count()

    @contextmanager
    def made() -> Iterator[tuple[Bench, Platform]]:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        shutil.copy(seeded_file, folder)
        clock = ShiftedClock()
        clock.shift = date(2026, 1, 5) - clock().date()
        platform, machine = Platform(Database(sqlite_url(folder)), PUBLIC_ADDRESS, clock), bench(folder / "terminal")
        try:
            yield machine, platform
        finally:
            machine.store.close()
            platform.database.close()

    return made
