"""Data sharing from terminal to desk: told, slow, refused, not belonging together, switched off, without a line."""

import time
from collections.abc import Iterator

import pytest

from kiosk import By, Kiosk, MaterialState, Outcome, Step
from sync.cable import Cable
from tests.support.catalogue import example
from tests.support.machine import typed
from tests.support.memory_exchange import until
from tests.support.platform import RunningPlatform, running_platform
from tests.support.terminal import online_terminal
from tests.support.wire_terminal import TERMINAL

pytestmark = pytest.mark.journey

FEES = "IP-01-01"
USCC, SLOW, SHY = "91150802MA0TEKT01P", "91150822MA0TEKT03W", "91150823MA0TEKT04E"
ENTERPRISE = "DS-ENT:"


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPlatform]:
    """Run the demo's platform, whose sources are samples."""
    with running_platform(tmp_path_factory.mktemp("platform")) as running:
        yield running


@pytest.fixture(scope="module")
def cable(platform: RunningPlatform) -> Iterator[Cable]:
    """Lay a cable between terminal and platform that can be pulled."""
    with Cable("127.0.0.1", platform.port) as laid:
        yield laid


@pytest.fixture(scope="module")
def kiosk(platform: RunningPlatform, cable: Cable, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kiosk]:
    """Run one terminal that is in touch with the platform."""
    folder = tmp_path_factory.mktemp("terminal")
    with online_terminal(folder, cable.url, platform.codes[TERMINAL]) as terminal:
        yield terminal.kiosk


def ask_about(kiosk: Kiosk, uscc: str, query: str = ENTERPRISE) -> Outcome:
    """Begin a form anew and ask about a company."""
    kiosk.end()
    kiosk.begin()
    kiosk.open_guide(FEES)
    kiosk.start_application()
    kiosk.answer("/applicant_type", "enterprise")
    kiosk.answer("/uscc", uscc)
    kiosk.sharing.open_sharing()
    return kiosk.sharing.ask(query)


def test_what_was_told_reaches_the_desk_with_its_source(kiosk: Kiosk, platform: RunningPlatform) -> None:
    assert ask_about(kiosk, USCC) is Outcome.FOUND
    kiosk.back()
    for pointer, value in typed(example("FORM-01-01")):
        if pointer != "/applicant_name":
            kiosk.answer(pointer, value)
    while kiosk.session.step is Step.FORM:
        assert kiosk.next_page() == ()
    kiosk.sharing.open_sharing()
    outcomes = {one.source.id: kiosk.sharing.ask(one.query) for one in kiosk.sharing.view().queries}
    assert outcomes == {"DS-TAX": Outcome.FOUND, "DS-ID": Outcome.FOUND, "DS-LICENSE": Outcome.FOUND}
    kiosk.back()
    lines = {line.material.id: line.state for line in kiosk.materials.view().lines}
    assert lines["tax"] is lines["id"] is lines["lic"] is MaterialState.SHARED
    kiosk.next_page()
    by = {row.pointer: row.origin.by for row in kiosk.check_rows()}
    assert (by["/applicant_name"], by["/income_ok"], by["/year"]) == (By.SHARED, By.SHARED, By.CITIZEN)
    reference = kiosk.confirm()
    until(lambda: kiosk.application(reference).acknowledged, seconds=20)

    page = platform.clerk().page(f"/applications/{reference}")
    assert "临河示例农机科技有限公司（样例）" in page
    assert "来自营业执照登记信息" in page
    assert "证照编号：SAMPLE-0001" in page
    assert "免交 4/4 份" in page


def test_a_source_may_refuse_or_take_its_time_and_nobody_is_kept(kiosk: Kiosk) -> None:
    assert ask_about(kiosk, SHY) is Outcome.REFUSED
    began = time.monotonic()
    assert ask_about(kiosk, SLOW) is Outcome.FOUND
    assert time.monotonic() - began >= 5  # the sample takes five seconds; it is in time all the same
    kiosk.back()
    assert kiosk.answer("/applicant_name", "自己写的公司") is None


def test_a_name_and_a_number_that_do_not_belong_together_are_said_so(kiosk: Kiosk) -> None:
    kiosk.end()
    kiosk.begin()
    kiosk.open_guide("IP-01-02")
    kiosk.start_application()
    other = {**example("contact-and-request"), "agent": {**example("FORM-01-01")["agent"], "name": "另一个人"}}
    for pointer, value in typed(other):
        kiosk.answer(pointer, value)
    while kiosk.session.step is Step.FORM:
        assert kiosk.next_page() == ()
    kiosk.sharing.open_sharing()
    assert kiosk.sharing.ask("DS-ID:/agent") is Outcome.MISMATCH
    kiosk.back()
    (identity,) = (line for line in kiosk.materials.view().lines if line.material.id == "id")
    assert (identity.state, identity.may_attach, identity.may_follow) == (MaterialState.MISSING, True, True)


def test_a_source_switched_off_at_the_desk_and_a_pulled_cable_leave_a_way_on(
    kiosk: Kiosk, platform: RunningPlatform, cable: Cable
) -> None:
    clerk = platform.clerk()
    clerk.press("/data-sharing/DS-ENT", on="no")
    assert ask_about(kiosk, USCC) is Outcome.AWAY
    clerk.press("/data-sharing/DS-ENT", on="yes")
    assert ask_about(kiosk, USCC) is Outcome.FOUND
    page = clerk.page("/data-sharing")
    assert "向谁查" in page
    for planted in (USCC, "临河示例农机"):
        assert planted not in page

    cable.pull()
    assert ask_about(kiosk, USCC) is Outcome.AWAY
    kiosk.back()
    assert kiosk.answer("/applicant_name", "自己写的公司") is None
    cable.plug()
