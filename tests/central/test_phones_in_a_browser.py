"""What a citizen's phone shows after scanning: a genuine receipt, a slip in place of paper, pages handed over."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from printing.documents import draw, picture_of
from tests.support.browser import fits, needs_chromium
from tests.support.platform import running_platform
from tests.support.slips import RECEIPT
from tests.support.wire_terminal import TERMINAL, WireTerminal, reference

PHONE = {"width": 360, "height": 780}
REFUSED = ("404", "410", "415")
"""Answers of which a browser tells its console, and the page in words."""

pytestmark = [pytest.mark.journey, needs_chromium]


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Hold a phone whose pages have nothing to complain about."""
    page = browser.new_page(viewport=PHONE, device_scale_factor=2)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    yield page
    page.close()
    assert [said for said in complaints if not any(status in said for status in REFUSED)] == []


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[WireTerminal]:
    """Enrol a terminal at a real platform."""
    with running_platform(tmp_path) as platform:
        terminal = WireTerminal(platform.url)
        terminal.enrol(platform.codes[TERMINAL])
        terminal.open_session()
        yield terminal
        terminal.http.close()


def test_a_scanned_receipt_says_that_it_is_genuine_and_a_changed_one_that_it_is_not(
    phone: Page, terminal: WireTerminal, tmp_path: Path
) -> None:
    [result] = terminal.push(terminal.application(1))
    phone.goto(result["proof"].replace(terminal.url.upper(), terminal.url))
    expect(phone.get_by_role("heading", name="这张回执是真的")).to_be_visible()
    expect(phone.locator("#reference")).to_have_text(reference(1))
    assert fits(phone)
    phone.screenshot(path=tmp_path / "genuine.png", full_page=True)

    phone.goto(f"{terminal.url}/V/{result['proof'].rpartition('/')[2][:-3]}AAA")
    expect(phone.get_by_role("heading", name="对不上")).to_be_visible()
    assert fits(phone)
    phone.screenshot(path=tmp_path / "wrong.png", full_page=True)
    phone.get_by_label("回执码里的内容").fill(result["proof"])
    phone.get_by_role("button", name="查验").click()
    expect(phone.get_by_role("heading", name="这张回执是真的")).to_be_visible()


def test_a_slip_is_there_to_be_kept_until_it_has_been_looked_at_often_enough(
    phone: Page, terminal: WireTerminal, tmp_path: Path
) -> None:
    picture = picture_of(draw(replace(RECEIPT, reference=reference(1))).pdf)
    assert len(picture) < 60_000
    link = terminal.http.post(f"{terminal.url}/sync/v1/slips", data=picture, timeout=15).json()["url"]

    for _ in range(5):
        phone.goto(link)
        slip = phone.get_by_role("img", name="凭条图片")
        expect(slip).to_be_visible()
        assert slip.evaluate("image => image.naturalWidth") == 640
    assert fits(phone)
    phone.screenshot(path=tmp_path / "slip.png", full_page=True)
    phone.goto(link)
    expect(phone.get_by_role("heading", name="已经看不到了")).to_be_visible()


def test_why_a_file_was_not_taken_stands_there_until_another_one_is_chosen(phone: Page, terminal: WireTerminal) -> None:
    place = terminal.post("/phone-uploads", {"title": "样例材料", "lasts_seconds": 60}).json()
    phone.goto(place["url"])
    chosen = phone.locator("input[type=file]").last
    why = phone.get_by_text("只收照片和 PDF")

    chosen.set_input_files({"name": "样例.pdf", "mimeType": "application/pdf", "buffer": b"no PDF"})
    expect(why).to_be_visible()
    for _ in range(2):
        with phone.expect_response(lambda answer: answer.url.endswith("/files")):
            pass
    expect(why).to_be_visible()

    chosen.set_input_files({"name": "样例.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"})
    expect(phone.get_by_text("正在送到终端")).to_be_visible()
    expect(why).to_have_count(0)
    assert fits(phone)
