"""Plays the story on a window of its own and reports how it went."""

import sys
import traceback
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from kiosk import Clock
from ui.app import Display, Screen, run
from ui.rehearsal.finger import Finger
from ui.rehearsal.report import Render, Report
from ui.rehearsal.story import Stage, Surroundings, play


def rehearse(folder: Path, surroundings: Surroundings, *, clock: Clock, display: Display, render: Render) -> int:
    """Play the story, leave everything in `folder`, and return 0 only if both sides agree at the end."""
    reports: list[Report] = []

    def shown(screen: Screen) -> None:
        finger = Finger(screen.window)
        report = Report(folder, finger, render)
        reports.append(report)
        failure = _play(Stage(surroundings, finger), report)
        report.write(failure)
        if failure:
            print(failure, file=sys.stderr)
        QTimer.singleShot(0, QCoreApplication.quit)

    run(surroundings.kiosk, clock=clock, display=display, shown=shown)
    return 0 if reports and reports[0].succeeded else 1


def _play(stage: Stage, report: Report) -> str:
    """Play it and return what went wrong; empty when nothing did."""
    try:
        play(stage, report)
    except Exception as failure:  # noqa: BLE001 - whatever it was belongs into the report, beside a picture of it
        report.picture("failure")
        return "".join(traceback.format_exception(failure))
    return ""
