"""On which line of a JSON file a part of it stands."""

import json
import re
from collections.abc import Iterator

from kiosk.catalogue.faults import Way

_TOKEN = re.compile(r'([{}\[\],:])|("(?:\\.|[^"\\])*")|[^\s{}\[\],:"]+')
_QUOTED = re.compile(r"'([^']+)'")


def line_of(text: str, way: Way) -> int:
    """Return the line, from 1, of a part; of the nearest part around it where it is missing."""
    found = dict(reversed(list(places(text))))
    return next((found[way[:length]] for length in range(len(way), 0, -1) if way[:length] in found), 1)


def line_of_repeat(text: str) -> int:
    """Return the line of the first key that was given before in the same group; 1 where none was."""
    seen: set[Way] = set()
    for way, line in places(text):
        if way in seen:
            return line
        seen.add(way)
    return 1


def line_mentioned(text: str, words: str) -> int:
    """Return the first line that holds what a sentence quotes, as a key if there is one; 1 where it quotes nothing."""
    lines = text.splitlines()
    for quoted in _QUOTED.findall(words):
        for form in (f'"{quoted}":', f'"{quoted}"'):
            for number, line in enumerate(lines, 1):
                if form in line:
                    return number
    return 1


def places(text: str) -> Iterator[tuple[Way, int]]:
    """Yield every key and every entry of a list, in order, with its line."""
    way: list[str | int] = []
    groups: list[str] = []
    key_next, line, counted = False, 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", counted, token.start())
        counted = token.start()
        match token[1]:
            case "}" | "]" if groups:
                if groups.pop() == "[" or not key_next:
                    way.pop()
                key_next = False
            case "," if groups and groups[-1] == "[":
                way[-1] = int(way[-1]) + 1
            case ",":
                way, key_next = way[:-1], True
            case None if key_next:
                way.append(json.loads(token[2] or f'"{token[0]}"'))
                key_next = False
                yield tuple(way), line
            case ":":
                pass
            case sign:
                if groups and groups[-1] == "[":
                    yield tuple(way), line
                if sign is not None:
                    groups.append(sign)
                    key_next = sign == "{"
                    way += [0] if sign == "[" else []
