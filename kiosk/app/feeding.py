"""What comes down from the platform: pages of its feed, and snapshots put in their place."""

from collections.abc import Collection, Iterable

from kiosk.app.machine import Machine
from kiosk.applications import without_part
from kiosk.audit import Happening
from kiosk.events import EditionsPublished, Event, NoticesChanged, OperationQueued, OutletChanged, ProgressReceived
from kiosk.exchange import HomeOutlet, Page, Removed, Scope, Told
from kiosk.storage import Transaction, applications, audit, enrolment, feed, held, outbox, progress, tickets

_ALL = frozenset(Scope)


def begin(w: Transaction, machine: Machine, scopes: Collection[Scope]) -> tuple[Event, ...]:
    """Make room for the snapshot of some scopes; returns what there is to tell."""
    held.begin(w, scopes)
    if Scope.APPLICATION in scopes:
        progress.doubt(w)
    at = machine.clock.now()
    if frozenset(scopes) != _ALL:
        for scope in sorted(scopes):
            audit.record(w, Happening.SCOPE_REFETCHED, at, scope=scope)
    elif feed.cursor(w) is not None:
        audit.record(w, Happening.FEED_RESTARTED, at)
        feed.forget_cursor(w)
    else:
        return ()
    return (OperationQueued(),)


def brings_anything(machine: Machine, page: Page, fetched: Collection[Scope]) -> bool:
    """Tell whether a page has to be written down."""
    with machine.store.reading() as r:
        return bool(page.changes or fetched) or feed.cursor(r) != page.cursor


def apply(w: Transaction, machine: Machine, page: Page, *, fetched: Collection[Scope]) -> tuple[Event, ...]:
    """Keep a page in the transaction; returns what there is to tell."""
    anew = frozenset(fetched) == _ALL
    told = tuple(change for change in page.changes if isinstance(change, Told))
    removed = tuple(change for change in page.changes if isinstance(change, Removed))
    _keep_aside(w, told, removed, fetched=fetched)
    news = _Changed()
    if not anew:
        news.take(held.put(w, told, shadow=False))
        news.told = news.keys[Scope.APPLICATION] - {row.key for row in removed}
        news.take(held.remove(w, removed, shadow=False))
        news.take(row for row in removed if row.scope is Scope.APPLICATION and progress.drop(w, row.key))
    if not page.more:
        for scope in fetched:
            news.keys[scope] |= held.swap(w, scope)
        if Scope.APPLICATION in fetched:
            news.keys[Scope.APPLICATION] |= progress.drop_stale(w)
    if not (anew and page.more):
        feed.save(w, page.cursor, machine.clock.now())
    return _conclude(w, machine, news)


class _Changed:
    """The keys about which something else holds now."""

    def __init__(self) -> None:
        self.keys: dict[Scope, frozenset[str]] = dict.fromkeys(Scope, frozenset())
        self.told: frozenset[str] = frozenset()
        """Applications that are certainly held."""

    def take(self, rows: Iterable[Told | Removed]) -> None:
        """Add the keys of rows that were news."""
        taken = tuple(rows)
        for scope in Scope:
            self.keys[scope] |= frozenset(row.key for row in taken if row.scope is scope)


def _keep_aside(
    w: Transaction, told: Iterable[Told], removed: Iterable[Removed], *, fetched: Collection[Scope]
) -> None:
    held.put(w, tuple(row for row in told if row.scope in fetched), shadow=True)
    held.remove(w, (row for row in removed if row.scope in fetched), shadow=True)


def _conclude(w: Transaction, machine: Machine, news: _Changed) -> tuple[Event, ...]:
    happened: list[Event] = []
    references = news.keys[Scope.APPLICATION]
    if references:
        progress.drop_told(w, references)
        doubtful = references - news.told
        _let_go(w, doubtful - held.among(w, Scope.APPLICATION, doubtful))
        happened.append(ProgressReceived(references))
    if news.keys[Scope.OUTLET] and _stand_in(w, machine):
        happened.append(OutletChanged())
    if news.keys[Scope.EDITION]:
        happened.append(EditionsPublished())
    if news.keys[Scope.NOTICE]:
        happened.append(NoticesChanged())
    return tuple(happened)


def _let_go(w: Transaction, references: frozenset[str]) -> None:
    """Forget applications that left this terminal's scope; one that is still to be sent, or was just taken, stays."""
    if not references:
        return
    pending = outbox.aggregates(w)
    for reference in references - progress.answered(w):
        progress.drop(w, reference)
        if not any(_names(aggregate, reference) for aggregate in pending):
            applications.drop(w, reference)
            tickets.drop(w, reference)


def _names(aggregate: str, reference: str) -> bool:
    """Tell whether an operation is about an application or a part of it."""
    return without_part(aggregate.removeprefix("application:"))[0] == reference


def _stand_in(w: Transaction, machine: Machine) -> bool:
    """Take over what the platform has on file of the outlet; tells whether anything is another thing now."""
    outlets = [one for one in held.bodies(w, Scope.OUTLET) if isinstance(one, HomeOutlet)]
    if len(outlets) != 1:  # none, or two of a move whose other half is still to come
        return False
    moved = machine.terminal.standing_in(outlets[0])
    if moved == machine.terminal:
        return False
    enrolment.move(w, moved)
    machine.terminal = moved
    return True
