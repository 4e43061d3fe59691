"""The way to what the outlets tell everybody."""

from datetime import date

from kiosk import PublicNotice
from tests.support.machine import a_page
from tests.support.screen import Stage

STANDING = date(2026, 11, 20), date(2026, 12, 31)
NOTICES = (
    PublicNotice("a", "元旦放假安排（样例）" * 4, "1月1日至3日窗口放假，自助终端照常使用。" * 13, *STANDING),
    PublicNotice("b", "商标变更业务培训报名（样例）", "想了解怎么办的企业请到窗口登记，不收费用。", *STANDING),
)
"""One as long as the desk takes it."""


def notices(terminal: Stage) -> None:
    """Let the start screen say a notice."""
    terminal.kiosk.exchange.apply(a_page(*NOTICES))
    terminal.finger.find("button_notice_3")


def notices_panel(terminal: Stage) -> None:
    """Have all of them shown."""
    notices(terminal)
    terminal.walk("button_notice_3")
    terminal.finger.find("button_close_notices")


NOTICING = (notices, notices_panel)
