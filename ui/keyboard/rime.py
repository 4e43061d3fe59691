"""librime, which turns keys into Chinese text; it is told to learn nothing and writes into a private folder only.

The library keeps one state for the whole process, so there is one `Rime` a process.
"""

import atexit
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from ctypes import byref
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from platformdirs import user_cache_path

from ui.keyboard import rime_library
from ui.keyboard.rime_library import CandidateList, Commit, Context
from ui.keyboard.rime_tables import lacking, tables, traits

PINYIN, STROKE = "hetao_pinyin", "hetao_stroke"
BACKSPACE = 0xFF08
"""Key symbol of X11, which librime speaks."""

_opening = Lock()


class RimeMissing(Exception):
    """librime or its data are not installed; says which package is."""


class RimeSession:
    """One composition at a time: keys in, candidates and text out."""

    def __init__(self, library: Any, schema: str) -> None:
        self._library = library
        self._session = library.RimeCreateSession()
        if not library.RimeSelectSchema(self._session, schema.encode()):
            raise RimeMissing(f"librime does not know {schema}; install the program again")

    def press(self, character: str) -> bool:
        """Take a key; False when the schema has no use for it."""
        return bool(self._library.RimeProcessKey(self._session, ord(character), 0))

    def erase(self) -> None:
        """Take back the last key, or open up what was picked last."""
        self._library.RimeProcessKey(self._session, BACKSPACE, 0)

    def clear(self) -> None:
        """Forget the composition."""
        self._library.RimeClearComposition(self._session)
        self._committed()

    def composition(self) -> str:
        """Return what has been typed and not yet written, syllables apart."""
        context = Context()
        if not self._library.RimeGetContext(self._session, byref(context)):
            return ""
        try:
            return (context.composition.preedit or b"").decode()
        finally:
            self._library.RimeFreeContext(byref(context))

    def candidates(self, start: int, count: int) -> Sequence[str]:
        """Return up to `count` candidates from the `start`-th on."""
        place = CandidateList()
        found: list[str] = []
        if not self._library.RimeCandidateListFromIndex(self._session, byref(place), start):
            return found
        try:
            while len(found) < count and self._library.RimeCandidateListNext(byref(place)):
                found.append(place.candidate.text.decode())
        finally:
            self._library.RimeCandidateListEnd(byref(place))
        return found

    def pick(self, index: int) -> str:
        """Choose a candidate; returns the text to write once nothing is left to choose, else an empty one."""
        self._library.select_candidate(self._session, index)
        return self._committed()

    def _committed(self) -> str:
        commit = Commit()
        if not self._library.RimeGetCommit(self._session, byref(commit)):
            return ""
        try:
            return (commit.text or b"").decode()
        finally:
            self._library.RimeFreeCommit(byref(commit))


class Rime:
    """The opened library."""

    def __init__(self, library: Any, folder: Path) -> None:
        self._library = library
        self.folder = folder
        """The only folder librime may write to while people type; it goes with the process."""

    def session(self, schema: str) -> RimeSession:
        """Return a composition of its own; `schema` is `PINYIN` or `STROKE`."""
        return RimeSession(self._library, schema)


def open_rime() -> Rime:
    """Return this process's librime; raises `RimeMissing` where it is not installed."""
    with _opening:
        return _open()


@cache
def _open() -> Rime:
    try:
        library = rime_library.load()
    except (OSError, AttributeError) as error:
        raise RimeMissing("librime is not installed (Debian package librime1)") from error
    if package := lacking():
        raise RimeMissing(f"a dictionary is not installed (Debian package {package})")
    # Not closed by hand: librime's own threads may still hold it when the interpreter takes globals apart.
    private = tempfile.TemporaryDirectory(prefix="hetao-keyboard-", ignore_cleanup_errors=True)
    folder = Path(private.name)
    library.RimeSetup(traits(folder, log="rime.keyboard"))
    library.RimeInitialize(traits(folder, _compiled(library, folder)))
    atexit.register(_close, library, private)
    return Rime(library, folder)


def _compiled(library: Any, folder: Path) -> Path:
    with suppress(OSError):
        return tables(library, user_cache_path("hetao-kiosk"))
    return tables(library, folder)  # the cache may not be written here: built anew at each start


def _close(library: Any, private: "tempfile.TemporaryDirectory[str]") -> None:
    library.RimeFinalize()
    private.cleanup()
