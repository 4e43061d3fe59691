"""Speaking aloud, through the speech synthesiser of the system."""

import logging
import shutil
import subprocess
from collections.abc import Sequence
from typing import Protocol

log = logging.getLogger(__name__)

MANDARIN, ENGLISH = "cmn", "en"
"""Tongues, as espeak-ng calls them."""
ESPEAK = ("espeak-ng", "-v", MANDARIN, "-s", "160", "--stdin")
"""At 160 words a minute; the text comes on standard input, so that no process list ever shows it."""


class Voice(Protocol):
    """Something that speaks; a new sentence interrupts the one before."""

    def say(self, text: str, tongue: str = MANDARIN) -> None:
        """Begin to speak and return at once."""

    def hush(self) -> None:
        """Fall silent at once."""


class ProcessVoice:
    """A voice that is a program reading its text from standard input."""

    def __init__(self, command: Sequence[str] = ESPEAK) -> None:
        self._command = tuple(command)
        self._speaking: subprocess.Popen[bytes] | None = None

    def say(self, text: str, tongue: str = MANDARIN) -> None:
        """Begin to speak; a program that cannot be started leaves a line in the log and the terminal mute."""
        self.hush()
        try:
            command = [tongue if word == MANDARIN else word for word in self._command]
            self._speaking = subprocess.Popen(  # noqa: S603 - our own command line
                command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            self._hand_over(text)
        except OSError as error:
            log.warning("the voice cannot speak: %s", type(error).__name__)

    def hush(self) -> None:
        """Stop the program that is still speaking."""
        if self._speaking is not None:
            self._speaking.kill()
            self._speaking.wait()
            self._speaking = None

    def _hand_over(self, text: str) -> None:
        if self._speaking is not None and self._speaking.stdin is not None:
            with self._speaking.stdin as listening:
                listening.write(text.encode())


class NoVoice:
    """The voice of a terminal without a synthesiser."""

    def say(self, text: str, tongue: str = MANDARIN) -> None:
        """Say nothing."""

    def hush(self) -> None:
        """Be silent, as ever."""


def system_voice() -> Voice:
    """Return the system's synthesiser, or silence where none is installed."""
    return ProcessVoice() if shutil.which(ESPEAK[0]) else NoVoice()
