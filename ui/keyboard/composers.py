"""Ways from keys to text; each holds one composition."""

import re
from collections.abc import Sequence
from typing import Protocol

from ui.keyboard.names import names
from ui.keyboard.rime import RimeSession
from ui.keyboard.rime_tables import known_phrases

CHUNK = 48
"""Candidates read at once; more than a page of any panel."""
LEAD = 2
"""Words of the dictionary that stand before names."""
NAMES = 8
"""Names offered at once."""
FULL_NAME = 3
"""Syllables of most people's names."""
GIVEN = 12
"""Words of the dictionary that are looked through for given names."""
STROKE_KEYS = dict(zip("hspnz", "一丨丿丶乙", strict=True))
IDEOGRAPHS = (
    *(range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x2A6E0)),
    *(range(0x2A700, 0x2EBE1), range(0x2EBF0, 0x2EE5E), range(0x2F800, 0x2FA1E), range(0x30000, 0x323B0)),
)
"""The blocks of Chinese characters of Unicode 15.1, and U+3007 below."""
ZERO = 0x3007


class Composer(Protocol):
    """Takes keys, offers candidates, and gives text when one is picked."""

    @property
    def composition(self) -> str:
        """What has been typed and not yet written, as people read it."""

    def press(self, key: str) -> None:
        """Take a key; one without a meaning changes nothing."""

    def erase(self) -> None:
        """Take the last key back."""

    def clear(self) -> None:
        """Forget the composition."""

    def candidates(self, start: int, count: int) -> Sequence[str]:
        """Return up to `count` candidates from the `start`-th on."""

    def pick(self, index: int) -> str:
        """Choose a candidate; returns what is to be written, empty while more is left to choose."""


class PinyinComposer:
    """Pinyin by librime; at the beginning of a field, names of people as well."""

    def __init__(self, session: RimeSession, given: RimeSession) -> None:
        self._session = session
        self._given = given
        """Another session, asked for words that may be given names."""
        self.may_be_name = False
        """Whether what is typed stands where a name may stand."""
        self._names: tuple[str, ...] = ()
        self._lead = 0

    @property
    def composition(self) -> str:
        """Syllables, after the characters already chosen."""
        return self._session.composition()

    def press(self, key: str) -> None:
        """Take a letter or the apostrophe between syllables."""
        self._session.press(key)
        self._look_for_names()

    def erase(self) -> None:
        """Take the last letter back, or open up what was picked last."""
        self._session.erase()
        self._look_for_names()

    def clear(self) -> None:
        """Forget the composition."""
        self._session.clear()
        self._names = ()

    def candidates(self, start: int, count: int) -> Sequence[str]:
        """Return words, names and characters."""
        if not self._names:
            return self._session.candidates(start, count)
        words = self._session.candidates(0, start + count)
        return [*words[: self._lead], *self._names, *words[self._lead :]][start : start + count]

    def pick(self, index: int) -> str:
        """Choose a word or a name; a name ends the composition."""
        if self._lead <= index < self._lead + len(self._names):
            name = self._names[index - self._lead]
            self.clear()
            return name
        written = self._session.pick(index if index < self._lead else index - len(self._names))
        self._look_for_names()
        return written

    def _look_for_names(self) -> None:
        """Put names after the words that spell all the syllables; a word that is no whole is no rival."""
        self._names = ()
        syllables = tuple(self._session.composition().replace("'", " ").split())
        if not self.may_be_name or not all(re.fullmatch("[a-zü]+", one) for one in syllables):
            return
        words = [word for word in self._session.candidates(0, LEAD) if len(word) == len(syllables)]
        # Three syllables that are no phrase of ours are put together from pieces, and a name is likelier than those.
        self._lead = 0 if len(syllables) == FULL_NAME and not known_phrases().intersection(words) else len(words)
        known = set(words[: self._lead])
        plain = tuple(one.replace("ü", "v") for one in syllables)
        self._names = tuple(name for name in names(plain, self._words(plain[-2:]), NAMES) if name not in known)

    def _words(self, syllables: tuple[str, ...]) -> Sequence[str]:
        """Return the dictionary's words for these syllables; one alone may be no word but put together from pieces."""
        self._given.clear()
        for key in "'".join(syllables):
            self._given.press(key)
        found = [word for word in self._given.candidates(0, GIVEN) if len(word) == len(syllables)]
        return found if len(found) > 1 else []


class StrokeComposer:
    """The order of strokes by librime; characters in everyday use before rare ones."""

    def __init__(self, session: RimeSession) -> None:
        self._session = session

    @property
    def composition(self) -> str:
        """The strokes so far."""
        return "".join(STROKE_KEYS.get(key, "") for key in self._keys)

    @property
    def _keys(self) -> str:
        return "".join(key for key in self._session.composition() if key in STROKE_KEYS)

    def press(self, key: str) -> None:
        """Take `h`, `s`, `p`, `n` or `z`."""
        if key in STROKE_KEYS:
            self._session.press(key)

    def erase(self) -> None:
        """Take the last stroke back."""
        self._session.erase()

    def clear(self) -> None:
        """Forget the strokes."""
        self._session.clear()

    def candidates(self, start: int, count: int) -> Sequence[str]:
        """Return characters that begin with these strokes; among the first, those of GB 2312 come forward."""
        first = self._session.candidates(0, CHUNK)
        found = sorted(first, key=lambda character: not _everyday(character))[start : start + count]
        return [*found, *self._session.candidates(max(start, CHUNK), count - len(found))]

    def pick(self, index: int) -> str:
        """Choose a character."""
        character = (*self.candidates(index, 1), "")[0]
        self.clear()
        return character


class CodePointComposer:
    """A character by its number in Unicode, for those that nothing else can write."""

    def __init__(self) -> None:
        self._digits = ""

    @property
    def composition(self) -> str:
        """The number so far."""
        return f"U+{self._digits}" if self._digits else ""

    def press(self, key: str) -> None:
        """Take a hexadecimal digit; there are at most six."""
        if re.fullmatch("[0-9A-Fa-f]", key) and len(self._digits) < len("10FFFF"):
            self._digits += key.upper()

    def erase(self) -> None:
        """Take the last digit back."""
        self._digits = self._digits[:-1]

    def clear(self) -> None:
        """Forget the number."""
        self._digits = ""

    def candidates(self, start: int, count: int) -> Sequence[str]:
        """Return the one Chinese character with this number, if there is one."""
        number = int(self._digits or "0", 16)
        known = number == ZERO or any(number in block for block in IDEOGRAPHS)
        return [chr(number)][start : start + count] if known else []

    def pick(self, index: int) -> str:
        """Choose the character."""
        character = "".join(self.candidates(index, 1))
        self.clear()
        return character


def _everyday(text: str) -> bool:
    try:
        return bool(text.encode("gb2312"))
    except UnicodeEncodeError:
        return False
