"""Imports that stay as Python made them, although Qt is among them."""

import builtins
import linecache
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def plain_imports() -> Iterator[None]:
    """Let Qt for Python be loaded without what it does to every import after its own.

    It reads the source of each module that is imported later, to see whether that wants Qt's names in another spelling
    (`from __feature__ import …`), and Python keeps what was read: 25 MB and a quarter of the time to the first touch
    for something that this program never asks for.
    """
    plain = builtins.__import__
    try:
        yield
    finally:
        builtins.__import__ = plain
        linecache.clearcache()
