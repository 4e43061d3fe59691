"""What the screens say about the materials of an application."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import (
    AskedMaterial,
    By,
    MaterialLine,
    MaterialState,
    MaterialsView,
    Origin,
    Outcome,
    PagesView,
    Refusal,
    ScanPage,
    ScanRefused,
    SharedStanding,
    Trust,
)
from ui.wording.guide_parts import material_detail
from ui.wording.language import counted, in_sequence, translate, translated
from ui.wording.sharing import on_materials, origin

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


ASKED_IN_VAIN = {
    Outcome.AWAY: QT_TRANSLATE_NOOP("wording", "刚才连不上，没有查到"),
    Outcome.NOTHING: QT_TRANSLATE_NOOP("wording", "有关部门没有查到"),
    Outcome.MISMATCH: QT_TRANSLATE_NOOP("wording", "姓名和号码对不上，没有查到"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("wording", "有关部门没有提供"),
    Outcome.DECLINED: QT_TRANSLATE_NOOP("wording", "您没有同意查"),
}
STILL_ASKED = frozenset({None, Outcome.AWAY})
"""What the list still offers to ask."""

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
TO_BE_SIGNED = QT_TRANSLATE_NOOP("wording", "下一步看承诺书、签名")
SIGNED = QT_TRANSLATE_NOOP("wording", "承诺书已签名")
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


def limits(room: int) -> str:
    """Say what may be added, or that nothing may."""
    if room <= 0:
        return translated(QT_TRANSLATE_NOOP("wording", "已经放满 20 页。要换，先取出一页。"))
    return counted(
        QT_TRANSLATE_NOOP("wording", "还能放 1 页。照片和 PDF 都行，每个文件不超过 20 MB。"),
        QT_TRANSLATE_NOOP("wording", "还能放 {count} 页。照片和 PDF 都行，每个文件不超过 20 MB。"),
        room,
    )


def page_number(number: int) -> str:
    """Name a page."""
    return translated(QT_TRANSLATE_NOOP("wording", "第 {number} 页")).format(number=number)


def size(count: int) -> str:
    """Say how large a file of so many bytes is."""
    return f"{count / MEGABYTE:.1f} MB" if count >= MEGABYTE else f"{max(1, round(count / 1000))} KB"


def state(line: MaterialLine) -> str:
    """Say how a material stands."""
    return translated(STATES[line.state])


def detail(line: MaterialLine, *, signed: bool) -> str:
    """Say what to know about a material: where it comes from, how far to be trusted, or of whom and in what shape.

    Of one that a commitment replaces, whether that has been `signed`.
    """
    if line.state is MaterialState.COMMITTED:
        return translated(SIGNED if signed else TO_BE_SIGNED)
    if line.shared is not None and line.shared.at is not None:
        return _of_the_source(line.shared, line.trust)
    return translated(TRUST[line.trust]) if line.trust else material_detail(line.material)


def spoken(line: MaterialLine, *, signed: bool) -> str:
    """Say all of it in one sentence, for who hears it."""
    return in_sequence(filter(None, (line.material.name, state(line), detail(line, signed=signed))))


def _of_the_source(shared: SharedStanding, trust: Trust | None) -> str:
    if shared.outcome is Outcome.FOUND and shared.at is not None and trust is not None:
        where = origin(Origin(By.SHARED, shared.source.id, shared.at), {shared.source.id: shared.source})
        return in_sequence([where, translated(TRUST[trust])])
    return translated(ASKED_IN_VAIN[shared.outcome]) if shared.outcome in ASKED_IN_VAIN else ""


def shareable(view: MaterialsView) -> str:
    """Say how many materials an authority could still be asked for; empty where there is none."""
    open_ = [line for line in view.lines if line.may_share and line.shared and line.shared.outcome in STILL_ASKED]
    return on_materials(len(open_))


def shape(view: PagesView) -> str:
    """Say of whom and in what shape a material is asked, or for what reason the staff asked for it."""
    return material_detail(view.material) if view.material else view.reason


def asked_state(asked: AskedMaterial) -> str:
    """Say how a material stands that the staff asked for."""
    return translated(STATES[MaterialState.ATTACHED if asked.file else MaterialState.MISSING])


def asked_spoken(asked: AskedMaterial) -> str:
    """Say all about it in one sentence."""
    return in_sequence(filter(None, (asked.asked.title, asked_state(asked), asked.asked.reason)))


def summary(view: MaterialsView, *, signed: bool) -> str:
    """Say in a sentence or two what there is to do."""
    states = [line.state for line in view.lines]
    missing, later = states.count(MaterialState.MISSING), states.count(MaterialState.TO_FOLLOW)
    if missing:
        return counted(
            QT_TRANSLATE_NOOP("wording", "还缺 1 份。没带也能办：工作人员会告诉您怎么补。"),
            QT_TRANSLATE_NOOP("wording", "还缺 {count} 份。没带也能办：工作人员会告诉您怎么补。"),
            missing,
        )
    if held := states.count(MaterialState.SHAREABLE):
        return counted(
            QT_TRANSLATE_NOOP("wording", "1 份可以查来，不用您交。不查也能办。"),
            QT_TRANSLATE_NOOP("wording", "{count} 份可以查来，不用您交。不查也能办。"),
            held,
        )
    if later:
        return counted(
            QT_TRANSLATE_NOOP("wording", "1 份以后补。最后一天会告诉您。"),
            QT_TRANSLATE_NOOP("wording", "{count} 份以后补。最后一天会告诉您。"),
            later,
        )
    if MaterialState.COMMITTED in states and not signed:
        return translate("wording", "下一步看承诺书，签名。")
    return translate("wording", "材料都有了，接着往下办。")
