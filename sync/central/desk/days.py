"""Deadlines in words for the staff: what is due, in how many working days, and how often applicants were reminded."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from sync.central import wording
from sync.central.among import among
from sync.central.guards import outstanding
from sync.central.platform import Platform
from sync.central.records import REMIND, Application
from sync.central.tables import applications, history

_SOON_WORKDAYS = 1


@dataclass(frozen=True)
class Due:
    """A deadline in words."""

    title: str
    text: str
    tone: str
    """`late`, `soon` or empty."""


def due(platform: Platform, application: Application, today: date) -> Due | None:
    """Return what has to happen next to an application, and in how many working days."""
    if application.due_kind is None:
        return None
    title = wording.DUE_TITLES[application.due_kind]
    if application.due_on is None:
        return Due(title, wording.TO_BE_ANNOUNCED, "")
    if application.due_on < today:
        return Due(title, _left(platform, application.due_on, today), "late")
    left = platform.catalogue.workdays.between(today, application.due_on)
    return Due(title, _left(platform, application.due_on, today), "soon" if left <= _SOON_WORKDAYS else "")


def _left(platform: Platform, last: date, today: date) -> str:
    """Say how far a last day is away, in working days."""
    between = platform.catalogue.workdays.between
    if last > today:
        return f"还有 {between(today, last)} 个工作日"
    over = between(last, today)
    return f"已超过 {over} 个工作日" if over else "今天到期" if last == today else "最后一天已过"


def asked(platform: Platform, application: Application, often: Mapping[str, int], today: date) -> str:
    """Say until when what was asked for has to come, and how often the applicant was reminded; may be empty."""
    if not outstanding(application.asked) or platform.catalogue.life_cycle.state(application.state).final:
        return ""
    by = application.asked_by
    left = wording.TO_BE_ANNOUNCED if by is None else f"最晚{wording.day(by)}，{_left(platform, by, today)}"
    told = _told(application, often)
    return f"{left}，{told}" if told else left


def asked_in_short(platform: Platform, application: Application, often: Mapping[str, int], today: date) -> str:
    """Say the same beside what is due, without saying a day twice."""
    if application.due_kind == "supplement":
        return _told(application, often)
    words = asked(platform, application, often, today)
    return f"等申请人补：{words}" if words else ""


def _told(application: Application, often: Mapping[str, int]) -> str:
    count = often.get(application.reference, 0)
    return f"已提醒 {count} 次" if count else ""


def reminders(connection: Connection, references: Collection[str]) -> Mapping[str, int]:
    """Return how often the applicants were reminded in the state their applications are in."""
    same = applications.c.reference == history.c.reference
    wanted = (
        select(history.c.reference, func.count().label("times"))
        .join(applications, same & (applications.c.state == history.c.state))
        .where(history.c.event == REMIND, among(history.c.reference, references))
        .group_by(history.c.reference)
    )
    return {row.reference: row.times for row in connection.execute(wanted)}
