"""Asking authorities at the platform: with consent, the minimum only, in time, and journaled without any name."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
import requests
from sqlalchemy import text

from sync.central import data_sharing, inquiries, tidying
from sync.central.sample_sources import sample_sources
from sync.central.sources import Told
from sync.contract import SharedDataAnswer
from tests.support.central import Central
from tests.support.wire_terminal import WireTerminal, reference
from ui.rehearsal.clerk import Clerk

USCC, SLOW, SHY = "91150802MA0TEKT01P", "91150822MA0TEKT03W", "91150823MA0TEKT04E"
ID_NO, NAME = "150802199001011239", "测试人"
CONSENT = {"version": "2026.1", "text": "我同意查询。", "given_at": "2026-11-22T09:28:00+08:00"}


def ask(terminal: WireTerminal, **other: Any) -> requests.Response:
    question = {"source": "DS-ENT", "item": "IP-01-01", "edition": "2026.1", "keys": {"uscc": USCC}, "fields": ["name"]}
    return terminal.post("/shared-data", {**question, "consent": CONSENT, **other})


def told(answer: requests.Response) -> SharedDataAnswer:
    assert answer.status_code == 200, answer.text
    return SharedDataAnswer.model_validate_json(answer.content, strict=True)


@pytest.fixture
def sharing(central: Central, terminal: WireTerminal) -> WireTerminal:
    """Return a terminal of a platform that asks the sample sources."""
    central.platform.sources.update(sample_sources())  # type: ignore[attr-defined]  # a dict in every platform
    return terminal


def journal(central: Central) -> list[Mapping[str, Any]]:
    with central.platform.database.reading() as connection:
        return [dict(row._mapping) for row in connection.execute(text("SELECT * FROM inquiries ORDER BY number"))]


def test_what_was_asked_is_told_and_nothing_else(sharing: WireTerminal) -> None:
    answer = told(ask(sharing, fields=["name", "address"]))
    assert answer.outcome == "found"
    assert answer.values == {"name": "临河示例农机科技有限公司（样例）", "address": "巴彦淖尔市临河区示例路1号（样例）"}


def test_tax_records_say_yes_or_no_and_no_figure(sharing: WireTerminal) -> None:
    assert told(ask(sharing, source="DS-TAX", fields=["below_threshold"])).values == {"below_threshold": True}
    assert ask(sharing, source="DS-TAX", fields=["taxable_income"]).status_code == 422


@pytest.mark.parametrize(
    ("other", "status", "code"),
    [
        ({"consent": {**CONSENT, "text": " "}}, 422, "consent"),
        ({"keys": {"id_no": ID_NO}}, 422, "keys"),
        ({"keys": {"uscc": USCC, "id_no": ID_NO}}, 422, "keys"),
        ({"fields": ["name", "password"]}, 422, "fields"),
        ({"fields": []}, 422, "malformed"),
        ({"source": "DS-MOON"}, 404, "source_unknown"),
    ],
)
def test_what_no_consent_makes_right_is_refused_and_asks_nobody(
    central: Central, sharing: WireTerminal, other: dict[str, Any], status: int, code: str
) -> None:
    answer = ask(sharing, **other)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert journal(central) == []


def test_a_name_and_a_number_that_do_not_belong_together_are_a_mismatch(sharing: WireTerminal) -> None:
    person = {"source": "DS-ID", "fields": ["match"]}
    assert told(ask(sharing, **person, keys={"id_no": ID_NO, "name": NAME})).values == {"match": True}
    assert told(ask(sharing, **person, keys={"id_no": ID_NO, "name": "别人"})).outcome == "mismatch"
    assert told(ask(sharing, **person, keys={"id_no": "11010519491231002X", "name": "谁"})).outcome == "nothing"


def test_a_source_that_refuses_says_so_and_one_nobody_connected_is_away(
    central: Central, sharing: WireTerminal, terminal: WireTerminal
) -> None:
    assert told(ask(sharing, keys={"uscc": SHY})).outcome == "refused"
    central.platform.sources.clear()  # type: ignore[attr-defined]
    assert told(ask(terminal)).outcome == "away"


def test_a_source_that_takes_too_long_or_breaks_is_away(
    central: Central, sharing: WireTerminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data_sharing, "SHARED_DATA_SECONDS", 0.05)
    assert told(ask(sharing, keys={"uscc": SLOW})).outcome == "away"

    class Broken:
        async def ask(self, keys: Mapping[str, str]) -> Told:
            await asyncio.sleep(0)
            raise OSError(keys)

    central.platform.sources["DS-ENT"] = Broken()  # type: ignore[index]
    assert told(ask(sharing)).outcome == "away"


def test_a_source_that_is_switched_off_is_away_until_it_is_on_again(central: Central, sharing: WireTerminal) -> None:
    for on, expected in ((False, "away"), (True, "found")):
        with central.platform.database.writing() as connection:
            inquiries.switch(connection, "DS-ENT", on=on, by="demo", now=central.platform.now())
        assert told(ask(sharing)).outcome == expected


def test_the_journal_says_who_asked_what_and_names_nobody(central: Central, sharing: WireTerminal) -> None:
    ask(sharing, source="DS-ID", fields=["match"], keys={"id_no": ID_NO, "name": NAME})
    ask(sharing, source="DS-ID", fields=["match"], keys={"name": NAME, "id_no": ID_NO})
    ask(sharing, fields=["name"])

    first, second, third = journal(central)
    assert (first["terminal"], first["source"], first["item"]) == (sharing.terminal, "DS-ID", "IP-01-01")
    assert (first["outcome"], first["consent_version"], first["consent_text"]) == ("found", "2026.1", CONSENT["text"])
    assert first["subject"] == second["subject"] != third["subject"]
    everything = str([first, second, third])
    for planted in (ID_NO, NAME, USCC, "临河示例农机"):
        assert planted not in everything


def test_the_journal_is_forgotten_after_its_time(central: Central, sharing: WireTerminal) -> None:
    ask(sharing)
    central.clock.shift = inquiries.KEPT + timedelta(days=1)
    assert tidying.tidy(central.platform).inquiries == 1
    assert journal(central) == []


def test_nobody_tries_numbers_out(sharing: WireTerminal) -> None:
    answers = [ask(sharing).status_code for _ in range(31)]
    assert answers == [200] * 30 + [429]


AT = "2026-11-22T09:28:00+08:00"
PROVENANCE = {
    "/request": {"by": "citizen", "source": "DS-ENT", "at": AT, "disputed": True},
    "/agent/name": {"by": "card", "source": None, "at": AT, "disputed": False},
    "/agent/mobile": {"by": "citizen", "source": None, "at": None, "disputed": False},
}
AWAY = {"material": "id", "state": "missing", "trust": None, "source": "DS-ID", "inquiry": "away", "inquired_at": AT}
FOUND = {
    "material": "lic",
    "state": "shared",
    "trust": "A",
    "source": "DS-LICENSE",
    "inquiry": "found",
    "inquired_at": AT,
    "told": {"status": "有效"},
}


def test_the_desk_shows_where_answers_come_from_and_what_is_disputed(clerk: Clerk, terminal: WireTerminal) -> None:
    terminal.push(terminal.application(1, provenance=PROVENANCE, materials=[AWAY, FOUND]))

    page = clerk.page(f"/applications/{reference(1)}")

    for words in (
        "申请人说营业执照登记信息不对，自己写的，请核对",
        "身份证读入",
        "不要让申请人去开证明",
        "证照状态：有效",
        "预填 1/3 项，免交 1/2 份",
    ):
        assert words in page
