"""What the screens say about the materials of an application."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import MaterialLine, MaterialState, MaterialsView, Trust
from ui.wording.guide_parts import material_detail
from ui.wording.language import counted, translate, translated

STATES = {
    MaterialState.MADE_HERE: QT_TRANSLATE_NOOP("wording", "已填好"),
    MaterialState.SHARED: QT_TRANSLATE_NOOP("wording", "不用交：有关部门已经有了"),
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


def state(line: MaterialLine) -> str:
    """Say how a material stands."""
    return translated(STATES[line.state])


def detail(line: MaterialLine) -> str:
    """Say what to know about a material: how far it can be trusted, or of whom and in what shape it is asked."""
    return translated(TRUST[line.trust]) if line.trust else material_detail(line.material)


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
