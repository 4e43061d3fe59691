"""A receipt of one terminal, told from a forged one by another terminal that has no line any more."""

import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
import requests
import zxingcpp
from PIL import Image

from kiosk import Kiosk, Link, Modules, PrintJob, SystemClock, hash_pin, reference_in
from printing.documents import raster
from printing.printers import SimulatedPrinter, open_printer
from tests.support.memory_exchange import until
from tests.support.platform import running_platform
from tests.support.terminal_process import enrol_in, file_application, settings_for
from ui.assembly.terminal import RunningTerminal, open_safe
from ui.rehearsal.people import FARMER

pytestmark = pytest.mark.journey

HERE, ELSEWHERE = "150800-M01-T01", "150802-C01-T01"
LAST_FOUR_OF_THE_FARMER = "1239"
SETTINGS = """
data_dir = "{folder}/terminal"
platform_url = "{url}"
keyring = "throw-away"
printer = "folder:{folder}/slips"
staff_pin = "{pin}"
demo = true
"""


def test_without_paper_a_phone_finds_the_receipt_at_the_platform(tmp_path: Path) -> None:
    with running_platform(tmp_path / "platform") as platform:
        enrol_in(tmp_path, platform.url, platform.codes[HERE])
        settings, clock = settings_for(tmp_path, platform.url), SystemClock()
        printer = SimulatedPrinter(open_printer(settings.printer))
        printer.handle.empty_tray()
        with RunningTerminal(settings, open_safe(settings, clock), clock=clock, printer=printer) as terminal:
            terminal.start()
            until(lambda: terminal.kiosk.health().link is Link.ONLINE, seconds=20)
            reference = file_application(terminal.kiosk, FARMER)
            until(lambda: terminal.kiosk.application(reference).acknowledged, seconds=20)
            until(lambda: bool(waiting_slip(terminal.kiosk, reference).reason), seconds=20)
            terminal.kiosk.phone_slips.offer_on_phone(waiting_slip(terminal.kiosk, reference).job)
            offered = terminal.kiosk.session.on_phone
        assert offered is not None
        [code] = zxingcpp.read_barcodes(painted(offered.modules), formats=zxingcpp.BarcodeFormat.QRCode)
        picture = Image.open(BytesIO(requests.get(f"{code.text}/slip.png", timeout=10).content)).convert("L")
    [proof] = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    assert reference_in(proof.text) == reference


def waiting_slip(kiosk: Kiosk, reference: str) -> PrintJob:
    job = kiosk.print_job(reference)
    assert job is not None
    return job


def painted(modules: Modules) -> Image.Image:
    """Return a code as a screen paints it."""
    side = len(modules) + 8
    picture = Image.new("L", (side, side), 255)
    for row, dots in enumerate(modules, start=4):
        for column, dark in enumerate(dots, start=4):
            picture.putpixel((column, row), 255 * (not dark))
    return picture.resize((side * 6, side * 6), Image.Resampling.NEAREST)


def run_terminal(folder: Path, url: str, *options: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.support.terminal_process", str(folder), url, *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def said(process: "subprocess.Popen[str]") -> dict[str, object]:
    assert process.stdout is not None
    line: dict[str, object] = json.loads(process.stdout.readline())
    return line


def end(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.wait()
    assert process.stdout is not None
    process.stdout.close()


def verify(settings: Path, *arguments: str, text: str | None = None) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "ui.cli", "verify", "--settings", str(settings), *arguments]
    return subprocess.run(command, input=text, check=False, capture_output=True, text=True, timeout=60, env=os.environ)


def code_on(slip: Path) -> str:
    """Return what a scanner reads from the paper of a 203-dpi head."""
    picture = raster(slip.read_bytes()).convert("L")
    [code] = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    return code.text


def with_another_letter(code: str) -> str:
    """Return a proof with another letter in the middle of its signature."""
    return f"{code[:-40]}{'B' if code[-40] == 'A' else 'A'}{code[-39:]}"


def receipt_from(folder: Path, url: str) -> tuple[str, str]:
    """Apply at a terminal that is online; returns the reference and what the code on the paper holds."""
    settings, clock = settings_for(folder, url), SystemClock()
    with RunningTerminal(settings, open_safe(settings, clock), clock=clock) as terminal:
        terminal.start()
        until(lambda: terminal.kiosk.health().link is Link.ONLINE, seconds=20)
        reference = file_application(terminal.kiosk, FARMER)
        until(lambda: any(folder.glob("slips/*.pdf")), seconds=20)
        [slip] = folder.glob("slips/*.pdf")
        return reference, code_on(slip)


def test_what_one_terminal_printed_another_tells_from_a_forged_one_offline(tmp_path: Path) -> None:
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    with running_platform(tmp_path / "platform", public_url="https://platform.example") as platform:
        enrol_in(here, platform.url, platform.codes[HERE])
        enrol_in(elsewhere, platform.url, platform.codes[ELSEWHERE])
        reference, code = receipt_from(here, platform.url)
        page = requests.get(code.replace("HTTPS://PLATFORM.EXAMPLE", platform.url), timeout=10)
        assert "这张回执是真的" in page.text
        other = run_terminal(elsewhere, platform.url, "--idle")
        assert said(other) == {}
        assert said(other) == {"outbox": 0}
    try:  # the platform is gone; the other terminal still runs
        settings = elsewhere / "kiosk.toml"
        settings.write_text(SETTINGS.format(folder=elsewhere, url=platform.url, pin=hash_pin("0000")))
        genuine = verify(settings, code, "--last-four", LAST_FOUR_OF_THE_FARMER, "--json")
        assert genuine.returncode == 0, genuine.stderr
        told = json.loads(genuine.stdout)
        assert (told["verdict"], told["reference"], told["of_person"]) == ("genuine", reference, True)

        assert verify(settings, "--last-four", "002X", text=f"{code}\n").returncode == 5
        forged = verify(settings, with_another_letter(code))
        assert (forged.returncode, "reference" in forged.stdout) == (5, False)
    finally:
        end(other)
