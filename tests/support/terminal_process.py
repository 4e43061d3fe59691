"""A terminal without a screen in a process of its own, so that a test can end it the hard way.

Run as `python -m tests.support.terminal_process FOLDER PLATFORM-URL`: it files the rehearsal's first application,
prints the reference and then lives on until it is killed. With `--idle` it files nothing and only keeps in step.
"""

import json
import sys
import time
from pathlib import Path

from kiosk import Kiosk, Settings, Step, SystemClock, hash_pin
from ui.assembly.terminal import RunningTerminal, ask_for_identity, open_safe
from ui.rehearsal.people import FARMER, Part


def settings_for(folder: Path, platform_url: str) -> Settings:
    """Return the settings of a throw-away terminal below `folder`."""
    (folder / "slips").mkdir(parents=True, exist_ok=True)
    return Settings(
        data_dir=folder / "terminal",
        platform_url=platform_url,
        keyring="throw-away",
        printer=f"folder:{folder / 'slips'}",
        staff_pin=hash_pin("0000"),
        demo=True,
    )


def enrol_in(folder: Path, platform_url: str, code: str) -> None:
    """Enrol the terminal below `folder`."""
    safe = open_safe(settings_for(folder, platform_url), SystemClock())
    with safe.store:
        ask_for_identity(platform_url, safe, code)


def file_application(kiosk: Kiosk, part: Part) -> str:
    """Go from the start to a confirmed application and return its reference."""
    kiosk.begin()
    kiosk.open_category(part.category)
    kiosk.open_guide(part.item)
    kiosk.start_application()
    while kiosk.session.step is Step.FORM:
        while (field := part.next_field(kiosk.form_view(), kiosk.form_view().values)) is not None:
            kiosk.answer(field.pointer, part.answers[field.pointer])
        problems = kiosk.next_page()
        assert problems == (), problems
    if kiosk.session.step is Step.MATERIALS:
        kiosk.next_page()
    return kiosk.confirm()


def main(folder: Path, platform_url: str, *, idle: bool) -> None:
    """Live until killed."""
    settings = settings_for(folder, platform_url)
    clock = SystemClock()
    with RunningTerminal(settings, open_safe(settings, clock), clock=clock) as terminal:
        terminal.start()
        said = {} if idle else {"reference": file_application(terminal.kiosk, FARMER)}
        print(json.dumps(said), flush=True)
        while True:
            time.sleep(0.05)
            if terminal.kiosk.health().outbox_count == 0:
                print(json.dumps({"outbox": 0}), flush=True)
                time.sleep(1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], idle="--idle" in sys.argv[3:])
