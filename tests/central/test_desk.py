"""The desk over HTTP: who gets in, what is shown, which steps are offered and taken."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
import requests

from tests.support.central import Central
from tests.support.desk import csrf_of, sign_in
from tests.support.wire_terminal import ID_NO, WireTerminal, reference
from ui.rehearsal.clerk import Clerk


@pytest.fixture
def browser() -> Iterator[requests.Session]:
    """Hold cookies as a browser does."""
    with requests.Session() as session:
        session.trust_env = False
        yield session


@pytest.mark.parametrize("path", ["", "/list", f"/applications/{reference(1)}"])
def test_nobody_sees_the_desk_without_signing_in(central: Central, browser: requests.Session, path: str) -> None:
    answer = browser.get(f"{central.url}/desk{path}", timeout=10)

    assert answer.url == f"{central.url}/desk/sign-in"
    assert "密码" in answer.text


def test_a_program_without_session_is_told_so(central: Central, browser: requests.Session) -> None:
    answer = browser.get(f"{central.url}/desk/applications/{reference(1)}.json", timeout=10)

    assert (answer.status_code, answer.json()["code"]) == (401, "signed_out")


def test_a_page_left_open_over_night_goes_back_to_the_sign_in(central: Central, browser: requests.Session) -> None:
    sign_in(central, browser)
    central.clock.shift = timedelta(hours=9)

    answer = browser.get(f"{central.url}/desk/list", headers={"HX-Request": "true"}, timeout=10)

    assert answer.headers["HX-Redirect"] == "/desk/sign-in"


def test_five_wrong_passwords_lock_the_account_for_a_while(central: Central, browser: requests.Session) -> None:
    statuses = [sign_in(central, browser, "wrong").status_code for _ in range(5)]

    locked = sign_in(central, browser)
    central.clock.shift = timedelta(minutes=6)
    later = sign_in(central, browser)

    assert statuses == [401] * 5
    assert locked.status_code == 429
    assert "之后再试" in locked.text
    assert "收到的申请" in later.text


def test_an_unknown_name_is_answered_like_a_wrong_password(central: Central, browser: requests.Session) -> None:
    answer = browser.post(f"{central.url}/desk/sign-in", data={"name": "nobody", "password": "x"}, timeout=10)

    assert answer.status_code == 401
    assert "账号或密码不对" in answer.text


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(
    central: Central, browser: requests.Session
) -> None:
    answer = sign_in(central, browser)

    cookie = answer.history[0].headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie


def test_pages_run_nothing_foreign_and_nothing_inline(central: Central, browser: requests.Session) -> None:
    answer = sign_in(central, browser)

    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "style=" not in answer.text
    assert "onclick" not in answer.text


def test_signing_out_ends_the_session_for_good(central: Central, browser: requests.Session) -> None:
    page = sign_in(central, browser).text
    stolen = browser.cookies.copy()

    browser.post(f"{central.url}/desk/sign-out", data={"csrf": csrf_of(page)}, timeout=10)

    answer = browser.get(f"{central.url}/desk", cookies=stolen, timeout=10)
    assert answer.url.endswith("/desk/sign-in")


def test_an_arrival_is_in_the_list_and_in_the_counts(
    central: Central, browser: requests.Session, terminal: WireTerminal
) -> None:
    before = sign_in(central, browser).text
    terminal.push(terminal.application(1))

    after = browser.get(f"{central.url}/desk?show=new", timeout=10).text

    assert reference(1) not in before
    assert reference(1) in after
    assert "待受理 3 件" in after


def test_a_list_without_news_answers_with_nothing(
    central: Central, browser: requests.Session, terminal: WireTerminal
) -> None:
    page = sign_in(central, browser).text
    seen = re.search(r"seen=(\d+)", page)
    assert seen is not None
    address = f"{central.url}/desk/list?seen={seen[1]}"

    assert browser.get(address, timeout=10).status_code == 204
    terminal.push(terminal.application(1))
    assert reference(1) in browser.get(address, timeout=10).text


def test_an_application_is_found_by_part_of_its_reference_or_applicant(
    central: Central, browser: requests.Session
) -> None:
    sign_in(central, browser)

    by_name = browser.get(f"{central.url}/desk?search=向日葵", timeout=10).text
    by_wildcard = browser.get(f"{central.url}/desk?search=%25", timeout=10).text

    assert by_name.count("<tr ") == 1
    assert by_wildcard.count("<tr ") == 0


def test_answers_stand_under_the_titles_of_the_form_and_numbers_are_masked(
    central: Central, browser: requests.Session, terminal: WireTerminal
) -> None:
    sign_in(central, browser)
    terminal.push(terminal.application(1))

    page = browser.get(f"{central.url}/desk/applications/{reference(1)}", timeout=10).text

    assert "您想办什么" in page
    assert "150802********1239" in page
    assert f"<b>{ID_NO}</b></details>" in page
    assert "样例" in page


def test_what_a_citizen_wrote_is_never_run(central: Central, browser: requests.Session, terminal: WireTerminal) -> None:
    sign_in(central, browser)
    terminal.push(terminal.application(1, answers={"request": "<script>alert(1)</script>"}, applicant="<b>x"))

    page = browser.get(f"{central.url}/desk/applications/{reference(1)}", timeout=10).text

    assert "<script>alert" not in page
    assert "<b>x" not in page


def test_a_clerk_accepts_and_the_terminal_hears_of_it(clerk: Clerk, terminal: WireTerminal) -> None:
    terminal.push(terminal.application(1))
    cursor = terminal.changes()["cursor"]

    clerk.take(reference(1), "accept")

    known = clerk.application(reference(1))
    assert (known["state"], known["version"], known["due_kind"]) == ("ACCEPTED", 2, "decision")
    [change] = terminal.changes(cursor)["changes"]
    assert change["application"]["state"] == "ACCEPTED"


def test_a_supplement_reaches_the_citizen_with_its_words_and_its_day(clerk: Clerk, terminal: WireTerminal) -> None:
    terminal.push(terminal.application(1))

    clerk.take(reference(1), "request_supplement", "请补营业执照复印件。")

    known = clerk.application(reference(1))
    assert (known["state"], known["due_kind"]) == ("SUPPLEMENT", "supplement")
    assert known["history"][-1]["note"] == "请补营业执照复印件。"


def test_a_supplement_without_words_is_not_sent_and_nothing_typed_is_lost(
    central: Central, browser: requests.Session, terminal: WireTerminal
) -> None:
    csrf = csrf_of(sign_in(central, browser).text)
    terminal.push(terminal.application(1))

    answer = browser.post(
        f"{central.url}/desk/applications/{reference(1)}/request_supplement",
        data={"csrf": csrf, "note": "  "},
        timeout=10,
    )

    assert answer.status_code == 409
    assert "请先写明内容" in answer.text
    assert terminal.changes()["changes"][-1]["application"]["state"] == "SUBMITTED"


@pytest.mark.parametrize("event", ["approve", "withdraw", "upload_ack", "accept_commit", "nonsense"])
def test_a_step_the_life_cycle_does_not_offer_is_refused(
    central: Central, browser: requests.Session, terminal: WireTerminal, event: str
) -> None:
    csrf = csrf_of(sign_in(central, browser).text)
    terminal.push(terminal.application(1))

    answer = browser.post(
        f"{central.url}/desk/applications/{reference(1)}/{event}", data={"csrf": csrf, "note": "x"}, timeout=10
    )

    assert answer.status_code == 409
    assert terminal.changes()["changes"][-1]["application"]["version"] == 1


def test_two_clerks_cannot_decide_from_the_same_page(
    central: Central, browser: requests.Session, clerk: Clerk, terminal: WireTerminal
) -> None:
    csrf = csrf_of(sign_in(central, browser).text)
    terminal.push(terminal.application(1))
    clerk.take(reference(1), "accept")

    answer = browser.post(
        f"{central.url}/desk/applications/{reference(1)}/start_review",
        data={"csrf": csrf, "version": "1"},
        timeout=10,
    )

    assert answer.status_code == 409
    assert "刚刚被别人办理过" in answer.text


def test_a_form_made_for_another_session_changes_nothing(
    central: Central, browser: requests.Session, terminal: WireTerminal
) -> None:
    sign_in(central, browser)
    terminal.push(terminal.application(1))

    address = f"{central.url}/desk/applications/{reference(1)}/accept"
    answers = [browser.post(address, data=data, timeout=10) for data in ({}, {"csrf": "x" * 43})]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert terminal.changes()["changes"][-1]["application"]["state"] == "SUBMITTED"


def test_an_unknown_application_is_said_to_be_unknown(central: Central, browser: requests.Session) -> None:
    csrf = csrf_of(sign_in(central, browser).text)

    page = browser.get(f"{central.url}/desk/applications/{reference(9)}", timeout=10)
    step = browser.post(f"{central.url}/desk/applications/{reference(9)}/accept", data={"csrf": csrf}, timeout=10)
    told = browser.get(f"{central.url}/desk/applications/{reference(9)}.json", timeout=10)

    assert (page.status_code, step.status_code, told.status_code) == (404, 404, 404)
    assert "没有找到这件申请" in page.text
