"""The materials of the application at hand, before everything is checked."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import AskedMaterial, Event, Kiosk, MaterialLine, MaterialState, SessionEnded, SessionStepped, Step
from ui.bridge import Bridge
from ui.models import KeyedRows, Rows
from ui.wording import materials as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

ICONS = {
    MaterialState.MADE_HERE: "circle-check",
    MaterialState.SHAREABLE: "database",
    MaterialState.SHARED: "circle-check",
    MaterialState.BY_AUTHORITY: "database",
    MaterialState.COMMITTED: "handshake",
    MaterialState.ATTACHED: "circle-check",
    MaterialState.TO_FOLLOW: "calendar-clock",
    MaterialState.MISSING: "circle-alert",
    MaterialState.IF_APPLICABLE: "info",
}


@dataclass(frozen=True)
class MaterialRow:
    """One material as the list shows it."""

    key: str
    name: str
    detail: str
    standing: str
    """How it stands, in a word or two."""
    spoken: str
    """All of it as one sentence, for who hears it."""
    icon: str
    wanting: bool
    """Something is still to be done about it."""
    may_follow: bool
    """It may be brought later, and has not been handed in."""
    later: bool
    """It will be."""
    may_promise: bool
    """The commitment may replace it, and it has not been handed in."""
    promised: bool
    """It does."""
    may_attach: bool
    """Its pages can be put together here."""
    pages: int


@QmlElement
class MaterialsViewModel(QObject):
    """What the materials screen shows."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._rows: KeyedRows[MaterialRow] = KeyedRows(MaterialRow, self)
        self._summary = self._shareable = ""
        bridge.happened.connect(self._hear)

    @Property(Rows, constant=True)
    def rows(self) -> Rows[MaterialRow]:
        """Every material asked of this applicant, in the item's order, or those that the staff asked for."""
        return self._rows

    @Property(str, notify=changed)
    def summary(self) -> str:
        """What there is to do, in a sentence or two."""
        return self._summary

    @Property(str, notify=changed)
    def shareable(self) -> str:
        """What need not be handed in once somebody is asked; empty where there is nothing."""
        return self._shareable

    @Slot()
    def openSharing(self) -> None:
        """Go where people agree, or not, that authorities are asked."""
        self._bridge.run(self._kiosk.sharing.open_sharing)

    @Slot(str, bool)
    def bringLater(self, key: str, later: bool) -> None:  # noqa: FBT001  what the button says
        """Say that a material follows, or take that back."""
        self._bridge.run(lambda: self._kiosk.materials.bring_later(key, later=later))

    @Slot(str, bool)
    def promise(self, key: str, promised: bool) -> None:  # noqa: FBT001  what the button says
        """Say that the commitment replaces a material, or take that back."""
        self._bridge.run(lambda: self._kiosk.commitments.promise(key, promised=promised))

    @Slot(str)
    def open(self, key: str) -> None:
        """Put the pages of a material together."""
        self._bridge.run(lambda: self._kiosk.materials.open_material(key))

    @Slot()
    def goOn(self) -> None:
        """Go to the check page."""
        self._bridge.run(self._kiosk.next_page)

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._read()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped | SessionEnded):
            self._read()

    def _read(self) -> None:
        step = self._kiosk.session.step
        view = self._kiosk.materials.view() if step is Step.MATERIALS else None
        asked = self._kiosk.following.materials() if step is Step.SUPPLEMENT else ()
        signed = self._kiosk.commitments.signed
        lines = [material_row(line, signed=signed) for line in view.lines] if view else []
        self._rows.show(lines or [asked_row(one) for one in asked])
        self._summary = wording.summary(view, signed=signed) if view else ""
        self._shareable = wording.shareable(view) if view else ""
        self.changed.emit()


def material_row(line: MaterialLine, *, signed: bool) -> MaterialRow:
    """Return a material as the list shows it; `signed` tells whether the commitment counts already."""
    promised = line.state is MaterialState.COMMITTED
    open_ = line.state in {MaterialState.MISSING, MaterialState.TO_FOLLOW}
    return MaterialRow(
        key=line.material.id,
        name=line.material.name,
        detail=wording.detail(line, signed=signed),
        standing=wording.state(line),
        spoken=wording.spoken(line, signed=signed),
        icon=ICONS[line.state],
        wanting=line.state is MaterialState.MISSING,
        may_follow=open_ and line.may_follow,
        later=line.state is MaterialState.TO_FOLLOW,
        may_promise=line.may_promise and (open_ or promised),
        promised=promised,
        may_attach=line.may_attach and line.state is not MaterialState.SHAREABLE,
        pages=line.pages,
    )


def asked_row(asked: AskedMaterial) -> MaterialRow:
    """Return a material that the staff asked for as the list shows it."""
    here = asked.file is not None
    return MaterialRow(
        key=asked.asked.key,
        name=asked.asked.title,
        detail=asked.asked.reason,
        standing=wording.asked_state(asked),
        spoken=wording.asked_spoken(asked),
        icon=ICONS[MaterialState.ATTACHED if here else MaterialState.MISSING],
        wanting=not here,
        may_follow=False,
        later=False,
        may_promise=False,
        promised=False,
        may_attach=True,
        pages=asked.pages,
    )
