"""The QML check knows the Python view models: what it lets through exists. `make check` asks it about all screens."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.whole

ROOT = Path(__file__).resolve().parents[2]
PAGE = """import QtQuick
import Hetao.Kiosk

Item {{
    id: root

    required property TerminalViewModel terminal

    visible: root.terminal.{name} !== ""
}}
"""


def check(*files: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "tools/check-qml"), *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "Page.qml"


def test_a_property_that_a_view_model_has_is_fine(page: Path) -> None:
    page.write_text(PAGE.format(name="outletName"))
    assert check(page).returncode == 0


def test_a_misspelt_property_of_a_python_view_model_is_found(page: Path) -> None:
    page.write_text(PAGE.format(name="outletNmae"))
    done = check(page)
    assert done.returncode != 0
    assert "outletNmae" in done.stdout + done.stderr


def test_another_form_than_the_formatters_is_found(page: Path) -> None:
    page.write_text(PAGE.format(name="outletName").replace("    id", "  id"))
    assert "qmlformat" in check(page).stderr
