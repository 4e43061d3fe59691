"""From a key to its candidates, and how much of what people come to write stands on the first page."""

import time
from collections.abc import Iterator

from tests.bench.figures import Figure, percentile
from tests.support.keyboard import Desk, desk, wanted
from ui.keyboard.engines import Way
from ui.keyboard.ink import open_ink
from ui.keyboard.rime import PINYIN, open_rime

GOAL_MS = 16.0
GOAL_SHARE = 95.0
ROUNDS = 30
CROSS = (((0.1, 0.5), (0.5, 0.5), (0.9, 0.5)), ((0.5, 0.1), (0.5, 0.5), (0.5, 0.9)))
"""十."""


def figures() -> Iterator[Figure]:
    """Measure the table typed on the real panel, the strokes of a few characters, and a handwritten one."""
    with desk() as made:
        pinyin, found = _type_table(made)
        strokes = _type_strokes(made)
    bare = _bare()
    share = 100 * found / len(wanted())
    yield _timing("key → candidates on the panel, pinyin, p95", pinyin, "librime alone, p95", bare)
    yield _timing("key → candidates on the panel, strokes, p95", strokes, "librime alone, p95", bare)
    yield _timing("stroke → characters, handwriting, p95", _ink(), "librime alone, p95", bare)
    yield Figure(
        name=f"on the first page, of {len(wanted())}",
        value=share,
        unit="%",
        reference="librime alone, as its very first candidate",
        reference_value=_first(),
        goal=f"≥ {GOAL_SHARE:.0f} %",
        met=share >= GOAL_SHARE,
    )


def _type_table(made: Desk) -> tuple[list[float], int]:
    times, found = [], 0
    for row in wanted():
        times += [_timed(made, key) for key in row.keys]
        found += row.text in made.page
        made.keyboard.drop()
    return times, found


def _type_strokes(made: Desk) -> list[float]:
    made.keyboard.choose(Way.STROKE)
    times = []
    for keys in ("hspn", "pzhhphs", "nnhszzhnhh", "szhhhshspn") * 5:
        times += [_timed(made, key) for key in keys]
        made.keyboard.drop()
    return times


def _timed(made: Desk, key: str) -> float:
    began = time.perf_counter()
    made.keyboard.press(key)
    return (time.perf_counter() - began) * 1000


def _bare() -> list[float]:
    """Return the times of the library alone with the same keys."""
    session, times = open_rime().session(PINYIN), []
    for row in wanted():
        for key in row.keys:
            began = time.perf_counter()
            session.press(key)
            session.candidates(0, 12)
            times.append((time.perf_counter() - began) * 1000)
        session.clear()
    return times


def _ink() -> list[float]:
    reader, times = open_ink(), []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        reader.read(CROSS)
        times.append((time.perf_counter() - began) * 1000)
    return times


def _first() -> float:
    """Return the share that librime puts first without the names of people."""
    session, first = open_rime().session(PINYIN), 0
    for row in wanted():
        for key in row.keys:
            session.press(key)
        first += list(session.candidates(0, 1)) == [row.text]
        session.clear()
    return 100 * first / len(wanted())


def _timing(name: str, times: list[float], reference: str, others: list[float]) -> Figure:
    value = percentile(times, 0.95)
    return Figure(
        name=name,
        value=value,
        unit="ms",
        reference=reference,
        reference_value=percentile(others, 0.95),
        goal=f"≤ {GOAL_MS:.0f} ms",
        met=value <= GOAL_MS,
    )
