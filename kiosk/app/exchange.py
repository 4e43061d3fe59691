"""The sync engine's door: what waits for the platform, and what the platform said."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from importlib.metadata import version

from kiosk.app import feeding, kept_files, settling
from kiosk.app.calling import Calling
from kiosk.app.machine import Machine
from kiosk.audit import Happening
from kiosk.events import Event, IncidentRecorded, LinkChanged, OperationQueued
from kiosk.exchange import (
    Check,
    KeptFile,
    Link,
    Page,
    ReceiptKey,
    Scope,
    Settled,
    Stream,
    Told,
    Verdict,
    Vitals,
    Waiting,
)
from kiosk.storage import audit, feed, files, held, incidents, outbox, receipt_keys, sealed, setting_aside

_FORGET_SECONDS = 2.0
"""What was acknowledged lies in the database's log no longer than this, even while much is being sent."""


class Exchange:
    """Used by the sync threads; every method is one transaction at most."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._forget_at = 0.0

    # -- up -----------------------------------------------------------------------------------------------------

    def waiting(self, stream: Stream, limit: int, *, beyond: int = 0) -> tuple[Waiting, ...]:
        """Return the lowest operations of a stream, with numbers beyond one, that have to be sent, in order.

        Copies that are offered again come first: their numbers are lower than any that still waits.
        """
        with self._machine.store.reading() as r:
            again = sealed.waiting(r, stream, limit, beyond=beyond)
            return (*again, *outbox.waiting(r, stream, limit - len(again), beyond=beyond))

    def settle(self, settled: Sequence[Settled]) -> None:
        """Record the platform's answers in one transaction; an unknown `op_id` is ignored.

        Applied or duplicate: the progress is kept, and the personal data go with the outbox row but for a copy
        that only the platform can open. Rejected or conflict: the operation is set aside and an incident recorded.
        """
        with self._machine.store.writing() as w:
            happened = settling.settle(w, self._machine, settled)
            feed.note_heard(w, self._machine.clock.now())
            drained = outbox.is_empty(w)
            done = kept_files.tidy(w, self._machine)
        self._machine.wipe(done)
        self._machine.events.publish(*happened)
        self._forget_deleted(drained=drained)

    def set_aside(self, op_id: str, code: str, detail: str) -> None:
        """Take an operation out of the way that the platform cannot take; its number stays empty."""
        self.settle([Settled(op_id, Verdict.REJECTED, code=code, detail=detail)])

    def offer_from(self, stream: Stream, number: int) -> bool:
        """Offer the sealed copies of a stream from a number on again; tells whether there were any to add."""
        with self._machine.store.writing() as w:
            return sealed.offer_from(w, stream, number) > 0

    def enter_epoch(self, epoch: str) -> None:
        """Note in which life the platform's data are; in another one than before, sealed copies are offered again."""
        happened: list[Event] = []
        with self._machine.store.writing() as w:
            before = feed.epoch(w)
            if before == epoch:
                return
            feed.enter(w, epoch)
            files.doubt(w)
            if before is not None and sealed.offer_all(w):
                happened.append(OperationQueued())
        self._machine.events.publish(*happened)

    def forget_sealed(self, older_than_seconds: float) -> None:
        """Forget the sealed copies that no restore of the platform can need any more."""
        with self._machine.store.writing() as w:
            sealed.forget(w, self._machine.clock.now() - timedelta(seconds=older_than_seconds))

    def keep_receipt_keys(self, keys: Sequence[ReceiptKey]) -> None:
        """Keep the keys by which receipts are told from others, as the platform names them now."""
        with self._machine.store.reading() as r:
            if frozenset(receipt_keys.listed(r)) == frozenset(keys):
                return
        with self._machine.store.writing() as w:
            receipt_keys.replace(w, keys)

    # -- files --------------------------------------------------------------------------------------------------

    def next_file(self, passing_over: Collection[str]) -> KeptFile | None:
        """Return the oldest file that the platform does not hold yet, but for those to be passed over."""
        with self._machine.store.reading() as r:
            return files.next_to_send(r, passing_over)

    def read_file(self, sha256: str, offset: int, size: int) -> bytes:
        """Return at most `size` bytes of a file; raises `StoreError` for one that is lost or damaged."""
        return self._machine.store.read_file(sha256, offset, size)

    def file_arrived(self, sha256: str) -> None:
        """Note that the platform holds a file; it is deleted here once its operation has been settled too."""
        with self._machine.store.writing() as w:
            files.note_arrived(w, sha256)
            done = kept_files.tidy(w, self._machine)
        self._machine.wipe(done)

    # -- down ---------------------------------------------------------------------------------------------------

    def cursor(self) -> str | None:
        """Return where the feed was left off; None: everything has to be fetched."""
        with self._machine.store.reading() as r:
            return feed.cursor(r)

    def checks(self) -> tuple[Check, ...]:
        """Count and sum what is held of each scope."""
        with self._machine.store.reading() as r:
            return held.checks(r)

    def begin_snapshot(self, scopes: Collection[Scope]) -> None:
        """Make room for rows to be fetched; what is known stays in use until they are put in its place.

        All scopes at once means that the cursor is worth nothing and is forgotten.
        """
        with self._machine.store.writing() as w:
            happened = feeding.begin(w, self._machine, scopes)
        self._note_fetching(frozenset(scopes))
        self._machine.events.publish(*happened)

    def keep_snapshot(self, rows: Sequence[Told]) -> None:
        """Keep a page of a snapshot aside."""
        with self._machine.store.writing() as w:
            held.put(w, rows, shadow=True)

    def apply(self, page: Page, *, fetched: Collection[Scope] = ()) -> frozenset[Scope]:
        """Keep a page of the feed and its cursor in one transaction; returns the scopes that do not agree.

        `fetched` names the scopes whose snapshot is whole: their rows are kept aside as well, and with the first page
        without `more` they are put in the place of the live ones. If it names all, there is no cursor until then.
        """
        if feeding.brings_anything(self._machine, page, fetched):
            with self._machine.store.writing() as w:
                happened = feeding.apply(w, self._machine, page, fetched=fetched)
            self._machine.events.publish(*happened)
        if page.more:
            return frozenset()
        disagreeing = self._disagreeing(page)
        with self._machine.holding():
            line = self._machine.line
            at = self._machine.clock.monotonic() if page.checks else line.pulled_at
            fetching = line.fetching - frozenset(fetched)
            self._machine.line = replace(line, pulled_at=at, disagreeing=disagreeing, fetching=fetching)
        return disagreeing

    # -- the line -----------------------------------------------------------------------------------------------

    def note_link(self, link: Link, skew_seconds: float | None = None) -> None:
        """Note how the line to the platform is; ONLINE also notes the time of contact.

        A positive skew means that the terminal's clock is behind the platform's.
        """
        with self._machine.holding() as happened:
            before = self._machine.line
            heard = self._machine.clock.now() if link is Link.ONLINE else before.last_contact
            skew = before.skew_seconds if skew_seconds is None else skew_seconds
            self._machine.line = replace(before, link=link, last_contact=heard, skew_seconds=skew)
            if link is not before.link:
                happened.append(LinkChanged())

    def record_start(self) -> None:
        """Note in the audit chain that the terminal has started."""
        with self._machine.store.writing() as w:
            audit.record(w, Happening.STARTED, self._machine.clock.now(), software=_software())
        self._machine.events.publish(OperationQueued())

    def vitals(self) -> Vitals:
        """Return how the terminal is, from one state of the database."""
        machine = self._machine
        with machine.store.reading() as r:
            return Vitals(
                streams=outbox.depths(r),
                set_aside=setting_aside.count(r),
                files_waiting=files.waiting(r),
                cursor=feed.cursor(r),
                checks=held.checks(r),
                software=_software(),
                edition=machine.catalogue.edition.version,
                edition_hash=machine.catalogue.edition.content_hash,
                printer=machine.printer.word,
                free_bytes=machine.store.free_bytes(),
                help_wanted_since=None if machine.call is None else machine.call.since,
            )

    def note_call_heard(self, since: datetime, *, answered: bool) -> None:
        """Note that the platform knows of a call for staff, and whether somebody there has answered it."""
        Calling(self._machine).note_heard(since, answered=answered)

    def record_incident(self, subject: str, sentence: str) -> None:
        """Tell the outlet admin; the same incident again only counts up. No personal data in either argument."""
        with self._machine.store.writing() as w:
            incidents.record(w, subject, sentence, self._machine.clock.now())
        self._machine.events.publish(IncidentRecorded())

    def _forget_deleted(self, *, drained: bool) -> None:
        """Have what was deleted leave the disk too; while much is being sent, not after every answer."""
        now = self._machine.clock.monotonic()
        if (drained or now >= self._forget_at) and self._machine.store.forget_deleted():
            self._forget_at = now + _FORGET_SECONDS

    def _disagreeing(self, page: Page) -> frozenset[Scope]:
        own = frozenset(self.checks())
        return frozenset(check.scope for check in page.checks if check not in own)

    def _note_fetching(self, scopes: frozenset[Scope]) -> None:
        with self._machine.holding():
            line = self._machine.line
            self._machine.line = replace(line, fetching=line.fetching | scopes)


def _software() -> str:
    return version("hetao-kiosk")
