"""Count and checksum of what each terminal holds, kept in step with the feed in the same transaction."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from sync.central.among import among_those
from sync.central.bulk import put_rows
from sync.central.prepared import Prepared
from sync.central.scope import Place
from sync.central.wire_tables import scope_checks
from sync.contract import SCOPES, ScopeCheck

_HELD = Prepared(
    select(*(scope_checks.c[name] for name in ("terminal", "scope", "count", "checksum"))).where(
        among_those(scope_checks.c.terminal, "terminals")
    )
)
_SUMS = 2**64
_DIGEST_BYTES = 8


def share_of(kind: str, key: str, version: int) -> int:
    """Return what one row adds to the sum of its scope."""
    content = hashlib.sha256(f"{kind}:{key}:{version}".encode()).digest()
    return int.from_bytes(content[:_DIGEST_BYTES], "big")


def move(connection: Connection, moves: Iterable[tuple[Place, int | None, int | None]]) -> None:
    """Take each place's former version out of the sums and put its present one in; None stands for no row."""
    counts: defaultdict[tuple[str, str], int] = defaultdict(int)
    sums: defaultdict[tuple[str, str], int] = defaultdict(int)
    for place, before, now in moves:
        scope = (place.terminal, place.kind)
        for version, sign in ((before, -1), (now, 1)):
            if version is not None:
                counts[scope] += sign
                sums[scope] += sign * share_of(place.kind, place.key, version)
    if not counts:
        return
    held = _held(connection, {terminal for terminal, _ in counts})
    put_rows(
        connection,
        scope_checks,
        [
            {
                "terminal": scope[0],
                "scope": scope[1],
                "count": held.get(scope, (0, 0))[0] + count,
                "checksum": _as_stored(held.get(scope, (0, 0))[1] + sums[scope]),
            }
            for scope, count in counts.items()
        ],
    )


def checks_of(connection: Connection, terminal: str) -> tuple[ScopeCheck, ...]:
    """Return what `terminal` should hold of each scope."""
    held = _held(connection, [terminal])
    return tuple(_check(scope, *held.get((terminal, scope), (0, 0))) for scope in SCOPES)


def _check(scope: str, count: int, checksum: int) -> ScopeCheck:
    return ScopeCheck.model_validate({"scope": scope, "count": count, "checksum": f"{checksum % _SUMS:016x}"})


def _held(connection: Connection, terminals: Iterable[str]) -> Mapping[tuple[str, str], tuple[int, int]]:
    found = _HELD.run(connection, terminals=list(terminals))
    return {(terminal, scope): (count, checksum) for terminal, scope, count, checksum in found}


def _as_stored(total: int) -> int:
    """Return the sum as the signed 64-bit number that databases keep."""
    rest = total % _SUMS
    return rest - _SUMS if rest >= _SUMS // 2 else rest
