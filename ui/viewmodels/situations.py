"""What happened to people, questions that tell items apart, items settled as one, and packages for enterprises."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import CatalogueChanged, Event, IntegratedService, Kiosk, Package, SessionStepped, Walked
from ui.bridge import Bridge
from ui.models import Rows
from ui.wording import finding as wording
from ui.wording import guides

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class AnswerRow:
    """One answer to the question that is asked."""

    says: str


@dataclass(frozen=True)
class TakenRow:
    """A question that has been answered."""

    asks: str
    says: str


@QmlElement
class SituationsViewModel(QObject):
    """What the pages between not knowing and the guide show."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._situations: Rows[wording.Way] = Rows(wording.Way, self)
        self._paths: Rows[wording.Way] = Rows(wording.Way, self)
        self._leads: Rows[wording.Way] = Rows(wording.Way, self)
        self._ends: Rows[wording.Way] = Rows(wording.Way, self)
        self._answers: Rows[AnswerRow] = Rows(AnswerRow, self)
        self._taken: Rows[TakenRow] = Rows(TakenRow, self)
        self._facts: Rows[guides.Fact] = Rows(guides.Fact, self)
        self._packages: Rows[wording.Way] = Rows(wording.Way, self)
        self._here: Rows[wording.Way] = Rows(wording.Way, self)
        self._steps: Rows[wording.Way] = Rows(wording.Way, self)
        self._package: Package | None = None
        self._walked: Walked | None = None
        self._service: IntegratedService | None = None
        bridge.happened.connect(self._hear)
        self.reword()

    # --- all of them ----------------------------------------------------------------------------------------

    @Property(Rows, constant=True)
    def situations(self) -> Rows[wording.Way]:
        """Everything that happens to people, in their words."""
        return self._situations

    @Property(Rows, constant=True)
    def paths(self) -> Rows[wording.Way]:
        """What people take for each other."""
        return self._paths

    @Property(Rows, constant=True)
    def packages(self) -> Rows[wording.Way]:
        """What enterprises settle one after another."""
        return self._packages

    @Property(Rows, constant=True)
    def packagesHere(self) -> Rows[wording.Way]:
        """Those of them that are meant for outlets like this one."""
        return self._here

    # --- one situation --------------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def title(self) -> str:
        """The situation that is open, in people's words."""
        situation = self._kiosk.session.situation
        return self._kiosk.catalogue.situation(situation).title if situation else ""

    @Property(str, notify=changed)
    def advice(self) -> str:
        """What to do about it, in a sentence or two."""
        situation = self._kiosk.session.situation
        return self._kiosk.catalogue.situation(situation).advice if situation else ""

    @Property(Rows, constant=True)
    def leads(self) -> Rows[wording.Way]:
        """What the open situation leads to, the first one first."""
        return self._leads

    # --- one decision path ----------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def pathTitle(self) -> str:
        """What the questions tell apart."""
        path = self._kiosk.session.path
        return self._kiosk.catalogue.decision_path(path).title if path else ""

    @Property(str, notify=changed)
    def question(self) -> str:
        """What is asked now; empty at the end."""
        return self._walked.asks.asks if self._walked and self._walked.asks else ""

    @Property(Rows, constant=True)
    def answers(self) -> Rows[AnswerRow]:
        """The answers to choose from."""
        return self._answers

    @Property(Rows, constant=True)
    def taken(self) -> Rows[TakenRow]:
        """What has been answered so far; each may be taken back."""
        return self._taken

    @Property(str, notify=changed)
    def because(self) -> str:
        """Why the answers lead where they do."""
        return self._walked.end.because if self._walked and self._walked.end else ""

    @Property(Rows, constant=True)
    def ends(self) -> Rows[wording.Way]:
        """What the answers lead to, the first one first."""
        return self._ends

    # --- one integrated service -----------------------------------------------------------------------------

    @Property(str, notify=changed)
    def serviceName(self) -> str:
        """The matters that are settled as one, by their common name."""
        return self._service.name if self._service else ""

    @Property(str, notify=changed)
    def serviceTrigger(self) -> str:
        """When it is used."""
        return self._service.trigger if self._service else ""

    @Property(Rows, constant=True)
    def facts(self) -> Rows[guides.Fact]:
        """What everybody wants to know first about it."""
        return self._facts

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # PySide takes the names of C++ as well
    def sharedMaterials(self) -> list[str]:
        """What is handed in once for all parts."""
        return [one.name for one in self._service.shared_materials] if self._service else []

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # PySide takes the names of C++ as well
    def order(self) -> list[str]:
        """What has to be decided before what, as sentences."""
        return [step.why for step in self._service.order] if self._service else []

    @Property(str, notify=changed)
    def failurePolicy(self) -> str:
        """What becomes of the others when one part is refused."""
        return self._service.failure_policy if self._service else ""

    # --- one package ----------------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def packageName(self) -> str:
        """The package that is open."""
        return self._package.name if self._package else ""

    @Property(str, notify=changed)
    def packageFor(self) -> str:
        """Whom it is for."""
        return self._package.for_whom if self._package else ""

    @Property(str, notify=changed)
    def packageSummary(self) -> str:
        """What it is, in a sentence."""
        return self._package.summary if self._package else ""

    @Property(str, notify=changed)
    def packageCaution(self) -> str:
        """How far it may be relied on; empty where it is settled."""
        return wording.caution(self._package) if self._package else ""

    @Property(Rows, constant=True)
    def packageSteps(self) -> Rows[wording.Way]:
        """What is settled, the first one first."""
        return self._steps

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # PySide takes the names of C++ as well
    def packageNotes(self) -> list[str]:
        """What one should know besides."""
        return [wording.package_note(note) for note in self._package.notes] if self._package else []

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # PySide takes the names of C++ as well
    def packageContacts(self) -> list[str]:
        """Who is responsible, and the outlets that help."""
        if self._package is None:
            return []
        known = {outlet.code: outlet.name for outlet in self._kiosk.catalogue.directory.outlets}
        return [self._package.unit, *(known[code] for code in self._package.stations if code in known)]

    # --- what a person did ----------------------------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """Show what happens to people."""
        self._bridge.run(self._kiosk.finding.open_situations)

    @Slot(str, str)
    def follow(self, kind: str, target: str) -> None:
        """Go where a tile of this kind leads; a matter that others handle is only told of."""
        finding = self._kiosk.finding
        doors = {
            "item": self._kiosk.open_guide,
            "integrated": finding.open_linked,
            "situation": finding.open_situation,
            "path": finding.open_choosing,
            "package": finding.open_package,
        }
        if kind in doors:
            self._bridge.run(lambda: doors[kind](target))

    @Slot(int)
    def choose(self, answer: int) -> None:
        """Give the answer at this place."""
        self._bridge.run(lambda: self._kiosk.finding.choose(answer))

    @Slot(int)
    def reconsider(self, question: int) -> None:
        """Take back the answer to the question at this place, and all after it."""
        self._bridge.run(lambda: self._kiosk.finding.reconsider(question))

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        catalogue = self._kiosk.catalogue
        self._situations.show([wording.way_to_situation(one) for one in catalogue.situations])
        self._paths.show([wording.way_to_path(path) for path in catalogue.choosing])
        packages = self._kiosk.finding.packages()
        self._packages.show([wording.way_to_package(one) for one in packages])
        self._here.show([wording.way_to_package(one) for one in packages if one.outlet_types])
        self._read()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, CatalogueChanged):
            self.reword()
        elif isinstance(event, SessionStepped):
            self._read()

    def _read(self) -> None:
        session, catalogue = self._kiosk.session, self._kiosk.catalogue
        self._leads.show(self._ways(catalogue.situation(session.situation).leads_to if session.situation else ()))
        self._walked = catalogue.decision_path(session.path).walk(session.chosen) if session.path else None
        self._show_walked()
        self._service = catalogue.integrated[session.linked] if session.linked else None
        self._package = next((one for one in catalogue.packages if one.id == session.package), None)
        self._show_steps()
        self._facts.show(wording.linked_facts(self._service, catalogue) if self._service else ())
        self.changed.emit()

    def _show_steps(self) -> None:
        steps = self._package.steps if self._package else ()
        found = [(step.why, target) for step in steps for target in self._kiosk.finding.targets((step.leads_to,))]
        catalogue = self._kiosk.catalogue
        self._steps.show(
            [wording.way_of_step(target, why, number, catalogue) for number, (why, target) in enumerate(found, start=1)]
        )

    def _show_walked(self) -> None:
        walked = self._walked
        asked = walked.asks.answers if walked and walked.asks else ()
        self._answers.show([AnswerRow(answer.says) for answer in asked])
        self._taken.show([TakenRow(one.asks, answer.says) for one, answer in walked.taken] if walked else [])
        self._ends.show(self._ways(walked.end.leads_to if walked and walked.end else ()))

    def _ways(self, names: tuple[str, ...]) -> list[wording.Way]:
        return [wording.way_to(target, self._kiosk.catalogue) for target in self._kiosk.finding.targets(names)]
