"""Named places at which a process ends as if its plug were pulled."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Any


class Point(StrEnum):
    """A place; on the terminal a request is made, on the platform it is answered."""

    BEFORE_COMMIT = "before a commit"
    AFTER_COMMIT = "after a commit"
    BEFORE_MESSAGE = "before the request, or the answer"
    AFTER_MESSAGE = "after the answer was heard, or half of it was said"


class FailPoints:
    """Ends this process with SIGKILL when an armed point has been reached often enough."""

    def __init__(self) -> None:
        self._armed: Point | None = None
        self._left = 0

    def arm(self, point: str | None, count: int = 1) -> None:
        """End at the `count`-th time that `point` is reached from now on; None: at none."""
        self._armed, self._left = None if point is None else Point(point), count

    def reached(self, point: Point) -> None:
        """Say that the process stands at a point."""
        if point is self._armed:
            self._left -= 1
            if self._left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def around_commits(self, owner: type, name: str) -> None:
        """Make the context manager `owner.name`, which commits at its end, pass two points."""
        original: Callable[..., Any] = getattr(owner, name)

        @contextmanager
        def watched(this: Any) -> Iterator[Any]:
            with original(this) as transaction:
                yield transaction
                self.reached(Point.BEFORE_COMMIT)
            self.reached(Point.AFTER_COMMIT)

        setattr(owner, name, watched)
