"""`kiosk doctor`: is this terminal well, and what to do where it is not."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from ui.exits import EXIT_FAILED, EXIT_OK
from ui.options import Commands, add_json, add_settings

_MARKS = {"well": "ok", "warning": "look", "bad": "BAD"}


def add_doctor(commands: "Commands[argparse.ArgumentParser]", settings: Path) -> None:
    """Add `doctor` to the commands; `settings` is where the settings file usually lies."""
    doctor = commands.add_parser(
        "doctor",
        help="look whether this terminal has what it needs",
        description="Look at settings, keyring, database, storage, platform, clock, printer, document camera, fonts "
        "and catalogue, and say what to do about what is wrong. Changes nothing and prints nothing; may be asked while "
        "the terminal runs. Exit status: 0 it can serve people, though something may be worth a look; 1 something has "
        "to be mended; 2 a usage error.",
        epilog="Examples: kiosk doctor; kiosk doctor --settings kiosk.toml --json",
    )
    add_settings(doctor, settings)
    add_json(doctor)
    doctor.set_defaults(command=_doctor)


def _doctor(chosen: argparse.Namespace) -> int:
    from ui.assembly.examination import Grade, examine  # noqa: PLC0415

    findings = []
    for one in examine(chosen.settings):
        findings.append(one)
        if not chosen.json:
            print(f"{_MARKS[one.grade]:4}  {one.subject}: {one.words}", flush=True)
            if one.remedy:
                print(f"      {one.remedy}", flush=True)
    if chosen.json:
        print(json.dumps([asdict(one) for one in findings], ensure_ascii=False, indent=2))
    return EXIT_FAILED if any(one.grade is Grade.BAD for one in findings) else EXIT_OK
