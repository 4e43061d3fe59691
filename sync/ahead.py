"""Asks the platform one thing while the terminal still works on what it was told before.

Used for a backlog only: while an answer is written down, the next question travels. A single one needs no thread.
"""

import weakref
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")
_Questions = SimpleQueue[tuple[Callable[[], Any], Future[Any]] | None]


class Ahead:
    """One thread that asks one question after the other; it begins with the first and ends with its owner."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._questions: _Questions | None = None

    def ask(self, question: Callable[[], T]) -> Future[T]:
        """Have a question asked; the result, or the failure, is in the future that is returned."""
        if self._questions is None:
            self._questions = SimpleQueue()
            # A daemon: a name that resolves slowly must not keep the terminal from ending.
            Thread(target=_answer, args=(self._questions,), name=self._name, daemon=True).start()
            weakref.finalize(self, self._questions.put, None)
        answer: Future[T] = Future()
        self._questions.put((question, answer))
        return answer


def _answer(questions: _Questions) -> None:
    while (asked := questions.get()) is not None:
        question, answer = asked
        try:
            answer.set_result(question())
        except BaseException as failure:  # noqa: BLE001 - raised again where the answer is taken
            answer.set_exception(failure)
        del asked, question, answer  # nothing of it is kept while nobody asks
