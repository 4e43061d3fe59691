"""Days and times as people say them, in Beijing time and the language of the screen."""

from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import BEIJING
from ui.wording.language import translated

MONTHS = (
    QT_TRANSLATE_NOOP("wording", "1月"),
    QT_TRANSLATE_NOOP("wording", "2月"),
    QT_TRANSLATE_NOOP("wording", "3月"),
    QT_TRANSLATE_NOOP("wording", "4月"),
    QT_TRANSLATE_NOOP("wording", "5月"),
    QT_TRANSLATE_NOOP("wording", "6月"),
    QT_TRANSLATE_NOOP("wording", "7月"),
    QT_TRANSLATE_NOOP("wording", "8月"),
    QT_TRANSLATE_NOOP("wording", "9月"),
    QT_TRANSLATE_NOOP("wording", "10月"),
    QT_TRANSLATE_NOOP("wording", "11月"),
    QT_TRANSLATE_NOOP("wording", "12月"),
)
WEEKDAYS = (
    QT_TRANSLATE_NOOP("wording", "星期一"),
    QT_TRANSLATE_NOOP("wording", "星期二"),
    QT_TRANSLATE_NOOP("wording", "星期三"),
    QT_TRANSLATE_NOOP("wording", "星期四"),
    QT_TRANSLATE_NOOP("wording", "星期五"),
    QT_TRANSLATE_NOOP("wording", "星期六"),
    QT_TRANSLATE_NOOP("wording", "星期日"),
)
SHORT_WEEKDAYS = (
    QT_TRANSLATE_NOOP("wording", "周一"),
    QT_TRANSLATE_NOOP("wording", "周二"),
    QT_TRANSLATE_NOOP("wording", "周三"),
    QT_TRANSLATE_NOOP("wording", "周四"),
    QT_TRANSLATE_NOOP("wording", "周五"),
    QT_TRANSLATE_NOOP("wording", "周六"),
    QT_TRANSLATE_NOOP("wording", "周日"),
)
TODAY = QT_TRANSLATE_NOOP("wording", "{year}年{month}{day}日 {weekday}")
DUE_DAY = QT_TRANSLATE_NOOP("wording", "{year}年{month}{day}日（{weekday}）")
PLAIN_DAY = QT_TRANSLATE_NOOP("wording", "{year}年{month}{day}日")
SHORT_DAY = QT_TRANSLATE_NOOP("wording", "{month}{day}日")


def today(day: date) -> str:
    """Return the date with the day of the week in full."""
    return _said(TODAY, day, WEEKDAYS)


def due_day(day: date) -> str:
    """Return a date somebody has to keep in mind, with its weekday in short."""
    return _said(DUE_DAY, day, SHORT_WEEKDAYS)


def plain_day(day: date) -> str:
    """Return a date without its weekday."""
    return _said(PLAIN_DAY, day, SHORT_WEEKDAYS)


def short_day(day: date) -> str:
    """Return month and day."""
    return _said(SHORT_DAY, day, SHORT_WEEKDAYS)


def moment(at: datetime) -> str:
    """Return a point in time to the minute."""
    local = at.astimezone(BEIJING)
    return f"{short_day(local)} {local:%H:%M}"


def _said(pattern: object, day: date, weekdays: tuple[object, ...]) -> str:
    return translated(pattern).format(
        year=day.year, month=translated(MONTHS[day.month - 1]), day=day.day, weekday=translated(weekdays[day.weekday()])
    )
