"""Notices: written at the desk, told to the outlets they are for, gone when their time is over."""

from datetime import timedelta

import pytest
import requests

from sync.central import desk_log, outlets, tidying
from tests.support.central import Central
from tests.support.desk import Desk
from tests.support.wire_terminal import OTHER_TERMINAL, WireTerminal


def write(central: Central, desk: Desk, *, status: int = 200, **fields: str) -> requests.Response:
    today = central.platform.now().date()
    usual = {
        "title": "元旦放假安排（样例）",
        "text": "1月1日至3日窗口放假，自助终端照常使用。",
        "since": today.isoformat(),
        "until": (today + timedelta(days=3)).isoformat(),
    }
    return desk.post("/notices", status=status, **{**usual, **fields})


def test_a_notice_reaches_the_outlets_it_is_for_at_once(central: Central, desk: Desk, terminal: WireTerminal) -> None:
    other = central.enrolled(OTHER_TERMINAL)
    cursor = terminal.changes()["cursor"]
    write(central, desk)
    (change,) = terminal.changes(cursor, wait=5)["changes"]
    assert change["notice"]["title"] == "元旦放假安排（样例）"
    write(central, desk, title="只在临河（样例）", places="150802-C01")
    titles = [[row["notice"]["title"] for row in one.snapshot("notice")] for one in (terminal, other)]
    assert [len(each) for each in titles] == [1, 2]
    assert "只在临河（样例）" in desk.get("/notices")


def test_a_terminal_that_moves_is_told_the_notices_of_its_new_outlet(
    central: Central, desk: Desk, terminal: WireTerminal
) -> None:
    write(central, desk, title="只在临河（样例）", places="150802-C01")
    assert terminal.snapshot("notice") == []
    with central.platform.feed.writing() as writing:
        outlets.move(writing, terminal.terminal, "150802-C01")
    assert len(terminal.snapshot("notice")) == 1


def test_a_notice_is_taken_off_and_an_old_one_goes_by_itself(
    central: Central, desk: Desk, terminal: WireTerminal
) -> None:
    for _ in range(2):
        write(central, desk)
    first = terminal.snapshot("notice")[0]["key"]
    desk.post(f"/notices/{first}/withdraw")
    assert len(terminal.snapshot("notice")) == 1
    central.clock.shift = timedelta(days=4)
    tidying.tidy(central.platform)
    terminal.open_session_at(central.platform.now())
    assert terminal.snapshot("notice") == []
    with central.platform.database.reading() as connection:
        deeds = desk_log.newest(connection, [desk_log.NOTICE_WRITTEN, desk_log.NOTICE_WITHDRAWN], limit=10)
    assert [(deed.staff, deed.deed) for deed in deeds] == [
        ("demo", "notice.withdrawn"),
        ("demo", "notice.written"),
        ("demo", "notice.written"),
    ]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"text": "请拨打 13800000000 联系张某。"}, "手机号或身份证号"),
        ({"text": "证件号 11010519491231002X 的申请人请来领取。"}, "手机号或身份证号"),
        ({"until": "2020-01-01"}, "结束日期"),
        ({"since": ""}, "开始和结束日期"),
        ({"title": " "}, "标题和内容"),
        ({"places": "999999-C01"}, "不在名单上"),
    ],
)
def test_what_must_not_be_told_is_not_told(
    central: Central, desk: Desk, terminal: WireTerminal, fields: dict[str, str], words: str
) -> None:
    page = write(central, desk, status=422, **fields)
    assert words in page.text
    assert terminal.snapshot("notice") == []
