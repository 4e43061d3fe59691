"""What concerns phones, from the terminal's words to the wire and back; pure, like `mapping`."""

from kiosk import PhoneNews, PhonePlace, PhoneVerdict, PhoneWish, WaitingFile
from sync import contract


def phone_place_request(wish: PhoneWish) -> contract.PhonePlaceRequest:
    """Return what the platform is asked for."""
    return contract.PhonePlaceRequest(title=wish.title, lasts_seconds=wish.lasts_seconds)


def phone_place(told: contract.PhonePlace) -> PhonePlace:
    """Return where a phone hands pages over."""
    return PhonePlace(told.place, told.url, told.lasts_seconds)


def phone_news(told: contract.PhoneNews) -> PhoneNews:
    """Return what has happened there."""
    waiting = None if told.waiting is None else WaitingFile(told.waiting.number, told.waiting.size)
    return PhoneNews(told.seen, told.coming, waiting)


def phone_verdict(verdict: PhoneVerdict) -> contract.PhoneVerdict:
    """Return what became of a file."""
    refusal = None if verdict.refusal is None else verdict.refusal.value
    hints = tuple(word for word, found in (("dark", verdict.dark), ("blurred", verdict.blurred)) if found)
    return contract.PhoneVerdict.model_validate({"pages": verdict.pages, "refusal": refusal, "hints": hints})
