"""What an import may load, seen in a fresh interpreter: import-linter reads imports, not what they execute."""

import json
import subprocess
import sys

import pytest

PROBE = "import json, sys; import {module}; print(json.dumps(sorted(sys.modules)))"


def loaded_by(module: str) -> set[str]:
    """Top-level and dotted names that importing `module` leaves in `sys.modules`."""
    answer = subprocess.run(
        [sys.executable, "-c", PROBE.format(module=module)], check=True, capture_output=True, text=True
    )
    return set(json.loads(answer.stdout))


@pytest.mark.parametrize("module", ["ui", "ui.cli", "ui.assembly"])
def test_the_command_line_and_the_assembly_load_no_qt(module: str) -> None:
    assert not {name for name in loaded_by(module) if name.startswith(("PySide6", "shiboken6"))}


def test_the_machine_loads_neither_screen_nor_paper_nor_wire() -> None:
    loaded = loaded_by("kiosk")
    assert not loaded & {"PySide6", "requests", "reportlab", "qrcode", "fastapi", "printing", "sync", "ui"}


def test_the_first_frame_waits_for_nothing_but_qt_and_the_settings() -> None:
    loaded = loaded_by("ui.cli, ui.assembly.play")
    heavy = {"sqlalchemy", "alembic", "sqlcipher3", "pydantic", "jsonschema", "cryptography", "keyring", "requests"}
    assert not loaded & (
        heavy | {"reportlab", "qrcode", "PIL", "logging.config", "ui.app", "kiosk.app", "sync", "printing"}
    )


def test_a_terminal_needs_the_extra_of_the_camera_for_nothing_else() -> None:
    loaded = loaded_by("ui.app, ui.assembly.staging, ui.assembly.terminal, ui.assembly.examination")
    assert "PySide6.QtQuick" in loaded
    assert not loaded & {"ui.document_camera", "PySide6.QtMultimedia"}


def test_the_contract_loads_nothing_of_ours_but_itself() -> None:
    ours = {name for name in loaded_by("sync.contract") if name.split(".")[0] in OUR_PACKAGES}
    assert {name for name in ours if not name.startswith("sync.contract.")} == {"sync", "sync.contract"}


def test_the_platform_loads_nothing_of_the_terminal() -> None:
    loaded = loaded_by("sync.central.app")
    assert not loaded & {"kiosk", "requests", "sync.client", "sync.engine", "PySide6"}


def test_qt_reads_no_source_of_what_is_imported_after_it() -> None:
    code = (
        "import linecache; from ui.plain_imports import plain_imports\n"
        "with plain_imports():\n    import ui.assembly.play\n"
        "before = set(linecache.cache); import kiosk.catalogue.items\n"
        "print(sorted(set(linecache.cache) - before))"
    )
    answer = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert "/kiosk/" not in answer.stdout


OUR_PACKAGES = {"kiosk", "ui", "printing", "sync", "resources"}
