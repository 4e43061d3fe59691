"""The versions of applications: which they have, and the next one where something beside their own row has changed."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, select, update

from sync.central.among import among, among_those
from sync.central.feed import Announcement, Writing
from sync.central.prepared import Prepared
from sync.central.tables import applications

_VERSIONS = Prepared(
    select(applications.c.reference, applications.c.version).where(among_those(applications.c.reference, "references"))
)


def versions_of(connection: Connection, references: Collection[str]) -> Mapping[str, int]:
    """Return the versions of those of the applications that are on file."""
    return {row.reference: row.version for row in _VERSIONS.run(connection, references=references)}


def show_again(writing: Writing, references: Collection[str]) -> Sequence[Announcement]:
    """Give the applications their next version: something about them that terminals see is another than before."""
    columns = applications.c
    concerned = among(columns.reference, references)
    writing.connection.execute(update(applications).where(concerned).values(version=columns.version + 1))
    found = writing.connection.execute(select(columns.terminal, columns.reference).where(concerned))
    return [writing.announce(row.terminal, "application", row.reference) for row in found]
