"""Categories and the items of one; the guide of an item is `ui.viewmodels.guide`."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import CatalogueChanged, Category, Event, Kiosk, ServiceItem, SessionStepped
from ui.bridge import Bridge
from ui.models import Rows
from ui.wording import guides

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


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


@QmlElement
class GuidesViewModel(QObject):
    """What the categories and items screens show."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._stages: Rows[StageRow] = Rows(StageRow, self)
        self._items: Rows[ItemRow] = Rows(ItemRow, self)
        self._category: Category | None = None
        self._show_stages()
        bridge.happened.connect(self._hear)
        self._read()

    @Property(int, notify=changed)
    def categoryCount(self) -> int:
        """How many categories there are."""
        return len(self._kiosk.catalogue.categories)

    @Property(int, notify=changed)
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

    @Property(bool, notify=changed)
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

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        for row in self._stages.rows:
            self._show_categories(row)
        self._show()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, CatalogueChanged):
            self._show_stages()
            self._category = self._open_category()
            self._show()
        elif isinstance(event, SessionStepped):
            self._read()

    def _read(self) -> None:
        category = self._open_category()
        if category != self._category:
            self._category = category
            self._show()

    def _open_category(self) -> Category | None:
        """Return the category of the session; None where the edition at hand does not have it."""
        opened = self._kiosk.session.category
        return next((category for category in self._kiosk.catalogue.categories if category.id == opened), None)

    def _show(self) -> None:
        category, catalogue = self._category, self._kiosk.catalogue
        self._items.show([_item_row(found) for found in catalogue.items_of(category.id)] if category else [])
        self.changed.emit()

    def _show_stages(self) -> None:
        self._stages.show([self._stage_row(stage.id, stage.name) for stage in self._kiosk.catalogue.stages])

    def _stage_row(self, stage: str, name: str) -> StageRow:
        known = next((row.categories for row in self._stages.rows if row.stage == stage), None)
        row = StageRow(stage, name, Rows(CategoryRow, self) if known is None else known)
        self._show_categories(row)
        return row

    def _show_categories(self, row: StageRow) -> None:
        found = (category for category in self._kiosk.catalogue.categories if category.stage == row.stage)
        row.categories.show([self._category_row(category) for category in found])

    def _category_row(self, category: Category) -> CategoryRow:
        items = self._kiosk.catalogue.items_of(category.id)
        return CategoryRow(category.id, guides.category_name(category), guides.contents(items))


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
