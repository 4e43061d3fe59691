"""Plays the story on a window of its own and reports how it went."""

import sys
import traceback
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtQuick import QQuickWindow

from ui.rehearsal.finger import Finger
from ui.rehearsal.report import Render, Report
from ui.rehearsal.story import Stage, Surroundings, play


def rehearse(folder: Path, window: QQuickWindow, surroundings: Surroundings, render: Render) -> bool:
    """Play the story, leave everything in `folder`, end the application, and tell whether both sides agree."""
    finger = Finger(window)
    report = Report(folder, finger, render)
    failure = _play(Stage(surroundings, finger), report)
    report.write(failure)
    if failure:
        print(failure, file=sys.stderr)
    QTimer.singleShot(0, QCoreApplication.quit)
    return report.succeeded


def _play(stage: Stage, report: Report) -> str:
    """Play it and return what went wrong; empty when nothing did."""
    try:
        play(stage, report)
    except Exception as failure:  # noqa: BLE001 - whatever it was belongs into the report, beside a picture of it
        report.picture("failure")
        return "".join(traceback.format_exception(failure))
    return ""
