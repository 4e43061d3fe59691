"""`kiosk sync`: send and fetch everything once, and say how the terminal stands with the platform."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from ui.exits import EXIT_FAILED, EXIT_OK
from ui.options import Commands, add_json, add_settings

if TYPE_CHECKING:
    from ui.assembly.syncing import Round


def add_sync(commands: "Commands[argparse.ArgumentParser]", settings: Path) -> None:
    """Add `sync` to the commands; `settings` is where the settings file usually lies."""
    sync = commands.add_parser(
        "sync",
        help="send and fetch everything once",
        description="Send what waits, files too, fetch what is new, and say how the terminal stands with the platform: "
        "for a terminal whose screen is not on, before it is moved or set up anew. A running terminal does this by "
        "itself. Exit status: 0 nothing waits and both sides agree, 1 something could not be done, 2 a usage error.",
        epilog="Examples: kiosk sync; kiosk sync --settings kiosk.toml --json",
    )
    add_settings(sync, settings)
    add_json(sync)
    sync.set_defaults(command=_sync)


def _sync(chosen: argparse.Namespace) -> int:
    from kiosk import read_settings  # noqa: PLC0415
    from ui.assembly.syncing import sync_terminal  # noqa: PLC0415

    done = sync_terminal(read_settings(chosen.settings))
    report = _report(done)
    if chosen.json:
        print(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(done)))
    return EXIT_OK if report["synchronised"] else EXIT_FAILED


def _report(done: "Round") -> dict[str, object]:
    return {
        "terminal": done.terminal,
        "synchronised": done.after.synchronised,
        "waiting_before": done.before.outbox_count,
        "waiting": done.after.outbox_count,
        "set_aside": len(done.after.set_aside),
        "disagreeing": list(done.after.disagreeing),
        "troubles": [vars(one) for one in done.troubles],
    }


def _lines(done: "Round") -> list[str]:
    after = done.after
    lines = [f"{done.terminal}: {done.before.outbox_count} operations waited, {after.outbox_count} wait now."]
    lines += [f"{one.subject}: {one.sentence}" for one in done.troubles]
    if after.set_aside:
        lines.append(f"The platform refused {len(after.set_aside)} operations; look at them in the staff corner.")
    if after.disagreeing:
        lines.append(f"The platform counts otherwise: {', '.join(after.disagreeing)}. Run this again in five minutes.")
    lines.append("In step with the platform." if after.synchronised else "NOT in step; nothing is lost, it stays here.")
    return lines
