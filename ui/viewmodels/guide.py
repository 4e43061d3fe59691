"""The guide of the open item: what everybody asks first, then section by section, with what the person has already."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import CatalogueChanged, Event, Kiosk, ServiceItem, SessionStepped, Step, TargetKind
from ui.bridge import Bridge
from ui.models import Rows
from ui.viewmodels.slip import SlipViewModel
from ui.wording import dates, finding, guide_parts, guides, process
from ui.wording import outlets as places
from ui.wording.language import translate, translated

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

OUTLETS = 3
"""So many of the nearest outlets stand on the guide; all of them are one touch away."""
HASH_LETTERS = 12
"""So much of the edition's hash is enough to compare two guides by eye."""


@dataclass(frozen=True)
class PartRow:
    """A part of the guide as a card."""

    key: str
    title: str
    number: int
    """1 to 7 for a core element, 0 for what comes after them."""
    lines: Rows[guide_parts.Line]


@dataclass(frozen=True)
class SectionRow:
    """Parts that answer one question, which one touch leads to."""

    key: str
    title: str
    picture: str
    parts: Rows[PartRow]


@dataclass(frozen=True)
class StretchRow:
    """Steps of the process in the same hands."""

    title: str
    note: str
    above: bool
    steps: Rows[process.StepBox]


@QmlElement
class GuideViewModel(QObject):
    """What the guide screen shows, and what can be done there."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._facts: Rows[guides.Fact] = Rows(guides.Fact, self)
        self._sections: Rows[SectionRow] = Rows(SectionRow, self)
        self._stretches: Rows[StretchRow] = Rows(StretchRow, self)
        self._outlets: Rows[places.OutletRow] = Rows(places.OutletRow, self)
        self._leads: Rows[finding.Way] = Rows(finding.Way, self)
        self._materials: Rows[guide_parts.Line] | None = None
        self._held: frozenset[str] = frozenset()
        self._item: ServiceItem | None = None
        self._shown = QObject(self)
        """Holds the rows of the guide that is shown, and takes them along when another one is."""
        self._slip = SlipViewModel(kiosk, bridge, self)
        bridge.happened.connect(self._hear)
        self._read()

    # --- the head -------------------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def plainName(self) -> str:
        """What a citizen would call the open item."""
        return self._item.plain_name if self._item else ""

    @Property(str, notify=changed)
    def fullName(self) -> str:
        """The open item's official name and id."""
        return guides.full_name(self._item) if self._item else ""

    @Property(str, notify=changed)
    def suspension(self) -> str:
        """Why the item cannot be applied for at present, and what to do instead; empty where it can."""
        suspended = self._kiosk.catalogue.suspension(self._item.id) if self._item else None
        if suspended is None:
            return ""
        since = translate("wording", "从{day}起暂停办理。{reason}")
        said = since.format(day=dates.plain_day(suspended.since), reason=suspended.reason)
        if self._kiosk.session.answers:
            said += translate("wording", "您刚才填的没有提交，离开后会自动清除，别人看不到。")
        return said

    @Property(Rows, constant=True)
    def facts(self) -> Rows[guides.Fact]:
        """What everybody wants to know first about the open item."""
        return self._facts

    @Property(str, notify=changed)
    def deciding(self) -> str:
        """Who decides about the open item, and what the city does."""
        return guides.deciding(self._item) if self._item else ""

    # --- section by section ---------------------------------------------------------------------------------

    @Property(Rows, constant=True)
    def sections(self) -> Rows[SectionRow]:
        """The guide, question by question."""
        return self._sections

    @Property(Rows, constant=True)
    def stretches(self) -> Rows[StretchRow]:
        """The process, by whose hands it is in."""
        return self._stretches

    @Property(str, notify=changed)
    def missing(self) -> str:
        """What people still have to bring; empty where they bring nothing."""
        return guide_parts.missing(self._item, self._held) if self._item else ""

    @Property(Rows, constant=True)
    def outlets(self) -> Rows[places.OutletRow]:
        """The nearest outlets."""
        return self._outlets

    @Property(str, notify=changed)
    def result(self) -> str:
        """What comes of it."""
        return self._item.result if self._item else ""

    @Property(str, notify=changed)
    def authority(self) -> str:
        """Who issues it."""
        return self._item.decision_authority if self._item else ""

    @Property(Rows, constant=True)
    def leads(self) -> Rows[finding.Way]:
        """Where else it may lead: linked items, related ones, questions that tell them apart."""
        return self._leads

    # --- the foot -------------------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def edition(self) -> str:
        """Version of the catalogue."""
        return self._kiosk.catalogue.edition.version

    @Property(str, notify=changed)
    def contentHash(self) -> str:
        """The beginning of the edition's hash: the same here, at the window and online."""
        return self._kiosk.catalogue.edition.content_hash[:HASH_LETTERS]

    @Property(bool, notify=changed)
    def draft(self) -> bool:
        """Whether the catalogue is not in force yet, which every guide then says."""
        return self._kiosk.catalogue.edition.draft

    @Property(SlipViewModel, constant=True)
    def slip(self) -> SlipViewModel:
        """The notice slip on its way to paper."""
        return self._slip

    # --- what a person did ----------------------------------------------------------------------------------

    @Slot()
    def apply(self) -> None:
        """Fill in an application for the open item, after the questions about its conditions if there are any."""
        kiosk = self._kiosk
        asked = kiosk.conditions.asked_for(kiosk.session.item or "")
        self._bridge.run(kiosk.conditions.open_conditions if asked else kiosk.start_application)

    @Slot(str, bool)
    def tick(self, material: str, held: bool) -> None:  # noqa: FBT001  what the signal says
        """Note whether the person has a material already."""
        self._bridge.run(lambda: self._kiosk.finding.tick_material(material, held=held))

    @Slot()
    def printNotice(self) -> None:
        """Print what everything needed is, with what the person has ticked off."""
        self._bridge.run(lambda: self._kiosk.papers.print_notice(self._kiosk.session.held))

    @Slot()
    def openOutlets(self) -> None:
        """Show all outlets."""
        self._bridge.run(self._kiosk.finding.open_outlets)

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._slip.reword()
        self._show()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, CatalogueChanged):
            self._item = None
            self._read()
        elif isinstance(event, SessionStepped):
            self._read()

    def _read(self) -> None:
        session, catalogue = self._kiosk.session, self._kiosk.catalogue
        item = catalogue.items.get(session.item or "") if session.step is not Step.START else None
        if item is not self._item:
            self._item, self._held = item, session.held
            self._show()
        elif session.held != self._held:
            self._held = session.held
            self._show_ticks()

    # --- rows -----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        before, self._shown = self._shown, QObject(self)
        self._materials = None
        item = self._item
        self._facts.show(guides.facts(item) if item else [])
        self._sections.show(self._section_rows(item) if item else [])
        self._stretches.show(self._stretch_rows(item) if item else [])
        self._outlets.show(self._outlet_rows() if item else [])
        self._leads.show(self._lead_rows(item) if item else [])
        before.deleteLater()
        self.changed.emit()

    def _show_ticks(self) -> None:
        if self._item and self._materials is not None:
            core = guide_parts.core_elements(self._item, self._kiosk.catalogue, self._held)
            self._materials.show(next(part.lines for part in core if part.key == guide_parts.MATERIALS))
        self.changed.emit()

    def _section_rows(self, item: ServiceItem) -> list[SectionRow]:
        catalogue = self._kiosk.catalogue
        core = guide_parts.core_elements(item, catalogue, self._held)
        parts = {part.key: self._part_row(part, number) for number, part in enumerate(core, start=1)}
        parts |= {part.key: self._part_row(part, 0) for part in guide_parts.further_parts(item, catalogue)}
        self._materials = parts[guide_parts.MATERIALS].lines
        rows = []
        for key, (title, picture, keys) in guide_parts.SECTIONS.items():
            if found := [parts[one] for one in keys if one in parts]:
                shown: Rows[PartRow] = Rows(PartRow, self._shown)
                shown.show(found)
                rows.append(SectionRow(key, translated(title), picture, shown))
        return rows

    def _part_row(self, part: guide_parts.Part, number: int) -> PartRow:
        lines: Rows[guide_parts.Line] = Rows(guide_parts.Line, self._shown)
        lines.show(part.lines)
        return PartRow(part.key, part.title, number, lines)

    def _stretch_rows(self, item: ServiceItem) -> list[StretchRow]:
        rows = []
        for stretch in process.stretches(item.process, frozenset(self._kiosk.catalogue.edition.assumed)):
            steps: Rows[process.StepBox] = Rows(process.StepBox, self._shown)
            steps.show(stretch.steps)
            rows.append(StretchRow(stretch.title, stretch.note, stretch.above, steps))
        return rows

    def _outlet_rows(self) -> list[places.OutletRow]:
        directory = self._kiosk.catalogue.directory
        return [places.row(nearby, directory) for nearby in self._kiosk.finding.outlets()[:OUTLETS]]

    def _lead_rows(self, item: ServiceItem) -> list[finding.Way]:
        catalogue = self._kiosk.catalogue
        paths = (finding.way_to_path(path) for path in catalogue.choosing if item.id in path.compares)
        names = (*item.integrated_services, *item.related_items)
        ways = (finding.way_to(target, catalogue) for target in self._kiosk.finding.targets(names))
        return [*paths, *(way for way in ways if way.kind != TargetKind.OUTSIDE)]
