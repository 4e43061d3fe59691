"""Whether a running platform, whoever wrote it, keeps the contract: `kiosk-central conformance URL`.

Speaks bare HTTP as a stranger would from `docs/protocol.md`, shares nothing with the terminal or the platform of this
project but `sync.contract` and `sync.proofs`, and leaves applications behind: ask a platform that is not in service.
"""

from sync.conformance.clauses import CLAUSES, Clause, Verdict
from sync.conformance.examination import Finding, examine
from sync.conformance.report import table

__all__ = ["CLAUSES", "Clause", "Finding", "Verdict", "examine", "table"]
