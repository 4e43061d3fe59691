"""What the screens say about the materials of an application."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import (
    AskedMaterial,
    MaterialLine,
    MaterialState,
    MaterialsView,
    PagesView,
    Refusal,
    ScanPage,
    ScanRefused,
    Trust,
)
from ui.wording.guide_parts import material_detail
from ui.wording.language import counted, in_sequence, translate, translated

MEGABYTE = 1_000_000

STATES = {
    MaterialState.MADE_HERE: QT_TRANSLATE_NOOP("wording", "已填好"),
    MaterialState.SHAREABLE: QT_TRANSLATE_NOOP("wording", "有关部门有，您同意就能查到"),
    MaterialState.SHARED: QT_TRANSLATE_NOOP("wording", "查到了，不用交"),
    MaterialState.BY_AUTHORITY: QT_TRANSLATE_NOOP("wording", "不用您交：有关部门会送来"),
    MaterialState.COMMITTED: QT_TRANSLATE_NOOP("wording", "承诺代替"),
    MaterialState.ATTACHED: QT_TRANSLATE_NOOP("wording", "已添加"),
    MaterialState.TO_FOLLOW: QT_TRANSLATE_NOOP("wording", "以后补"),
    MaterialState.MISSING: QT_TRANSLATE_NOOP("wording", "还缺"),
    MaterialState.IF_APPLICABLE: QT_TRANSLATE_NOOP("wording", "用得上才交"),
}
TRUST = {
    Trust.A: QT_TRANSLATE_NOOP("wording", "A级：由发证部门提供"),
    Trust.B: QT_TRANSLATE_NOOP("wording", "B级：工作人员看过原件"),
    Trust.C: QT_TRANSLATE_NOOP("wording", "C级：您自己上传"),
    Trust.D: QT_TRANSLATE_NOOP("wording", "D级：您自己填写"),
}
"""国办函〔2016〕108号, in words."""


REFUSALS = {
    Refusal.TOO_LARGE: QT_TRANSLATE_NOOP("wording", "这个文件太大了。请拍小一点，或分成几个文件。"),
    Refusal.WRONG_TYPE: QT_TRANSLATE_NOOP("wording", "只收照片和 PDF。请换一个文件，或者把纸拍下来。"),
    Refusal.BROKEN: QT_TRANSLATE_NOOP("wording", "这个文件打不开，可能没有存好。请换一个，或重新拍一张。"),
    Refusal.TOO_MANY_PIXELS: QT_TRANSLATE_NOOP("wording", "这张照片尺寸太大，打不开。请用小一点的尺寸重新拍。"),
    Refusal.TOO_MANY_PAGES: QT_TRANSLATE_NOOP("wording", "一份材料最多 20 页。请只放需要的几页。"),
    Refusal.ENCRYPTED: QT_TRANSLATE_NOOP("wording", "这个 PDF 设了密码，打不开。请换一个没有密码的。"),
    Refusal.ACTIVE: QT_TRANSLATE_NOOP("wording", "这个 PDF 里带有程序，不能收。请打印出来拍照，或另存一份。"),
    Refusal.TOO_HEAVY: QT_TRANSLATE_NOOP("wording", "这个文件太复杂，打不开。请打印出来拍照。"),
}
AWAY = QT_TRANSLATE_NOOP("wording", "没有读到。请看看U盘插好没有，纸放好没有，再试一次。")
BLURRED = QT_TRANSLATE_NOOP("wording", "这一页有点糊，看不清可以重新拍。")
DARK = QT_TRANSLATE_NOOP("wording", "这一页太暗，看不清可以重新拍。")


def refused(error: Exception) -> str:
    """Say why a file was not taken, and what to do."""
    return translated(REFUSALS[error.refusal] if isinstance(error, ScanRefused) else AWAY)


def hint(page: ScanPage) -> str:
    """Say what to know about a page before it is handed in; empty where all is well."""
    words = [text for text, found in ((BLURRED, page.blurred), (DARK, page.dark)) if found]
    return " ".join(map(translated, words))


def page_number(number: int) -> str:
    """Name a page."""
    return translated(QT_TRANSLATE_NOOP("wording", "第 {number} 页")).format(number=number)


def size(count: int) -> str:
    """Say how large a file of so many bytes is."""
    return f"{count / MEGABYTE:.1f} MB" if count >= MEGABYTE else f"{max(1, round(count / 1000))} KB"


def state(line: MaterialLine) -> str:
    """Say how a material stands."""
    return translated(STATES[line.state])


def detail(line: MaterialLine) -> str:
    """Say what to know about a material: how far it can be trusted, or of whom and in what shape it is asked."""
    return translated(TRUST[line.trust]) if line.trust else material_detail(line.material)


def spoken(line: MaterialLine) -> str:
    """Say all of it in one sentence, for who hears it."""
    return in_sequence(filter(None, (line.material.name, state(line), detail(line))))


def shape(view: PagesView) -> str:
    """Say of whom and in what shape a material is asked, or for what reason the staff asked for it."""
    return material_detail(view.material) if view.material else view.reason


def asked_state(asked: AskedMaterial) -> str:
    """Say how a material stands that the staff asked for."""
    return translated(STATES[MaterialState.ATTACHED if asked.file else MaterialState.MISSING])


def asked_spoken(asked: AskedMaterial) -> str:
    """Say all about it in one sentence."""
    return in_sequence(filter(None, (asked.asked.title, asked_state(asked), asked.asked.reason)))


def summary(view: MaterialsView) -> str:
    """Say in a sentence or two what there is to do."""
    states = [line.state for line in view.lines]
    missing, later = states.count(MaterialState.MISSING), states.count(MaterialState.TO_FOLLOW)
    if missing:
        return counted(
            QT_TRANSLATE_NOOP("wording", "还缺 1 份。没带也能办：工作人员会告诉您怎么补。"),
            QT_TRANSLATE_NOOP("wording", "还缺 {count} 份。没带也能办：工作人员会告诉您怎么补。"),
            missing,
        )
    if later:
        return counted(
            QT_TRANSLATE_NOOP("wording", "1 份以后补。最后一天会告诉您。"),
            QT_TRANSLATE_NOOP("wording", "{count} 份以后补。最后一天会告诉您。"),
            later,
        )
    return translate("wording", "材料都有了，接着往下办。")
