"""The catalogue's door for the sync threads: which edition is to be fetched, and which one is shown today."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from kiosk.app.editions import Editions
from kiosk.app.machine import Machine
from kiosk.audit import Happening
from kiosk.catalogue import Shelf
from kiosk.errors import CatalogueError
from kiosk.events import IncidentRecorded, OperationQueued
from kiosk.exchange import PublishedEdition, Scope
from kiosk.storage import audit, feed, held, incidents


class Shelving:
    """Keeps the shelf as the platform publishes, and what is shown as the day wants it; used by one thread.

    `outlets` names a directory of outlets to be used in place of the editions' own.
    """

    def __init__(self, machine: Machine, editions: Editions, shelf: Shelf, *, outlets: Path | None = None) -> None:
        self._machine = machine
        self._editions = editions
        self._shelf = shelf
        self._outlets = outlets

    def wanted(self) -> tuple[PublishedEdition, ...]:
        """Return the editions to be fetched: what is in force today first, then what is coming, in its order."""
        published = self._published()
        day = self._day(published)
        ahead = sorted((one for one in published if one.shown_from > day), key=_place)
        past = sorted((one for one in published if one.shown_from <= day), key=_place)
        there = {one.content_hash for one in self._shelf.editions()}
        return tuple(one for one in (*past[-1:], *ahead) if one.content_hash not in there)

    def put(self, edition: PublishedEdition, files: Mapping[str, str]) -> bool:
        """Check a fetched edition as `kiosk catalogue check` does and shelve it.

        One that is not what was published, or could not be shown, changes nothing: it is recorded as an incident and
        in the audit chain, and False is returned.
        """
        content = {name: text.encode() for name, text in files.items()}
        try:
            self._shelf.put(content, expected_hash=edition.content_hash, number=edition.number)
        except (CatalogueError, UnicodeEncodeError) as error:
            self._refuse(edition, str(error))
            return False
        return True

    def look(self) -> None:
        """Show the edition in force today, and throw away what the platform has taken back."""
        published = self._published()
        if self._follows_the_platform():
            self._shelf.keep({one.content_hash for one in published})
        day = self._day(published)
        if self._shelf.in_force(day).content_hash == self._editions.newest.edition.content_hash:
            return
        taken = self._shelf.take(day, outlets=self._outlets)
        for sentence in taken.passed_over:
            self._record(sentence)
        if taken.catalogue.edition.content_hash == self._editions.newest.edition.content_hash:
            return
        self._editions.adopt(taken.catalogue)
        edition = taken.catalogue.edition
        at = self._machine.clock.now()
        with self._machine.store.writing() as w:
            audit.record(w, Happening.EDITION_SHOWN, at, version=edition.version, content_hash=edition.content_hash)
        self._machine.events.publish(OperationQueued())

    def _published(self) -> tuple[PublishedEdition, ...]:
        with self._machine.store.reading() as r:
            return tuple(one for one in held.bodies(r, Scope.EDITION) if isinstance(one, PublishedEdition))

    def _follows_the_platform(self) -> bool:
        with self._machine.store.reading() as r:
            return feed.cursor(r) is not None

    def _day(self, published: tuple[PublishedEdition, ...]) -> date:
        """Return today; where an urgent edition is there already, the terminal's clock is behind."""
        return max([self._machine.clock.now().date(), *(one.shown_from for one in published if one.urgent)])

    def _refuse(self, edition: PublishedEdition, why: str) -> None:
        at = self._machine.clock.now()
        with self._machine.store.writing() as w:
            facts = {"version": edition.version, "content_hash": edition.content_hash}
            audit.record(w, Happening.EDITION_REFUSED, at, **facts)
            incidents.record(w, "catalogue", f"目录 {edition.version} 不能使用，仍显示原来的目录：{why[:400]}", at)
        self._machine.events.publish(IncidentRecorded(), OperationQueued())

    def _record(self, sentence: str) -> None:
        with self._machine.store.writing() as w:
            incidents.record(w, "catalogue", sentence, self._machine.clock.now())
        self._machine.events.publish(IncidentRecorded())


def _place(edition: PublishedEdition) -> tuple[date, int]:
    return edition.shown_from, edition.number
