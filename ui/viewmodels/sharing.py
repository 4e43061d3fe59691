"""Asking authorities for what they already hold: what may be asked, what came of it."""

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import Event, Field, KeyView, Kiosk, Outcome, QueryView, SessionEnded, SessionStepped, SharingView, Step
from ui.bridge import Bridge
from ui.models import KeyedRows, Rows
from ui.viewmodels.form_rows import FULL_LENGTHS, PADS
from ui.viewmodels.slip import Mood
from ui.wording import problems
from ui.wording import sharing as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

PATIENCE_MILLISECONDS = 10_000
"""Longest time anybody is kept waiting for a source."""


@dataclass(frozen=True)
class KeyRow:
    """Something to type, by which sources are asked."""

    key: str
    title: str
    pad: str
    complete_at: int
    text: str = field(repr=False)
    problem: str


@dataclass(frozen=True)
class QueryRow:
    """One query: what the person agrees to, or what came of it."""

    key: str
    title: str
    owner: str
    consent: str
    purpose: str
    waits_for: str
    ready: bool
    asking: bool
    open: bool
    """Nobody has been asked, and nobody has said no."""
    outcome: str
    tone: Mood
    again: str
    told: tuple[str, ...] = field(repr=False)


@QmlElement
class SharingViewModel(QObject):
    """What the page shows on which people agree to a query, or not."""

    changed = Signal()
    keyWanted = Signal(str)
    """Somebody agrees, but what the source is asked by is not right yet; the argument is where to write it."""

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._view: SharingView | None = None
        self._keys: KeyedRows[KeyRow] = KeyedRows(KeyRow, self)
        self._queries: KeyedRows[QueryRow] = KeyedRows(QueryRow, self)
        self._patience = QTimer(self, interval=PATIENCE_MILLISECONDS, singleShot=True)
        self._patience.timeout.connect(self._run_out)
        bridge.happened.connect(self._hear)

    @Property(Rows, constant=True)
    def keys(self) -> Rows[KeyRow]:
        """What has to be typed before somebody can be asked."""
        return self._keys

    @Property(Rows, constant=True)
    def queries(self) -> Rows[QueryRow]:
        """What may be asked."""
        return self._queries

    @Property(str, notify=changed)
    def title(self) -> str:
        """Heading of the page."""
        return wording.title(self._view) if self._view else ""

    @Property(bool, notify=changed)
    def forMaterials(self) -> bool:
        """Whether it is about materials, and not about a page of the form."""
        return self._view is not None and self._view.for_materials

    @Slot(str, str)
    def write(self, place: str, text: str) -> None:
        """Keep what was typed once it is complete, and while it has a problem to mend."""
        row = next((one for one in self._keys.rows if one.key == place), None)
        if row and (row.problem or len(text) == row.complete_at):
            self.leave(place, text)

    @Slot(str, str)
    def leave(self, place: str, text: str) -> None:
        """Keep what was typed in a field that the person has gone on from."""
        row = next((one for one in self._keys.rows if one.key == place), None)
        if row and row.text != text:
            self._bridge.run(partial(self._kiosk.sharing.write_key, place, text))

    @Slot(str)
    def agree(self, query: str) -> None:
        """Agree to this query: ask, and wait for a while; what has been typed before counts."""
        self._bridge.run(lambda: None, lambda _: self._ask(query))

    @Slot(str)
    def decline(self, query: str) -> None:
        """Do not agree to this query."""
        self._bridge.run(partial(self._kiosk.sharing.decline, query))

    @Slot(str)
    def giveUp(self, query: str) -> None:
        """Go on without the answer."""
        self._bridge.run(partial(self._kiosk.sharing.give_up, query))

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._read()

    @Slot()
    def _run_out(self) -> None:
        """Go on without any answer that is still to come."""
        for row in self._queries.rows:
            if row.asking:
                self.giveUp(row.key)

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped | SessionEnded):
            self._read()

    def _ask(self, query: str) -> None:
        row = next((one for one in self._queries.rows if one.key == query), None)
        if row is None or row.asking:
            return
        if row.ready:
            self._patience.start()
            self._bridge.run_beside(partial(self._kiosk.sharing.ask, query))
        elif self._keys.rows:
            self.keyWanted.emit(next((one.key for one in self._keys.rows if one.problem or not one.text), ""))

    def _read(self) -> None:
        if self._kiosk.session.step is Step.SHARING:
            self._view = view = self._kiosk.sharing.view()
            self._keys.show([key_row(key) for key in view.keys])
            self._queries.show([query_row(query) for query in view.queries])
        elif self._kiosk.session.step is Step.START and self._view is not None:
            self._view = None
            self._keys.show(())
            self._queries.show(())
        if self._view is None or not any(one.asking for one in self._view.queries):
            self._patience.stop()
        self.changed.emit()


def key_row(key: KeyView) -> KeyRow:
    """Return a key as the page shows it."""
    asked = Field(key.place, key.kind, key.title, required=True)
    problem = problems.sentence(key.problem, asked) if key.problem else ""
    return KeyRow(key.place, key.title, PADS.get(key.kind, ""), FULL_LENGTHS.get(key.kind, 0), key.value, problem)


def query_row(query: QueryView) -> QueryRow:
    """Return a query as the page shows it."""
    return QueryRow(
        key=query.query,
        title=query.source.called,
        owner=query.source.owner,
        consent=query.consent,
        purpose=wording.purpose(query),
        waits_for=wording.waits_for(query),
        ready=query.ready,
        asking=query.asking,
        open=query.outcome is None and not query.asking,
        outcome="" if query.asking else wording.outcome(query),
        tone=Mood.SUCCESS if query.outcome is Outcome.FOUND else Mood.INFORMATION,  # nobody made a mistake
        again="" if query.asking else wording.again(query),
        told=tuple(wording.told(one) for one in query.told),
    )
