"""Where a phone is led by the code of a receipt."""

import pytest
import requests

from sync.central import receipts
from tests.support.central import Central
from tests.support.wire_terminal import ID_NO, WireTerminal, reference


@pytest.fixture
def proof(terminal: WireTerminal) -> str:
    """Return the code of a receipt."""
    [result] = terminal.push(terminal.application(1))
    code: str = result["proof"]
    return code


def test_a_scanned_receipt_is_said_to_be_genuine_with_what_stands_on_it(
    central: Central, phone: requests.Session, proof: str
) -> None:
    page = phone.get(proof.replace("HTTP://RATE.EXAMPLE", central.url), timeout=10)

    assert page.status_code == 200
    assert "这张回执是真的" in page.text
    assert reference(1) in page.text
    assert "专利申请受理咨询与电子申请辅导" in page.text
    assert "样例" in page.text
    assert ID_NO[-4:] not in page.text.replace(reference(1), "")
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"


def test_every_wrong_text_gets_the_same_answer(central: Central, phone: requests.Session, proof: str) -> None:
    code = proof.rpartition("/")[2]
    other = receipts.ReceiptKeys()
    foreign = other.keys[0]
    said = central.platform.receipt_keys.genuine(code)
    assert said is not None
    wrong = [code[:-1], code[:-2] + ("AA" if code[-2:] != "AA" else "BB"), "hello", reference(1)]
    wrong.append(receipts.proofs.sign(said, foreign.private_key, foreign.public_key))

    answers = [phone.get(f"{central.url}/V/{text}", timeout=10) for text in wrong]
    answers += [phone.post(f"{central.url}/verify", data={"code": text}, timeout=10) for text in wrong]

    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.text for answer in answers}) == 1
    assert "对不上" in answers[0].text
    assert reference(1) not in answers[0].text


def test_what_a_scanner_read_may_be_pasted(central: Central, phone: requests.Session, proof: str) -> None:
    assert "粘贴" in phone.get(f"{central.url}/verify", timeout=10).text
    assert "是真的" in phone.post(f"{central.url}/verify", data={"code": f" {proof}\r\n"}, timeout=10).text


def test_trying_a_hundred_times_is_slowed_down(central: Central, phone: requests.Session) -> None:
    answers = [phone.get(f"{central.url}/V/{number}", timeout=10).status_code for number in range(40)]
    assert (answers.count(404), answers.count(429)) == (30, 10)
    assert "过一分钟" in phone.get(f"{central.url}/V/A", timeout=10).text
