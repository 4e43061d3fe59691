"""The sync beside what it is compared with, on the same documents, over loopback, in one run."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure
from tests.bench.sync import crowd, single, throughput


def figures() -> Iterator[Figure]:
    """Measure throughput, the time of a single change, and crowds."""
    for part in (throughput, single, crowd):
        with tempfile.TemporaryDirectory(prefix="hetao-bench-") as folder:
            yield from part.figures(Path(folder))
