"""Asking all clauses of one platform."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sync.conformance import (
    citizens,
    commitments,
    drafts,
    feed,
    files,
    identity,
    messages,
    operations,
    parts,
    phones,
    receipts,
    sealing,
    sharing,
    standing,
)
from sync.conformance.clauses import CLAUSES, Broken, Clause, NotAsked, Verdict
from sync.conformance.ground import Ground
from sync.conformance.wire import Wire

SUBJECTS = (
    identity,
    messages,
    operations,
    citizens,
    parts,
    commitments,
    sharing,
    receipts,
    sealing,
    feed,
    files,
    drafts,
    phones,
    standing,
)
"""The order in which they are asked."""


@dataclass(frozen=True)
class Finding:
    """What was found out about one clause."""

    clause: Clause
    verdict: Verdict
    seen: str = ""
    """What was seen instead, or why it was not asked."""


def examine(
    url: str, codes: Sequence[str], *, item: str, service: str, only: Collection[str] = ()
) -> Iterator[Finding]:
    """Ask the platform at `url` clause by clause, or `only` those of some names.

    `codes` are unused enrolment codes of one or two of its terminals.
    """
    ground = Ground(Wire(url.rstrip("/")), codes, item, service)
    order = [subject.__name__ for subject in SUBJECTS]
    for clause in sorted(CLAUSES, key=lambda clause: order.index(clause.check.__module__)):
        if not only or clause.name in only:
            yield _asked(clause, ground)


def _asked(clause: Clause, ground: Ground) -> Finding:
    try:
        clause.check(ground)
    except Broken as broken:
        ground.recover()
        return Finding(clause, Verdict.BROKEN, str(broken))
    except NotAsked as reason:
        return Finding(clause, Verdict.NOT_ASKED, str(reason))
    return Finding(clause, Verdict.KEPT)
