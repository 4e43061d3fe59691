"""Options that several commands share, so that they are called the same everywhere."""

import argparse
from pathlib import Path

Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it


def add_settings(command: argparse.ArgumentParser, usual: Path) -> None:
    """Let a command be told where the settings lie; `usual` is where they lie otherwise."""
    command.add_argument("--settings", type=Path, default=usual, help="settings file (default: %(default)s)")


def add_json(command: argparse.ArgumentParser) -> None:
    """Let a command answer a program."""
    command.add_argument("--json", action="store_true", help="as JSON, for a program to read")
