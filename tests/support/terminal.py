"""A terminal without a screen: throw-away settings, its enrolment, and how it comes in touch with a platform."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk import Kiosk, Link, Settings, Step, SystemClock, read_settings
from printing.printers import SimulatedPrinter
from tests.support.memory_exchange import until
from tests.support.on_disk import write_settings
from ui.assembly.terminal import RunningTerminal, ask_for_identity, open_safe
from ui.rehearsal.people import Part

ONLINE_SECONDS = 20


def settings_for(folder: Path, platform_url: str) -> Settings:
    """Return the settings of a throw-away terminal below `folder`."""
    (folder / "slips").mkdir(parents=True, exist_ok=True)
    return read_settings(write_settings(folder, platform=platform_url))


def enrol_in(folder: Path, platform_url: str, code: str) -> None:
    """Enrol the terminal below `folder`."""
    safe = open_safe(settings_for(folder, platform_url), SystemClock())
    with safe.store:
        ask_for_identity(platform_url, safe, code)


def terminal_in(folder: Path, platform_url: str, *, printer: SimulatedPrinter | None = None) -> RunningTerminal:
    """Return the terminal below `folder`, not started yet."""
    settings, clock = settings_for(folder, platform_url), SystemClock()
    return RunningTerminal(settings, open_safe(settings, clock), clock=clock, printer=printer)


def go_online(terminal: RunningTerminal) -> None:
    """Start a terminal and wait until it is in touch with its platform."""
    terminal.start()
    until(lambda: terminal.kiosk.health().link is Link.ONLINE, seconds=ONLINE_SECONDS)


@contextmanager
def online_terminal(folder: Path, platform_url: str, code: str) -> Iterator[RunningTerminal]:
    """Enrol a terminal with `code` and run it, in touch with its platform."""
    enrol_in(folder, platform_url, code)
    with terminal_in(folder, platform_url) as terminal:
        go_online(terminal)
        yield terminal


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
