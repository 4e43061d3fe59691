"""Drawing a receipt, and making dots and bytes of it, beside other ways to do the same in the same run."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime

from kiosk import BEIJING, OutletLine, Receipt
from printing.documents import draw, prepare, raster
from printing.printers.escpos.commands import bands
from tests.bench.figures import Figure
from tests.bench.other_receipts import by_fpdf2, by_python_escpos, by_weasyprint

ROUNDS = 15
ROUNDS_OF_OTHERS = 3
WARM_MS, COLD_MS, DOTS_MS, PDF_KB = 40.0, 400.0, 60.0, 80.0
COLD = """
import time
from tests.bench.paper import RECEIPT, draw
began = time.perf_counter()
draw(RECEIPT)
print((time.perf_counter() - began) * 1000)
"""
"""A first slip in a fresh process, its fonts included."""

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
    """Measure a receipt from the slip to the bytes a thermal head gets."""
    prepare()
    ours = draw(RECEIPT).pdf
    fpdf2, weasyprint = by_fpdf2(RECEIPT), by_weasyprint(RECEIPT)
    warm, others, more = _medians(lambda: draw(RECEIPT), fpdf2, weasyprint)
    cold, size = _cold(), len(ours) / 1000
    yield _figure("receipt drawn warm", "ms", warm, WARM_MS, beside=("fpdf2", others))
    yield _figure("receipt drawn warm", "ms", warm, WARM_MS, beside=("WeasyPrint", more))
    yield _figure(
        "receipt drawn cold, fonts included", "ms", cold, COLD_MS, beside=("fpdf2, always with fonts", others)
    )
    yield _figure("receipt as PDF", "kB", size, PDF_KB, beside=("fpdf2", len(fpdf2()) / 1000))
    yield _figure("receipt as PDF", "kB", size, PDF_KB, beside=("WeasyPrint", len(weasyprint()) / 1000))
    yield from _dots(ours)


def _dots(pdf: bytes) -> Iterator[Figure]:
    """Measure 80 × 150 mm and more: the receipt as one bit a dot, then as ESC/POS."""

    def encode() -> bytes:
        picture = raster(pdf)
        return b"".join(bands(picture.crop((32, 0, 608, picture.height))))

    mine, theirs = _medians(encode, lambda: by_python_escpos(raster(pdf)))
    millimetres = raster(pdf).height * 25.4 / 203
    name = f"raster and ESC/POS of 80 × {millimetres:.0f} mm"
    yield _figure(name, "ms", mine, DOTS_MS, beside=("python-escpos on the same raster", theirs))


def _medians(ours: Callable[[], object], *others: Callable[[], object]) -> list[float]:
    """Return the medians in milliseconds; the rounds are interleaved, so that all meet the same weather."""
    works = (ours, *others)
    times: list[list[float]] = [[] for _ in works]
    for number in range(ROUNDS):
        for work, taken in zip(works, times, strict=True):
            if work is ours or number < ROUNDS_OF_OTHERS:
                began = time.perf_counter()
                work()
                taken.append((time.perf_counter() - began) * 1000)
    return [statistics.median(taken) for taken in times]


def _cold() -> float:
    said = [
        subprocess.run([sys.executable, "-c", COLD], check=True, capture_output=True, text=True).stdout
        for _ in range(ROUNDS_OF_OTHERS)
    ]
    return statistics.median(float(line) for line in said)


def _figure(name: str, unit: str, value: float, goal: float, *, beside: tuple[str, float]) -> Figure:
    return Figure(
        name=name,
        value=value,
        unit=unit,
        reference=beside[0],
        reference_value=beside[1],
        goal=f"≤ {goal:.0f} {unit}",
        met=value <= goal,
    )
