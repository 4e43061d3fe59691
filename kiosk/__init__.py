"""The machine of the terminal, without screen, paper or wire.

This is its public face: the floors above import the names that `__init__.pyi` lists from here, and nothing from
below. Each is loaded when it is first asked for, so that whoever needs one of them, the first frame of the screen
above all, does not wait for the rest.
"""

import ast
from importlib import import_module
from pathlib import Path
from typing import Any

_HOMES = {
    alias.name: str(node.module)
    for node in ast.parse(Path(__file__).with_suffix(".pyi").read_text("utf-8")).body
    if isinstance(node, ast.ImportFrom)
    for alias in node.names
}
"""Name to the module that it lives in."""

__all__ = list(_HOMES)


def __getattr__(name: str) -> Any:
    """Load what `name` stands for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'kiosk' has no attribute '{name}'")
    found = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return found


def __dir__() -> list[str]:
    """Return the names of the face beside those that every module has."""
    return sorted({*globals(), *_HOMES})
