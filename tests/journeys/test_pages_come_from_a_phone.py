"""A citizen's phone hands pages over: a real browser, the real platform, a terminal on a cable that can be pulled."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from kiosk import Kiosk, PhoneStanding
from sync.cable import Cable
from tests.support.browser import fits, needs_chromium
from tests.support.catalogue import example
from tests.support.hostile_files import blurred, pdf, photograph
from tests.support.machine import to_check
from tests.support.memory_exchange import until
from tests.support.platform import running_platform
from tests.support.terminal import online_terminal
from tests.support.wire_terminal import TERMINAL

PHONE = {"width": 360, "height": 640}

pytestmark = [pytest.mark.journey, needs_chromium]


@dataclass(frozen=True)
class Counter:
    """A terminal at whose PAGES a code is shown."""

    kiosk: Kiosk
    cable: Cable

    @property
    def address(self) -> str:
        offered = self.kiosk.session.phone
        assert offered is not None
        return offered.url

    def pages(self) -> int:
        return len(self.kiosk.materials.pages().pages)

    def stands(self, standing: PhoneStanding) -> bool:
        offered = self.kiosk.session.phone
        return offered is not None and offered.standing is standing

    def offer(self) -> None:
        self.kiosk.phone_pages.open_place()
        until(lambda: self.stands(PhoneStanding.OPEN), seconds=10)


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counter]:
    """Run a platform and a terminal, once."""
    folder = tmp_path_factory.mktemp("station")
    with ExitStack() as stack:
        platform = stack.enter_context(running_platform(folder / "platform"))
        cable = stack.enter_context(Cable("127.0.0.1", platform.port))
        terminal = stack.enter_context(online_terminal(folder, cable.url, platform.codes[TERMINAL]))
        yield Counter(terminal.kiosk, cable)


@pytest.fixture
def counter(station: Counter) -> Counter:
    """Stand at PAGES with a code on the screen."""
    station.kiosk.end()
    to_check(station.kiosk, "IP-07-01", example("FORM-07-01"))
    station.kiosk.back()
    station.kiosk.materials.open_material("contract")
    station.offer()
    return station


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport=PHONE, device_scale_factor=2)
    yield page
    page.close()


def choose(phone: Page, way: str, *contents: bytes) -> None:
    """Choose files the way the button of that name does."""
    name, mime = ("page.pdf", "application/pdf") if "PDF" in way else ("page.jpg", "image/jpeg")
    chosen = [{"name": name, "mimeType": mime, "buffer": content} for content in contents]
    phone.get_by_label(way).set_input_files(chosen)  # type: ignore[arg-type]


def test_photographs_appear_on_the_terminal_by_themselves_and_the_phone_hears_of_each(
    phone: Page, counter: Counter, tmp_path: Path
) -> None:
    phone.goto(counter.address)
    expect(phone.get_by_role("heading", name="传“专利权质押合同”")).to_be_visible()
    assert not phone.get_by_role("button", name="再传一次").is_visible()
    assert fits(phone)
    phone.screenshot(path=tmp_path / "empty.png", full_page=True)
    choose(phone, "拍照", photograph())
    expect(phone.get_by_text("第 1 个 终端已收到，共 1 页。")).to_be_visible(timeout=15_000)
    assert counter.pages() == 1
    choose(phone, "选照片", photograph(), blurred())
    expect(phone.get_by_text("第 3 个 终端已收到，共 1 页。有点糊")).to_be_visible(timeout=20_000)
    choose(phone, "选 PDF", pdf(2))
    expect(phone.get_by_text("第 4 个 终端已收到，共 2 页。")).to_be_visible(timeout=15_000)
    choose(phone, "选 PDF", pdf(password="secret"))
    expect(phone.get_by_text("第 5 个 这个 PDF 设了密码")).to_be_visible(timeout=15_000)
    assert counter.pages() == 5
    assert fits(phone)
    phone.screenshot(path=tmp_path / "sent.png", full_page=True)
    counter.kiosk.materials.keep_pages()
    expect(phone.get_by_role("heading", name="这个码现在用不了")).to_be_visible(timeout=15_000)


def test_a_phone_without_scripts_hands_pages_over_all_the_same(browser: Browser, counter: Counter) -> None:
    plain = browser.new_context(viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    page = plain.new_page()
    page.goto(counter.address)
    choose(page, "拍照", photograph())
    page.get_by_role("button", name="发送拍好的照片").click()
    expect(page.get_by_text("第 1 个 终端已收到，共 1 页。")).to_be_visible(timeout=15_000)
    assert counter.pages() == 1
    plain.close()


def test_a_phone_that_loses_its_network_says_so_and_sends_again(phone: Page, counter: Counter, tmp_path: Path) -> None:
    phone.goto(counter.address)
    phone.context.set_offline(True)
    choose(phone, "拍照", photograph())
    expect(phone.get_by_text("网络断了，没有传上去")).to_be_visible()
    phone.screenshot(path=tmp_path / "offline.png", full_page=True)
    phone.context.set_offline(False)
    phone.get_by_role("button", name="再传一次").click()
    expect(phone.get_by_text("第 1 个 终端已收到，共 1 页。")).to_be_visible(timeout=15_000)


def test_a_terminal_that_loses_its_line_says_so_and_fetches_when_it_is_back(phone: Page, counter: Counter) -> None:
    phone.goto(counter.address)
    counter.cable.pull()
    until(lambda: counter.stands(PhoneStanding.AWAY), seconds=10)
    choose(phone, "拍照", photograph())
    expect(phone.get_by_text("正在送到终端")).to_be_visible(timeout=10_000)
    counter.cable.plug()
    until(lambda: counter.pages() == 1, seconds=20)
    expect(phone.get_by_text("第 1 个 终端已收到")).to_be_visible(timeout=10_000)


def test_whoever_goes_leaves_a_code_that_leads_nowhere(phone: Page, counter: Counter) -> None:
    address = counter.address
    counter.kiosk.end()
    until(lambda: phone.goto(address).status == 410, seconds=10)  # type: ignore[union-attr]
