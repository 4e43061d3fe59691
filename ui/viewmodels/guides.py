"""Categories, the items of one, and the guide of an item."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import Category, Event, Kiosk, ServiceItem, SessionStepped
from ui.bridge import Bridge
from ui.models import Rows
from ui.wording import guide_parts, guides

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

PREPARING = 4
"""So many of the seven core elements say what to prepare and do; the others say what to expect."""


@dataclass(frozen=True)
class CategoryRow:
    """A category as a tile."""

    category: str
    name: str
    examples: str
    """Plain names of what is in it."""


@dataclass(frozen=True)
class StageRow:
    """A link of the chain with its categories."""

    stage: str
    name: str
    categories: Rows[CategoryRow]


@dataclass(frozen=True)
class ItemRow:
    """An item as a tile."""

    item: str
    plain_name: str
    name: str
    time: str
    time_mark: str
    fee: str
    fee_mark: str


@dataclass(frozen=True)
class PartRow:
    """A part of the guide as a card."""

    key: str
    title: str
    number: int
    """1 to 7 for a core element, 0 for what comes after them."""
    lines: Rows[guide_parts.Line]


@QmlElement
class GuidesViewModel(QObject):
    """What the categories, items and guide screens show."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._stages: Rows[StageRow] = Rows(StageRow, self)
        self._items: Rows[ItemRow] = Rows(ItemRow, self)
        self._facts: Rows[guides.Fact] = Rows(guides.Fact, self)
        self._preparing: Rows[PartRow] = Rows(PartRow, self)
        self._knowing: Rows[PartRow] = Rows(PartRow, self)
        self._category: Category | None = None
        self._item: ServiceItem | None = None
        self._stages.show([self._stage_row(stage.id, stage.name) for stage in kiosk.catalogue.stages])
        bridge.happened.connect(self._hear)
        self._read()

    @Property(int, constant=True)
    def categoryCount(self) -> int:
        """How many categories there are."""
        return len(self._kiosk.catalogue.categories)

    @Property(int, constant=True)
    def itemCount(self) -> int:
        """How many items can be looked at."""
        return len(self._kiosk.catalogue.items)

    @Property(Rows, constant=True)
    def stages(self) -> Rows[StageRow]:
        """All categories, by the link of the chain they belong to."""
        return self._stages

    @Property(str, notify=changed)
    def categoryName(self) -> str:
        """The category that is open."""
        return guides.category_name(self._category) if self._category else ""

    @Property(Rows, constant=True)
    def items(self) -> Rows[ItemRow]:
        """Items of the open category."""
        return self._items

    @Property(str, notify=changed)
    def plainName(self) -> str:
        """What a citizen would call the open item."""
        return self._item.plain_name if self._item else ""

    @Property(str, notify=changed)
    def fullName(self) -> str:
        """The open item's official name and id."""
        return guides.full_name(self._item) if self._item else ""

    @Property(str, notify=changed)
    def deciding(self) -> str:
        """Who decides about the open item, and what the city does."""
        return guides.deciding(self._item) if self._item else ""

    @Property(Rows, constant=True)
    def facts(self) -> Rows[guides.Fact]:
        """What everybody wants to know first about the open item."""
        return self._facts

    @Property(Rows, constant=True)
    def preparing(self) -> Rows[PartRow]:
        """The core elements one acts on: whom it is for, conditions, materials, process."""
        return self._preparing

    @Property(Rows, constant=True)
    def knowing(self) -> Rows[PartRow]:
        """The core elements that answer: time, channels, result; then fee, legal basis, questions."""
        return self._knowing

    @Property(str, constant=True)
    def edition(self) -> str:
        """Version of the catalogue."""
        return self._kiosk.catalogue.edition.version

    @Property(bool, constant=True)
    def draft(self) -> bool:
        """Whether the catalogue is not in force yet, which every guide then says."""
        return self._kiosk.catalogue.edition.draft

    @Slot(str)
    def openCategory(self, category: str) -> None:
        """Show the items of `category`."""
        self._bridge.run(lambda: self._kiosk.open_category(category))

    @Slot(str)
    def openGuide(self, item: str) -> None:
        """Show the guide of `item`."""
        self._bridge.run(lambda: self._kiosk.open_guide(item))

    @Slot()
    def apply(self) -> None:
        """Fill in an application for the open item."""
        self._bridge.run(self._kiosk.start_application)

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        for row in self._stages.rows:
            self._show_categories(row)
        self._show()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped):
            self._read()

    def _read(self) -> None:
        session, catalogue = self._kiosk.session, self._kiosk.catalogue
        category = catalogue.category(session.category) if session.category else None
        item = catalogue.item(session.item) if session.item else None
        if (category, item) == (self._category, self._item):
            return
        self._category, self._item = category, item
        self._show()

    def _show(self) -> None:
        category, item, catalogue = self._category, self._item, self._kiosk.catalogue
        self._items.show([_item_row(found) for found in catalogue.items_of(category.id)] if category else [])
        self._facts.show(guides.facts(item) if item else [])
        self._show_parts(self._part_rows(item) if item else [])
        self.changed.emit()

    def _stage_row(self, stage: str, name: str) -> StageRow:
        row = StageRow(stage, name, Rows(CategoryRow, self))
        self._show_categories(row)
        return row

    def _show_categories(self, row: StageRow) -> None:
        found = (category for category in self._kiosk.catalogue.categories if category.stage == row.stage)
        row.categories.show([self._category_row(category) for category in found])

    def _category_row(self, category: Category) -> CategoryRow:
        items = self._kiosk.catalogue.items_of(category.id)
        return CategoryRow(category.id, guides.category_name(category), guides.contents(items))

    def _part_rows(self, item: ServiceItem) -> list[PartRow]:
        catalogue = self._kiosk.catalogue
        core = enumerate(guide_parts.core_elements(item, catalogue), start=1)
        rows = [self._part_row(part, number) for number, part in core]
        return rows + [self._part_row(part, 0) for part in guide_parts.further_parts(item, catalogue)]

    def _show_parts(self, rows: list[PartRow]) -> None:
        before = self._preparing.rows + self._knowing.rows
        self._preparing.show(rows[:PREPARING])
        self._knowing.show(rows[PREPARING:])
        for row in before:
            row.lines.deleteLater()

    def _part_row(self, part: guide_parts.Part, number: int) -> PartRow:
        lines: Rows[guide_parts.Line] = Rows(guide_parts.Line, self)
        lines.show(part.lines)
        return PartRow(part.key, part.title, number, lines)


def _item_row(item: ServiceItem) -> ItemRow:
    limit = item.time.promised
    return ItemRow(
        item.id,
        item.plain_name,
        item.name,
        guides.local_time(limit),
        guides.mark(unconfirmed=limit.assumed and limit.workdays is not None),
        guides.short_fee(item.fee),
        guides.mark(unconfirmed=item.fee.verify),
    )
