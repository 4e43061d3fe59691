"""A slip on a phone when paper is impossible: a few minutes, a few looks, and then gone."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
import requests
from PIL import Image
from sqlalchemy import select

from sync.central import slip_links
from sync.central.wire_tables import slip_links as table
from sync.contract import MAX_SLIP_BYTES, SlipLink
from tests.support.central import PUBLIC_ADDRESS, Central
from tests.support.wire_terminal import TERMINAL, WireTerminal


def picture(size: tuple[int, int] = (576, 1500)) -> bytes:
    """Return a slip as a one-bit picture."""
    file = BytesIO()
    Image.new("1", size, 1).save(file, "PNG")
    return file.getvalue()


def offer(terminal: WireTerminal, content: bytes) -> requests.Response:
    return terminal.http.post(f"{terminal.url}/sync/v1/slips", data=content, timeout=15)


@pytest.fixture
def address(central: Central, terminal: WireTerminal) -> str:
    """Return where a slip has just been offered."""
    link = SlipLink.model_validate_json(offer(terminal, picture()).content, strict=True)
    assert link.url.startswith("http://rate.example/slips/")
    assert link.lasts_seconds == 900
    return link.url.replace(PUBLIC_ADDRESS, central.url)


def test_the_slip_is_shown_on_a_page_that_nothing_keeps(phone: requests.Session, address: str) -> None:
    page, found = phone.get(address, timeout=10), phone.get(f"{address}/slip.png", timeout=10)

    assert "保存图片" in page.text
    assert found.content == picture()
    assert found.headers["Content-Type"] == "image/png"
    for answer in (page, found):
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_it_opens_a_few_times_and_is_wiped_with_the_last(
    central: Central, phone: requests.Session, address: str
) -> None:
    phone.get(address, timeout=10)
    answers = [phone.get(f"{address}/slip.png", timeout=10).status_code for _ in range(slip_links.OPENINGS + 1)]
    assert answers == [200] * slip_links.OPENINGS + [410]
    assert phone.get(address, timeout=10).status_code == 410
    assert held(central) == 0


def test_after_its_minutes_it_is_gone_and_wiped(central: Central, phone: requests.Session, address: str) -> None:
    central.clock.shift = slip_links.LIFE + timedelta(seconds=1)
    assert phone.get(address, timeout=10).status_code == 410
    assert phone.get(f"{address}/slip.png", timeout=10).status_code == 410
    with central.platform.database.writing() as connection:
        assert slip_links.wipe(connection, central.clock()) == 1
    assert held(central) == 0


def test_what_was_wiped_is_not_in_the_database_file_any_more(central: Central, tmp_path: Path) -> None:
    if central.platform.database.is_postgresql:
        pytest.skip("PostgreSQL's vacuum decides when")
    file = BytesIO()
    Image.effect_noise((120, 120), 80).save(file, "PNG")
    database, noise = central.platform.database, file.getvalue()[-2000:-1900]

    def found() -> bool:
        with database.engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return any(noise in each.read_bytes() for each in tmp_path.glob("platform.sqlite*"))

    with database.writing() as connection:
        slip_links.keep(connection, TERMINAL, file.getvalue(), central.clock() - slip_links.LIFE)
    kept = found()
    with database.writing() as connection:
        slip_links.wipe(connection, central.clock())

    assert (kept, found()) == (True, False)


def test_an_address_that_never_was_looks_like_one_that_is_over(
    central: Central, phone: requests.Session, address: str
) -> None:
    central.clock.shift = slip_links.LIFE + timedelta(seconds=1)
    over, never = (phone.get(url, timeout=10) for url in (address, f"{central.url}/slips/abc"))
    assert (over.status_code, over.text) == (never.status_code, never.text)


def test_the_database_does_not_hold_the_address(central: Central, address: str) -> None:
    with central.platform.database.reading() as connection:
        [row] = connection.execute(select(table)).all()
    assert row.terminal == TERMINAL
    assert address.rpartition("/")[2] not in row.token_hash


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 415),
        (b"%PDF-1.4", 415),
        (b"<svg onload='alert(1)'/>", 415),
        (picture((4000, 10)), 415),
        (picture((10, 40_000)), 415),
        (b"\x89PNG\r\n\x1a\n" + bytes(MAX_SLIP_BYTES), 413),
    ],
    ids=["nothing", "a PDF", "a script", "too wide", "too long", "too large"],
)
def test_what_is_no_picture_of_a_slip_is_refused(terminal: WireTerminal, content: bytes, status: int) -> None:
    assert offer(terminal, content).status_code == status


def test_only_a_terminal_may_offer_one(central: Central, phone: requests.Session) -> None:
    assert phone.post(f"{central.url}/sync/v1/slips", data=picture(), timeout=10).status_code == 401


def test_a_terminal_offers_no_more_than_it_has_people(terminal: WireTerminal) -> None:
    answers = [offer(terminal, picture()).status_code for _ in range(32)]
    assert (answers.count(200), answers.count(429)) == (30, 2)


def held(central: Central) -> int:
    with central.platform.database.reading() as connection:
        return len(connection.execute(select(table.c.token_hash)).all())
