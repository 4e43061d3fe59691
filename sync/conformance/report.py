"""What an examination found, as a table for people."""

from collections.abc import Sequence

from sync.conformance.clauses import Verdict
from sync.conformance.examination import Finding

_ORDER = {Verdict.BROKEN: 0, Verdict.NOT_ASKED: 1, Verdict.KEPT: 2}


def table(findings: Sequence[Finding]) -> str:
    """Return the findings, broken clauses first, and how many there are of each kind."""
    rows = sorted(findings, key=lambda finding: _ORDER[finding.verdict])
    verdict_width = max(len(verdict.value) for verdict in Verdict)
    name_width = max((len(row.clause.name) for row in rows), default=0)
    lines = []
    for row in rows:
        lines.append(f"{row.verdict.value:{verdict_width}}  {row.clause.name:{name_width}}  {row.clause.rule}")
        if row.seen:
            lines.append(f"{'':{verdict_width}}  {'':{name_width}}  → {row.seen}")
    counted = ", ".join(f"{sum(row.verdict is verdict for row in rows)} {verdict.value}" for verdict in Verdict)
    return "\n".join([*lines, f"{len(rows)} clauses: {counted}."])
