"""Handing materials in: between the form and the check page, what the item asks for and what becomes of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kiosk.app import asked_materials, kept_files
from kiosk.app.machine import Machine
from kiosk.app.views import MaterialsView, PagesView
from kiosk.errors import StepError
from kiosk.events import Event
from kiosk.materials import HandedIn, MaterialLine, asked_of, list_materials
from kiosk.scans import MAX_PAGES, Refusal, ScanPage, ScanRefused, Side, bind_pages, read_pages
from kiosk.sessions import Command, Credit, Session, Step, advance, retreat
from kiosk.sharing import Need, needs, standings

Change = Callable[[ScanPage], ScanPage]


class HandingIn:
    """The door to the materials of the application at hand: `Kiosk.materials`."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    # -- the list ---------------------------------------------------------------------------------------------

    def view(self) -> MaterialsView:
        """Return the list; only at MATERIALS and CHECK."""
        session = self._machine.session
        if session.step not in {Step.MATERIALS, Step.CHECK} or session.item is None:
            raise StepError(f"There are no materials at the step '{session.step}'; show the present step.")
        return MaterialsView(self._machine.catalogue.name_of(session.item), lines(self._machine, session))

    def bring_later(self, material: str, *, later: bool) -> None:
        """MATERIALS: say that a material follows within the days allowed, or take that back."""
        with self._machine.acting(Command.BRING_LATER) as happened:
            session = self._machine.session
            if not self._line(session, material).may_follow:
                raise StepError(f"The material {material} cannot follow later; show the materials anew.")
            handed = replace(session.handed.get(material, HandedIn()), later=later, promised=False)
            self._machine.step_to(replace(session, handed={**session.handed, material: handed}), happened)

    def open_material(self, material: str) -> None:
        """MATERIALS, SUPPLEMENT → PAGES, to put the pages of a material together."""
        with self._machine.acting(Command.OPEN_MATERIAL) as happened:
            session = self._machine.session
            if session.step is Step.SUPPLEMENT:
                asked_materials.one(self._machine, session, material)
            elif not self._line(session, material).may_attach:
                raise StepError(f"The material {material} is not handed in here; show the materials anew.")
            self._machine.step_to(advance(session, Step.PAGES, material=material), happened)

    # -- the pages of one -------------------------------------------------------------------------------------

    def pages(self) -> PagesView:
        """Return the pages of the open material; only at PAGES."""
        session = self._machine.session
        if session.step is not Step.PAGES:
            raise StepError(f"There are no pages at the step '{session.step}'; show the present step.")
        pages, key = asked_materials.open_one(session).pages, session.material or ""
        room = len(pages) < MAX_PAGES
        if asked_materials.are_put_together(session):
            asked = asked_materials.one(self._machine, session, key).asked
            return PagesView(asked.title, None, asked.reason, pages, room=room)
        material = self._line(session, key).material
        return PagesView(material.name, material, "", pages, room=room)

    def add_pages(self, content: bytes) -> tuple[ScanPage, ...]:
        """PAGES: take the pages of a file, whatever it is called, and return them; takes a second, not for Qt's thread.

        Raises `ScanRefused`, and nothing has changed.
        """
        with self._machine.acting(Command.ADD_PAGES):
            begun = self._machine.session
        fresh = read_pages(content)
        with self._machine.acting(Command.ADD_PAGES) as happened:
            session = self._machine.session
            if (session.id, session.material) != (begun.id, begun.material):
                raise StepError("The pages belong to another material; show the present step.")
            pages = (*asked_materials.open_one(session).pages, *fresh)
            if len(pages) > MAX_PAGES:
                raise ScanRefused(Refusal.TOO_MANY_PAGES)
            self._put(pages, happened)
        return fresh

    def turn_page(self, key: str) -> None:
        """PAGES: turn a page a quarter to the right."""
        self._change(key, ScanPage.turned)

    def trim_page(self, key: str, side: Side) -> None:
        """PAGES: cut a little off a side of a page, as it is shown."""
        self._change(key, lambda page: page.trimmed(side))

    def restore_page(self, key: str) -> None:
        """PAGES: take back everything cut off a page."""
        self._change(key, ScanPage.whole)

    def move_page_up(self, key: str) -> None:
        """PAGES: put a page before the one before it."""
        with self._machine.acting(Command.CHANGE_PAGES) as happened:
            pages = list(asked_materials.open_one(self._machine.session).pages)
            at = _place(pages, key)
            before = max(0, at - 1)
            pages[before], pages[at] = pages[at], pages[before]
            self._put(pages, happened)

    def remove_page(self, key: str) -> None:
        """PAGES: take a page out."""
        with self._machine.acting(Command.CHANGE_PAGES) as happened:
            pages = list(asked_materials.open_one(self._machine.session).pages)
            del pages[_place(pages, key)]
            self._put(pages, happened)

    def keep_pages(self) -> None:
        """PAGES → MATERIALS, SUPPLEMENT with the pages as one sealed PDF, or without any; takes a second.

        Raises `ScanRefused` or `StorageFull`; everything is then as it was.
        """
        with self._machine.acting(Command.KEEP_PAGES):
            begun = self._machine.session
        pages = asked_materials.open_one(begun).pages
        pdf = bind_pages(pages) if pages else None
        with self._machine.acting(Command.KEEP_PAGES) as happened:
            session = self._machine.session
            if session.id != begun.id or asked_materials.open_one(session).pages != pages:
                raise StepError("The pages have been changed meanwhile; show the present step.")
            name = None if pdf is None else kept_files.keep(self._machine, pdf)
            kept = asked_materials.with_material(session, replace(asked_materials.open_one(session), file=name))
            self._machine.step_to(retreat(kept, material=None), happened)

    # -- how --------------------------------------------------------------------------------------------------

    def _line(self, session: Session, material: str) -> MaterialLine:
        found = (one for one in lines(self._machine, session) if one.material.id == material)
        line = next(found, None)
        if line is None:
            raise StepError(f"The material {material} is not asked for; show the materials anew.")
        return line

    def _change(self, key: str, change: Change) -> None:
        with self._machine.acting(Command.CHANGE_PAGES) as happened:
            pages = list(asked_materials.open_one(self._machine.session).pages)
            at = _place(pages, key)
            pages[at] = change(pages[at])
            self._put(pages, happened)

    def _put(self, pages: Sequence[ScanPage], happened: list[Event]) -> None:
        session = self._machine.session
        changed = replace(asked_materials.open_one(session), pages=tuple(pages), file=None)
        handed = replace(changed, later=False, promised=False)
        self._machine.step_to(asked_materials.with_material(session, handed), happened)


def lines(machine: Machine, session: Session) -> tuple[MaterialLine, ...]:
    """Return the materials asked of this session's applicant, and how each stands."""
    catalogue, item = machine.catalogue, session.item or ""
    kind = catalogue.form_of(item).applicant_kind(session.answers)
    promising = item in catalogue.commitments and credit_of(machine, session) is not Credit.BARRED
    shared = standings(needs_of(machine, session), session.gathered.answered)
    matter = catalogue.matter(item, session.answers)
    found = list_materials(matter, kind, session.handed, promising=promising, shared=shared)
    needed_for = {key: tuple(map(catalogue.name_of, parts)) for key, parts in matter.needed_for.items()}
    return tuple(replace(line, needed_for=needed_for.get(line.material.id, ())) for line in found)


def needs_of(machine: Machine, session: Session) -> tuple[Need, ...]:
    """Return which sources the application at hand would have to be asked."""
    catalogue, matter = machine.catalogue, machine.catalogue.matter(session.item or "", session.answers)
    form = catalogue.form_of(matter.id)
    materials = asked_of(matter, form.applicant_kind(session.answers))
    return needs(catalogue, form, session.answers, materials)


def credit_of(machine: Machine, session: Session) -> Credit | None:
    """Return what the platform said about a commitment of this applicant; None: it has not been asked about them."""
    number = machine.catalogue.form_of(session.item or "").subject(session.answers)
    return session.promising.credit if session.promising.asked_about == number else None


def attached(machine: Machine, session: Session) -> tuple[str, ...]:
    """Return the files of the materials that are listed, each once."""
    named = (line.file for line in lines(machine, session))
    return tuple(dict.fromkeys(name for name in named if name is not None))


def _place(pages: Sequence[ScanPage], key: str) -> int:
    for at, page in enumerate(pages):
        if page.key == key:
            return at
    raise StepError("That page is not there any more; show the pages anew.")
