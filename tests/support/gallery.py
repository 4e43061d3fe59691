"""The gallery: a part of it, in a text size and a scheme, drawn with a real machine behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shiboken6
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.support.machine import CATALOGUE, ITEM, apply_for, bench
from tests.support.screen import visible
from ui.app import prepare
from ui.bridge import Bridge
from ui.models import Rows
from ui.qml_engine import IMPORT_PATH, load_window, new_engine
from ui.rehearsal.finger import Finger
from ui.viewmodels.form_rows import PageRow
from ui.viewmodels.guide import PartRow, SectionRow, StretchRow
from ui.viewmodels.problem_summary import ProblemRow
from ui.viewmodels.progress import AskedRow, ProgressRow
from ui.viewmodels.terminal import TerminalViewModel
from ui.wording import guide_parts, process

GALLERY = IMPORT_PATH / "qml/Gallery.qml"
PARTS = (
    *("text", "buttons", "tiles", "entries", "fields", "choosing"),
    *("files", "forms", "guides", "messages", "dialogs", "pages", "finding", "sharing"),
)
PAGES = ("联系方式", "想办什么", "地理标志产品和它的产地", "共有人")
HISTORY = (
    ProgressRow("请补材料", "11月22日 10:05", "请补一份营业执照复印件，下次来的时候带上，或者在这台终端上扫描。"),
    ProgressRow("已受理", "11月22日 09:40", ""),
    ProgressRow("已提交", "11月22日 09:30", ""),
)


ASKED = (
    AskedRow("营业执照（副本复印件，盖公章）", "交来的照片看不清统一社会信用代码，请重新拍一张。", done=False),
    AskedRow("经办人：手机号码", "", done=True),
)
WRONG = (
    ProblemRow("/agent/name", "请填写经办人姓名"),
    ProblemRow("/agent/id_no", "居民身份证号码有一位对不上，请对照证件再看一下"),
    ProblemRow("/owners/1/share", "共有人 2：共有份额不能大于100"),
)


@dataclass
class Gallery:
    """What the parts are drawn from."""

    terminal: TerminalViewModel
    samples: dict[str, Rows[Any]]

    @contextmanager
    def window(self, part: str, *, text_size: str, scheme: str, browsing: bool = False) -> Iterator[QQuickWindow]:
        """Put up one part in one size and scheme; with `browsing`, in front of a person who may choose others."""
        engine = new_engine()
        properties = {"part": part, "textSize": text_size, "scheme": scheme, "browsing": browsing}
        around = {"terminal": self.terminal, "samples": self.samples, "millimetre": 3 if browsing else 2}
        window = load_window(engine, GALLERY, properties | around)
        try:
            window.show()
            Finger(window).settle()
            yield window
        finally:
            shiboken6.delete(engine)

    def picture(self, part: str, *, text_size: str, scheme: str) -> Image.Image:
        """Draw one part in one size and scheme."""
        with self.window(part, text_size=text_size, scheme=scheme) as window:
            return drawn(window)


def drawn(window: QQuickWindow) -> Image.Image:
    """Return the picture of the window, the dots that take turns at their first turn."""
    for item in visible(window.contentItem()):
        if "WaitingDots" in kinds(item):
            item.setProperty("turn", 0)
    grabbed = window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    size = (grabbed.width(), grabbed.height())
    return Image.frombuffer("RGB", size, bytes(grabbed.constBits()), "raw", "RGB", grabbed.bytesPerLine(), 1)


def kinds(item: QQuickItem) -> tuple[str, ...]:
    """Return the QML types that an item is, the nearest first, e.g. `PrimaryButton`, `PushButton`, `QQuickItem`."""
    found, meta = [], item.metaObject()
    while meta is not None:
        found.append(meta.className().partition("_QML")[0])
        meta = meta.superClass()
    return tuple(found)


@contextmanager
def gallery(folder: Path) -> Iterator[Gallery]:
    """Put up what the gallery needs: a machine on which somebody has just applied."""
    prepare()
    machine = bench(folder)
    bridge = Bridge(machine.kiosk.subscribe)
    terminal = TerminalViewModel(machine.kiosk, machine.clock, bridge)
    try:
        apply_for(machine.kiosk)
        heard: list[None] = []
        bridge.run(lambda: None, heard.append)
        while not heard:
            QCoreApplication.processEvents()
        yield Gallery(terminal, _samples())
    finally:
        bridge.close()
        shiboken6.delete(terminal)
        shiboken6.delete(bridge)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        machine.store.close()


def _samples() -> dict[str, Rows[Any]]:
    """Return what no machine stands at all at once: a form's first page and its last, a guide, a whole story."""
    told = {"history": _rows(*HISTORY), "asked": _rows(*ASKED)}
    finding = {"stretches": _stretches(), "sections": _sections()}
    return {
        **told,
        **finding,
        "wrong": _rows(*WRONG),
        "parts": _parts(),
        "first": _steps(0, 0),
        "last": _steps(3, 3),
        "back": _steps(1, 4),
    }


def _steps(current: int, complete: int) -> Rows[PageRow]:
    """Return the pages of a form, of which one is open and the first few are complete."""
    return _rows(*(PageRow(title, complete=at < complete, current=at == current) for at, title in enumerate(PAGES)))


def _parts() -> Rows[PartRow]:
    """Return conditions and materials of an item's guide."""
    parts = list(enumerate(guide_parts.core_elements(CATALOGUE.item(ITEM), CATALOGUE), start=1))[1:3]
    return _rows(*(PartRow(part.key, part.title, number, _rows(*part.lines)) for number, part in parts))


def _stretches() -> Rows[StretchRow]:
    """Return a process that goes on in other hands."""
    found = process.stretches(CATALOGUE.item("IP-04-02").process, frozenset(CATALOGUE.edition.assumed))
    return _rows(*(StretchRow(one.title, one.note, one.above, _rows(*one.steps)) for one in found))


def _sections() -> Rows[SectionRow]:
    """Return the questions of a guide, without their answers."""
    sections = guide_parts.SECTIONS.items()
    return _rows(*(SectionRow(key, str(title), picture, Rows(PartRow)) for key, (title, picture, _) in sections))


def _rows(*rows: Any) -> Rows[Any]:
    made: Rows[Any] = Rows(type(rows[0]))
    made.show(rows)
    return made
