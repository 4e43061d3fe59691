"""Pages from a phone on their way to a terminal: bounded, unreadable while they lie, gone when fetched."""

import http.client
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
from sqlalchemy import select

from sync.central import phone_receiving, phone_uploads
from sync.central.wire_tables import phone_files, phone_places
from sync.contract import MAX_FILE_BYTES, MAX_PHONE_FILES, PhoneNews, PhonePlace
from tests.support.central import Central
from tests.support.hostile_files import pdf, photograph_of_a_newer_phone
from tests.support.wire_terminal import OTHER_TERMINAL, WireTerminal

JPEG = b"\xff\xd8\xff" + b"planted in a photograph" * 20


@pytest.fixture
def place(terminal: WireTerminal) -> PhonePlace:
    """Open a place for a phone."""
    return open_place(terminal)


def open_place(terminal: WireTerminal, seconds: int = 600) -> PhonePlace:
    answer = terminal.post("/phone-uploads", {"title": "营业执照", "lasts_seconds": seconds})
    assert answer.status_code == 200, answer.text
    return PhonePlace.model_validate_json(answer.content, strict=True)


def news(terminal: WireTerminal, place: PhonePlace, wait: float = 0) -> PhoneNews:
    address = f"{terminal.url}/sync/v1/phone-uploads/{place.place}"
    return PhoneNews.model_validate_json(terminal.http.get(address, params={"wait": wait}, timeout=15).content)


def send(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace, content: bytes = JPEG, **more: object
) -> requests.Response:
    address = f"{terminal.url}/p/{place.place}"
    files = {"file": ("page.jpg", content, "image/jpeg")}
    return phone.post(address, files=files, timeout=30, **more)  # type: ignore[arg-type]


def fetch(terminal: WireTerminal, place: PhonePlace, number: int = 1) -> requests.Response:
    return terminal.http.get(f"{terminal.url}/sync/v1/phone-uploads/{place.place}/files/{number}", timeout=15)


def settle(terminal: WireTerminal, place: PhonePlace, **verdict: object) -> requests.Response:
    return terminal.post(f"/phone-uploads/{place.place}/files/1", verdict)


def page(phone: requests.Session, terminal: WireTerminal, place: PhonePlace) -> str:
    return phone.get(f"{terminal.url}/p/{place.place}", timeout=10).text


def test_a_photograph_goes_from_the_phone_to_the_terminal_and_the_phone_hears_of_it(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    assert "营业执照" in page(phone, terminal, place)
    assert news(terminal, place).seen
    assert "正在送到终端" in send(phone, terminal, place).text
    waiting = news(terminal, place).waiting
    assert waiting is not None
    assert (waiting.number, waiting.size) == (1, len(JPEG))
    given = fetch(terminal, place)
    assert given.content == JPEG
    assert given.headers["Content-Type"] == "application/octet-stream"
    assert settle(terminal, place, pages=1, hints=["blurred"]).status_code == 200
    assert "终端已收到，共 1 页。有点糊" in page(phone, terminal, place)
    assert news(terminal, place).waiting is None
    assert fetch(terminal, place).status_code == 404


def test_what_the_terminal_does_not_take_is_said_on_the_phone(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    send(phone, terminal, place, pdf(password="secret"))
    settle(terminal, place, pages=0, refusal="encrypted")
    assert "这个 PDF 设了密码" in page(phone, terminal, place)


def test_a_word_that_the_platform_does_not_know_is_told_as_not_taken(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    send(phone, terminal, place)
    settle(terminal, place, pages=0, refusal="from_the_future")
    assert "终端没有收下" in page(phone, terminal, place)


def test_a_parked_terminal_hears_of_a_file_at_once(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    sender = threading.Timer(0.5, lambda: send(phone, terminal, place))
    sender.start()
    try:
        while (told := news(terminal, place, wait=10)).waiting is None:
            assert told.coming
    finally:
        sender.join()


def test_neither_the_content_nor_the_address_can_be_read_in_the_database(
    central: Central, phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    send(phone, terminal, place)
    with central.platform.database.reading() as connection:
        [row] = connection.execute(select(phone_files)).all()
        [opened] = connection.execute(select(phone_places)).all()
    assert b"planted" not in row.content
    assert place.place not in f"{row} {opened}"


def test_what_was_fetched_is_wiped_and_what_was_not_goes_with_its_place(
    central: Central, phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    send(phone, terminal, place)
    settle(terminal, place, pages=1)
    assert lying(central) == [None]
    send(phone, terminal, place)
    terminal.http.delete(f"{terminal.url}/sync/v1/phone-uploads/{place.place}", timeout=10)
    assert lying(central) == []
    assert "现在用不了" in page(phone, terminal, place)


def test_after_its_minutes_a_place_is_over_for_both_and_wiped(
    central: Central, phone: requests.Session, terminal: WireTerminal
) -> None:
    place = open_place(terminal, 60)
    send(phone, terminal, place)
    central.clock.shift = timedelta(seconds=61)
    assert send(phone, terminal, place).status_code == 410
    assert fetch(terminal, place).status_code == 404
    with central.platform.database.writing() as connection:
        assert phone_uploads.wipe(connection, central.clock()) == 1
    assert lying(central) == []


def test_no_place_lasts_longer_than_ten_minutes(terminal: WireTerminal) -> None:
    assert terminal.post("/phone-uploads", {"title": "x", "lasts_seconds": 601}).status_code == 422


def test_a_new_place_of_a_terminal_closes_its_earlier_one(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    open_place(terminal)
    assert send(phone, terminal, place).status_code == 410


def test_a_place_belongs_to_one_terminal(
    central: Central, phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    other = central.enrolled(OTHER_TERMINAL)
    send(phone, terminal, place)
    assert fetch(other, place).status_code == 404
    settle(other, place, pages=1)
    other.http.delete(f"{terminal.url}/sync/v1/phone-uploads/{place.place}", timeout=10)
    assert fetch(terminal, place).content == JPEG


def test_without_a_session_nothing_is_given_to_anybody(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    send(phone, terminal, place)
    address = f"{terminal.url}/sync/v1/phone-uploads/{place.place}/files/1"
    assert phone.get(address, timeout=10).status_code == 401


def test_a_wrong_address_looks_like_one_that_is_over_and_is_not_tried_for_long(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    terminal.http.delete(f"{terminal.url}/sync/v1/phone-uploads/{place.place}", timeout=10)
    over = phone.get(f"{terminal.url}/p/{place.place}", timeout=10)
    never = phone.get(f"{terminal.url}/p/AAAABBBBCCCCDDDD", timeout=10)
    assert (over.status_code, over.text) == (never.status_code, never.text)
    tried = {phone.get(f"{terminal.url}/p/AAAABBBBCCCC{n:04}", timeout=10).status_code for n in range(40)}
    assert tried == {410, 429}


def test_the_address_may_be_typed_in_small_letters_and_groups(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    typed = "-".join(place.place[at : at + 4] for at in range(0, 16, 4)).lower()
    assert "营业执照" in phone.get(f"{terminal.url}/p/{typed}", timeout=10).text


def test_only_the_first_phone_that_sends_may_send(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    page(phone, terminal, place)
    with requests.Session() as second:
        second.trust_env = False
        page(second, terminal, place)
        assert send(phone, terminal, place).ok
        refused = send(second, terminal, place)
    assert refused.status_code == 403
    assert "已经有另一部手机" in refused.text
    assert send(phone, terminal, place).ok


def test_a_hundred_uploads_are_ten(phone: requests.Session, terminal: WireTerminal, place: PhonePlace) -> None:
    page(phone, terminal, place)
    answers = [send(phone, terminal, place) for _ in range(100)]
    statuses = [answer.status_code for answer in answers]
    assert (statuses.count(200), statuses.count(409)) == (MAX_PHONE_FILES, 100 - MAX_PHONE_FILES)
    assert answers[-1].text.count(f"传满 {MAX_PHONE_FILES} 个文件") == 1
    assert news(terminal, place).received == MAX_PHONE_FILES


def test_of_many_at_the_same_moment_one_is_let_in(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    page(phone, terminal, place)
    content = JPEG + bytes(2_000_000)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: send(phone, terminal, place, content).status_code, range(4)))
    assert set(answers) <= {200, 409}
    assert news(terminal, place).received == answers.count(200)


@pytest.mark.parametrize(
    ("content", "answered"),
    [
        (b"", (415, "打不开")),
        (b"<html><script>alert(1)</script>", (415, "只收照片和 PDF")),
        (b"MZ\x90\x00", (415, "只收照片和 PDF")),
        (b"\xff\xd8\xff" + bytes(MAX_FILE_BYTES), (413, "太大")),
    ],
    ids=["nothing", "a page", "a program", "too large"],
)
def test_what_is_no_page_is_refused_with_a_sentence_and_costs_no_turn(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace, content: bytes, answered: tuple[int, str]
) -> None:
    answer, (status, sentence) = send(phone, terminal, place, content), answered
    assert answer.status_code == status
    assert sentence in answer.text
    assert news(terminal, place) == PhoneNews(seen=True)


def test_a_photograph_as_newer_phones_keep_it_is_passed_on_as_it_is(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    assert "正在送到终端" in send(phone, terminal, place, photograph_of_a_newer_phone()).text
    assert fetch(terminal, place).content == photograph_of_a_newer_phone()


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data", "image/jpeg"])
def test_what_is_no_form_is_refused(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace, kind: str
) -> None:
    answer = phone.post(f"{terminal.url}/p/{place.place}", data=b"\0" * 500, headers={"Content-Type": kind}, timeout=10)
    assert answer.status_code == 415
    assert not news(terminal, place).coming


def test_whoever_drips_is_cut_off_and_the_place_is_free_again(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(phone_receiving, "STALLED_SECONDS", 0.4)
    where = urlsplit(terminal.url)
    slow = http.client.HTTPConnection(where.hostname or "", where.port, timeout=10)
    slow.putrequest("POST", f"/p/{place.place}")
    slow.putheader("Content-Type", "multipart/form-data; boundary=b")
    slow.putheader("Content-Length", "5000000")
    slow.endheaders(b'--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n\xff\xd8\xff')
    began = time.monotonic()
    assert slow.getresponse().status == 408
    assert time.monotonic() - began < 8
    slow.close()
    assert not news(terminal, place).coming


def test_a_phone_that_hangs_up_in_the_middle_leaves_the_place_free(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    where = urlsplit(terminal.url)
    broken = http.client.HTTPConnection(where.hostname or "", where.port, timeout=10)
    broken.putrequest("POST", f"/p/{place.place}")
    broken.putheader("Content-Type", "multipart/form-data; boundary=b")
    broken.putheader("Content-Length", "5000000")
    broken.endheaders(b'--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n\xff\xd8\xff')
    while not news(terminal, place).coming:
        time.sleep(0.05)
    broken.close()
    for _ in range(100):
        if not news(terminal, place).coming:
            break
        time.sleep(0.05)
    assert not news(terminal, place).coming
    assert not news(terminal, place).received


def test_nothing_is_taken_for_a_terminal_that_does_not_ask_any_more(
    central: Central, phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    central.clock.shift = phone_uploads.SILENCE + timedelta(seconds=1)
    answer = send(phone, terminal, place)
    assert answer.status_code == 503
    assert "终端现在没有回应" in answer.text
    terminal.open_session_at(central.clock())
    news(terminal, place)
    assert send(phone, terminal, place).ok


def test_a_terminal_opens_no_more_places_than_it_has_people(terminal: WireTerminal) -> None:
    asked = {"title": "x", "lasts_seconds": 60}
    answers = [terminal.post("/phone-uploads", asked).status_code for _ in range(32)]
    assert (answers.count(200), answers.count(429)) == (30, 2)


def test_the_page_runs_nothing_foreign_and_is_kept_nowhere(
    phone: requests.Session, terminal: WireTerminal, place: PhonePlace
) -> None:
    answer = phone.get(f"{terminal.url}/p/{place.place}", timeout=10)
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "HttpOnly" in answer.headers["Set-Cookie"]


def lying(central: Central) -> list[bytes | None]:
    with central.platform.database.reading() as connection:
        return list(connection.execute(select(phone_files.c.content)).scalars())


def test_what_was_wiped_is_not_in_the_database_file_any_more(
    central: Central, phone: requests.Session, terminal: WireTerminal, place: PhonePlace, tmp_path: Path
) -> None:
    if central.platform.database.is_postgresql:
        pytest.skip("PostgreSQL's vacuum decides when")
    send(phone, terminal, place)
    [box] = lying(central)
    assert box is not None
    settle(terminal, place, pages=1)
    with central.platform.database.engine.connect() as connection:
        connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert not any(box[:40] in each.read_bytes() for each in tmp_path.glob("platform.sqlite*"))
