"""A receipt of one terminal, told from a forged one by another terminal that has no line any more."""

import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
import requests
from PIL import Image

from kiosk import Kiosk, PrintJob, reference_in
from printing.documents import raster
from printing.printers import SimulatedPrinter, open_printer
from tests.support.memory_exchange import until
from tests.support.on_disk import write_settings
from tests.support.platform import running_platform
from tests.support.scanner import painted, scanned
from tests.support.terminal import (
    enrol_in,
    file_application,
    go_online,
    online_terminal,
    settings_for,
    terminal_in,
)
from tests.support.terminal_process import said, terminal_process
from tests.support.wire_terminal import OTHER_TERMINAL, TERMINAL
from ui.rehearsal.people import FARMER

pytestmark = pytest.mark.journey

LAST_FOUR_OF_THE_FARMER = "1239"


def test_without_paper_a_phone_finds_the_receipt_at_the_platform(tmp_path: Path) -> None:
    with running_platform(tmp_path / "platform") as platform:
        enrol_in(tmp_path, platform.url, platform.codes[TERMINAL])
        printer = SimulatedPrinter(open_printer(settings_for(tmp_path, platform.url).printer))
        printer.handle.empty_tray()
        with terminal_in(tmp_path, platform.url, printer=printer) as terminal:
            go_online(terminal)
            reference = file_application(terminal.kiosk, FARMER)
            until(lambda: terminal.kiosk.application(reference).acknowledged, seconds=20)
            until(lambda: bool(waiting_slip(terminal.kiosk, reference).reason), seconds=20)
            terminal.kiosk.phone_slips.offer_on_phone(waiting_slip(terminal.kiosk, reference).job)
            offered = terminal.kiosk.session.on_phone
        assert offered is not None
        address = scanned(painted(offered.modules))
        picture = Image.open(BytesIO(requests.get(f"{address}/slip.png", timeout=10).content))
    assert reference_in(scanned(picture)) == reference


def waiting_slip(kiosk: Kiosk, reference: str) -> PrintJob:
    job = kiosk.print_job(reference)
    assert job is not None
    return job


def verify(settings: Path, *arguments: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ui.cli", "verify", "--settings", str(settings), *arguments]
    return subprocess.run(command, input=text, check=False, capture_output=True, text=True, timeout=60, env=os.environ)


def with_another_letter(code: str) -> str:
    """Return a proof with another letter in the middle of its signature."""
    return f"{code[:-40]}{'B' if code[-40] == 'A' else 'A'}{code[-39:]}"


def receipt_from(folder: Path, url: str, code: str) -> tuple[str, str]:
    """Apply at a terminal that is online; returns the reference and what the code on the paper holds."""
    with online_terminal(folder, url, code) as terminal:
        reference = file_application(terminal.kiosk, FARMER)
        until(lambda: any(folder.glob("slips/*.pdf")), seconds=20)
        [slip] = folder.glob("slips/*.pdf")
        return reference, scanned(raster(slip.read_bytes()))


def test_what_one_terminal_printed_another_tells_from_a_forged_one_offline(tmp_path: Path) -> None:
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    with running_platform(tmp_path / "platform", public_url="https://platform.example") as platform:
        reference, code = receipt_from(here, platform.url, platform.codes[TERMINAL])
        enrol_in(elsewhere, platform.url, platform.codes[OTHER_TERMINAL])
        page = requests.get(code.replace("HTTPS://PLATFORM.EXAMPLE", platform.url), timeout=10)
        assert "这张回执是真的" in page.text
        with terminal_process(elsewhere, platform.url, "--idle") as other:
            assert said(other) == {}
            assert said(other) == {"outbox": 0}
            platform.stop()  # the platform is gone; the other terminal still runs
            settings = write_settings(elsewhere, platform=platform.url)
            genuine = verify(settings, code, "--last-four", LAST_FOUR_OF_THE_FARMER, "--json")
            assert genuine.returncode == 0, genuine.stderr
            told = json.loads(genuine.stdout)
            assert (told["verdict"], told["reference"], told["of_person"]) == ("genuine", reference, True)
            assert verify(settings, "--last-four", "002X", text=f"{code}\n").returncode == 5
            forged = verify(settings, with_another_letter(code))
            assert (forged.returncode, "reference" in forged.stdout) == (5, False)
