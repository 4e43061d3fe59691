"""From a key to the items it finds, over 10,000 items, beside SQLite's trigram index and a linear scan."""

import gc
import sqlite3
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kiosk import Catalogue, Search
from kiosk.catalogue.search.phrases import phrases_of
from kiosk.catalogue.search.readings import readings, units
from tests.bench.figures import Figure, percentile
from tests.support.catalogue import shipped
from tests.support.many_items import many_items

QUESTIONS = Path(__file__).parents[1] / "kiosk/everyday-questions.tsv"
ITEMS = 10_000
SHOWN = 20
GOAL_MS = 16.0
GOAL_MB = 50.0
GOAL_RIGHT = 57
Find = Callable[[str], Sequence[str]]
"""Text to the ids found, the likeliest first."""


def figures() -> Iterator[Figure]:
    """Type the 60 everyday questions key by key into each, then count which ones each of them understands."""
    many = many_items(ITEMS)
    others = {"SQLite FTS5 trigram": Trigrams(many), "linear scan": Scan(many)}
    search, megabytes = _weighed(many)
    own = percentile(_keys(lambda text: [hit.target.id for hit in search.find(text)]), 0.95)
    for name, other in others.items():
        yield Figure(
            name=f"key → items found among {ITEMS:,}, p95",
            value=own,
            unit="ms",
            reference=f"{name}, p95",
            reference_value=percentile(_keys(other.find), 0.95),
            goal=f"≤ {GOAL_MS:.0f} ms",
            met=own <= GOAL_MS,
        )
    yield Figure(
        name=f"memory of the index of {ITEMS:,} items",
        value=megabytes,
        unit="MB",
        reference="SQLite FTS5 trigram",
        reference_value=others["SQLite FTS5 trigram"].megabytes,
        goal=f"≤ {GOAL_MB:.0f} MB",
        met=megabytes <= GOAL_MB,
    )
    yield from _understood()


def _understood() -> Iterator[Figure]:
    search = Search(shipped())
    own = _right(lambda text: [hit.target.id for hit in search.find(text)])
    for name, other in (("SQLite FTS5 trigram", Trigrams(shipped())), ("linear scan", Scan(shipped()))):
        yield Figure(
            name="everyday questions with the right item among the first three, of 60",
            value=own,
            unit="",
            reference=name,
            reference_value=_right(other.find),
            goal=f"≥ {GOAL_RIGHT}",
            met=own >= GOAL_RIGHT,
        )


class Trigrams:
    """SQLite's own full-text index over the same wordings and their pinyin, asked for any trigram of the text."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._database = sqlite3.connect(":memory:")
        self._database.execute("CREATE VIRTUAL TABLE wording USING fts5(text, pinyin, item, tokenize='trigram')")
        self._database.executemany("INSERT INTO wording VALUES (?, ?, ?)", _rows(catalogue))

    def find(self, text: str) -> list[str]:
        """Return the ids of items; a text of less than three characters has no trigram and is looked for by LIKE."""
        if len(text) < 3:
            order = "WHERE text LIKE ?1 OR pinyin LIKE ?1 LIMIT ?2"
            rows = self._database.execute(f"SELECT item FROM wording {order}", (f"%{text}%", SHOWN))
        else:
            wanted = " OR ".join('"' + text[at : at + 3].replace('"', '""') + '"' for at in range(len(text) - 2))
            order = "WHERE wording MATCH ?1 ORDER BY rank LIMIT ?2"
            rows = self._database.execute(f"SELECT item FROM wording {order}", (f"{{text pinyin}}: ({wanted})", SHOWN))
        return list(dict.fromkeys(item for (item,) in rows))

    @property
    def megabytes(self) -> float:
        """What the index takes."""
        pages = self._database.execute("PRAGMA page_count").fetchone()[0]
        return float(pages * self._database.execute("PRAGMA page_size").fetchone()[0] / 1_000_000)


class Scan:
    """Every wording and its pinyin, one after the other."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._rows = list(_rows(catalogue))

    def find(self, text: str) -> list[str]:
        """Return the ids of the items that hold the text."""
        found = (item for words, pinyin, item in self._rows if text in words or text in pinyin)
        return list(dict.fromkeys(found))[:SHOWN]


def _rows(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    for phrase in phrases_of(catalogue):
        pinyin = "".join(units(character)[0] for character in phrase.text)
        yield from ((phrase.text, pinyin, target.id) for target in phrase.targets[:1])


def _weighed(catalogue: Catalogue) -> tuple[Search, float]:
    """Return a new index and the megabytes that it and its table of readings hold."""
    gc.collect()
    readings.cache_clear()
    tracemalloc.start()
    made = Search(catalogue)
    megabytes = tracemalloc.get_traced_memory()[0] / 1_000_000
    tracemalloc.stop()
    return made, megabytes


def _keys(find: Find) -> list[float]:
    """Return the time of every key in milliseconds."""
    times = []
    for question, _ in _questions():
        for length in range(1, len(question) + 1):
            began = time.perf_counter()
            find(question[:length])
            times.append((time.perf_counter() - began) * 1000)
    return times


def _right(find: Find) -> int:
    return sum(item in list(find(question))[:3] for question, item in _questions())


def _questions() -> list[tuple[str, str]]:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    return [(line.split("\t")[0], line.split("\t")[1]) for line in lines if not line.startswith("#")]
