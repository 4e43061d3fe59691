"""The notice of every item keeps to the paper and loses none of its materials: the city's, and ten thousand more."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from kiosk import Catalogue, NoticeSlip
from printing.documents.composition import sheets_of
from printing.paper import ROLL_80, Paper
from tests.support.catalogue import shipped
from tests.support.machine import bench
from tests.support.many_items import many_items
from tests.support.reading import ON_EVERY_PAPER, assert_within, said

pytestmark = pytest.mark.whole

MANY = 10_000
EACH = 97
"""Of the many every so manieth is set: prime, so that it meets each of the city's items."""


def notices(folder: Path, catalogue: Catalogue, *, each: int = 1) -> Iterator[NoticeSlip]:
    """Yield what the terminal would print of the items of a catalogue."""
    kiosk = bench(folder).kiosk
    kiosk.adopt(catalogue)
    kiosk.begin()
    for item in islice(catalogue.items, None, None, each):
        kiosk.open_guide(item)
        slip = kiosk.papers.notice()
        assert isinstance(slip, NoticeSlip)
        yield slip


def assert_whole(slip: NoticeSlip, paper: Paper) -> None:
    """Hold the slip against the paper and against what it has to say."""
    assert_within(sheets_of(slip, copy=0, paper=paper))
    whole = said(slip, paper).replace(" ", "")
    for text in (slip.item_name, *(material.name for material in slip.materials)):
        assert text.replace(" ", "") in whole, (slip.item, text)


@ON_EVERY_PAPER
def test_every_item_of_the_city_keeps_to_every_paper(tmp_path: Path, paper: Paper) -> None:
    slips = tuple(notices(tmp_path, shipped()))
    assert len(slips) == len(shipped().items)
    for slip in slips:
        assert_whole(slip, paper)


def test_items_of_a_catalogue_of_ten_thousand_keep_to_the_narrow_roll(tmp_path: Path) -> None:
    catalogue = many_items(MANY)
    assert len(catalogue.items) == MANY
    for slip in notices(tmp_path, catalogue, each=EACH):
        assert_whole(slip, ROLL_80)
