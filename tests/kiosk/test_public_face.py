"""What the floors above may import from the machine."""

import ast
from pathlib import Path

import kiosk

ROOT = Path(__file__).parents[2]


def test_every_exported_name_is_there_once() -> None:
    assert len(kiosk.__all__) == len(set(kiosk.__all__))
    assert all(hasattr(kiosk, name) for name in kiosk.__all__)


def test_every_imported_name_is_exported() -> None:
    tree = ast.parse((ROOT / "kiosk/__init__.pyi").read_text(encoding="utf-8"))
    imported = {alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert imported == set(kiosk.__all__)


def test_every_exported_name_says_what_it_is() -> None:
    silent = [
        name
        for name in kiosk.__all__
        if isinstance(found := getattr(kiosk, name), type) and not (found.__doc__ or "").strip()
    ]
    assert silent == []


def test_the_floors_above_import_the_public_face_only() -> None:
    files = [file for package in ("ui", "printing", "sync") for file in sorted((ROOT / package).rglob("*.py"))]
    deep = [
        (str(file.relative_to(ROOT)), node.module)
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kiosk.")
    ]
    assert deep == []
