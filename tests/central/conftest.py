"""A platform on each of the two databases, the sample outlets on file, and terminals to talk to it."""

import itertools
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from sync.central.database import Database, sqlite_url
from sync.central.file_store import FileStore
from sync.central.platform import Platform
from tests.support import postgres
from tests.support.central import (
    PUBLIC_ADDRESS,
    TERMINAL,
    ShiftedClock,
    WireTerminal,
    fresh_code,
    put_samples,
    serving,
    staff_move,
)

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One cluster for the whole run."""
    if postgres.binaries() is None:
        pytest.skip("PostgreSQL's programs (initdb, pg_ctl) are not installed here")
    with postgres.cluster(tmp_path_factory.mktemp("postgres")) as url:
        yield url


@pytest.fixture(scope="session")
def seeded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a SQLite database with the samples, once; each test gets a copy."""
    folder = tmp_path_factory.mktemp("seeded")
    put_samples(Database(sqlite_url(folder))).database.close()
    return folder / "platform.sqlite"


@pytest.fixture(scope="session")
def seeded_template(postgres_server: str) -> str:
    """Make a PostgreSQL database with the samples, once; each test gets a copy."""
    create_database(postgres_server, "seeded")
    put_samples(Database(f"{postgres_server}/seeded")).database.close()
    return "seeded"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.journey)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Copy the samples into a database of each kind."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("seeded_file"), tmp_path)
        return sqlite_url(tmp_path)
    template: str = request.getfixturevalue("seeded_template")
    server: str = request.getfixturevalue("postgres_server")
    name = f"test_{next(_numbers)}"
    create_database(server, f"{name} TEMPLATE {template}")
    return f"{server}/{name}"


@dataclass(frozen=True)
class Central:
    """A platform that is being served, with both ends in a test's hands."""

    platform: Platform
    url: str
    clock: ShiftedClock
    closing: ExitStack

    def code(self, terminal: str = TERMINAL) -> str:
        """Return a fresh enrolment code."""
        return fresh_code(self.platform, terminal)

    def visitor(self, terminal: str = TERMINAL) -> WireTerminal:
        """Return a terminal that has a key and nothing else."""
        visitor = WireTerminal(self.url, terminal)
        self.closing.callback(visitor.http.close)
        return visitor

    def enrolled(self, terminal: str = TERMINAL) -> WireTerminal:
        """Return a terminal that is enrolled and holds a session."""
        visitor = self.visitor(terminal)
        answer = visitor.enrol(self.code(terminal))
        assert answer.status_code == 200, answer.text
        visitor.open_session()
        return visitor

    def take_step(self, reference: str, event: str, note: str = "") -> None:
        """Let the staff take a step, as the desk does."""
        with self.platform.feed.writing() as writing:
            application = self.platform.applications.find(writing.connection, reference, lock=True)
            assert application is not None
            move = staff_move(event, note=note)
            self.platform.applications.take_step(writing, application, move, now=self.platform.now())


@pytest.fixture
def central(database_url: str, tmp_path: Path) -> Iterator[Central]:
    """Serve a platform with the samples over real HTTP."""
    clock = ShiftedClock()
    platform = Platform(Database(database_url), PUBLIC_ADDRESS, clock, files=FileStore(tmp_path / "files"))
    with serving(platform) as url, ExitStack() as closing:
        yield Central(platform, url, clock, closing)


@pytest.fixture
def platform(seeded_file: Path, tmp_path: Path) -> Iterator[Platform]:
    """Return a platform that nobody serves, at the beginning of a year that the calendar knows whole."""
    (tmp_path / "platform.sqlite").write_bytes(seeded_file.read_bytes())
    clock = ShiftedClock()
    clock.shift = date(2026, 1, 5) - clock().date()
    made = Platform(Database(sqlite_url(tmp_path)), PUBLIC_ADDRESS, clock)
    yield made
    made.database.close()


@pytest.fixture
def terminal(central: Central) -> WireTerminal:
    """Enrol the municipal window's terminal."""
    return central.enrolled()


def create_database(server: str, clause: str) -> None:
    """Create a database; `clause` is its name and what else SQL takes there."""
    admin = create_engine(f"{server}/postgres".replace("://", "+psycopg://"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {clause}"))
    admin.dispose()
