"""The answers before they are confirmed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import (
    CheckRow,
    DataSource,
    Event,
    Kiosk,
    MaterialLine,
    MaterialState,
    SessionEnded,
    SessionStepped,
    StepError,
)
from ui.bridge import Bridge
from ui.models import Rows
from ui.wording import materials as wording
from ui.wording import sharing
from ui.wording.answers import shown
from ui.wording.language import translate

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class AnswerRow:
    """One answer with its way back to the form."""

    pointer: str
    heading: str
    """Title of the form page, on its first row only."""
    title: str
    shown: str = field(repr=False)
    provided: bool
    origin: str = ""
    """Where it comes from; empty for what the citizen simply typed."""


@QmlElement
class CheckViewModel(QObject):
    """What the check screen shows, and the confirmation."""

    confirmingChanged = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._rows: Rows[AnswerRow] = Rows(AnswerRow, self)
        self._materials: Rows[AnswerRow] = Rows(AnswerRow, self)
        self._confirming = False
        bridge.happened.connect(self._hear)
        bridge.stale.connect(self._settle)

    @Property(Rows, constant=True)
    def rows(self) -> Rows[AnswerRow]:
        """All answers in the order of the form."""
        return self._rows

    @Property(Rows, constant=True)
    def materials(self) -> Rows[AnswerRow]:
        """How each material stands; to be changed one step back."""
        return self._materials

    @Property(bool, notify=confirmingChanged)
    def confirming(self) -> bool:
        """Whether a confirmation is under way; a second tap changes nothing."""
        return self._confirming

    @Slot(str)
    def change(self, pointer: str) -> None:
        """Go to the field; the way on leads straight back here."""
        self._bridge.run(lambda: self._kiosk.change_answer(pointer))

    @Slot()
    def confirm(self) -> None:
        """Submit the application, once."""
        if not self._confirming:
            self._confirm(under_way=True)
            self._bridge.run(self._kiosk.confirm, lambda _: self._settle(), self._fail)

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._show()

    def _fail(self, error: Exception) -> None:
        self._settle()
        self._bridge.failed.emit(error)

    @Slot()
    def _settle(self) -> None:
        self._confirm(under_way=False)

    def _confirm(self, *, under_way: bool) -> None:
        if under_way != self._confirming:
            self._confirming = under_way
            self.confirmingChanged.emit()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped | SessionEnded):
            self._show()

    def _show(self) -> None:
        try:
            answers, materials = self._kiosk.check_rows(), self._kiosk.materials.view().lines
        except StepError:
            answers, materials = (), ()
        self._rows.show(answer_rows(answers, self._kiosk.catalogue.data_sources))
        self._materials.show(material_rows(materials))


def answer_rows(rows: tuple[CheckRow, ...], sources: Mapping[str, DataSource]) -> tuple[AnswerRow, ...]:
    """Return the rows with each page's title over its first one."""
    titles = [None, *(row.page_title for row in rows)]
    return tuple(
        AnswerRow(
            pointer=row.pointer,
            heading="" if row.page_title == before else row.page_title,
            title=row.title,
            shown=shown(row),
            provided=row.provided,
            origin=sharing.origin(row.origin, sources) if row.provided else "",
        )
        for before, row in zip(titles, rows, strict=False)
    )


def material_rows(lines: tuple[MaterialLine, ...]) -> tuple[AnswerRow, ...]:
    """Return the materials as answers to what the item asks for."""
    return tuple(
        AnswerRow(
            pointer=f"material_{line.material.id}",
            heading="" if index else translate("wording", "材料"),
            title=line.material.name,
            shown=wording.state(line),
            provided=line.state is not MaterialState.MISSING,
            origin=wording.detail(line, signed=True) if line.state is MaterialState.SHARED else "",
        )
        for index, line in enumerate(lines)
    )
