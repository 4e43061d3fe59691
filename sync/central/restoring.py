"""The feed after a restore or an upgrade: another life, and every row looked up again."""

import secrets

from sqlalchemy import delete, select, update

from sync.central import feed
from sync.central.bulk import put_rows
from sync.central.platform import Platform
from sync.central.scope import Place, all_places
from sync.central.tables import terminals
from sync.central.versions import show_again
from sync.central.wire_tables import feed as rows
from sync.central.wire_tables import feed_life, files, named_files

_UNKNOWN_TYPE = "application/octet-stream"


def begin_new_epoch(platform: Platform) -> str:
    """Give the feed another life, as a database restored from a backup needs; returns its name.

    Terminals then fetch everything anew, and offer what they were acknowledged since the backup once more.
    """
    epoch = secrets.token_hex(8)
    with platform.feed.writing() as writing:
        writing.connection.execute(update(feed_life).values(epoch=epoch, complete=False))
    complete(platform)
    return epoch


def complete(platform: Platform) -> None:
    """Bring a feed that is not known to be complete in step with the tables, terminal by terminal."""
    with platform.database.reading() as connection:
        if feed.life(connection).complete:
            return
        codes = connection.execute(select(terminals.c.code)).scalars().all()
    _note_files_on_disk(platform)
    _forget_files_that_are_gone(platform)
    for terminal in codes:
        _look_up(platform, terminal)
    with platform.feed.writing() as writing:
        writing.connection.execute(update(feed_life).values(complete=True))


def _note_files_on_disk(platform: Platform) -> None:
    """Note files that came after the backup and are still on the disk: terminals may have let go of them.

    The operation that names one may itself be offered again only later.
    """
    with platform.feed.writing() as writing:
        noted = frozenset(writing.connection.execute(select(files.c.sha256)).scalars())
        for sha256 in platform.files.names() - noted:
            length = platform.files.length(sha256)
            row = {"sha256": sha256, "length": length, "type": _UNKNOWN_TYPE, "received_at": platform.now()}
            put_rows(writing.connection, files, [row])


def _forget_files_that_are_gone(platform: Platform) -> None:
    """Say of no file that it is here when the folder was restored from a time before it came."""
    with platform.feed.writing() as writing:
        noted = frozenset(writing.connection.execute(select(files.c.sha256)).scalars())
        gone = noted - platform.files.names()
        for sha256 in gone:
            writing.connection.execute(delete(files).where(files.c.sha256 == sha256))
            naming = select(named_files.c.reference).where(named_files.c.sha256 == sha256)
            show_again(writing, writing.connection.execute(naming).scalars().all())


def _look_up(platform: Platform, terminal: str) -> None:
    with platform.feed.writing() as writing:
        told = select(rows.c.kind, rows.c.key).where(rows.c.terminal == terminal, rows.c.op == "put")
        held = {Place(terminal, row.kind, row.key) for row in writing.connection.execute(told)}
        for place in sorted(held.union(all_places(writing.connection, terminal))):
            writing.announce(*place)
