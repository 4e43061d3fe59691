"""Processes that may be killed."""

import os
import pickle
import socket
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

ANSWER_SECONDS = 60
MOST_BYTES = 64 * 1024
"""Of one message to the nursery."""
_ROOT = Path(__file__).parents[2]


class Died(Exception):
    """The child was killed instead of answering."""


class Failed(Exception):
    """The child answered that it could not."""


class Child:
    """One process that does what it is told, a word at a time."""

    def __init__(self, module: str, *arguments: Any) -> None:
        """Begin `live` of a module; its first argument is the connection over which it is told."""
        ours, theirs = socket.socketpair()
        with theirs:
            self._pid = _nursery().ask(("begin", module, arguments), theirs.fileno())
        self._connection = Connection(ours.detach())
        self._ended = False

    def ask(self, word: str, *arguments: Any) -> Any:
        """Tell it something and return its answer; raises Died or Failed."""
        try:
            self._connection.send((word, arguments))
            if not self._connection.poll(ANSWER_SECONDS):
                raise Failed(f"{word} was not answered in {ANSWER_SECONDS} s")
            sound, answer = self._connection.recv()
        except (EOFError, OSError) as error:
            self.kill()
            raise Died(word) from error
        if not sound:
            raise Failed(f"{word}: {answer}")
        return answer

    def kill(self) -> None:
        """End it the hard way, and wait until nothing of it is left; harmless when it has ended."""
        if not self._ended:
            self._ended = True
            _nursery().ask(("end", self._pid))
            self._connection.close()


class _Nursery:
    """The one process that all children come from; it ends with this one."""

    def __init__(self) -> None:
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            command = [sys.executable, "-m", "tests.oracle.nursery", str(theirs.fileno())]
            environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
            self._process = subprocess.Popen(command, pass_fds=[theirs.fileno()], cwd=_ROOT, env=environment)

    def ask(self, request: tuple[object, ...], *handles: int) -> int:
        """Return its answer."""
        socket.send_fds(self._socket, [pickle.dumps(request)], handles)
        answer: int = pickle.loads(self._socket.recv(MOST_BYTES))
        return answer

    def end(self) -> None:
        """Let it end."""
        self._socket.close()
        self._process.wait(ANSWER_SECONDS)


@cache
def _nursery() -> _Nursery:
    return _Nursery()


def close_nursery() -> None:
    """End the process that children come from; the next child begins another."""
    if _nursery.cache_info().currsize:
        _nursery().end()
        _nursery.cache_clear()


def obey(connection: Connection, words: dict[str, Callable[..., Any]]) -> None:
    """Answer the parent until it is gone."""
    while True:
        try:
            word, arguments = connection.recv()
        except (EOFError, OSError):
            return
        try:
            answer = True, words[word](*arguments)
        except Exception as error:  # noqa: BLE001 - the parent decides what it means
            answer = False, f"{type(error).__name__}: {error}"
        connection.send(answer)
