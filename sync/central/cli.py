"""The `kiosk-central` command."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sync.central.database import Database, DatabaseError, sqlite_url

if TYPE_CHECKING:
    from sync.central.platform import Platform

_DEFAULT_PORT = 8470
_EXAMPLES = """examples:
  kiosk-central serve --data ./platform --samples
  kiosk-central seed --data ./platform --password 'a long one'
  kiosk-central issue-code 150800-M01-T01 --data ./platform
  kiosk-central conformance http://127.0.0.1:8470 --code CODE --code CODE_OF_ANOTHER_TERMINAL
  kiosk-central serve --database postgresql://user@127.0.0.1/hetao --port 8470
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
    import asyncio  # noqa: PLC0415 - the web server is only loaded by the one command that serves

    from sync.central import restoring  # noqa: PLC0415
    from sync.central.app import create_app  # noqa: PLC0415
    from sync.central.file_store import FileStore  # noqa: PLC0415
    from sync.central.platform import Platform  # noqa: PLC0415
    from sync.central.server import Server, address_of, listen  # noqa: PLC0415

    listener = listen(options.host, options.port)
    address = address_of(listener)
    files = FileStore(options.files or (options.data or Path()) / "platform-files")
    platform = Platform(database, (options.public_url or address).rstrip("/"), files=files)
    told: dict[str, object] = {"url": address, "desk": f"{address}/desk"}
    restoring.complete(platform)
    if options.samples:
        told |= _sow(platform, options.password)
    server = Server(create_app(platform), platform, lambda: print(json.dumps(told), flush=True))
    if options.until_input_ends:
        server.end_with(sys.stdin.buffer)
    asyncio.run(server.serve(sockets=[listener]))
    return 0


def _seed(options: argparse.Namespace, database: Database) -> int:
    from sync.central.platform import Platform  # noqa: PLC0415 - see _serve

    print(json.dumps(_sow(Platform(database, ""), options.password), indent=2))
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

    findings = list(conformance.examine(options.url, options.code, item=options.item, only=options.only))
    print(conformance.table(findings))
    return int(any(finding.verdict is conformance.Verdict.BROKEN for finding in findings))


def _new_epoch(options: argparse.Namespace, database: Database) -> int:  # noqa: ARG001
    from sync.central import restoring  # noqa: PLC0415 - see _serve
    from sync.central.platform import Platform  # noqa: PLC0415

    print(restoring.begin_new_epoch(Platform(database, "")))
    return 0


def _sow(platform: "Platform", password: str | None) -> dict[str, object]:
    from sync.central import seeds  # noqa: PLC0415 - see _serve

    seeds.sow(platform, platform.now())
    name, chosen = seeds.put_sample_clerk(platform, password)
    codes = seeds.issue_codes(platform, platform.now())
    return {"codes": dict(codes), "staff": {"name": name, "password": chosen}}


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
    password = argparse.ArgumentParser(add_help=False)
    password.add_argument("--password", help="for the sample clerk; a fresh one is made and printed otherwise")

    serve = commands.add_parser("serve", parents=[place, password], help="serve terminals, desk and ratings")
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    serve.add_argument("--port", type=int, default=_DEFAULT_PORT, help="0 takes a free one (default: %(default)s)")
    serve.add_argument("--public-url", metavar="URL", help="where phones reach the ratings (default: the address)")
    serve.add_argument(
        "--files", type=Path, metavar="DIR", help="folder of citizens' files (default: platform-files in --data)"
    )
    serve.add_argument("--samples", action="store_true", help="seed when empty; print codes and the sample clerk")
    serve.add_argument(
        "--until-input-ends", action="store_true", help="stop when standard input ends: for a child of another program"
    )
    serve.set_defaults(run=_serve)
    seed = commands.add_parser("seed", parents=[place, password], help="put sample outlets and applications in")
    seed.set_defaults(run=_seed)
    issue = commands.add_parser("issue-code", parents=[place], help="print a one-time enrolment code")
    issue.add_argument("terminal", metavar="TERMINAL", help="e.g. 150800-M01-T01")
    issue.set_defaults(run=_issue_code)
    ask = commands.add_parser(
        "conformance", help="ask a running platform, whoever wrote it, whether it keeps the contract"
    )
    ask.add_argument("url", metavar="URL", help="of a platform that is not in service: applications stay behind")
    ask.add_argument("--code", action="append", required=True, help="unused enrolment code; twice, of two terminals")
    ask.add_argument("--only", action="append", default=[], metavar="CLAUSE", help="ask this one; may be repeated")
    ask.add_argument("--item", default="IP-01-02", help="an item the platform knows (default: %(default)s)")
    epoch = commands.add_parser(
        "new-epoch",
        parents=[place],
        help="begin another life of the feed: after every restore from a backup, before serving again",
    )
    epoch.set_defaults(run=_new_epoch)
    return parser


if __name__ == "__main__":
    sys.exit(main())
