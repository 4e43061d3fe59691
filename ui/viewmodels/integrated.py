"""Several matters on one form: how they are applied for, and where each of them stands."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import (
    CatalogueChanged,
    Event,
    IntegratedService,
    Kiosk,
    PartView,
    ProgressReceived,
    SessionEnded,
    SessionStepped,
    Step,
)
from ui.bridge import Bridge
from ui.models import KeyedRows, Rows
from ui.wording import integrated as wording
from ui.wording.finding import Way
from ui.wording.language import translated

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class PartLineRow:
    """One part of an application as a line that opens it."""

    key: str
    number: int
    title: str
    standing: str
    detail: str
    spoken: str
    picture: str
    wanting: bool
    """Somebody has to look at it before it goes on."""
    opens: bool
    """The platform has told of it."""


@QmlElement
class IntegratedViewModel(QObject):
    """What LINKED says about applying, and PROGRESS about the parts."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._ways: Rows[Way] = Rows(Way, self)
        self._parts: KeyedRows[PartLineRow] = KeyedRows(PartLineRow, self)
        bridge.happened.connect(self._hear)

    @Property(Rows, constant=True)
    def ways(self) -> Rows[Way]:
        """What belongs to the service that is looked at."""
        return self._ways

    @Property(str, notify=changed)
    def how(self) -> str:
        """How it is applied for."""
        service = self._service()
        return wording.how(service, self._kiosk.catalogue) if service else ""

    @Property(bool, notify=changed)
    def canApply(self) -> bool:
        """Whether it is applied for here, on one form."""
        service, catalogue = self._service(), self._kiosk.catalogue
        return service is not None and catalogue.on_one_form(service.id) and catalogue.suspension(service.id) is None

    @Property(Rows, constant=True)
    def parts(self) -> Rows[PartLineRow]:
        """The parts of the application that is looked at; none while one of them is open."""
        return self._parts

    @Slot()
    def apply(self) -> None:
        """Fill in the one form."""
        self._bridge.run(self._kiosk.start_application)

    @Slot(int)
    def open(self, number: int) -> None:
        """Look at one part."""
        self._bridge.run(lambda: self._kiosk.parts.open(number))

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._read()

    def _service(self) -> IntegratedService | None:
        return self._kiosk.catalogue.integrated.get(self._kiosk.session.linked or "")

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped | SessionEnded | ProgressReceived | CatalogueChanged):
            self._read()

    def _read(self) -> None:
        session, service = self._kiosk.session, self._service()
        self._ways.show(wording.ways(service, self._kiosk.catalogue) if service else ())
        shown = session.step is Step.PROGRESS and session.reference and not session.part
        view = self._kiosk.application(session.reference) if shown and session.reference else None
        self._parts.show([part_row(one, opens=view.acknowledged) for one in view.parts] if view else ())
        self.changed.emit()


def part_row(part: PartView, *, opens: bool) -> PartLineRow:
    """Return a part as a line."""
    return PartLineRow(
        key=str(part.number),
        number=part.number,
        title=translated(wording.NUMBERED).format(number=part.number, name=part.item_name),
        standing=wording.state(part),
        detail=wording.detail(part),
        spoken=wording.spoken(part),
        picture=wording.icon(part),
        wanting=wording.needs_look(part),
        opens=opens,
    )
