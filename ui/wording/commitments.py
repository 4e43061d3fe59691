"""What the screens say about a commitment, beside the words of the commitment itself."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import CommitmentView, Credit
from ui.wording.language import translated

TITLES = {
    "about": QT_TRANSLATE_NOOP("wording", "用承诺代替材料"),
    "barred": QT_TRANSLATE_NOOP("wording", "这次不能用承诺代替"),
    "sign": QT_TRANSLATE_NOOP("wording", "请您签名"),
}
CLAUSE = QT_TRANSLATE_NOOP("wording", "第 {number} 条，共 {count} 条")

ASK = QT_TRANSLATE_NOOP(
    "wording", "先查信用：终端用您填的号码问平台，能不能用承诺代替材料。只问能不能，不看别的，也不留下。"
)
READ = QT_TRANSLATE_NOOP("wording", "再一条一条看承诺书，一共 {count} 条。看得慢没关系。")
SIGN = QT_TRANSLATE_NOOP("wording", "最后用手指签名。签的承诺书会打印给您。")
SIGN_AGAIN = QT_TRANSLATE_NOOP("wording", "您改了填写的内容，上次签的不算了。承诺书您看过了，再签一次名就行。")
FREE = QT_TRANSLATE_NOOP("wording", "不想承诺也能办，照常交材料，或者以后补。")

UNSETTLED = QT_TRANSLATE_NOOP("wording", "这份承诺书是示例，文字还没有最后确定。")
UNCHECKED = QT_TRANSLATE_NOOP("wording", "现在没有连上平台，信用等受理时再查。查到严重失信的，要补交材料。")


def title(view: CommitmentView, stage: str) -> str:
    """Say which clause this is, or what is to be done."""
    if stage != "clause" or view.page is None:
        return translated(TITLES[stage])
    return translated(CLAUSE).format(number=view.page + 1, count=len(view.text.clauses))


def steps(view: CommitmentView) -> list[str]:
    """Say what is going to happen, in order."""
    if view.read_before:
        return [translated(SIGN_AGAIN), translated(FREE)]
    count = len(view.text.clauses)
    return [translated(ASK), translated(READ).format(count=count), translated(SIGN), translated(FREE)]


def caution(view: CommitmentView) -> str:
    """Say what is not settled about the words, or has not been checked yet; may be empty."""
    parts = ((UNSETTLED, not view.settled), (UNCHECKED, view.credit is Credit.UNCHECKED))
    return " ".join(translated(text) for text, holds in parts if holds)


def numbered(clauses: Sequence[str]) -> list[str]:
    """Return the clauses, each with its number."""
    return [f"{number}. {clause}" for number, clause in enumerate(clauses, start=1)]
