"""A form begun at one terminal: looked at on a phone, finished at another terminal, and unreadable in between."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from kiosk import Kiosk, OpenOutcome, Step
from tests.support.browser import needs_chromium
from tests.support.machine import ITEM, SYNTHETIC, typed
from tests.support.memory_exchange import until
from tests.support.platform import RunningPlatform, running_platform
from tests.support.scanner import painted, scanned
from tests.support.terminal import online_terminal
from tests.support.wire_terminal import OTHER_TERMINAL, TERMINAL

MOBILE = "/agent/mobile"
WRITTEN = ("只在这份草稿里写过的一句话", "测试令狐人")
ANSWERS = {"request": WRITTEN[0], "agent": {**SYNTHETIC["agent"], "name": WRITTEN[1]}}

pytestmark = [pytest.mark.journey, needs_chromium]


@dataclass(frozen=True)
class Outlets:
    """A platform and two terminals of it, in different outlets."""

    platform: RunningPlatform
    folder: Path
    here: Kiosk
    elsewhere: Kiosk


@pytest.fixture
def outlets(tmp_path: Path) -> Iterator[Outlets]:
    """Start them all."""
    with running_platform(tmp_path / "platform") as platform, ExitStack() as running:
        here, elsewhere = (
            running.enter_context(online_terminal(tmp_path / code, platform.url, platform.codes[code])).kiosk
            for code in (TERMINAL, OTHER_TERMINAL)
        )
        yield Outlets(platform, tmp_path, here, elsewhere)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Hold a phone."""
    page = browser.new_page(viewport={"width": 360, "height": 780}, device_scale_factor=2)
    yield page
    page.close()


def begin_and_take(kiosk: Kiosk) -> str:
    """Fill in half a form, take it along, leave, and return the address on the slip."""
    kiosk.begin()
    kiosk.open_guide(ITEM)
    kiosk.start_application()
    for pointer, value in typed(ANSWERS):
        if pointer != MOBILE:
            kiosk.answer(pointer, value)
    kiosk.next_page()
    kiosk.taking.take()
    away = kiosk.session.take_away
    assert away is not None
    kiosk.end()
    return scanned(painted(away.modules))


def finish(kiosk: Kiosk, address: str) -> str:
    """Go on at another terminal with what a scanner reads, and submit."""
    assert kiosk.opening.present_scan(address)
    assert kiosk.session.step is Step.FORM
    kiosk.answer(MOBILE, SYNTHETIC["agent"]["mobile"])
    while kiosk.session.step is not Step.CHECK:
        assert kiosk.next_page() == ()
    reference = kiosk.confirm()
    until(lambda: kiosk.application(reference).acknowledged, seconds=20)
    return reference


def said_by(request: Request) -> str:
    """Return what a browser sends: what stands behind the # of an address stays with it."""
    return f"{request.url.partition('#')[0]} {request.headers} {request.post_data}"


def everything_at(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_what_one_terminal_begins_a_phone_shows_and_another_terminal_finishes(
    outlets: Outlets, phone: Page, tmp_path: Path
) -> None:
    address = begin_and_take(outlets.here)
    code = address.rpartition("#")[2]
    sent: list[str] = []
    phone.on("request", lambda request: sent.append(said_by(request)))

    phone.goto(address)
    expect(phone.get_by_role("heading", name="您的草稿")).to_be_visible()
    expect(phone.locator("#lines")).to_contain_text(WRITTEN[0])
    expect(phone.get_by_text("样例", exact=True)).to_be_visible()
    phone.screenshot(path=tmp_path / "draft.png", full_page=True)
    assert not any(code in one for one in sent)
    kept = everything_at(outlets.folder / "platform")
    assert code.encode() not in kept
    assert not any(word.encode() in kept for word in WRITTEN)

    finish(outlets.elsewhere, address)

    phone.reload()
    expect(phone.get_by_role("heading", name="打不开这份草稿")).to_be_visible()
    outlets.here.opening.begin()
    assert outlets.here.opening.open(code) is OpenOutcome.NOT_OPENED


def test_whoever_holds_the_slip_may_have_the_draft_deleted(outlets: Outlets, phone: Page) -> None:
    address = begin_and_take(outlets.here)
    phone.goto(f"{outlets.platform.url}/drafts")
    phone.get_by_label("凭条上的草稿码").fill(address.rpartition("#")[2].lower())
    phone.get_by_role("button", name="打开", exact=True).click()
    expect(phone.get_by_role("heading", name="您的草稿")).to_be_visible()

    phone.get_by_role("button", name="删除草稿").click()
    phone.get_by_role("button", name="确定删除").click()

    expect(phone.get_by_role("heading", name="草稿已经删除")).to_be_visible()
    outlets.elsewhere.opening.begin()
    assert outlets.elsewhere.opening.open(address) is OpenOutcome.NOT_OPENED
