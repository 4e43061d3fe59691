"""Notices are shown from their first day to their last, with a line and without."""

from datetime import date, timedelta

from kiosk import NoticesChanged, PublicNotice, Removed, Scope
from tests.support.machine import Bench, a_page

TODAY = date(2026, 11, 22)


def notice(name: str, *, since: int = 0, until: int = 3) -> PublicNotice:
    return PublicNotice(name, f"样例公告{name}", "样例", TODAY + timedelta(days=since), TODAY + timedelta(days=until))


def shown(machine: Bench) -> list[str]:
    return [one.id for one in machine.kiosk.notices.current()]


def test_the_newest_comes_first_and_what_is_not_yet_or_no_longer_so_is_not_shown(machine: Bench) -> None:
    told = [notice("a", since=-2), notice("b"), notice("later", since=1), notice("past", since=-9, until=-1)]
    machine.kiosk.exchange.apply(a_page(*told))
    assert machine.seen(NoticesChanged)
    assert shown(machine) == ["b", "a"]


def test_a_notice_goes_by_itself_at_the_end_of_its_last_day(machine: Bench) -> None:
    machine.kiosk.exchange.apply(a_page(notice("a")))
    machine.clock.wall += timedelta(days=3)
    assert shown(machine) == ["a"]
    machine.clock.wall += timedelta(days=1)
    assert shown(machine) == []


def test_a_notice_that_is_taken_back_is_gone(machine: Bench) -> None:
    machine.kiosk.exchange.apply(a_page(notice("a")))
    machine.kiosk.exchange.apply(a_page(Removed(Scope.NOTICE, "a"), cursor="e.2"))
    assert shown(machine) == []
