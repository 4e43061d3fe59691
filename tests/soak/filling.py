"""`python -m tests.soak.filling --moments 200 --seed 1`: kill -9 while somebody fills in a form and submits it.

At each random moment the terminal's process dies without a word. When it stands again, every reference that was given
out is in the outbox, exactly once, nothing else is but for one whose number may not have been told yet, and the form
that was being filled in has every field that was said to be kept, or is gone where nobody could prove it is theirs.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LONGEST_SECONDS = 0.6
"""A form is filled in and submitted in about a tenth of a second: most moments are in the middle of one."""
_STALLED_SECONDS = 60
_IDENTITY = "/agent/id_no"


@dataclass
class Told:
    """What the people at the terminal have been told so far."""

    references: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    """Fields of the form at hand."""
    confirming: bool = False

    def hear(self, said: dict[str, Any]) -> None:
        """Take one line of the terminal's."""
        if "reference" in said:
            self.references.append(said["reference"])
        if "reference" in said or "begun" in said:
            self.kept, self.confirming = [], False
        if "kept" in said:
            self.kept.append(said["kept"])
        self.confirming |= "confirming" in said


@dataclass
class Report:
    """What a campaign found."""

    moments: int = 0
    submitted: int = 0
    resumed: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        verdict = "clean" if not self.faults else "; ".join(self.faults)
        return f"{self.moments} kills, {self.submitted} submitted, {self.resumed} forms gone on with: {verdict}"


def campaign(folder: Path, *, moments: int, seed: int) -> Report:
    """Kill the terminal `moments` times and look each time at what is left."""
    chance, report, told = random.Random(seed), Report(), Told()
    for moment in range(moments + 1):
        found, heard = _life(folder, chance.uniform(0, LONGEST_SECONDS) if moment < moments else 0)
        if moment:
            judge(found, told, report)
            told.references = list(found["references"])
        if found["draft"] is not None:
            report.resumed += moment > 0
            told.kept, told.confirming = list(found["draft"]), False
        else:
            told.kept, told.confirming = [], False
        for said in heard:
            told.hear(said)
        report.moments, report.submitted = moment, len(found["references"])
    return report


def judge(found: dict[str, Any], told: Told, report: Report) -> None:
    """Hold what is on the disk against what people were told before the plug was pulled."""
    references, draft = found["references"], found["draft"]
    lost = [one for one in told.references if one not in references]
    extra = [one for one in references if one not in told.references]
    if lost or len(references) != len(set(references)):
        report.faults.append(f"lost {lost}, or doubled")
    if len(extra) > (1 if told.confirming else 0):
        report.faults.append(f"nobody confirmed {extra}")
    if extra and draft is not None:
        report.faults.append(f"{extra[0]} was submitted and would be submitted again")
    provable = _IDENTITY in told.kept
    missing = [] if extra or not provable else [one for one in told.kept if one not in (draft or [])]
    if missing:
        report.faults.append(f"fields that were kept are gone: {missing}")


def _life(folder: Path, seconds: float) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Let the terminal live for some time after it has told what it found; returns that, and what it said after it."""
    command = [sys.executable, "-m", "tests.soak.filling_terminal", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    guard = threading.Timer(_STALLED_SECONDS, process.kill)
    guard.start()
    try:
        assert process.stdout is not None
        found: dict[str, Any] = json.loads(process.stdout.readline())
        time.sleep(seconds)
        process.kill()
        said = [json.loads(line) for line in process.stdout if line.endswith("\n")]
    finally:
        guard.cancel()
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
    return found, said


def main() -> int:
    """Run a campaign; the exit status tells whether every promise was kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--moments", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = campaign(Path(folder), moments=options.moments, seed=options.seed)
    print(f"seed {options.seed}: {report}")
    return 1 if report.faults else 0


if __name__ == "__main__":
    sys.exit(main())
