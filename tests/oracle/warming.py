"""One life of a platform and a terminal in this process, so that what is forked from it starts with warm caches.

Most of a young process's work is compiling: statements, models, routes. The engines are kept through the fork, without
a connection, because SQLAlchemy keeps its compiled statements with them.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any, cast

from sqlalchemy import URL, Engine, event

from kiosk.storage import store
from kiosk.storage.engine import open_engine
from sync.central import database
from sync.central.app import create_app
from sync.central.server import Server, address_of, listen
from tests.oracle.platform_child import PlatformLife
from tests.oracle.terminal_child import TerminalLife
from tests.support.machine import KEY

_TERMINAL = "150800-M01-T01"


class _Place:
    """The file of the one database that this process or a child of it has open; asked for at each connection."""

    def __init__(self) -> None:
        self.file = ""

    def __str__(self) -> str:
        return self.file


def warm_up() -> None:
    """Let every store and every database of this process, and of its children, share one engine; then use both."""
    _share_store_engine()
    _share_platform_engine()
    with tempfile.TemporaryDirectory() as folder:
        platform = PlatformLife(Path(folder) / "platform", 0)
        platform.found([_TERMINAL])
        with _served(platform) as url:
            _live_once(platform, TerminalLife(Path(folder), url))


def _share_store_engine() -> None:
    place = _Place()
    engine = open_engine(cast("Path", place), KEY)

    def opened(file: Path, key: bytes) -> Engine:
        place.file = str(file)
        return engine

    store.open_engine = opened  # type: ignore[attr-defined]


def _share_platform_engine() -> None:
    place, kept = _Place(), list[Engine]()
    made: Callable[[URL], Engine] = database._engine

    def redirected(_dialect: Any, _record: Any, arguments: list[Any], _named: Any) -> None:
        arguments[0] = str(place)

    def opened(url: URL) -> Engine:
        place.file = url.database or ""
        if not kept:
            kept.append(made(url))
            event.listen(kept[0], "do_connect", redirected)
        return kept[0]

    database._engine = opened


@contextmanager
def _served(life: PlatformLife) -> Iterator[str]:
    listener, ready = listen("127.0.0.1", 0), Event()
    server = Server(create_app(life.platform), life.platform, ready.set)
    thread = Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    ready.wait()
    try:
        yield address_of(listener)
    finally:
        server.should_exit = True
        thread.join()


def _live_once(platform: PlatformLife, terminal: TerminalLife) -> None:
    terminal.enrol(platform.issue_code(_TERMINAL))
    terminal.settle()
    people = terminal.citizens
    references = [people.confirm("样例第 1 件", None), people.confirm("样例第 2 件", b"sample" * 3000)]
    references.append(people.confirm_several("样例第 3 件"))
    people.queued()
    terminal.settle()
    platform.begin_new_epoch()
    for reference in references:
        platform.decide(reference, 0, 0)
    platform.correct_outlet(_TERMINAL[:10], "0478-0000001")
    platform.move(_TERMINAL, _TERMINAL[:10])
    platform.tidy(1)
    terminal.settle()
    people.rate(references[0], 5)
    people.follow(references[2], 1, "withdraw")
    terminal.settle()
    terminal.view()
    people.states_shown(references[0])
    terminal.store.close()
