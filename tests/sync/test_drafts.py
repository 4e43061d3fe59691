"""Drafts over a line that fails: the machine hears one thing only, that the platform cannot be asked now."""

from collections.abc import Callable

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk import PlatformAway, SystemClock
from sync.client import PlatformClient
from sync.drafts import Keeper, drop_draft, find_draft, keep_draft
from tests.support.hostile_platform import HostilePlatform, Script, keeps_silent, resets, says, whole

NAME = "A" * 43
BOUND = 0.6
"""Seconds the client of this file gives an answer."""
ANSWERS: dict[str, Script] = {
    "silence": keeps_silent,
    "a reset": resets,
    "no room": says(whole(b'{"code": "drafts_full", "detail": "x"}', status="507 Insufficient Storage")),
    "no such thing": says(whole(b'{"code": "http", "detail": "x"}', status="404 Not Found")),
    "a login page": says(whole(b"<html>log in first</html>")),
    "another message": says(whole(b"[]")),
}
ASKED: dict[str, Callable[[Keeper], object]] = {
    "keeping": lambda keeper: keep_draft(keeper, NAME, b"a box"),
    "opening": lambda keeper: find_draft(keeper, NAME),
    "dropping": lambda keeper: drop_draft(keeper, NAME),
}


def talking_to(platform: HostilePlatform) -> PlatformClient:
    return PlatformClient(
        platform.url,
        key=Ed25519PrivateKey.generate(),
        terminal="150800-M01-T01",
        clock=SystemClock(),
        answer_seconds=BOUND,
    )


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED.keys())
@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
def test_whatever_goes_wrong_it_cannot_be_asked_now(answer: Script, ask: Callable[[Keeper], object]) -> None:
    platform = HostilePlatform(answer)
    client = talking_to(platform)
    try:
        with pytest.raises(PlatformAway):
            ask(client)
    finally:
        client.close()
        platform.close()


def test_a_box_that_is_none_is_no_answer() -> None:
    platform = HostilePlatform(says(whole(b'{"box": "A", "last_day": "2026-12-22"}')))
    client = talking_to(platform)
    try:
        with pytest.raises(PlatformAway, match="base64url"):
            find_draft(client, NAME)
    finally:
        client.close()
        platform.close()
