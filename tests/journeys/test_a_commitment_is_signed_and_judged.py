"""A commitment from the glass to the desk, with the real platform: signed, printed, accepted on it; or barred."""

from pathlib import Path
from urllib.error import HTTPError

import pytest

from kiosk import Credit, Kiosk, Step
from tests.support.committing import FEES, INCOME, INK, person, read_all
from tests.support.machine import typed
from tests.support.memory_exchange import until
from tests.support.platform import RunningPlatform, running_platform
from tests.support.promises import BARRED
from tests.support.terminal import enrol_in, go_online, terminal_in
from tests.support.wire_terminal import TERMINAL

pytestmark = pytest.mark.journey


def to_commitment(kiosk: Kiosk, **answers: str) -> None:
    """Walk from the start to what the commitment is about."""
    kiosk.begin()
    kiosk.open_guide(FEES)
    kiosk.start_application()
    for pointer, value in typed({**person(), **answers}):
        kiosk.answer(pointer, value)
    while kiosk.session.step is Step.FORM:
        assert kiosk.next_page() == ()
    kiosk.commitments.promise(INCOME, promised=True)
    kiosk.next_page()
    assert kiosk.session.step is Step.COMMITMENT


def refused(platform: RunningPlatform, reference: str, event: str) -> bool:
    try:
        platform.clerk().take(reference, event)
    except HTTPError:
        return True
    return False


def test_a_commitment_is_signed_printed_and_accepted_and_bad_credit_bars_it(tmp_path: Path) -> None:
    with running_platform(tmp_path / "platform") as platform:
        enrol_in(tmp_path, platform.url, platform.codes[TERMINAL])
        with terminal_in(tmp_path, platform.url) as terminal:
            kiosk = terminal.kiosk
            to_commitment(kiosk)  # before the line is up: nobody can be asked
            kiosk.commitments.begin_reading()
            assert kiosk.commitments.view().credit is Credit.UNCHECKED
            kiosk.end()
            go_online(terminal)

            to_commitment(kiosk)
            read_all(kiosk)
            assert kiosk.commitments.view().credit is Credit.CLEAR
            kiosk.commitments.sign(INK)
            reference = kiosk.confirm()
            until(lambda: len(list((tmp_path / "slips").glob("*.pdf"))) == 2, seconds=20)
            until(lambda: kiosk.application(reference).acknowledged, seconds=20)
            platform.clerk().take(reference, "accept_commit")
            until(lambda: kiosk.application(reference).state == "ACCEPTED_COMMITTED", seconds=20)
            kiosk.end()

            to_commitment(kiosk, person_id=BARRED[0])
            kiosk.commitments.begin_reading()
            assert kiosk.commitments.view().credit is Credit.BARRED
            kiosk.commitments.promise_nothing()
            kiosk.next_page()
            barred = kiosk.confirm()
            until(lambda: kiosk.application(barred).acknowledged, seconds=20)
            assert refused(platform, barred, "accept_commit")
