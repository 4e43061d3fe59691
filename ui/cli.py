"""The `kiosk` command: each word loads only what it needs, and Qt is loaded by `run` and `demo` alone."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from ui.cli_audit import add_audit
from ui.cli_catalogue import add_catalogue
from ui.cli_doctor import add_doctor
from ui.cli_print import add_print
from ui.cli_sync import add_sync
from ui.cli_verify import add_verify
from ui.exits import EXIT_FAILED, EXIT_OK
from ui.options import Commands, add_settings
from ui.plain_imports import plain_imports

DEFAULT_SETTINGS = Path("/etc/hetao-kiosk/kiosk.toml")
DEFAULT_SIZE = "1920x1080"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    chosen = _parser().parse_args(arguments)
    try:
        status: int = chosen.command(chosen)
    except _expected() as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return EXIT_FAILED
    except KeyboardInterrupt:
        return EXIT_OK
    return status


def _expected() -> type[Exception]:
    """Return the errors that say what to do; asked, and loaded, only once something has gone wrong."""
    from kiosk import KioskError  # noqa: PLC0415

    return KioskError


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk", description="河套知服: the self-service terminal.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_run(commands)
    _add_demo(commands)
    _add_enrol(commands)
    add_audit(commands, DEFAULT_SETTINGS)
    add_catalogue(commands)
    add_doctor(commands, DEFAULT_SETTINGS)
    add_print(commands, DEFAULT_SETTINGS)
    add_sync(commands, DEFAULT_SETTINGS)
    add_verify(commands, DEFAULT_SETTINGS)
    return parser


def _add_run(commands: "Commands[argparse.ArgumentParser]") -> None:
    run = commands.add_parser(
        "run", help="run this terminal", epilog=f"Example: kiosk run --settings {DEFAULT_SETTINGS}"
    )
    add_settings(run, DEFAULT_SETTINGS)
    run.set_defaults(command=_run)


def _add_demo(commands: "Commands[argparse.ArgumentParser]") -> None:
    demo = commands.add_parser(
        "demo",
        help="a terminal, a central platform and a printer on this machine, with sample data",
        epilog="Example: kiosk demo --rehearse build/rehearsal --size 1080x1920",
    )
    demo.add_argument("--windowed", action="store_true", help="in a window, with the dev dock beside it")
    demo.add_argument("--size", type=_size, default=_size(DEFAULT_SIZE), help="screen in pixels (default: 1920x1080)")
    demo.add_argument("--data", type=Path, help="keep everything in this folder (default: forget it at the end)")
    demo.add_argument(
        "--rehearse", type=Path, metavar="DIR", help="play the whole story, leave pictures and slips in DIR"
    )
    demo.set_defaults(command=_demo)


def _add_enrol(commands: "Commands[argparse.ArgumentParser]") -> None:
    enrol = commands.add_parser(
        "enrol",
        help="give this terminal its identity at the central platform",
        epilog="Example: kiosk enrol --settings kiosk.toml K7QM-2F9R",
    )
    add_settings(enrol, DEFAULT_SETTINGS)
    enrol.add_argument("code", help="one-time code from the platform (kiosk-central issue-code)")
    enrol.set_defaults(command=_enrol)


def _run(chosen: argparse.Namespace) -> int:
    from kiosk import read_settings  # noqa: PLC0415

    with plain_imports():
        from ui.assembly.play import run_terminal  # noqa: PLC0415 - loads Qt

    return run_terminal(read_settings(chosen.settings))


def _demo(chosen: argparse.Namespace) -> int:
    from ui.assembly.platform_process import demo_platform  # noqa: PLC0415

    with demo_platform(chosen.data) as platform:
        with plain_imports():
            from ui.assembly.play import DemoWish, run_demo  # noqa: PLC0415 - loads Qt, while the platform boots

        return run_demo(DemoWish(size=chosen.size, windowed=chosen.windowed, rehearse=chosen.rehearse), platform)


def _enrol(chosen: argparse.Namespace) -> int:
    from kiosk import read_settings  # noqa: PLC0415
    from ui.assembly.terminal import enrol_terminal  # noqa: PLC0415

    identity = enrol_terminal(read_settings(chosen.settings), chosen.code)
    print(f"Enrolled as {identity.code}, {identity.outlet.name}.")
    return EXIT_OK


def _size(text: str) -> tuple[int, int]:
    """Read `1920x1080`."""
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) >= 320 and int(height) >= 320):  # noqa: PLR2004
        raise argparse.ArgumentTypeError(f"'{text}' is no screen size; write it like 1920x1080")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
