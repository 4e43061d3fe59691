"""A terminal for every test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.screen import Stage, stage


@pytest.fixture
def terminal(qapp: object, tmp_path: Path) -> Iterator[Stage]:
    """Put a person in front of a terminal nobody has touched yet."""
    with stage(tmp_path / "data") as made:
        yield made
