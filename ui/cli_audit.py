"""`kiosk audit`: what happened to this terminal, and whether anybody has changed the record of it."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from ui.exits import EXIT_NOT_GENUINE, EXIT_OK
from ui.options import Commands, add_json, add_settings

if TYPE_CHECKING:
    from kiosk import AuditLine


def add_audit(commands: "Commands[argparse.ArgumentParser]", settings: Path) -> None:
    """Add `audit` to the commands; `settings` is where the settings file usually lies."""
    audit = commands.add_parser(
        "audit",
        help="list what happened to this terminal and verify that nobody has changed it",
        description="List the terminal's own log, oldest first, and verify its chain: an entry that was changed, left "
        "out or put in between breaks it. Holds nothing personal; may be asked while the terminal runs. Exit status: "
        "0 every link holds, 5 one does not, 1 the terminal has to be mended, 2 a usage error.",
        epilog="Examples: kiosk audit --last 20; kiosk audit --json",
    )
    add_settings(audit, settings)
    audit.add_argument("--last", type=_count, metavar="N", help="list only the newest; all are verified in any case")
    add_json(audit)
    audit.set_defaults(command=_audit)


def _audit(chosen: argparse.Namespace) -> int:
    from kiosk import read_settings  # noqa: PLC0415
    from ui.assembly.safe import audited  # noqa: PLC0415

    chain = audited(read_settings(chosen.settings))
    broken = [line.number for line in chain if not line.holds]
    shown = chain[-chosen.last :] if chosen.last else chain
    if chosen.json:
        entries = [{"number": line.number, **asdict(line.entry), "holds": line.holds} for line in shown]
        print(json.dumps({"entries": entries, "broken": broken}, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_said(line) for line in shown))
        print(f"{len(chain)} entries, " + (f"BROKEN at {broken}." if broken else "every link holds."))
    return EXIT_NOT_GENUINE if broken else EXIT_OK


def _said(line: "AuditLine") -> str:
    facts = " ".join(f"{name}={value}" for name, value in sorted(line.entry.facts.items()))
    return (
        f"{'ok' if line.holds else 'BROKEN':6}  {line.number:>6}  {line.entry.at}  {line.entry.event}  {facts}".rstrip()
    )


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of entries; write it like 20")
    return int(text)
