"""A print shop for the tests that print on real servers."""

from collections.abc import Iterator

import pytest

from tests.support.print_shop import PrintShop, print_shop, why_closed


@pytest.fixture(scope="session")
def shop() -> Iterator[PrintShop]:
    """Open a print shop once a test process, or skip where that cannot be."""
    if reason := why_closed():
        pytest.skip(reason)
    with print_shop() as shop:
        yield shop
