"""`kiosk verify`: whether a receipt is the platform's, told without asking anybody."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from ui.exits import EXIT_NOT_GENUINE, EXIT_NOTHING_FOUND, EXIT_OK
from ui.options import Commands, add_json, add_settings

if TYPE_CHECKING:
    from kiosk import Judgement


_MOST_CHARACTERS = 10_000
"""Read from standard input; no receipt's code is nearly so long."""
_SENTENCES = {
    "genuine": "Genuine.",
    "forged": "Not genuine: the platform did not sign this.",
    "key_over": "Not genuine: the key that signed it was no longer in use on that day.",
    "key_unknown": "Cannot say: this terminal has not been told the key that it names. Let it reach the platform once.",
    "not_a_proof": "Not genuine: this is not the whole code of a receipt.",
}


def add_verify(commands: "Commands[argparse.ArgumentParser]", settings: Path) -> None:
    """Add `verify` to the commands; `settings` is where the settings file usually lies."""
    verify = commands.add_parser(
        "verify",
        help="say whether a receipt is the platform's",
        description="Say whether a receipt is the platform's, by the keys this terminal holds, also while it "
        "runs and without a line. Exit status: 0 genuine, 5 not genuine or of another person, "
        "3 this terminal cannot say, "
        "1 the terminal has to be mended, 2 a usage error.",
        epilog="Examples: kiosk verify HTTPS://PLATFORM.EXAMPLE/V/AEBTSY… --last-four 002X; scanner | kiosk verify",
    )
    verify.add_argument("text", metavar="TEXT", nargs="?", help="what the QR code holds (default: standard input)")
    verify.add_argument("--last-four", type=_last_four, metavar="1234", help="is it the receipt of this person?")
    add_settings(verify, settings)
    add_json(verify)
    verify.set_defaults(command=_verify)


def _verify(chosen: argparse.Namespace) -> int:
    from kiosk import read_settings  # noqa: PLC0415
    from ui.assembly.safe import judged  # noqa: PLC0415

    text = chosen.text if chosen.text is not None else sys.stdin.read(_MOST_CHARACTERS)
    found = judged(read_settings(chosen.settings), text, last_four=chosen.last_four)
    if chosen.json:
        print(json.dumps(_plain(found), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(found)))
    return _status(found)


def _status(found: "Judgement") -> int:
    if found.verdict == "key_unknown":
        return EXIT_NOTHING_FOUND
    return EXIT_OK if found.proof is not None and found.of_person is not False else EXIT_NOT_GENUINE


def _lines(found: "Judgement") -> list[str]:
    lines = [_SENTENCES[found.verdict]]
    if found.proof is not None:
        due = found.proof.due_on.isoformat() if found.proof.due_on else "to be announced"
        lines += [
            f"  reference  {found.proof.reference}",
            f"  item       {found.proof.item}",
            f"  received   {found.proof.received_on.isoformat()}",
            f"  answer by  {due}",
        ]
    if found.of_person is not None:
        lines.append("It is this person's." if found.of_person else "It is another person's.")
    return lines


def _plain(found: "Judgement") -> dict[str, object]:
    said = {} if found.proof is None else asdict(found.proof)
    days = {name: value.isoformat() if name.endswith("_on") and value else value for name, value in said.items()}
    return {"verdict": found.verdict.value, **days, "of_person": found.of_person}


def _last_four(text: str) -> str:
    plain = text.strip().upper()
    if len(plain) != 4 or not plain[:3].isdecimal() or plain[3] not in "0123456789X":  # noqa: PLR2004 - its name
        raise argparse.ArgumentTypeError("the last four of an identity number, like 1234 or 002X")
    return plain
