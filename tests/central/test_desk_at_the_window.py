"""The same application at the window: its files, and what the applicant does there in person."""

import base64
import hashlib
import re
from datetime import date, datetime, timedelta

import pytest
import requests

from sync.central import overdue
from sync.central.columns import BEIJING
from tests.support.central import Central
from tests.support.desk import Desk
from tests.support.wire_terminal import WireTerminal, reference

PDF = b"%PDF-1.7\n% sample, nobody's\n%%EOF\n"
PAGE = b"<html><script>alert(1)</script></html>"


class Window:
    """The page of the first application in a clerk's browser."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def post(self, path: str, **form: object) -> requests.Response:
        return self.desk.send(f"/applications/{reference(1)}/{path}", **form)

    def get(self, path: str = "") -> requests.Response:
        return self.desk.http.get(f"{self.desk.url}/applications/{reference(1)}{path}", timeout=10)


@pytest.fixture
def window(central: Central) -> Window:
    """Sign a clerk in."""
    return opened(central)


def opened(central: Central) -> Window:
    """Sign a clerk in as of now: a session lasts a working day, and some tests move the clock by weeks."""
    return Window(Desk(central, central.closing.enter_context(requests.Session())))


def send(terminal: WireTerminal, content: bytes) -> str:
    """Submit an application with one file, and send the file; returns its name."""
    sha256 = hashlib.sha256(content).hexdigest()
    terminal.push({**terminal.application(1), "files": [sha256]})
    files, tus = f"{terminal.url}/sync/v1/files", {"Tus-Resumable": "1.0.0"}
    name = f"sha256 {_base64(sha256)},type {_base64('application/pdf')}"
    terminal.http.post(files, headers={**tus, "Upload-Length": str(len(content)), "Upload-Metadata": name}, timeout=10)
    offset = {"Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
    sent = terminal.http.patch(f"{files}/{sha256}", data=content, headers={**tus, **offset}, timeout=10)
    assert sent.status_code == 204, sent.text
    return sha256


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def test_a_file_is_shown_as_what_it_is_to_whoever_is_signed_in_and_to_nobody_else(
    terminal: WireTerminal, window: Window
) -> None:
    sha256 = send(terminal, PDF)

    shown, saved = window.get(f"/files/{sha256}"), window.get(f"/files/{sha256}?save=true")
    stranger = requests.get(shown.url, timeout=10)

    assert "附件 1" in window.get().text
    assert (shown.content, shown.headers["Content-Type"]) == (PDF, "application/pdf")
    assert shown.headers["Content-Disposition"].startswith("inline")
    assert saved.headers["Content-Disposition"].startswith("attachment")
    for header, expected in (("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")):
        assert shown.headers[header] == expected
    assert "sandbox" in shown.headers["Content-Security-Policy"]
    assert stranger.url.endswith("/desk/sign-in")


def test_what_is_no_picture_and_no_pdf_is_never_opened_whatever_its_sender_called_it(
    terminal: WireTerminal, window: Window
) -> None:
    sha256 = send(terminal, PAGE)

    answer = window.get(f"/files/{sha256}")

    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")


def test_a_file_of_another_application_is_not_found(terminal: WireTerminal, window: Window) -> None:
    send(terminal, PDF)

    assert window.get(f"/files/{hashlib.sha256(b'other').hexdigest()}").status_code == 404


def test_what_an_applicant_brings_to_the_window_ends_the_supplement_and_says_who_took_it(
    terminal: WireTerminal, window: Window
) -> None:
    terminal.push(terminal.application(1))
    window.post("request_supplement", asked=["material:id", "field:/request"], note="")

    half = window.post("in-person/handed-in", done=["/request"])
    asked = re.findall(r'name="done" value="([^"]+)"', window.get().text)
    whole = window.post("in-person/handed-in", done=asked, **{"value:/request": "想办商标续展，请联系我。"})

    assert half.status_code == 409
    assert len(asked) == 2
    assert whole.status_code == 200
    assert "窗口收到：" in whole.text
    assert "想办商标续展" in whole.text
    assert terminal.changes()["changes"][-1]["application"]["state"] == "SUBMITTED"


def test_an_applicant_takes_back_or_collects_at_the_window_only_when_the_life_cycle_offers_it(
    terminal: WireTerminal, window: Window
) -> None:
    terminal.push(terminal.application(1))

    early = window.post("in-person/pickup")
    taken_back = window.post("in-person/withdraw")

    assert early.status_code == 409
    assert "已撤回" in taken_back.text


def in_january(central: Central, terminal: WireTerminal) -> Window:
    """Put everybody into a year that the calendar knows whole, and sign a clerk in."""
    central.clock.shift = date(2026, 1, 5) - central.clock().date()
    terminal.open_session_at(central.clock())
    return opened(central)


def last_day(central: Central) -> date:
    with central.platform.database.reading() as connection:
        found = central.platform.applications.find(connection, reference(1))
    assert found is not None
    assert found.asked_by is not None
    return found.asked_by


def test_time_for_what_may_follow_is_made_longer_once_and_the_terminal_shows_the_new_day(
    central: Central, terminal: WireTerminal
) -> None:
    window = in_january(central, terminal)
    terminal.push(terminal.application(1))
    window.post("accept_defer", asked=["material:disclosure"], note="")
    cursor, before = terminal.changes()["cursor"], last_day(central)

    given = window.post("asked/more-time")
    again = window.post("asked/more-time")

    [told] = terminal.changes(cursor)["changes"]
    workdays = central.platform.catalogue.workdays
    assert told["application"]["asked_by"] == str(workdays.after(before, 5))
    assert "只能延这一次" in told["application"]["history"][-1]["note"]
    assert (given.status_code, again.status_code) == (200, 409)
    assert "不能再延" in again.text
    page = window.get().text
    assert "延长补交时间" in page
    assert "asked/more-time" not in page


def test_the_list_says_how_long_an_applicant_has_and_how_often_they_were_reminded(
    central: Central, terminal: WireTerminal
) -> None:
    window = in_january(central, terminal)
    terminal.push(terminal.application(1))
    window.post("request_supplement", asked=["material:disclosure"], note="")
    by = last_day(central)
    central.clock.shift = datetime.combine(by, datetime.min.time(), BEIJING) - timedelta(days=1) - central.clock()
    overdue.sweep(central.platform)
    later = opened(central)

    rows = later.desk.get()
    page = later.get().text

    assert "已提醒 1 次" in rows
    assert "第 1 次提醒" in page
    assert "还有 5 个工作日" in page, "a reminder that comes late leaves as many days as it should have"
