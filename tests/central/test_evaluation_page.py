"""The page behind the evaluation QR: voluntary, single use, nothing chosen beforehand."""

import json
from datetime import timedelta
from typing import Any

import pytest
import requests
from sqlalchemy import select

from sync.central.tables import evaluations
from tests.support.central import PUBLIC_ADDRESS, Central
from tests.support.desk import sign_in
from tests.support.wire_terminal import WireTerminal, reference


@pytest.fixture
def address(central: Central, terminal: WireTerminal) -> str:
    """Return where the QR of a slip leads, for an application the platform has."""
    ticket = terminal.tickets()[0]
    terminal.push(terminal.application(1, ticket=ticket["code"]))
    assert ticket["url"].startswith("http://rate.example/e/")
    return ticket["url"].replace(PUBLIC_ADDRESS, central.url)


def kept(central: Central) -> list[dict[str, Any]]:
    with central.platform.database.reading() as connection:
        rows = connection.execute(select(evaluations)).mappings().all()
    return [{**row, "tags": json.loads(row["tags"])} for row in rows]


def test_the_page_asks_about_the_service_with_nothing_chosen(phone: requests.Session, address: str) -> None:
    page = phone.get(address, timeout=10)

    assert "专利申请受理咨询与电子申请辅导" in page.text
    assert "checked" not in page.text
    assert page.text.count('type="radio"') == 5
    assert "样例" in page.text


def test_a_slip_printed_without_a_network_can_be_rated_before_the_application_arrives(
    central: Central, phone: requests.Session, terminal: WireTerminal
) -> None:
    ticket = terminal.tickets()[0]

    answer = phone.post(f"{central.url}/e/{ticket['url'].rsplit('/', 1)[1]}", data={"level": "4"}, timeout=10)

    assert "谢谢您的评价" in answer.text
    [result] = terminal.push(terminal.application(1, ticket=ticket["code"]))
    assert result["status"] == "applied"
    assert result["application"]["ticket"] is None


def test_a_rating_is_kept_once_with_the_tags_of_its_level(
    central: Central, phone: requests.Session, address: str
) -> None:
    said = {"level": "2", "tags": ["没说清材料", "一次办成", "<b>"], "comment": " 等了很久\r\n下次快点 "}

    first, again = (phone.post(address, data=said, timeout=10) for _ in range(2))

    assert "谢谢您的评价" in first.text
    assert again.status_code == 410
    assert "已经评过了" in again.text
    [evaluation] = kept(central)
    assert (evaluation["level"], evaluation["tags"]) == (2, ["没说清材料"])
    assert evaluation["comment"] == "等了很久\n下次快点"
    assert evaluation["channel"] == "phone"


def test_the_terminal_hears_that_the_ticket_is_used(
    phone: requests.Session, address: str, terminal: WireTerminal
) -> None:
    phone.post(address, data={"level": "5"}, timeout=10)

    told = {change["key"]: change for change in terminal.changes()["changes"]}
    assert told[reference(1)]["application"]["ticket"] is None


@pytest.mark.parametrize("said", [{}, {"level": "0"}, {"level": "6"}, {"level": "x"}, {"level": "٣"}])
def test_a_rating_without_a_level_asks_again_and_keeps_the_words(
    central: Central, phone: requests.Session, address: str, said: dict[str, str]
) -> None:
    answer = phone.post(address, data={**said, "comment": "写了很多"}, timeout=10)

    assert answer.status_code == 422
    assert "请先选一个满意程度" in answer.text
    assert "写了很多" in answer.text
    assert kept(central) == []


def test_a_comment_beyond_the_bound_comes_back_to_be_shortened(
    central: Central, phone: requests.Session, address: str
) -> None:
    answer = phone.post(address, data={"level": "5", "comment": "长" * 501}, timeout=10)

    assert answer.status_code == 422
    assert "长" * 501 in answer.text
    assert kept(central) == []


def test_who_does_not_want_to_rate_is_let_go_and_may_come_back(
    central: Central, phone: requests.Session, address: str
) -> None:
    answer = phone.get(f"{address}/later", timeout=10)

    assert "不评价不影响办事" in answer.text
    assert kept(central) == []
    assert phone.get(address, timeout=10).status_code == 200


def test_a_ticket_past_its_day_says_so(central: Central, phone: requests.Session, address: str) -> None:
    central.clock.shift = timedelta(days=61)

    answers = [phone.get(address, timeout=10), phone.post(address, data={"level": "5"}, timeout=10)]

    assert [answer.status_code for answer in answers] == [410, 410]
    assert "期限已经过了" in answers[0].text


def test_an_address_nobody_issued_is_answered_plainly(central: Central, phone: requests.Session) -> None:
    answer = phone.get(f"{central.url}/e/guess", timeout=10)

    assert answer.status_code == 404
    assert "没有找到这张评价凭条" in answer.text


def test_an_evaluation_address_is_not_told_to_other_sites(phone: requests.Session, address: str) -> None:
    assert phone.get(address, timeout=10).headers["Referrer-Policy"] == "no-referrer"


def test_staff_cannot_find_ratings_at_the_desk(central: Central, phone: requests.Session, address: str) -> None:
    phone.post(address, data={"level": "1", "comment": "很不满意的话"}, timeout=10)
    sign_in(central, phone)

    page = phone.get(f"{central.url}/desk/applications/{reference(1)}", timeout=10).text
    told = phone.get(f"{central.url}/desk/applications/{reference(1)}.json", timeout=10).text

    assert "很不满意的话" not in page + told
    assert "ticket" not in told
