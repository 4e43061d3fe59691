"""zinnia, which reads handwriting; bound to its C functions (`zinnia.h` of libzinnia0 0.06, BSD)."""

import ctypes
import logging
from collections.abc import Sequence
from ctypes import c_char_p, c_float, c_int, c_size_t, c_void_p
from functools import cache
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

LIBRARY = "libzinnia.so.0"
MODEL = Path("/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model")
"""Debian package tegaki-zinnia-simplified-chinese: the 6,763 characters of GB 2312."""
CANDIDATES = 20
SIDE = 1000
"""Strokes are told on a square of this size."""

Point = tuple[float, float]
Stroke = tuple[Point, ...]

_PROTOTYPES: dict[str, tuple[Any, ...]] = {
    "zinnia_recognizer_new": (c_void_p,),
    "zinnia_recognizer_open": (c_int, c_void_p, c_char_p),
    "zinnia_recognizer_destroy": (None, c_void_p),
    "zinnia_recognizer_classify": (c_void_p, c_void_p, c_void_p, c_size_t),
    "zinnia_character_new": (c_void_p,),
    "zinnia_character_destroy": (None, c_void_p),
    "zinnia_character_set_width": (None, c_void_p, c_size_t),
    "zinnia_character_set_height": (None, c_void_p, c_size_t),
    "zinnia_character_add": (c_int, c_void_p, c_size_t, c_int, c_int),
    "zinnia_result_destroy": (None, c_void_p),
    "zinnia_result_size": (c_size_t, c_void_p),
    "zinnia_result_value": (c_char_p, c_void_p, c_size_t),
    "zinnia_result_score": (c_float, c_void_p, c_size_t),
}


class InkMissing(Exception):
    """zinnia or its model is not installed; says which package is."""


class InkReader:
    """Reads one character from its strokes; the model, 26 MB, is in memory only while somebody writes by hand."""

    def __init__(self, library: Any) -> None:
        self._library = library
        self._recognizer: int | None = None

    def read(self, strokes: Sequence[Stroke]) -> tuple[str, ...]:
        """Return what the strokes may mean, the likeliest first; coordinates run from 0 to 1, right and down.

        Takes about 10 ms, and 25 ms more for the first one.
        """
        self._wake()
        character = self._library.zinnia_character_new()
        try:
            self._draw(character, strokes)
            return self._classify(character)
        finally:
            self._library.zinnia_character_destroy(character)

    def rest(self) -> None:
        """Give the model back until the next stroke."""
        if self._recognizer is not None:
            self._library.zinnia_recognizer_destroy(self._recognizer)
            self._recognizer = None

    def _wake(self) -> None:
        if self._recognizer is None:
            self._recognizer = self._library.zinnia_recognizer_new()
            if not self._library.zinnia_recognizer_open(self._recognizer, bytes(MODEL)):
                log.warning("the handwriting model cannot be read")

    def _draw(self, character: int, strokes: Sequence[Stroke]) -> None:
        self._library.zinnia_character_set_width(character, SIDE)
        self._library.zinnia_character_set_height(character, SIDE)
        for number, stroke in enumerate(strokes):
            for across, down in stroke:
                self._library.zinnia_character_add(character, number, int(across * SIDE), int(down * SIDE))

    def _classify(self, character: int) -> tuple[str, ...]:
        result = self._library.zinnia_recognizer_classify(self._recognizer, character, CANDIDATES)
        if not result:
            return ()
        try:
            count = self._library.zinnia_result_size(result)
            return tuple(self._library.zinnia_result_value(result, place).decode() for place in range(count))
        finally:
            self._library.zinnia_result_destroy(result)


class InkComposer:
    """Handwriting: strokes instead of keys."""

    def __init__(self, reader: InkReader) -> None:
        self._reader = reader
        self._strokes: list[Stroke] = []
        self._read: tuple[str, ...] = ()

    @property
    def composition(self) -> str:
        """Nothing: the ink itself is seen."""
        return ""

    @property
    def strokes(self) -> int:
        """How many strokes have been drawn."""
        return len(self._strokes)

    def draw(self, stroke: Stroke) -> None:
        """Add a stroke and read all of them anew."""
        self._strokes.append(stroke)
        self._read = self._reader.read(self._strokes)

    def press(self, key: str) -> None:
        """Ignore keys: there are none to this."""

    def erase(self) -> None:
        """Take the last stroke back."""
        self._strokes = self._strokes[:-1]
        self._read = self._reader.read(self._strokes) if self._strokes else ()

    def clear(self) -> None:
        """Wipe the slate."""
        self._strokes, self._read = [], ()

    def rest(self) -> None:
        """Wipe the slate, and keep no model in memory for it."""
        self.clear()
        self._reader.rest()

    def candidates(self, start: int, count: int) -> Sequence[str]:
        """Return what the strokes may mean."""
        return self._read[start : start + count]

    def pick(self, index: int) -> str:
        """Choose a character and wipe the slate."""
        character = "".join(self._read[index : index + 1])
        self.clear()
        return character


@cache
def open_ink() -> InkReader:
    """Return the reader of handwriting; raises `InkMissing` where it is not installed."""
    try:
        library = ctypes.CDLL(LIBRARY)
    except OSError as error:
        raise InkMissing("zinnia is not installed (Debian package libzinnia0)") from error
    if not MODEL.is_file():
        raise InkMissing("the handwriting model is not installed (Debian package tegaki-zinnia-simplified-chinese)")
    for name, (result, *arguments) in _PROTOTYPES.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return InkReader(library)
