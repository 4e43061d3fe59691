"""A platform on each of the two databases, the sample outlets on file, and terminals to talk to it."""

import itertools
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest
import requests

from sync.central.database import Database, sqlite_url
from sync.central.file_store import FileStore
from sync.central.platform import Platform
from sync.central.seeds import SAMPLE_CLERK
from tests.support import postgres
from tests.support.central import PASSWORD, PUBLIC_ADDRESS, Central, ShiftedClock, put_samples, serving
from tests.support.desk import Desk
from tests.support.wire_terminal import WireTerminal
from ui.rehearsal.clerk import Clerk

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
    postgres.create_database(postgres_server, "seeded")
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
    postgres.create_database(server, f"{name} TEMPLATE {template}")
    return f"{server}/{name}"


@pytest.fixture
def central(database_url: str, tmp_path: Path) -> Iterator[Central]:
    """Serve a platform with the samples over real HTTP."""
    clock = ShiftedClock()
    platform = Platform(Database(database_url), PUBLIC_ADDRESS, clock, files=FileStore(tmp_path / "files"))
    with serving(platform) as url, ExitStack() as closing:
        yield Central(platform, url, clock, closing)


@pytest.fixture
def phone() -> Iterator[requests.Session]:
    """Visit as a citizen's phone does."""
    with requests.Session() as session:
        session.trust_env = False
        yield session


@pytest.fixture
def desk(central: Central) -> Iterator[Desk]:
    """Sign the sample clerk in, with a browser."""
    with requests.Session() as http:
        yield Desk(central, http)


@pytest.fixture
def clerk(central: Central) -> Clerk:
    """Sign the sample clerk in."""
    return Clerk(f"{central.url}/desk", SAMPLE_CLERK, PASSWORD)


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
