"""`kiosk print`: a slip into a file or onto paper, and the page by which a printer is judged."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ui.exits import EXIT_FAILED, EXIT_OK, EXIT_UNKNOWN
from ui.options import Commands, add_settings

if TYPE_CHECKING:
    from kiosk import Settings, Slip
    from ui.assembly.paper import Ending


_KINDS = (
    "receipt",
    "holding-slip",
    "evaluation-slip",
    "notice-slip",
    "supplement-notice",
    "deferral-notice",
    "commitment",
    "integrated-slip",
    "conditions-slip",
    "draft-slip",
    "readiness-report",
    "test-page",
)
_WIDTHS = ("80", "58", "a4")
_REMEDIES = {
    "paper_out": "Load paper.",
    "cover_open": "Close the cover.",
    "jam": "Open it and take the paper out.",
    "unreachable": "Look at its power, its cable and its address.",
    "not_writable": "Give this account the right to write into the folder.",
    "disk_full": "Make room on the disk.",
    "busy": "It prints for somebody else; try again in a moment.",
    "stopped": "Resume it at its panel or in the print system.",
    "other_printer": "Another device answers at this address; mend the address or its uuid.",
    "refused": "It does not take this kind of document.",
}
_COPY_OF_HELD = 1
"""What a citizen may hold already is printed as a marked copy only."""


def add_print(commands: "Commands[argparse.ArgumentParser]", settings: Path) -> None:
    """Add `print` to the commands; `settings` is where the settings file usually lies."""
    words = commands.add_parser(
        "print",
        help="print a slip, a sample or a test page, or write it into a file",
        description="Print a slip or write it into a file: PDF, or a picture of its first page where the file is "
        "called .png. SLIP is a JSON file (resources/samples/slips/ has one of each kind) or the reference of an "
        "application that this terminal holds; that one is marked as a copy. Exit status: 0 printed or written, "
        "6 nobody can know whether it is on paper, 1 something has to be mended, 2 a usage error.",
        epilog="Examples: kiosk print --sample receipt --output receipt.pdf; "
        "kiosk print 150800-M01-T01-261122-A0007-K --output copy.pdf; "
        "kiosk print --test --printer escpos://192.0.2.9:9100 --width 58",
    )
    what = words.add_mutually_exclusive_group(required=True)
    what.add_argument("slip", metavar="SLIP", nargs="?", help="a JSON file, or the reference of an application")
    what.add_argument("--sample", choices=_KINDS, metavar="KIND", help=f"a sample: {', '.join(_KINDS)}")
    what.add_argument("--test", action="store_true", help="a test page: characters, ruler, edges, head, grey, codes")
    where = words.add_mutually_exclusive_group()
    where.add_argument("--output", type=Path, metavar="FILE", help="write it there instead of printing it")
    where.add_argument("--printer", metavar="ADDRESS", help="print there (default: the printer of the settings)")
    words.add_argument("--width", choices=_WIDTHS, help="set it for this paper (default: the printer's, else 80 mm)")
    add_settings(words, settings)
    words.set_defaults(command=_print)


def _print(chosen: argparse.Namespace) -> int:
    from ui.assembly import paper  # noqa: PLC0415 - loads reportlab

    of_terminal = _settings(chosen) if chosen.output is None and chosen.printer is None else None
    address = chosen.printer or (of_terminal.printer if of_terminal else None)
    slip, copy = _slip(chosen)
    document = paper.drawn(slip, copy=copy, width=chosen.width, address=address)
    if address is None:
        paper.save(document, chosen.output)
        return EXIT_OK
    return _say(paper.put_on_paper(document, address, of_terminal=of_terminal))


def _slip(chosen: argparse.Namespace) -> "tuple[Slip, int]":
    from ui.assembly import paper  # noqa: PLC0415

    if chosen.test:
        return paper.trial(), 0
    if chosen.sample:
        return paper.sample(chosen.sample), 0
    file = Path(chosen.slip)
    if file.suffix == ".json" or file.exists():
        return paper.described(file), 0
    return paper.held(_settings(chosen), chosen.slip), _COPY_OF_HELD


def _say(ending: "Ending") -> int:
    if ending.printed:
        print("Printed.")
        return EXIT_OK
    if ending.printed is None:
        print(f"It may or may not be on paper ({ending.reason}): look at the printer.", file=sys.stderr)
        return EXIT_UNKNOWN
    print(
        f"Not printed: the printer says {ending.reason}. {_REMEDIES.get(ending.reason, '')}".rstrip(), file=sys.stderr
    )
    return EXIT_FAILED


def _settings(chosen: argparse.Namespace) -> "Settings":
    from kiosk import read_settings  # noqa: PLC0415

    return read_settings(chosen.settings)
