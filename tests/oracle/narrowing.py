"""Small pushes and pages: the few rows of a world make the backlog here that takes thousands elsewhere."""

from typing import Any

from sync import puller, pusher
from sync.client import platform
from sync.pusher import Pusher
from tests.oracle.replacing import put_in_place

OPERATIONS, ROWS = 2, 6
"""Of a push, and of a page; the contract allows a hundred and five hundred."""


def narrow_down() -> None:
    """Let the terminal in this process send and ask for little at a time."""
    for module, name, most in (
        (pusher, "MAX_OPS", OPERATIONS),
        (puller, "MAX_PAGE", ROWS),
        (platform, "MAX_PAGE", ROWS),
    ):
        put_in_place(module, name, most)
    original = Pusher.__init__

    def begin(self: Pusher, *arguments: Any, **named: Any) -> None:
        original(self, *arguments, **named)
        for queue in self._queues:
            queue.limit = OPERATIONS

    put_in_place(Pusher, "__init__", begin)
