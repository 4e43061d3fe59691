"""A process that has done everything once and forks children on request, so that one works in milliseconds.

`python -m tests.oracle.nursery FD`: FD is a socket; each message is a pickled request, the answer a pickled number.
"""

import gc
import importlib
import os
import pickle
import signal
import socket
import sys
from contextlib import suppress
from multiprocessing.connection import Connection

from tests.oracle.children import MOST_BYTES
from tests.oracle.warming import warm_up


def main() -> None:
    """Serve until the parent is gone."""
    warm_up()
    gc.collect()
    gc.freeze()  # what a child never touches is never copied for it
    with socket.socket(fileno=int(sys.argv[1])) as parent:
        while True:
            request, handles, _, _ = socket.recv_fds(parent, MOST_BYTES, 1)
            if not request:
                return
            parent.send(pickle.dumps(_done(pickle.loads(request), handles, parent)))


def _done(request: tuple[object, ...], handles: list[int], parent: socket.socket) -> int:
    match request:
        case ("begin", str(module), arguments):
            return _begin(module, arguments, handles[0], parent)
        case ("end", int(pid)):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
    return 0


def _begin(module: str, arguments: object, handle: int, parent: socket.socket) -> int:
    pid = os.fork()
    if pid:
        os.close(handle)
        return pid
    parent.close()
    try:
        importlib.import_module(module).live(Connection(handle), *arguments)  # type: ignore[misc]
    finally:
        os._exit(0)


if __name__ == "__main__":
    main()
