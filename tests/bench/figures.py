"""What a benchmark reports, and how it is shown."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One measured value beside what it is compared with in the same run."""

    name: str
    value: float
    unit: str
    reference: str
    """What the value is compared with, measured in the same run."""
    reference_value: float
    goal: str
    """The goal in words, e.g. `≤ 1 s`."""
    met: bool

    @property
    def ratio(self) -> float:
        """Value over reference."""
        return self.value / self.reference_value if self.reference_value else float("nan")


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` (0 to 1) of the values lie; nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered)) - 1))]


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as lines for a terminal."""
    rows = [("figure", "value", "beside", "ratio", "goal", "")]
    rows += [
        (
            figure.name,
            f"{figure.value:.1f} {figure.unit}",
            f"{figure.reference_value:.1f} {figure.unit} ({figure.reference})",
            f"{figure.ratio:.2f}",
            figure.goal,
            "met" if figure.met else "NOT MET",
        )
        for figure in figures
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def write(figures: Sequence[Figure], file: Path) -> None:
    """Write the figures as JSON."""
    file.parent.mkdir(parents=True, exist_ok=True)
    content = [asdict(figure) | {"ratio": figure.ratio} for figure in figures]
    file.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
