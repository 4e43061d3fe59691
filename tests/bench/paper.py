"""Drawing a receipt."""

import time
from collections.abc import Iterator
from datetime import date, datetime

from kiosk import BEIJING, OutletLine, Receipt
from printing.documents import draw, prepare, raster
from tests.bench.figures import Figure, percentile

ROUNDS = 20
GOAL_MS = 40.0

RECEIPT = Receipt(
    reference="150800-M01-T01-261122-A0007-K",
    item="IP-01-01",
    item_name="专利费用减缴资格备案",
    applicant="合*样",
    confirmed_at=datetime(2026, 11, 22, 9, 30, tzinfo=BEIJING),
    received_at=datetime(2026, 11, 22, 9, 30, tzinfo=BEIJING),
    due_on=date(2026, 11, 27),
    edition="sample",
    outlet=OutletLine(name="样例网点", terminal="150800-M01-T01", phone="0478-0000000"),
    sample=True,
)


def figures() -> Iterator[Figure]:
    """Measure a receipt drawn warm, beside rastering the same one for a thermal head."""
    prepare()
    drawn, rastered = [], []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        document = draw(RECEIPT, copy=0)
        drawn.append((time.perf_counter() - began) * 1000)
        began = time.perf_counter()
        raster(document.pdf)
        rastered.append((time.perf_counter() - began) * 1000)
    yield Figure(
        name="receipt drawn warm, median",
        value=percentile(drawn, 0.5),
        unit="ms",
        reference="its raster by pypdfium2",
        reference_value=percentile(rastered, 0.5),
        goal=f"≤ {GOAL_MS:.0f} ms",
        met=percentile(drawn, 0.5) <= GOAL_MS,
    )
