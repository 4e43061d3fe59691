"""The sync engine's door: what waits for the platform, and what the platform said."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.app.machine import Machine
from kiosk.app.papers import receipt
from kiosk.events import Event, IncidentRecorded, LinkChanged, PrintJobChanged, ProgressReceived
from kiosk.exchange import Change, Link, Operation, Page, Progress, Removed, Settled, Ticket, Verdict
from kiosk.storage import Transaction, applications, feed, incidents, jobs, outbox, progress, tickets

_ACCEPTED = (Verdict.APPLIED, Verdict.DUPLICATE)


class Exchange:
    """Used by the sync threads; every method is one transaction at most."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def waiting(self, limit: int) -> tuple[Operation, ...]:
        """Return the oldest operations the platform has not settled yet, in the terminal's own order."""
        with self._machine.store.reading() as r:
            return outbox.waiting(r, limit)

    def settle(self, settled: Sequence[Settled]) -> None:
        """Record the platform's answers in one transaction; an unknown `op_id` is ignored.

        Applied or duplicate: the progress is kept and the personal data go with the outbox row.
        Rejected or conflict: the row moves to the rejected list and an incident is recorded.
        """
        happened: list[Event] = []
        with self._machine.store.writing() as w:
            for answer in settled:
                operation = outbox.take(w, answer.op_id)
                if operation is None:
                    continue
                if answer.verdict in _ACCEPTED:
                    happened += self._accept(w, answer)
                else:
                    happened += self._refuse(w, operation, answer)
            feed.note_heard(w, self._machine.clock.now())
        self._machine.events.publish(*happened)
        self._machine.store.forget_deleted()

    def cursor(self) -> str | None:
        """Return where the feed was left off; None: from the beginning."""
        with self._machine.store.reading() as r:
            return feed.cursor(r)

    def apply(self, page: Page) -> None:
        """Keep a page of the feed and its cursor in one transaction."""
        with self._machine.store.writing() as w:
            anew = feed.starting_over(w)
            news = [reference for change in page.changes for reference in self._change(w, change, anew=anew)]
            if anew and not page.more:
                news += self._swap(w)
            feed.save(w, page.cursor, self._machine.clock.now())
        self._machine.events.publish(*(ProgressReceived(reference) for reference in dict.fromkeys(news)))

    def forget_cursor(self) -> None:
        """Start over; what is known stays until the feed has been read whole, to the first page without `more`."""
        with self._machine.store.writing() as w:
            feed.start_over(w)

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

    def record_incident(self, subject: str, sentence: str) -> None:
        """Tell the outlet admin; the same incident again only counts up. No personal data in either argument."""
        with self._machine.store.writing() as w:
            incidents.record(w, subject, sentence, self._machine.clock.now())
        self._machine.events.publish(IncidentRecorded())

    def _accept(self, w: Transaction, answer: Settled) -> list[Event]:
        if answer.progress is None:
            return []
        self._keep(w, answer.progress, anew=feed.starting_over(w))
        return [*self._tell_the_paper(w, answer.progress), ProgressReceived(answer.progress.reference)]

    def _tell_the_paper(self, w: Transaction, word: Progress) -> list[Event]:
        """Turn a holding slip that still waits into the receipt it can be now, and let it go."""
        filed = applications.find(w, word.reference)
        if filed is None:
            return []
        slip = receipt(self._machine, filed, word)
        due = self._machine.clock.monotonic()
        return [PrintJobChanged(job) for job in jobs.exchange_slip(w, word.reference, slip, due=due)]

    def _refuse(self, w: Transaction, operation: Operation, answer: Settled) -> list[Event]:
        at = self._machine.clock.now()
        outbox.reject(w, operation, answer, at)
        why = answer.detail or answer.code or answer.verdict
        incidents.record(w, operation.aggregate, f"平台没有收下这件：{why}。请管理员处理。", at)
        return [IncidentRecorded()]

    def _change(self, w: Transaction, change: Change, *, anew: bool) -> list[str]:
        """Keep one change; returns the references it brought news about."""
        match change:
            case Progress():
                return [change.reference] if self._keep(w, change, anew=anew) else []
            case Ticket():
                tickets.put(w, change)
            case Removed(kind="application"):
                self._drop(w, change.key)
                return [change.key]
            case Removed():
                tickets.withdraw(w, change.key)
        return []

    def _keep(self, w: Transaction, word: Progress, *, anew: bool) -> bool:
        if anew:
            progress.put(w, word, shadow=True)
        return progress.put(w, word)

    def _drop(self, w: Transaction, reference: str) -> None:
        """Forget an application that left this terminal's scope; one that is still to be sent stays."""
        progress.drop(w, reference)
        if f"application:{reference}" not in outbox.aggregates(w):
            applications.drop(w, reference)
            tickets.drop(w, reference)

    def _swap(self, w: Transaction) -> frozenset[str]:
        news = feed.swap(w)
        for reference in news - progress.references(w):
            self._drop(w, reference)
        return news
