"""`python -m tests.bench`: run every benchmark, print the table, write `build/bench.json`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench import catching_up, forms, guides, handing_in, keyboard, paper, progress, screens, search, start, sync
from tests.bench.figures import table, write

FILE = Path("build/bench.json")


def main() -> int:
    """Run all; the exit status says whether every goal was met."""
    parts = (start, screens, forms, guides, progress, handing_in, keyboard, search, paper, sync, catching_up)
    figures = [figure for part in parts for figure in part.figures()]
    print(table(figures))
    write(figures, FILE)
    return 0 if all(figure.met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
