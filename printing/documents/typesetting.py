"""Breaks text into lines as Chinese is set: anywhere but where punctuation forbids it (GB/T 15834, 禁则).

Latin words and numbers stay whole unless one alone is wider than the line.
"""

import re
from collections.abc import Iterable, Iterator

from printing.documents.fonts import Style, width_of

_NEVER_FIRST = frozenset("，。、；：？！）》〉」』】〕”’…—·％%,.;:?!)")
_NEVER_LAST = frozenset("（《〈「『【〔“‘(")
_WORD = re.compile(r"【[^【】]{1,8}】|（[^（）]{1,6}）|\d+[年月日]|[0-9A-Za-z][0-9A-Za-z.:/@_-]*|.", re.DOTALL)
"""The name of a button, a short remark in brackets, a part of a date, a Latin word or number, or one character."""
_BETWEEN = " · "
_LEAST_LAST = 3
"""Characters a paragraph's last line has at least, where the lines before it can spare them."""
_GROUP = re.compile(r"[^-]+-?|-")


def lines_of(text: str, style: Style, width: int) -> list[str]:
    """Return `text` as lines no wider than `width` dots; nothing is cut off, and no character or two left alone."""
    whole = " ".join(text.split())
    lines = _broken(whole, style, width)
    if len(lines) > 1 and len(lines[-1]) < _LEAST_LAST:
        for narrower in range(width - style.size, width - _LEAST_LAST * style.size - 1, -style.size):
            others = _broken(whole, style, narrower)
            if len(others) == len(lines) and len(others[-1]) >= _LEAST_LAST:
                return others
    return lines


def _broken(text: str, style: Style, width: int) -> list[str]:
    """Return `text` in lines as long as they may be."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(text, style, width):
        if line and width_of((line + piece).rstrip(), style) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line] if line else lines


def balanced_lines_of(text: str, style: Style, width: int) -> list[str]:
    """Return `text` in as few lines as `lines_of`, but about equally long, as centred text wants it."""
    lines = lines_of(text, style, width)
    for narrower in range(width_of(text, style) // max(1, len(lines)), width, style.size // 2):
        balanced = lines_of(text, style, narrower)
        if len(balanced) == len(lines):
            return balanced
    return lines


def lines_of_parts(parts: Iterable[str], style: Style, width: int) -> list[str]:
    """Return several remarks as lines, with a dot between those that share one; a long one has lines of its own."""
    lines: list[str] = []
    joining = False
    for part in parts:
        whole = lines_of(part, style, width)
        joined = f"{lines[-1]}{_BETWEEN}{part}" if lines else part
        if joining and len(whole) == 1 and width_of(joined, style) <= width:
            lines[-1] = joined
        else:
            lines += whole
        joining = len(whole) == 1
    return lines


def _pieces(text: str, style: Style, width: int) -> Iterator[str]:
    """Yield the smallest runs between which a line may end."""
    held = ""
    for word in _words(text, style, width):
        bound = held[-1:] in _NEVER_LAST or word[0] in _NEVER_FIRST
        if held and not (bound and width_of(held + word, style) <= width):
            yield held
            held = ""
        held += word
    if held:
        yield held


def _words(text: str, style: Style, width: int) -> Iterator[str]:
    """Yield whole words; one that is wider than a line comes in its hyphenated groups, or in characters."""
    for word in _WORD.findall(text):
        # A remark that leaves no room for the comma behind it comes in characters, so that no line begins with one.
        if width_of(f"{word}，" if word.endswith("）") else word, style) <= width:
            yield word
            continue
        for group in _GROUP.findall(word):
            yield from [group] if width_of(group, style) <= width else group
