"""What the platform's own tables say, read with plain SQL: the truth that every terminal is held against."""

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = "platform.sqlite"
FILES = "platform-files"
_NOTHING = dict.fromkeys(("application", "ticket", "outlet", "edition", "notice"), (0, "0" * 16))


@dataclass(frozen=True)
class Truth:
    """One platform at one moment."""

    applications: dict[str, dict[str, Any]]
    """By reference: terminal, state, version, answers, how often it was received, the unspent ticket, the parts."""
    retired: frozenset[str]
    """References that have left their terminal's scope."""
    free_tickets: dict[str, frozenset[str]]
    """Codes by terminal."""
    ratings: dict[str, int]
    """Level by ticket."""
    outlets: dict[str, tuple[str, str, str, int]]
    """Code, name, phone and version of the outlet, by terminal."""
    notices: dict[str, dict[str, str]]
    """Titles of the notices that are for a terminal's outlet, by terminal and id."""
    checks: dict[str, dict[str, tuple[int, str]]]
    """What the platform counts, by terminal and scope."""
    outcomes: dict[str, str]
    """What became of each operation of an application's, by its id."""
    done: Counter[tuple[str, str]]
    """How often citizens took a step, by what it was about and the step's event."""
    numbers: dict[str, list[int]]
    """Numbers of the operations it has taken, by terminal and stream."""
    files: dict[str, dict[str, bool]]
    """Whether it has arrived, by reference and name of each file that an application names."""
    files_noted: frozenset[str]
    """Names of the files that it says it holds."""
    files_on_disk: frozenset[str]
    """Names of those that it does hold."""
    arriving: tuple[frozenset[str], frozenset[str]]
    """What it notes as begun, and what lies on its disk of it, as `terminal.sha256`."""
    agreements: dict[str, str]
    """What its last heartbeat said about whether it agrees, by terminal."""
    refetched: int
    """How often a terminal had to fetch a scope again because the sums did not agree."""
    torn: tuple[str, ...]
    """Events of terminals whose chain does not hold."""

    def expected_checks(self, terminal: str) -> dict[str, tuple[int, str]]:
        """Count a terminal's rows from nothing, as the contract says."""
        mine = {name: row for name, row in self.applications.items() if row["terminal"] == terminal}
        outlet, *_, version = self.outlets[terminal]
        return {
            "application": _summed(
                f"application:{name}:{row['version']}" for name, row in mine.items() if name not in self.retired
            ),
            "ticket": _summed(f"ticket:{code}:1" for code in self.free_tickets.get(terminal, ())),
            "outlet": _summed([f"outlet:{outlet}:{version}"]),
            "edition": _NOTHING["edition"],  # nothing publishes one here
            "notice": _summed(f"notice:{name}:1" for name in self.notices[terminal]),
        }


def read(folder: Path) -> Truth:
    """Read the platform's database."""
    uri = f"{(folder / FILE).absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        return Truth(
            applications=_applications(connection),
            retired=frozenset(
                row[0] for row in connection.execute("SELECT reference FROM applications WHERE retired_at IS NOT NULL")
            ),
            free_tickets=_free_tickets(connection),
            ratings={
                row["ticket"]: row["level"] for row in connection.execute("SELECT ticket, level FROM evaluations")
            },
            outlets=_outlets(connection),
            notices=_notices(connection),
            checks=_checks(connection),
            outcomes=dict(
                connection.execute("SELECT op_id, status FROM operations WHERE kind LIKE 'application.%'").fetchall()
            ),
            done=Counter((row[0], row[1]) for row in connection.execute("SELECT reference, event FROM history")),
            numbers=_numbers(connection),
            files=_files(connection),
            files_noted=frozenset(row[0] for row in connection.execute("SELECT sha256 FROM files")),
            files_on_disk=kept_names(folder / FILES),
            arriving=(
                frozenset(f"{row[0]}.{row[1]}" for row in connection.execute("SELECT terminal, sha256 FROM uploads")),
                frozenset(place.name for place in (folder / FILES / "arriving").glob("*")),
            ),
            agreements=dict(connection.execute("SELECT terminal, agreement FROM heartbeats").fetchall()),
            refetched=connection.execute(
                "SELECT count(*) FROM audit_events WHERE event = 'scope.refetched'"
            ).fetchone()[0],
            torn=tuple(row[0] for row in connection.execute("SELECT event FROM audit_events WHERE NOT intact")),
        )


def kept_names(folder: Path) -> frozenset[str]:
    """Return the names of the files that are kept whole in a platform's folder of files."""
    return frozenset(place.name for place in folder.glob("kept/*/*"))


def _applications(connection: sqlite3.Connection) -> dict[str, dict[str, Any]]:
    received = dict(
        connection.execute("SELECT reference, count(*) FROM history WHERE version = 1 GROUP BY reference").fetchall()
    )
    tickets = dict(
        connection.execute(
            "SELECT reference, code FROM tickets WHERE reference IS NOT NULL AND spent_at IS NULL"
        ).fetchall()
    )
    wanted = "SELECT reference, terminal, state, version, answers FROM applications WHERE whole IS NULL"
    rows, parts = connection.execute(wanted).fetchall(), _parts(connection)
    return {
        row["reference"]: {
            "terminal": row["terminal"],
            "state": row["state"],
            "version": row["version"],
            "answers": json.loads(row["answers"]),
            "received": received.get(row["reference"], 0),
            "ticket": tickets.get(row["reference"]),
            "parts": parts.get(row["reference"], []),
        }
        for row in rows
    }


def _parts(connection: sqlite3.Connection) -> dict[str, list[tuple[int, str, int, list[tuple[int, bool]]]]]:
    """Return number, state, version and what it waits for, of each part by its application."""
    found: dict[str, list[tuple[int, str, int, list[tuple[int, bool]]]]] = {}
    wanted = "SELECT whole, part, state, version, waits_for FROM applications WHERE whole IS NOT NULL ORDER BY part"
    for whole, part, state, version, waits in connection.execute(wanted):
        awaited = [(each["part"], each["failed"]) for each in json.loads(waits)]
        found.setdefault(whole, []).append((part, state, version, awaited))
    return found


def _free_tickets(connection: sqlite3.Connection) -> dict[str, frozenset[str]]:
    free = "SELECT terminal, code FROM tickets WHERE reference IS NULL AND withdrawn_at IS NULL AND spent_at IS NULL"
    found: dict[str, set[str]] = {}
    for terminal, code in connection.execute(free):
        found.setdefault(terminal, set()).add(code)
    return {terminal: frozenset(codes) for terminal, codes in found.items()}


def _outlets(connection: sqlite3.Connection) -> dict[str, tuple[str, str, str, int]]:
    wanted = (
        "SELECT terminals.code, outlets.code, outlets.name, outlets.phone, outlets.version "
        "FROM terminals JOIN outlets ON terminals.outlet = outlets.code"
    )
    return {row[0]: tuple(row)[1:] for row in connection.execute(wanted)}


def _notices(connection: sqlite3.Connection) -> dict[str, dict[str, str]]:
    standing = connection.execute("SELECT id, title, outlets FROM notices WHERE withdrawn_at IS NULL").fetchall()
    return {
        terminal: {row["id"]: row["title"] for row in standing if outlet in (json.loads(row["outlets"]) or [outlet])}
        for terminal, outlet in connection.execute("SELECT code, outlet FROM terminals")
    }


def _checks(connection: sqlite3.Connection) -> dict[str, dict[str, tuple[int, str]]]:
    found: dict[str, dict[str, tuple[int, str]]] = {}
    for terminal, scope, count, total in connection.execute(
        "SELECT terminal, scope, count, checksum FROM scope_checks"
    ):
        found.setdefault(terminal, dict(_NOTHING))[scope] = count, f"{total % 2**64:016x}"
    return found


def _numbers(connection: sqlite3.Connection) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    wanted = "SELECT terminal, stream, terminal_seq FROM operations ORDER BY terminal_seq"
    for terminal, stream, number in connection.execute(wanted):
        found.setdefault(f"{terminal} {stream}", []).append(number)
    return found


def _files(connection: sqlite3.Connection) -> dict[str, dict[str, bool]]:
    found: dict[str, dict[str, bool]] = {}
    wanted = (
        "SELECT reference, named_files.sha256, files.sha256 IS NOT NULL "
        "FROM named_files LEFT JOIN files ON named_files.sha256 = files.sha256"
    )
    for reference, name, arrived in connection.execute(wanted):
        found.setdefault(reference, {})[name] = bool(arrived)
    return found


def _summed(texts: Any) -> tuple[int, str]:
    marks: Sequence[int] = [int.from_bytes(hashlib.sha256(text.encode()).digest()[:8]) for text in texts]
    return len(marks), f"{sum(marks) % 2**64:016x}"
