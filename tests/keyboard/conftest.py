"""A keyboard for every test that asks for one."""

from collections.abc import Iterator

import pytest

from tests.support.keyboard import Desk, desk


@pytest.fixture
def keyboard(qapp: object) -> Iterator[Desk]:
    with desk() as made:
        yield made
