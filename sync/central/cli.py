"""The `kiosk-central` command."""

import argparse
import json
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sync.central.database import Database, DatabaseError, sqlite_url

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - has no public name

_DEFAULT_PORT = 8470
_DRAFT_DAYS = (1, 365)
"""Fewest and most that a draft may be kept."""
_NUMBER = re.compile(r"[0-9A-Za-z]{18}")
"""Of a person (GB 11643) or a unit (GB 32100)."""
_EXAMPLES = """examples:
  kiosk-central serve --data ./platform --samples
  kiosk-central seed --data ./platform --password 'a long one'
  kiosk-central publish ./catalogue --from 2027-01-01 --data ./platform
  kiosk-central issue-code 150800-M01-T01 --data ./platform
  kiosk-central conformance http://127.0.0.1:8470 --code CODE --code CODE_OF_ANOTHER_TERMINAL
  kiosk-central serve --database postgresql://user@127.0.0.1/hetao --files /srv/files --workers 4
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status: 0 done, 1 could not be done, 2 wrongly asked."""
    options = _parser().parse_args(arguments)
    if "url" in options:
        return _conformance(options)
    try:
        database = Database(options.database or sqlite_url(options.data))
        database.migrate()
        status: int = options.run(options, database)
    except (DatabaseError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return status


def _serve(options: argparse.Namespace, database: Database) -> int:
    from sync.central.serving import serve  # noqa: PLC0415 - the web server is loaded by the one command that serves

    serve(options, database, lambda said: print(said, flush=True))
    return 0


def _seed(options: argparse.Namespace, database: Database) -> int:
    from sync.central.platform import Platform  # noqa: PLC0415 - see _serve
    from sync.central.serving import sow  # noqa: PLC0415

    print(json.dumps(sow(Platform(database, ""), options.password), indent=2))
    return 0


def _issue_code(options: argparse.Namespace, database: Database) -> int:
    from sync.central import enrolment  # noqa: PLC0415 - see _serve
    from sync.central.platform import Platform  # noqa: PLC0415

    platform = Platform(database, "")
    try:
        with platform.feed.writing() as writing:
            code = enrolment.issue_code(writing, options.terminal, platform.now())
    except enrolment.UnknownTerminal:
        print(f"{options.terminal} is not on file; `kiosk-central seed` puts terminals there.", file=sys.stderr)
        return 1
    print(code)
    return 0


def _conformance(options: argparse.Namespace) -> int:
    from sync import conformance  # noqa: PLC0415 - see _serve

    findings = list(
        conformance.examine(options.url, options.code, item=options.item, service=options.service, only=options.only)
    )
    print(conformance.table(findings))
    return int(any(finding.verdict is conformance.Verdict.BROKEN for finding in findings))


def _new_epoch(options: argparse.Namespace, database: Database) -> int:
    from sync.central import restoring  # noqa: PLC0415 - see _serve
    from sync.central.file_store import FileStore, folder_of  # noqa: PLC0415
    from sync.central.platform import Platform  # noqa: PLC0415

    files = FileStore(folder_of(options.files, options.data))
    print(restoring.begin_new_epoch(Platform(database, "", files=files)))
    return 0


def _new_receipt_key(options: argparse.Namespace, database: Database) -> int:
    from sync import proofs  # noqa: PLC0415 - see _serve
    from sync.central.platform import Platform  # noqa: PLC0415
    from sync.central.receipts import ReceiptKeys, keys_of  # noqa: PLC0415

    keys = ReceiptKeys(keys_of(options.keys, options.data))
    keys.make_sure()
    added = keys.renew(Platform(database, "").now().date())
    print(f"{proofs.key_id(added.public_key)} signs from {added.signs_from}")
    return 0


def _outlet(options: argparse.Namespace, database: Database) -> int:
    from sync.central import outlets  # noqa: PLC0415 - see _serve
    from sync.central.platform import Platform  # noqa: PLC0415

    changed = {key: value for key in ("name", "phone") if (value := getattr(options, key)) is not None}
    try:
        with Platform(database, "").feed.writing() as writing:
            outlets.correct(writing, options.outlet, **changed)
    except outlets.UnknownOutlet:
        print(f"{options.outlet} is not on file.", file=sys.stderr)
        return 1
    return 0


def _move(options: argparse.Namespace, database: Database) -> int:
    from sync.central import enrolment, outlets  # noqa: PLC0415 - see _serve
    from sync.central.platform import Platform  # noqa: PLC0415

    try:
        with Platform(database, "").feed.writing() as writing:
            outlets.move(writing, options.terminal, options.outlet)
    except (enrolment.UnknownTerminal, outlets.UnknownOutlet) as unknown:
        print(f"{unknown} is not on file.", file=sys.stderr)
        return 1
    return 0


def _credit(options: argparse.Namespace, database: Database) -> int:
    from sync.central import credit  # noqa: PLC0415 - see _serve
    from sync.central.platform import Platform  # noqa: PLC0415

    numbers = sys.stdin.read().split()
    if wrong := [line for line, number in enumerate(numbers, 1) if not _NUMBER.fullmatch(number)]:
        print(
            f"Number {wrong[0]} is no person's or unit's: those have 18 characters. Nothing was changed.",
            file=sys.stderr,
        )
        return 1
    with Platform(database, "").feed.writing() as writing:
        if options.clear:
            credit.clear(writing.connection, numbers)
        else:
            credit.note(writing.connection, numbers, sample=False)
    print(f"{len(numbers)} {'may promise again' if options.clear else 'may promise nothing from now on'}")
    return 0


def _publish(options: argparse.Namespace, database: Database) -> int:
    from sync.central import folder_publishing  # noqa: PLC0415 - see _serve
    from sync.central.platform import Platform  # noqa: PLC0415

    said, published = folder_publishing.publish_folder(
        Platform(database, ""), options.folder, urgent=options.urgent, day=options.day, by=options.by
    )
    print(said, file=sys.stdout if published else sys.stderr)
    return 0 if published else 1


def _tidy(options: argparse.Namespace, database: Database) -> int:
    from sync.central import tidying  # noqa: PLC0415 - see _serve
    from sync.central.file_store import FileStore, folder_of  # noqa: PLC0415
    from sync.central.platform import Platform  # noqa: PLC0415

    files = FileStore(folder_of(options.files, options.data))
    print(json.dumps(vars(tidying.tidy(Platform(database, "", files=files)))))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk-central",
        description="The reference central platform of 河套知服.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    place = argparse.ArgumentParser(add_help=False)
    where = place.add_mutually_exclusive_group(required=True)
    where.add_argument("--data", type=Path, metavar="DIR", help="folder of the SQLite database")
    where.add_argument("--database", metavar="URL", help="sqlite:///FILE or postgresql://USER@HOST/NAME")
    files = argparse.ArgumentParser(add_help=False)
    folder = "folder of citizens' files (default: platform-files in --data)"
    files.add_argument("--files", type=Path, metavar="DIR", help=folder)
    password = argparse.ArgumentParser(add_help=False)
    password.add_argument("--password", help="for the sample clerk; a fresh one is made and printed otherwise")
    keys = argparse.ArgumentParser(add_help=False)
    named = "keys by which receipts prove themselves (default: receipt-keys.json in --data)"
    keys.add_argument("--keys", type=Path, metavar="FILE", help=named)
    about = "serve terminals, desk and ratings"
    _add_serve(commands.add_parser("serve", parents=[place, files, keys, password], help=about))
    seed = commands.add_parser("seed", parents=[place, password], help="put sample outlets and applications in")
    seed.set_defaults(run=_seed)
    _add_terminals(commands, place)
    _add_publish(commands, place)
    _add_credit(commands, place)
    _add_conformance(commands)
    again = "begin another life of the feed: after every restore from a backup, before serving again"
    commands.add_parser("new-epoch", parents=[place, files], help=again).set_defaults(run=_new_epoch)
    renewed = "sign receipts with another key from tomorrow on; those signed before stay good"
    commands.add_parser("new-receipt-key", parents=[place, keys], help=renewed).set_defaults(run=_new_receipt_key)
    daily = "do now what a serving platform does once a day, and say how much it was"
    commands.add_parser("tidy", parents=[place, files], help=daily).set_defaults(run=_tidy)
    return parser


def _days(text: str) -> int:
    least, most = _DRAFT_DAYS
    if not text.isdecimal() or not least <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"a draft is kept for {least} to {most} days")
    return int(text)


def _add_serve(serve: argparse.ArgumentParser) -> None:
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    serve.add_argument("--port", type=int, default=_DEFAULT_PORT, help="0 takes a free one (default: %(default)s)")
    serve.add_argument("--public-url", metavar="URL", help="where phones reach its pages (default: the address)")
    kept = "how many days a draft that was taken along is kept (default: 30)"
    serve.add_argument("--draft-days", type=_days, metavar="N", help=kept)
    serve.add_argument("--samples", action="store_true", help="seed when empty; print codes and the sample clerk")
    several = "processes behind the address; PostgreSQL only (default: %(default)s)"
    serve.add_argument("--workers", type=int, default=1, metavar="N", help=several)
    serve.add_argument(
        "--until-input-ends", action="store_true", help="stop when standard input ends: for a child of another program"
    )
    serve.add_argument("--sample-sources", action="store_true", help=argparse.SUPPRESS)
    serve.add_argument("--shared-port", action="store_true", help=argparse.SUPPRESS)
    serve.set_defaults(run=_serve)


def _add_terminals(commands: "Commands", place: argparse.ArgumentParser) -> None:
    issue = commands.add_parser("issue-code", parents=[place], help="print a one-time enrolment code")
    issue.add_argument("terminal", metavar="TERMINAL", help="e.g. 150800-M01-T01")
    issue.set_defaults(run=_issue_code)
    outlet = commands.add_parser("outlet", parents=[place], help="correct an outlet; its terminals show it at once")
    outlet.add_argument("outlet", metavar="OUTLET", help="e.g. 150800-M01")
    outlet.add_argument("--name", help="as it stands on screens and slips")
    outlet.add_argument("--phone", help="as people dial it")
    outlet.set_defaults(run=_outlet)
    move = commands.add_parser("move", parents=[place], help="let a terminal stand in another outlet")
    move.add_argument("terminal", metavar="TERMINAL", help="e.g. 150800-M01-T01")
    move.add_argument("outlet", metavar="OUTLET", help="e.g. 150802-C01")
    move.set_defaults(run=_move)


def _add_credit(commands: "Commands", place: argparse.ArgumentParser) -> None:
    about = "note who has a serious breach of trust on record, by numbers on standard input; kept as digests"
    credit = commands.add_parser("credit", parents=[place], help=about)
    credit.add_argument("--clear", action="store_true", help="take them off the record, once trust is restored")
    credit.set_defaults(run=_credit)


def _add_publish(commands: "Commands", place: argparse.ArgumentParser) -> None:
    publish = commands.add_parser(
        "publish", parents=[place], help="check a catalogue folder and tell every terminal of it"
    )
    publish.add_argument("folder", type=Path, metavar="FOLDER", help="e.g. resources/catalogue, as changed")
    publish.add_argument(
        "--from", dest="day", type=date.fromisoformat, metavar="DAY", help="shown from (default: today)"
    )
    publish.add_argument("--urgent", action="store_true", help="shown at once")
    publish.add_argument(
        "--by", default="kiosk-central", metavar="NAME", help="who, for the log (default: %(default)s)"
    )
    publish.set_defaults(run=_publish)


def _add_conformance(commands: "Commands") -> None:
    about = "ask a running platform, whoever wrote it, whether it keeps the contract"
    ask = commands.add_parser("conformance", help=about)
    ask.add_argument("url", metavar="URL", help="of a platform that is not in service: applications stay behind")
    ask.add_argument("--code", action="append", required=True, help="unused enrolment code; twice, of two terminals")
    ask.add_argument("--only", action="append", default=[], metavar="CLAUSE", help="ask this one; may be repeated")
    ask.add_argument("--item", default="IP-01-02", help="an item the platform knows (default: %(default)s)")
    ask.add_argument("--service", default="INT-01", help="a service of several items it knows (default: %(default)s)")


if __name__ == "__main__":
    sys.exit(main())
