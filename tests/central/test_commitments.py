"""Commitments at the platform: in the words of the edition, barred to bad credit, kept, and shown at the desk."""

from urllib.error import HTTPError

import pytest

from sync.central import credit
from tests.support.central import Central
from tests.support.promises import BARRED, NUMBER, SIGNATURE, commitment, promising, terms
from tests.support.wire_terminal import WireTerminal, reference
from ui.rehearsal.clerk import Clerk


def page_of(clerk: Clerk) -> str:
    return clerk.page(f"/applications/{reference(1)}")


def test_what_was_signed_is_kept_and_shown_with_every_word_and_the_hand(
    central: Central, clerk: Clerk, terminal: WireTerminal
) -> None:
    [result] = terminal.push(promising(terminal, 1))
    assert result["status"] == "applied", result
    page = page_of(clerk)
    text = terms()
    for clause in (*text["told"], text["checking"], text["consequences"], *text["declares"]):
        assert clause in page
    assert commitment("income")["text_hash"] in page.replace(" ", "")
    assert "M1000 2000L3000 2200 M5000 1000L5000 1000" in page
    assert "文字和签名与签的时候一样" in page
    assert "示例文字" in page
    assert "承诺代替" in page


def test_it_opens_the_way_to_accept_on_commitment(clerk: Clerk, terminal: WireTerminal) -> None:
    terminal.push(promising(terminal, 1), promising(terminal, 2, commitment=None))
    assert "accept_commit" not in clerk.application(reference(2))["offered"]
    clerk.take(reference(1), "accept_commit")
    assert clerk.application(reference(1))["state"] == "ACCEPTED_COMMITTED"


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"text_hash": "0" * 64}, "和目录里发布的不一样"),
        ({"version": "1999.1"}, "和目录里发布的不一样"),
        ({"signature_hash": "0" * 64}, "签名和它的校验码对不上"),
        ({"signature": {**SIGNATURE, "strokes": [[[1, 1]]]}}, "签名和它的校验码对不上"),
    ],
)
def test_other_words_or_another_hand_are_refused_with_a_sentence(
    terminal: WireTerminal, wrong: dict[str, object], says: str
) -> None:
    [result] = terminal.push(promising(terminal, 1, commitment=commitment("income", **wrong)))
    assert (result["status"], result["code"]) == ("rejected", "commitment")
    assert says in result["detail"]


def test_bad_credit_turns_what_was_promised_into_what_is_missing_and_refuses_nobody(
    central: Central, clerk: Clerk, terminal: WireTerminal
) -> None:
    [result] = terminal.push(promising(terminal, 1, number=BARRED[0]))
    assert result["status"] == "applied"
    assert "accept_commit" not in clerk.application(reference(1))["offered"]
    page = page_of(clerk)
    assert "不能算数：申请人有严重失信记录" in page
    assert "还缺" in page


def test_what_the_item_does_not_let_a_commitment_replace_is_missing(
    central: Central, clerk: Clerk, terminal: WireTerminal
) -> None:
    terminal.push(promising(terminal, 1, commitment=commitment("form")))
    assert "accept_commit" not in clerk.application(reference(1))["offered"]
    assert "这个事项不允许用承诺代替这些材料" in page_of(clerk)


def test_a_promise_without_a_commitment_is_missing(central: Central, clerk: Clerk, terminal: WireTerminal) -> None:
    terminal.push(promising(terminal, 1, commitment=None))
    page = page_of(clerk)
    assert "还缺" in page
    assert "承诺代替" not in page


def test_words_of_an_edition_that_is_not_held_here_are_kept_and_do_not_count(
    central: Central, clerk: Clerk, terminal: WireTerminal
) -> None:
    terminal.push(promising(terminal, 1, edition="1999.1"))
    assert "accept_commit" not in clerk.application(reference(1))["offered"]
    assert "没有核对" in page_of(clerk)


def test_who_loses_credit_before_the_acceptance_is_not_accepted_on_commitment(
    central: Central, clerk: Clerk, terminal: WireTerminal
) -> None:
    terminal.push(promising(terminal, 1))
    with central.platform.feed.writing() as writing:
        credit.note(writing.connection, [NUMBER], sample=True)
    with pytest.raises(HTTPError, match="409"):
        clerk.take(reference(1), "accept_commit")
    clerk.take(reference(1), "accept")
    assert clerk.application(reference(1))["state"] == "ACCEPTED"


@pytest.mark.parametrize(("number", "allowed"), [(NUMBER, True), (BARRED[0], False), (BARRED[1].lower(), False)])
def test_a_terminal_may_ask_before_anything_is_read(terminal: WireTerminal, number: str, *, allowed: bool) -> None:
    answer = terminal.post("/commitment", {"item": "IP-01-01", "number": number})
    assert answer.json() == {"allowed": allowed}


def test_nobody_finds_out_about_credit_by_asking_often(terminal: WireTerminal) -> None:
    asked = [terminal.post("/commitment", {"item": "IP-01-01", "number": NUMBER}).status_code for _ in range(31)]
    assert asked == [200] * 30 + [429]


def test_a_stranger_without_a_session_is_told_nothing(central: Central) -> None:
    assert central.visitor().post("/commitment", {"item": "IP-01-01", "number": NUMBER}).status_code == 401
