"""A phone hands pages over: offered at PAGES, brought by the line, gone when the person goes."""

from dataclasses import replace

import pytest

from kiosk import (
    PhoneAwaited,
    PhoneNews,
    PhonePlace,
    PhoneStanding,
    PhoneVerdict,
    Refusal,
    Step,
    StepError,
    WaitingFile,
)
from kiosk.phones import OfferedPlace
from tests.support.catalogue import example
from tests.support.hostile_files import blurred, pdf, photograph
from tests.support.machine import Bench, to_check

PLACE = PhonePlace("ABCDEFGHJKMNPQRS", "https://platform.example/p/ABCDEFGHJKMNPQRS", 600)


@pytest.fixture
def at_pages(machine: Bench) -> Bench:
    to_check(machine.kiosk, "IP-07-01", example("FORM-07-01"))
    machine.kiosk.back()
    machine.kiosk.materials.open_material("contract")
    return machine


def offer(machine: Bench) -> str:
    """Have a place open; return the key of the wish."""
    machine.kiosk.phone_pages.open_place()
    wish = machine.kiosk.phone_pages.wish()
    assert wish is not None
    machine.kiosk.phone_pages.opened(wish.key, PLACE)
    return wish.key


def offered(machine: Bench) -> OfferedPlace:
    place = machine.kiosk.session.phone
    assert place is not None
    return place


def test_the_line_hears_what_is_wanted_and_the_session_keeps_the_code(at_pages: Bench) -> None:
    phones = at_pages.kiosk.phone_pages
    phones.open_place()
    assert len(at_pages.seen(PhoneAwaited)) == 1
    assert offered(at_pages).standing is PhoneStanding.ASKING
    wish = phones.wish()
    assert wish is not None
    assert wish.title == at_pages.kiosk.materials.pages().name
    phones.opened(wish.key, PLACE)
    assert offered(at_pages).standing is PhoneStanding.OPEN
    assert offered(at_pages).code
    assert phones.seconds_left() == 600
    at_pages.clock.advance(45)
    assert phones.seconds_left() == 555


def test_a_file_that_comes_becomes_pages_beside_those_from_elsewhere(at_pages: Bench) -> None:
    at_pages.kiosk.materials.add_pages(photograph())
    key = offer(at_pages)
    at_pages.kiosk.phone_pages.told(key, PhoneNews(seen=True, coming=True, waiting=None))
    assert offered(at_pages).coming
    at_pages.kiosk.phone_pages.told(key, PhoneNews(seen=True, coming=False, waiting=WaitingFile(1, 900)))
    assert offered(at_pages).files[0].verdict is None
    verdict = at_pages.kiosk.phone_pages.take(key, 1, pdf(2))
    assert verdict == PhoneVerdict(2)
    assert len(at_pages.kiosk.materials.pages().pages) == 3
    assert [one.verdict for one in offered(at_pages).files] == [verdict]


def test_a_blurred_page_is_taken_and_said_to_be_blurred(at_pages: Bench) -> None:
    key = offer(at_pages)
    assert at_pages.kiosk.phone_pages.take(key, 1, blurred()) == PhoneVerdict(1, blurred=True)


def test_a_hostile_file_is_refused_with_its_reason_and_costs_nothing(at_pages: Bench) -> None:
    key = offer(at_pages)
    verdict = at_pages.kiosk.phone_pages.take(key, 1, b"MZ" + bytes(99))
    assert verdict == PhoneVerdict(0, Refusal.WRONG_TYPE)
    assert at_pages.kiosk.materials.pages().pages == ()
    assert at_pages.kiosk.phone_pages.take(key, 2, photograph()) == PhoneVerdict(1)


def test_pages_beyond_those_of_one_material_are_refused(at_pages: Bench) -> None:
    key = offer(at_pages)
    at_pages.kiosk.phone_pages.take(key, 1, pdf(20))
    verdict = at_pages.kiosk.phone_pages.take(key, 2, photograph())
    assert verdict == PhoneVerdict(0, Refusal.TOO_MANY_PAGES)


@pytest.mark.parametrize("way", ["keep", "back", "end", "close"])
def test_whoever_leaves_leaves_no_place_open(at_pages: Bench, way: str) -> None:
    key, kiosk = offer(at_pages), at_pages.kiosk
    {
        "keep": kiosk.materials.keep_pages,
        "back": kiosk.back,
        "end": kiosk.end,
        "close": kiosk.phone_pages.close_place,
    }[way]()
    assert kiosk.phone_pages.wish() is None
    assert kiosk.phone_pages.take(key, 1, photograph()) is None
    assert kiosk.session.phone is None


def test_what_comes_for_an_earlier_code_is_nobodys(at_pages: Bench) -> None:
    earlier = offer(at_pages)
    offer(at_pages)
    assert at_pages.kiosk.phone_pages.take(earlier, 1, photograph()) is None
    at_pages.kiosk.phone_pages.over(earlier)
    assert offered(at_pages).standing is PhoneStanding.OPEN


def test_a_lost_line_is_said_and_comes_back_by_itself(at_pages: Bench) -> None:
    key = offer(at_pages)
    at_pages.kiosk.phone_pages.lost(key)
    assert offered(at_pages).standing is PhoneStanding.AWAY
    assert at_pages.kiosk.phone_pages.wish() is not None
    at_pages.kiosk.phone_pages.told(key, PhoneNews(seen=False, coming=False, waiting=None))
    assert offered(at_pages).standing is PhoneStanding.OPEN


def test_a_place_that_is_over_says_so_and_is_asked_about_no_more(at_pages: Bench) -> None:
    key = offer(at_pages)
    at_pages.kiosk.phone_pages.take(key, 1, photograph())
    at_pages.kiosk.phone_pages.told(key, PhoneNews(seen=True, coming=False, waiting=WaitingFile(2, 900)))
    at_pages.kiosk.phone_pages.over(key)
    assert [one.number for one in offered(at_pages).files] == [1]
    assert offered(at_pages) == replace(offered(at_pages), standing=PhoneStanding.OVER, url="", code=())
    assert at_pages.kiosk.phone_pages.wish() is None


def test_whoever_photographs_is_not_sent_away_and_whoever_is_gone_is(at_pages: Bench) -> None:
    key = offer(at_pages)
    at_pages.clock.advance(85)
    at_pages.kiosk.phone_pages.told(key, PhoneNews(seen=True, coming=True, waiting=None))
    at_pages.clock.advance(85)
    assert at_pages.kiosk.idle().phase == "active"
    for _ in range(5):
        at_pages.clock.advance(30)
        at_pages.kiosk.phone_pages.told(key, PhoneNews(seen=True, coming=False, waiting=None))
    assert at_pages.kiosk.session.step is Step.START


def test_a_place_is_offered_at_the_pages_only(machine: Bench) -> None:
    with pytest.raises(StepError):
        machine.kiosk.phone_pages.open_place()
