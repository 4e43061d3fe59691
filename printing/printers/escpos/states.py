"""The four answers of a thermal head to DLE EOT, and what they mean (Epson, ESC/POS Command Reference)."""

from collections.abc import Callable
from enum import IntEnum

from printing.printers.printer import PrinterStatus, Reason

_FIXED_MASK, _FIXED_BITS = 0b1001_0011, 0b0001_0010
"""Bits that are the same in every answer to DLE EOT."""
_DONE_MASK = 0b1001_0000
"""Bits that are clear in an answer to GS r."""


class Question(IntEnum):
    """What DLE EOT can be asked."""

    PRINTER = 1
    OFFLINE_CAUSE = 2
    ERROR_CAUSE = 3
    PAPER = 4


_OFFLINE = 0x08
_BLOCKING = (
    (Question.PAPER, 0x60, Reason.PAPER_OUT),
    (Question.OFFLINE_CAUSE, 0x20, Reason.PAPER_OUT),
    (Question.OFFLINE_CAUSE, 0x04, Reason.COVER_OPEN),
    (Question.ERROR_CAUSE, 0x08, Reason.JAM),
    (Question.ERROR_CAUSE, 0x64, Reason.STOPPED),
)
_PAPER_NEAR_END = 0x0C


def is_answer(byte: int) -> bool:
    """Tell whether a byte answers DLE EOT."""
    return byte & _FIXED_MASK == _FIXED_BITS


def is_done(byte: int) -> bool:
    """Tell whether a byte answers GS r: what was sent before it is on paper."""
    return byte & _DONE_MASK == 0


def status_of(ask: Callable[[Question], int | None]) -> PrinterStatus:
    """Ask a head everything and return how it stands; one that does not answer at all is mute."""
    answers = {}
    for question in Question:
        answer = ask(question)
        if answer is None:
            return PrinterStatus(warnings=(Reason.MUTE,))
        answers[question] = answer
    reasons = [reason for question, bits, reason in _BLOCKING if answers[question] & bits]
    if answers[Question.PRINTER] & _OFFLINE and not reasons:
        reasons.append(Reason.STOPPED)
    low = Reason.PAPER_OUT not in reasons and answers[Question.PAPER] & _PAPER_NEAR_END
    return PrinterStatus(tuple(dict.fromkeys(reasons)), (Reason.PAPER_LOW,) if low else ())
