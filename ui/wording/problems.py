"""What is wrong with an answer, in the field's own words: what is asked for, and what stands there now."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import Field, FieldKind, Problem, ProblemCode, Repeat
from ui.wording.dates import plain_day
from ui.wording.language import translated

SENTENCES = {
    ProblemCode.MISSING: QT_TRANSLATE_NOOP("wording", "请填写{title}"),
    ProblemCode.TOO_SHORT: QT_TRANSLATE_NOOP("wording", "{title}至少写{minimum}个字"),
    ProblemCode.TOO_LONG: QT_TRANSLATE_NOOP("wording", "{title}最多写{maximum}个字"),
    ProblemCode.NOT_A_NUMBER: QT_TRANSLATE_NOOP("wording", "{title}要填数字，例如 12"),
    ProblemCode.NOT_WHOLE: QT_TRANSLATE_NOOP("wording", "{title}要填整数，不带小数点"),
    ProblemCode.TOO_SMALL: QT_TRANSLATE_NOOP("wording", "{title}不能小于{minimum}"),
    ProblemCode.NOT_ABOVE: QT_TRANSLATE_NOOP("wording", "{title}要大于{minimum}"),
    ProblemCode.TOO_LARGE: QT_TRANSLATE_NOOP("wording", "{title}不能大于{maximum}"),
    ProblemCode.NOT_BELOW: QT_TRANSLATE_NOOP("wording", "{title}要小于{maximum}"),
    ProblemCode.NOT_A_DATE: QT_TRANSLATE_NOOP("wording", "{title}要填日历上有的年、月、日"),
    ProblemCode.NOT_AFTER: QT_TRANSLATE_NOOP("wording", "{title}要晚于{other}"),
    ProblemCode.BEFORE_TODAY: QT_TRANSLATE_NOOP("wording", "{title}不能早于今天"),
    ProblemCode.AFTER_TODAY: QT_TRANSLATE_NOOP("wording", "{title}不能晚于今天"),
    ProblemCode.TOO_EARLY: QT_TRANSLATE_NOOP("wording", "{title}不能早于{day}"),
    ProblemCode.TOO_LATE: QT_TRANSLATE_NOOP("wording", "{title}不能晚于{day}"),
    ProblemCode.NOT_A_MULTIPLE: QT_TRANSLATE_NOOP("wording", "{title}要填{step}的整倍数，例如{below}或{above}"),
    ProblemCode.IDENTITY_LENGTH: QT_TRANSLATE_NOOP("wording", "{title}要18位，现在是{length}位"),
    ProblemCode.IDENTITY_CHARACTERS: QT_TRANSLATE_NOOP("wording", "{title}前17位是数字，最后一位是数字或X"),
    ProblemCode.IDENTITY_BIRTHDAY: QT_TRANSLATE_NOOP("wording", "{title}第7到14位是出生年月日，请对照证件再看一下"),
    ProblemCode.IDENTITY_CHECK: QT_TRANSLATE_NOOP("wording", "{title}有一位对不上，请对照证件再看一下"),
    ProblemCode.CREDIT_LENGTH: QT_TRANSLATE_NOOP("wording", "{title}要18位，现在是{length}位"),
    ProblemCode.CREDIT_CHARACTERS: QT_TRANSLATE_NOOP("wording", "{title}只有数字和大写字母，没有I、O、S、V、Z"),
    ProblemCode.CREDIT_CHECK: QT_TRANSLATE_NOOP("wording", "{title}有一位对不上，请对照营业执照再看一下"),
    ProblemCode.MOBILE_FORM: QT_TRANSLATE_NOOP("wording", "{title}要11位，以1开头"),
    ProblemCode.PATENT_FORM: QT_TRANSLATE_NOOP("wording", "{title}要照证书写，例如 202310000001.5"),
    ProblemCode.PATENT_CHECK: QT_TRANSLATE_NOOP("wording", "{title}有一位对不上，请对照证书再看一下"),
    ProblemCode.TRADEMARK_FORM: QT_TRANSLATE_NOOP("wording", "{title}只有数字和字母，最多15位"),
    ProblemCode.NOT_A_CHOICE: QT_TRANSLATE_NOOP("wording", "请在列出的选项里选{title}"),
    ProblemCode.TOO_FEW: QT_TRANSLATE_NOOP("wording", "{title}至少要有{minimum}项"),
    ProblemCode.TOO_MANY: QT_TRANSLATE_NOOP("wording", "{title}最多{maximum}项"),
    ProblemCode.NOT_UNIQUE: QT_TRANSLATE_NOOP("wording", "{title}里有两项相同，请改一项或删一项"),
    ProblemCode.NOT_AGREED: QT_TRANSLATE_NOOP("wording", "同意后才能提交，请点一下“{title}”"),
    ProblemCode.NOT_LIKE_THAT: QT_TRANSLATE_NOOP("wording", "{title}：{words}"),
    ProblemCode.NOT_AS_ASKED: QT_TRANSLATE_NOOP("wording", "{title}填得和要求不一样，请再看一下"),
}
CHOOSE = QT_TRANSLATE_NOOP("wording", "请选择{title}")
ENTRY = QT_TRANSLATE_NOOP("wording", "第{entry}项：{sentence}")
COUNTED = frozenset({"minimum", "maximum", "step", "below", "above"})
CHOSEN_KINDS = (FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.YES_NO, FieldKind.DATE)


def sentence(problem: Problem, asked: Field | Repeat) -> str:
    """Say what to do about `problem` of the field or repeated group `asked`."""
    text = SENTENCES[problem.code]
    if problem.code in {ProblemCode.MISSING, ProblemCode.TOO_FEW} and _is_chosen(asked):
        text = CHOOSE
    said = translated(text).format(title=asked.title, **_said(problem, asked))
    if "entry" in problem.values:
        return translated(ENTRY).format(entry=problem.values["entry"], sentence=said)
    return said


def _said(problem: Problem, asked: Field | Repeat) -> dict[str, str | int]:
    """Return what the sentence names: days as people write them, bounds of a number with what it counts."""
    said = dict(problem.values)
    if "day" in said:
        said["day"] = plain_day(date.fromisoformat(str(said["day"])))
    unit = asked.unit if isinstance(asked, Field) else ""
    return said | {name: f"{said[name]}{unit}" for name in COUNTED & said.keys() if unit}


def _is_chosen(asked: Field | Repeat) -> bool:
    return isinstance(asked, Field) and asked.kind in CHOSEN_KINDS
