"""The shipped catalogue for tests, and copies of it that a test may spoil."""

import json
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import resources
from kiosk.applications import Form
from kiosk.catalogue import Catalogue, load_catalogue

FOLDER = resources.path("catalogue")


@cache
def shipped() -> Catalogue:
    """Return the catalogue as shipped, loaded once per test process."""
    return load_catalogue(FOLDER)


def form(form_id: str) -> Form:
    """Return one of the shipped forms."""
    return shipped().form(form_id)


def example(form_id: str) -> dict[str, Any]:
    """Return synthetic answers that the form accepts."""
    answers: dict[str, Any] = form(form_id).schema["examples"][0]
    return answers


def copy_of_catalogue(target: Path) -> Path:
    """Copy the shipped catalogue to a folder that may be changed."""
    return Path(shutil.copytree(FOLDER, target / "catalogue"))


def edit(path: Path, change: Callable[[Any], object]) -> None:
    """Change the content of a JSON file in place."""
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
