"""`kiosk catalogue`: what a clerk asks of the catalogue on the command line."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.exits import EXIT_DIFFERENT, EXIT_FAILED, EXIT_NOTHING_FOUND, EXIT_OK
from ui.options import Commands, add_json

if TYPE_CHECKING:
    from kiosk import Hit, HitReason


def add_catalogue(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Add `catalogue` and its words to the commands."""
    catalogue = commands.add_parser("catalogue", help="the service items and their guides")
    words = catalogue.add_subparsers(title="commands", required=True, metavar="COMMAND")
    check = words.add_parser(
        "check",
        help="say what a clerk has to mend",
        description="Say what a clerk has to mend, a line each: file:line: what is wrong. "
        "Exit status: 0 nothing, 1 something, 2 a usage error.",
        epilog="Example: kiosk catalogue check --folder resources/catalogue",
    )
    check.set_defaults(command=_check)
    search = words.add_parser(
        "search",
        help="find an item as people at the screen find it",
        description="Find an item by people's words, pinyin or initials. "
        "Exit status: 0 found, 3 nothing found, 1 the catalogue has to be mended, 2 a usage error.",
        epilog="Examples: kiosk catalogue search 商标快到期了; kiosk catalogue search zldj --json",
    )
    search.add_argument("text", metavar="TEXT", help="what somebody would type")
    search.add_argument("--limit", type=int, default=5, help="hits at most (default: %(default)s)")
    search.set_defaults(command=_search)
    diff = words.add_parser(
        "diff",
        help="say what changed between two editions",
        description="Say what changed between two editions, part by part. "
        "Exit status: 0 they are the same, 4 they differ, 1 a file cannot be read, 2 a usage error.",
        epilog="Example: kiosk catalogue diff editions/2026.1 editions/2026.2",
    )
    diff.add_argument("before", type=Path, metavar="BEFORE", help="folder of the older edition")
    diff.add_argument("after", type=Path, metavar="AFTER", help="folder of the newer edition")
    add_json(diff)
    diff.set_defaults(command=_diff)
    for word in (check, search):
        word.add_argument("--folder", type=Path, help="catalogue folder (default: the one shipped)")
        add_json(word)


def _check(chosen: argparse.Namespace) -> int:
    from kiosk import check_catalogue  # noqa: PLC0415

    flaws = check_catalogue(_folder(chosen))
    if chosen.json:
        _print_json([{"file": flaw.file, "line": flaw.line, "words": flaw.words} for flaw in flaws])
    else:
        for flaw in flaws:
            print(flaw)
        print("Nothing has to be mended." if not flaws else f"{len(flaws)} to be mended.")
    return EXIT_FAILED if flaws else EXIT_OK


def _search(chosen: argparse.Namespace) -> int:
    from kiosk import Search, load_catalogue  # noqa: PLC0415

    hits = Search(load_catalogue(_folder(chosen))).find(chosen.text, limit=chosen.limit)
    if chosen.json:
        _print_json({"query": chosen.text, "hits": [_as_data(hit) for hit in hits]})
    else:
        _print_hits(hits)
    return EXIT_OK if hits else EXIT_NOTHING_FOUND


def _diff(chosen: argparse.Namespace) -> int:
    from kiosk import compare  # noqa: PLC0415

    changes = compare(chosen.before, chosen.after)
    if chosen.json:
        _print_json([asdict(change) for change in changes])
    else:
        for change in changes:
            print(f"{change.file}  {change.part}".rstrip())
            for mark, value in (("-", change.before), ("+", change.after)):
                if value is not None:
                    print(f"  {mark} {value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}")
        print(f"Changed parts: {len(changes)}." if changes else "The editions are the same.")
    return EXIT_DIFFERENT if changes else EXIT_OK


def _print_hits(hits: "Sequence[Hit]") -> None:
    if not hits:
        print("Nothing found.")
    for number, hit in enumerate(hits, 1):
        print(f"{number}. {hit.target.id}  {hit.title}")
        for reason in hit.reasons:
            understood = "".join(f"  {one.said} = {one.means}" for one in reason.stand_ins)
            print(f"   {reason.found_in}: {_marked(reason)}{understood}")


def _marked(reason: "HitReason") -> str:
    """Return the wording with what matches in brackets, e.g. `[商标]到期[续展]`."""
    text = reason.text
    for start, end in reversed(reason.spans):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def _as_data(hit: "Hit") -> dict[str, Any]:
    return {
        "id": hit.target.id,
        "kind": hit.target.kind,
        "title": hit.title,
        "reasons": [
            {
                "found_in": reason.found_in,
                "text": reason.text,
                "spans": reason.spans,
                "understood": [{"said": one.said, "means": one.means} for one in reason.stand_ins],
            }
            for reason in hit.reasons
        ],
    }


def _print_json(data: Any) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))


def _folder(chosen: argparse.Namespace) -> Path:
    import resources  # noqa: PLC0415

    return chosen.folder or resources.path("catalogue")
