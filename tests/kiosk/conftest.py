"""A machine for every test that asks for one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import Store
from tests.support.machine import KEY, Bench, HandClock, bench


@pytest.fixture(scope="session")
def fresh_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a new, empty database: making one takes ten times as long as copying it."""
    folder = tmp_path_factory.mktemp("fresh")
    Store.open(folder, KEY, HandClock()).close()
    return folder


@pytest.fixture
def machine(tmp_path: Path, fresh_store: Path) -> Iterator[Bench]:
    """Yield a kiosk on a fresh store."""
    made = bench(Path(shutil.copytree(fresh_store, tmp_path / "data")))
    yield made
    made.store.close()
