"""Drafts that are taken along: sealed for a code that stands on a slip, kept by the platform, gone from here.

The key is made from the code, and the code is on the slip and on the screen while its person is there, nowhere else.
What does not reach the platform at once is not kept here for later: this terminal would have to keep the key too.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from kiosk.app import checking, restoring
from kiosk.app.draft_keeper import DraftKeeper
from kiosk.app.machine import Machine
from kiosk.applications import FieldKind
from kiosk.catalogue import Matter
from kiosk.codes import DrawCode
from kiosk.drafts import MOST_BYTES, Draft, Laid, ShownLine, TakenDraft, grouped, name_of, new_code, pack, seal
from kiosk.errors import PlatformAway, StepError, StoreError
from kiosk.events import PrintJobQueued
from kiosk.exchange import Link
from kiosk.scans import MAX_FILE_BYTES
from kiosk.sessions import OFFERED, Command, Session, Step, TakenAway, advance
from kiosk.slips import DraftSlip
from kiosk.storage import jobs

FILES_BYTES = MOST_BYTES - 512 * 1024
"""Room for the pages of materials: five to eight pages. What does not fit in has to be handed in again."""
_SAID = {FieldKind.YES_NO: {"yes": "是", "no": "否"}, FieldKind.AGREEMENT: {"yes": "已同意", "no": ""}}
_KEPT, _LEFT_OUT, _LATER = "页面已随草稿保存", "页面没有随草稿保存，要重新交", "稍后补交"
_PROMISED = "签承诺书代替，提交前再签"


class Taking:
    """The door: `Kiosk.taking`."""

    def __init__(self, machine: Machine, keeper: DraftKeeper, draw_code: DrawCode) -> None:
        self._machine = machine
        self._keeper = keeper
        self._draw_code = draw_code

    def possible(self) -> bool:
        """Tell whether the form at hand can be taken along now: the step offers it, and the line is up."""
        offered = Command.TAKE_DRAFT in OFFERED[self._machine.session.step]
        return offered and self._machine.line.link is Link.ONLINE

    def take(self) -> str:
        """FORM, MATERIALS, CHECK → TAKEN: have the form kept, queue its slip and return the print job.

        Asks the platform: call it on a worker thread. Raises `PlatformAway` with everything left as it was. A draft of
        the same form that was taken along or opened before is dropped.
        """
        with self._machine.acting(Command.TAKE_DRAFT):
            asking = self._machine.session
            taken = self._packed(asking)
        code = new_code()
        name = name_of(code)
        kept = self._keeper.keep(name, seal(code, pack(taken)))
        url = f"{kept.url}#{code}"
        away = TakenAway(grouped(code), self._draw_code(url), kept.last_day, taken.left_out)
        try:
            job = self._handed_over(asking, name, away, url)
        except (StepError, StoreError):
            self._drop(name)
            raise
        if asking.taken:
            self._drop(asking.taken)
        return job

    def _handed_over(self, asking: Session, name: str, away: TakenAway, url: str) -> str:
        machine = self._machine
        with machine.acting(Command.TAKE_DRAFT, since=asking) as happened:
            with machine.store.writing() as w:
                job = jobs.add(w, asking.id, self._slip(asking, away, url), due=machine.clock.monotonic())
            machine.step_to(advance(machine.session, Step.TAKEN, taken=name, take_away=away), happened)
            happened.append(PrintJobQueued(job))
            return job

    def _slip(self, session: Session, away: TakenAway, url: str) -> DraftSlip:
        return DraftSlip(
            code=away.code,
            url=url,
            item=session.item or "",
            item_name=self._machine.catalogue.name_of(session.item or ""),
            last_day=away.last_day,
            left_out=away.left_out,
            edition=self._machine.catalogue.edition.version,
            outlet=self._machine.terminal.outlet,
            sample=self._machine.sample,
        )

    def _packed(self, session: Session) -> TakenDraft:
        machine, files, left_out = self._machine, dict[str, bytes](), list[str]()
        draft, room = restoring.draft_of(machine, session), FILES_BYTES
        matter = machine.catalogue.matter(draft.item, draft.answers)
        handed = dict(draft.handed)
        for material, laid in draft.handed.items():
            if laid.file is None:
                continue
            content = machine.store.read_file(laid.file, 0, MAX_FILE_BYTES)
            if len(content) <= room:
                files[laid.file], room = content, room - len(content)
            else:
                handed[material] = replace(laid, file=None)
                left_out.append(matter.name_of(material))
        draft = replace(draft, handed=handed, taken=None)
        return TakenDraft(
            item_name=machine.catalogue.name_of(draft.item),
            taken_on=machine.clock.now().date(),
            draft=draft,
            lines=(*self._answers(session), *_materials(matter, draft, left_out)),
            left_out=tuple(left_out),
            sample=machine.sample,
            files=files,
        )

    def _answers(self, session: Session) -> Iterator[ShownLine]:
        """Yield the answers as the check page shows them, identity numbers and phones masked."""
        form = self._machine.catalogue.form_of(session.item or "")
        rows = checking.check_rows(form, session.answers, session.gathered)
        titles = [row.title for row in rows]
        for row in rows:
            said = "、".join(_SAID.get(row.kind, {}).get(word, word) for word in row.shown)
            several = titles.count(row.title) > 1
            yield ShownLine(f"{row.page_title}：{row.title}" if several else row.title, said, row.pointer)

    def _drop(self, name: str) -> None:
        with suppress(PlatformAway):  # it is forgotten after its last day, and nobody has its code
            self._keeper.drop(name)


def _materials(matter: Matter, draft: Draft, left_out: list[str]) -> Iterator[ShownLine]:
    for material, laid in draft.handed.items():
        name = matter.name_of(material)
        yield ShownLine(name, _LEFT_OUT if name in left_out else _said(laid))


def _said(laid: Laid) -> str:
    if laid.file:
        return _KEPT
    return _PROMISED if laid.promised else _LATER
