"""Drafts that citizens take along: the platform keeps what it cannot read, for as long as it said, and no longer."""

import base64
import os
from datetime import timedelta

import pytest
import requests
from sqlalchemy import select

from sync.central import kept_drafts, tidying
from sync.central.questions import PER_MINUTE
from sync.central.wire_tables import draft_counts
from sync.central.wire_tables import kept_drafts as table
from sync.contract import MAX_DRAFT_BYTES, DraftAnswer, DraftKept
from tests.support.central import Central
from tests.support.wire_terminal import OTHER_TERMINAL, WireTerminal, unpadded

NAME, OTHER = unpadded(bytes(32)), unpadded(b"\1" * 32)
BOX = unpadded(b"HKD1 what only a code opens")


def send(terminal: WireTerminal, what: str, **content: str) -> requests.Response:
    return terminal.http.post(f"{terminal.url}/sync/v1/drafts{what}", json=content, timeout=15)


def opened(terminal: WireTerminal, name: str = NAME) -> DraftAnswer:
    return DraftAnswer.model_validate_json(send(terminal, "/open", name=name).content, strict=True)


def asked(phone: requests.Session, central: Central, name: str) -> requests.Response:
    return phone.post(f"{central.url}/drafts/open", json={"name": name}, timeout=10)


@pytest.fixture
def kept(terminal: WireTerminal) -> DraftKept:
    """Return what the platform said when it took a draft."""
    return DraftKept.model_validate_json(send(terminal, "", name=NAME, box=BOX).content, strict=True)


def test_a_draft_opens_at_any_terminal_as_often_as_one_likes(central: Central, kept: DraftKept) -> None:
    elsewhere = central.enrolled(OTHER_TERMINAL)

    answers = [opened(elsewhere) for _ in range(3)]

    assert kept.url == "http://rate.example/drafts"
    assert kept.last_day == (central.clock() + timedelta(days=30)).date()
    assert answers == [DraftAnswer(box=BOX, last_day=kept.last_day)] * 3


def test_the_same_again_is_no_harm_and_nothing_takes_its_place(kept: DraftKept, terminal: WireTerminal) -> None:
    again = send(terminal, "", name=NAME, box=BOX)
    another = send(terminal, "", name=NAME, box=unpadded(b"something else"))

    assert DraftKept.model_validate_json(again.content) == kept
    assert (another.status_code, another.json()["code"]) == (409, "draft_kept")
    assert opened(terminal).box == BOX


@pytest.mark.usefixtures("kept")
def test_an_unknown_one_an_old_one_and_a_dropped_one_look_the_same(
    central: Central, terminal: WireTerminal, phone: requests.Session
) -> None:
    unknown = asked(phone, central, OTHER)
    central.clock.shift = timedelta(days=31)
    old = asked(phone, central, NAME)
    central.clock.shift = timedelta()
    send(terminal, "/drop", name=NAME)
    dropped = asked(phone, central, NAME)

    assert unknown.content == old.content == dropped.content
    assert send(terminal, "/drop", name=NAME).content == send(terminal, "/drop", name=OTHER).content


@pytest.mark.usefixtures("kept")
def test_what_is_over_is_wiped_with_all_that_was_counted(central: Central) -> None:
    central.clock.shift = timedelta(days=31)
    tidying.tidy(central.platform)

    with central.platform.database.reading() as connection:
        assert connection.execute(select(table)).all() == []
        assert connection.execute(select(draft_counts)).all() == []


@pytest.mark.usefixtures("kept")
def test_a_row_tells_neither_terminal_nor_name_nor_moment(central: Central) -> None:
    with central.platform.database.reading() as connection:
        [row] = connection.execute(select(table)).mappings().all()

    assert set(row) == {"name_hash", "box", "last_day"}
    assert NAME not in row["name_hash"]


@pytest.mark.usefixtures("kept")
def test_whoever_submits_what_was_opened_leaves_no_draft_behind(terminal: WireTerminal) -> None:
    application = terminal.application(1)
    application["body"]["draft"] = NAME

    [result] = terminal.push(application)

    assert result["status"] == "applied"
    assert opened(terminal).box is None


@pytest.mark.parametrize(
    ("name", "box", "status"),
    [
        ("short", BOX, 422),
        (NAME, "!", 422),
        (NAME, "A" * (MAX_DRAFT_BYTES * 2), 413),
        (NAME, base64.b64encode(os.urandom(9)).decode() + "==", 422),
    ],
    ids=["no name", "no box", "too large", "another base64"],
)
def test_what_is_no_sealed_draft_is_refused(terminal: WireTerminal, name: str, box: str, status: int) -> None:
    assert send(terminal, "", name=name, box=box).status_code == status


def test_the_largest_draft_is_kept_and_comes_back_whole(terminal: WireTerminal) -> None:
    box = unpadded(os.urandom(MAX_DRAFT_BYTES))
    assert send(terminal, "", name=NAME, box=box).status_code == 200
    assert opened(terminal).box == box


def test_only_a_terminal_may_keep_one(central: Central, phone: requests.Session) -> None:
    told = {"name": NAME, "box": BOX}
    assert phone.post(f"{central.url}/sync/v1/drafts", json=told, timeout=10).status_code == 401


def test_a_terminal_keeps_no_more_in_a_day_than_it_has_people(
    terminal: WireTerminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_drafts, "A_DAY", 2)
    answers = [send(terminal, "", name=unpadded(bytes([n] * 32)), box=BOX).status_code for n in range(4)]
    assert answers == [200, 200, 429, 429]


def test_a_full_platform_says_so(terminal: WireTerminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_drafts, "ALL_TOGETHER", 1)
    answers = [send(terminal, "", name=name, box=BOX).status_code for name in (NAME, OTHER)]
    assert answers == [200, 507]


def test_nobody_tries_out_names(central: Central, terminal: WireTerminal, phone: requests.Session) -> None:
    at_the_terminal = [send(terminal, "/open", name=OTHER).status_code for _ in range(PER_MINUTE + 1)]
    on_a_phone = [asked(phone, central, OTHER).status_code for _ in range(PER_MINUTE + 1)]

    assert at_the_terminal == on_a_phone == [200] * PER_MINUTE + [429]


@pytest.mark.usefixtures("kept")
def test_a_phone_that_knows_the_name_gets_the_box_and_may_drop_it(central: Central, phone: requests.Session) -> None:
    page = phone.get(f"{central.url}/drafts", timeout=10)
    found = phone.post(f"{central.url}/drafts/open", json={"name": NAME}, timeout=10).json()
    phone.post(f"{central.url}/drafts/drop", json={"name": NAME}, timeout=10)
    gone = phone.post(f"{central.url}/drafts/open", json={"name": NAME}, timeout=10).json()

    assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "script-src 'self'" in page.headers["Content-Security-Policy"]
    assert (found["box"], gone["box"]) == (BOX, None)
