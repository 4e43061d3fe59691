"""The product broken on purpose, one promise at a time: an oracle that let these pass would be worth nothing.

A mutant goes into every process of a world and nowhere else; `python -m tests.oracle --mutants` tries them all.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select, update

from kiosk.app.exchange import Exchange
from kiosk.app.machine import Machine
from kiosk.exchange import Page, Removed, Scope
from kiosk.storage import feed, files, held, outbox, sealed
from kiosk.storage.tables import files as files_table
from kiosk.storage.tables import held as held_table
from sync.central import changes, journal, parts, restoring
from sync.failures import Unreachable
from sync.pusher import Pusher
from sync.pushes import Push
from tests.oracle.replacing import put_in_place


def cursor_before_its_page() -> None:
    """The terminal commits its place in the feed before the page that leads there."""
    original = Exchange.apply

    def apply(self: Exchange, page: Page, *, fetched: Collection[Scope] = ()) -> frozenset[Scope]:
        if not fetched:
            with self._machine.store.writing() as w:
                feed.save(w, page.cursor, self._machine.clock.now())
        return original(self, page, fetched=fetched)

    put_in_place(Exchange, "apply", apply)


def sent_is_done() -> None:
    """The terminal drops an operation that it has sent, whether the answer came or not."""
    original = Pusher._send

    def send(self: Pusher, queue: Any, push: Push, answer: Any) -> None:
        try:
            original(self, queue, push, answer)
        except Unreachable:
            with self._exchange._machine.store.writing() as w:  # type: ignore[attr-defined]
                outbox.drop(w, [one.op_id for one in push.operations])
            raise

    put_in_place(Pusher, "_send", send)


def copies_stay_in_the_drawer() -> None:
    """The terminal does not offer again what a restored platform has forgotten."""
    put_in_place(sealed, "offer_all", lambda _w: 0)
    put_in_place(sealed, "offer_from", lambda _w, _stream, _number: 0)


def snapshot_laid_over() -> None:
    """The terminal lays the rows of a snapshot over the old ones instead of putting them in their place."""

    def swap(w: Connection, scope: Scope) -> frozenset[str]:
        of_scope = held_table.c.scope == scope
        fresh = frozenset(w.execute(select(held_table.c.key).where(of_scope, held_table.c.shadow)).scalars())
        w.execute(delete(held_table).where(of_scope, ~held_table.c.shadow, held_table.c.key.in_(fresh)))
        w.execute(update(held_table).where(of_scope, held_table.c.shadow).values(shadow=False))
        return fresh

    put_in_place(held, "swap", swap)


def deletions_passed_over() -> None:
    """The terminal keeps what has left its scope."""

    def remove(_w: Connection, _rows: Collection[Removed], *, shadow: bool) -> tuple[Removed, ...]:
        return ()

    put_in_place(held, "remove", remove)


def file_goes_with_its_operation() -> None:
    """The terminal forgets a file when its operation is acknowledged, whether the file has arrived or not."""
    original = files.drop_done

    def drop_done(w: Connection, unnamed_before: datetime) -> tuple[str, ...]:
        settled = files_table.c.sha256.not_in(files._named_by_pending(w))
        w.execute(update(files_table).where(files_table.c.named, settled).values(arrived=True))
        return original(w, unnamed_before)

    put_in_place(files, "drop_done", drop_done)


def files_left_behind() -> None:
    """The terminal forgets that it has a file, and the file stays on its disk."""
    put_in_place(Machine, "wipe", lambda _machine, _names: None)


def operation_not_known_again() -> None:
    """The platform does not know an operation that it has applied before."""

    def known(_connection: Connection, _terminal: str, _op_ids: Sequence[str]) -> Mapping[str, Any]:
        return {}

    put_in_place(journal, "known", known)


def any_cursor_will_do() -> None:
    """The platform takes a cursor of a life before the restore for one of its own."""
    original = changes.position

    def position(connection: Connection, terminal: str, cursor: str, life: Any) -> int:
        number = min(int(cursor.rpartition(".")[2]), life.head)
        return original(connection, terminal, f"{life.epoch}.{number}", life)

    put_in_place(changes, "position", position)


def files_on_disk_overlooked() -> None:
    """The platform forgets, with a restore, the files that came after the backup and are still there."""
    put_in_place(restoring, "_note_files_on_disk", lambda _platform: None)


def parts_move_alone() -> None:
    """The platform moves a part and leaves the application that it belongs to as it was."""
    put_in_place(parts, "_bring_along", lambda *_arguments: None)


MUTANTS: Mapping[str, Callable[[], None]] = {
    one.__name__: one
    for one in (
        *(cursor_before_its_page, sent_is_done, copies_stay_in_the_drawer, snapshot_laid_over),
        *(deletions_passed_over, file_goes_with_its_operation, files_left_behind),
        *(operation_not_known_again, any_cursor_will_do, files_on_disk_overlooked, parts_move_alone),
    )
}
"""What breaks the product in this process, by name."""
