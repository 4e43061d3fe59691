"""The pages as people see them: a clerk's browser at the desk, a citizen's phone."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import needs_chromium
from tests.support.platform import RunningPlatform, running_platform
from tests.support.wire_terminal import TERMINAL, WireTerminal, reference

ARRIVAL_MILLISECONDS = 2000
"""Within this time a new application shows itself in the open list."""

pytestmark = [pytest.mark.journey, needs_chromium]


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[RunningPlatform]:
    """Run the real platform in its own process."""
    with running_platform(tmp_path) as platform:
        yield platform


@pytest.fixture
def terminal(platform: RunningPlatform) -> Iterator[WireTerminal]:
    """Enrol the municipal window's terminal."""
    terminal = WireTerminal(platform.url)
    terminal.enrol(platform.codes[TERMINAL])
    terminal.open_session()
    yield terminal
    terminal.http.close()


def test_a_clerk_signs_in_sees_an_application_arrive_by_itself_and_accepts_it(
    browser: Browser, platform: RunningPlatform, terminal: WireTerminal
) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{platform.url}/desk")
    page.get_by_label("账号").fill(platform.address.staff_name)
    page.get_by_label("密码").fill(platform.address.staff_password)
    page.get_by_role("button", name="登录").click()
    row = page.locator(f"[data-reference='{reference(1)}']")
    expect(row).to_have_count(0)

    terminal.push(terminal.application(1))

    expect(row).to_be_visible(timeout=ARRIVAL_MILLISECONDS)
    row.get_by_role("link").click()
    expect(page.locator("#state")).to_have_text("已提交")
    page.get_by_role("button", name="受理", exact=True).click()
    expect(page.locator("#state")).to_have_text("已受理")
    assert terminal.changes()["changes"][-1]["application"]["state"] == "ACCEPTED"
    for width in (390, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 844})
        for address in (page.url, f"{platform.url}/desk"):
            page.goto(address)
            assert page.evaluate("document.documentElement.scrollWidth") == width, f"{address} at {width}"
    heights = page.locator("td .state").evaluate_all("badges => badges.map(badge => badge.offsetHeight)")
    assert len(heights) > 5
    assert len(set(heights)) == 1, "whatever the state, its badge has the same size"
    assert complaints == [], "the page's own security policy must not complain"
    page.close()


def test_a_supplement_ticked_by_mouse_is_on_the_parked_terminal_within_a_second(
    browser: Browser, platform: RunningPlatform, terminal: WireTerminal, tmp_path: Path
) -> None:
    terminal.push(terminal.application(1))
    cursor = terminal.changes()["cursor"]
    page = browser.new_page(viewport={"width": 1440, "height": 1200})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    sign_in(page, platform)
    page.locator(f"[data-reference='{reference(1)}'] a").click()
    page.locator("summary", has_text="要求补正").click()
    page.get_by_label("经办人：手机号码", exact=True).check()
    page.get_by_label("经办人：手机号码：原因").fill("打不通，请写能打通的。")
    page.locator("input[name='other']:visible").first.fill("写明想办的是哪一件商标")
    page.screenshot(path=tmp_path / "asking.png", full_page=True)
    with ThreadPoolExecutor(1) as parked:
        told = parked.submit(terminal.changes, cursor, wait=20)
        page.get_by_role("button", name="要求补正").click()
        expect(page.locator("#state")).to_have_text("待补正")
        [change] = told.result(timeout=5)["changes"]

    asked = [(each["title"], each["reason"]) for each in change["application"]["asked"]]
    assert asked == [("经办人：手机号码", "打不通，请写能打通的。"), ("写明想办的是哪一件商标", "")]
    heard = datetime.fromisoformat(change["application"]["history"][-1]["at"])
    assert (datetime.now(heard.tzinfo) - heard).total_seconds() < 5
    expect(page.locator("#asked")).to_contain_text("还没有")
    page.get_by_label("经办人：手机号码", exact=True).check()
    page.get_by_label("经办人：手机号码：更正为").fill("13900000000")
    page.get_by_label("写明想办的是哪一件商标", exact=True).check()
    page.get_by_role("button", name="收下，记一笔").click()
    expect(page.locator("#state")).to_have_text("已提交")
    expect(page.get_by_text("要求补正")).to_have_count(0)
    page.screenshot(path=tmp_path / "handed-in.png", full_page=True)
    assert complaints == []
    page.close()


def sign_in(page: Page, platform: RunningPlatform) -> None:
    page.goto(f"{platform.url}/desk")
    page.get_by_label("账号").fill(platform.address.staff_name)
    page.get_by_label("密码").fill(platform.address.staff_password)
    page.get_by_role("button", name="登录").click()


def test_a_citizen_rates_the_service_on_a_phone(
    browser: Browser, platform: RunningPlatform, terminal: WireTerminal
) -> None:
    ticket = terminal.tickets()[0]
    terminal.push(terminal.application(1, ticket=ticket["code"]))
    phone = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    page = phone.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(ticket["url"])
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.get_by_text("没说清材料")).to_be_hidden()

    page.get_by_text("不满意", exact=True).tap()
    page.get_by_text("没说清材料").tap()
    page.get_by_role("button", name="提交评价").tap()

    expect(page.get_by_role("heading")).to_have_text("谢谢您的评价")
    assert complaints == []
    page.goto(ticket["url"])
    expect(page.get_by_role("heading")).to_have_text("这张凭条已经评过了")
    phone.close()
