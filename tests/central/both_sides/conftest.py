"""Grounds to walk on: for every walk a terminal and a platform that nobody has used."""

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path

import pytest

from sync.central.database import Database, sqlite_url
from sync.central.platform import Platform
from tests.support import postgres
from tests.support.central import PUBLIC_ADDRESS, ShiftedClock
from tests.support.machine import Bench, bench

Grounds = Callable[[], AbstractContextManager[tuple[Bench, Platform]]]
_KINDS = ["sqlite", "postgresql"] if "WALKS" in os.environ else ["sqlite"]
"""Databases of the platform: the second as well where there is time for many walks."""
_numbers = itertools.count()


@pytest.fixture(params=_KINDS)
def new_database(request: pytest.FixtureRequest) -> Callable[[Path], AbstractContextManager[str]]:
    """Return what makes a database with the samples, in a folder or on a server, for as long as a walk takes."""

    @contextmanager
    def in_folder(folder: Path) -> Iterator[str]:
        shutil.copy(request.getfixturevalue("seeded_file"), folder)
        yield sqlite_url(folder)

    @contextmanager
    def on_server(_folder: Path) -> Iterator[str]:
        server, name = request.getfixturevalue("postgres_server"), f"walk_{next(_numbers)}"
        postgres.create_database(server, f"{name} TEMPLATE {request.getfixturevalue('seeded_template')}")
        yield f"{server}/{name}"
        postgres.drop_database(server, name)

    return in_folder if request.param == "sqlite" else on_server


@pytest.fixture
def grounds(new_database: Callable[[Path], AbstractContextManager[str]], tmp_path: Path) -> Grounds:
    """Return what makes a terminal and a platform, at the beginning of a year that the calendar knows whole."""

    @contextmanager
    def made() -> Iterator[tuple[Bench, Platform]]:
        folder = tmp_path / str(next(_numbers))
        folder.mkdir()
        clock = ShiftedClock()
        clock.shift = date(2026, 1, 5) - clock().date()
        with new_database(folder) as url:
            platform, machine = Platform(Database(url), PUBLIC_ADDRESS, clock), bench(folder / "terminal")
            try:
                yield machine, platform
            finally:
                machine.store.close()
                platform.database.close()

    return made
