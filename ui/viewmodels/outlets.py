"""The directory of outlets: nearest first, what can be done there, and where it lies on a drawn map."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import CatalogueChanged, Event, Kiosk, OutletChanged, SessionEnded
from ui.bridge import Bridge
from ui.models import Rows
from ui.wording import districts
from ui.wording import outlets as wording
from ui.wording.language import official_is_foreign

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

FILTERS = ("area", "kind", "offer")


@dataclass(frozen=True)
class OptionRow:
    """One value of a filter."""

    value: str
    title: str
    chosen: bool


@QmlElement
class OutletsViewModel(QObject):
    """What the outlets screen shows; what is filtered by goes with the person."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._by = dict.fromkeys(FILTERS, "")
        self._choosing = ""
        self._outlets: Rows[wording.OutletRow] = Rows(wording.OutletRow, self)
        self._areas: Rows[districts.AreaRow] = Rows(districts.AreaRow, self)
        self._marks: Rows[districts.MarkRow] = Rows(districts.MarkRow, self)
        self._options: Rows[OptionRow] = Rows(OptionRow, self)
        bridge.happened.connect(self._hear)
        self._show()

    @Property(Rows, constant=True)
    def outlets(self) -> Rows[wording.OutletRow]:
        """The outlets that are listed, the nearest first."""
        return self._outlets

    @Property(Rows, constant=True)
    def areas(self) -> Rows[districts.AreaRow]:
        """The areas of the map."""
        return self._areas

    @Property(Rows, constant=True)
    def marks(self) -> Rows[districts.MarkRow]:
        """All outlets on the map."""
        return self._marks

    @Property(int, constant=True)
    def mapWidth(self) -> int:
        """Width of the drawing, in its own units."""
        return int(districts.drawing()["width"])

    @Property(int, constant=True)
    def mapHeight(self) -> int:
        """Height of the drawing, in its own units."""
        return int(districts.drawing()["height"])

    @Property(str, constant=True)
    def river(self) -> str:
        """The river, as an SVG path in the units of the drawing."""
        return str(districts.drawing()["river"])

    @Property(bool, notify=changed)
    def longNames(self) -> bool:
        """Whether the areas have the long names of another language, which need room."""
        return official_is_foreign()

    @Property(str, notify=changed)
    def area(self) -> str:
        """Code of the area that is looked at; empty: all."""
        return self._by["area"]

    @Property(str, notify=changed)
    def areaText(self) -> str:
        """The area that is looked at, by its name."""
        return wording.division_name(self._by["area"], self._kiosk.catalogue.directory)

    @Property(str, notify=changed)
    def kindText(self) -> str:
        """The kind of outlet that is looked for; empty: any."""
        return self._kiosk.catalogue.directory.types.get(self._by["kind"], "")

    @Property(str, notify=changed)
    def offerText(self) -> str:
        """What is to be done there; empty: anything."""
        return self._kiosk.catalogue.directory.capabilities.get(self._by["offer"], "")

    @Property(bool, notify=changed)
    def sample(self) -> bool:
        """Whether any outlet that is listed is made up for the demo."""
        return any(outlet.sample for outlet in self._outlets.rows)

    @Property(str, notify=changed)
    def choosing(self) -> str:
        """The filter whose values are offered now: `area`, `kind`, `offer`; empty: none."""
        return self._choosing

    @Property(Rows, constant=True)
    def options(self) -> Rows[OptionRow]:
        """The values of that filter."""
        return self._options

    @Slot()
    def open(self) -> None:
        """Go to the directory."""
        self._bridge.run(self._kiosk.finding.open_outlets)

    @Slot(str)
    def offerValues(self, name: str) -> None:
        """Offer the values of a filter, or put them away when they are offered already."""
        self._choosing = "" if name == self._choosing else name
        self._show()

    @Slot(str)
    def choose(self, value: str) -> None:
        """Filter by a value of the filter that is offered; empty: no longer."""
        self._by[self._choosing] = value
        self._choosing = ""
        self._show()

    @Slot(str)
    def lookAt(self, area: str) -> None:
        """List the outlets of an area of the map; once more: of all."""
        self._by["area"] = "" if area == self._by["area"] else area
        self._choosing = ""
        self._show()

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._show()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionEnded):
            self._by, self._choosing = dict.fromkeys(FILTERS, ""), ""
        if isinstance(event, SessionEnded | CatalogueChanged | OutletChanged):
            self._show()

    def _show(self) -> None:
        directory = self._kiosk.catalogue.directory
        every = [wording.row(nearby, directory) for nearby in self._kiosk.finding.outlets()]
        offering = {nearby.outlet.code for nearby in self._kiosk.finding.outlets(capability=self._by["offer"] or None)}
        kind, within = directory.types.get(self._by["kind"]), districts.divisions_of(self._by["area"])
        listed = [
            outlet
            for outlet in every
            if outlet.code in offering
            and (kind is None or outlet.kind == kind)
            and (not self._by["area"] or outlet.division in within)
        ]
        names = {code: wording.division_name(code, directory) for code in directory.divisions}
        self._outlets.show(listed)
        self._areas.show(districts.areas(every, names))
        self._marks.show(tuple(districts.marks(every, frozenset(outlet.code for outlet in listed))))
        self._options.show([OptionRow(value, title, value == self._by[name]) for name, value, title in self._values()])
        self.changed.emit()

    def _values(self) -> Iterator[tuple[str, str, str]]:
        """Yield filter, value and title of what is offered now."""
        directory, name = self._kiosk.catalogue.directory, self._choosing
        offered = {
            "area": {area.code: area.name for area in self._areas.rows},
            "kind": directory.types,
            "offer": directory.capabilities,
        }
        if name:
            yield name, "", ""
            yield from ((name, value, title) for value, title in offered[name].items())
