"""The client against a platform that speaks the contract: sessions, clocks, packing, and ending early."""

import time
from collections.abc import Callable
from datetime import timedelta
from threading import Thread

import pytest

from kiosk import SystemClock
from sync.client import PlatformClient
from sync.contract import PROTOCOL_HEADER, REQUEST_HEADER, SCHEMA_HEADER, TERMINAL_HEADER
from sync.failures import PlatformFailure, Refused, Unreachable
from sync.mapping import ops_request
from tests.support.memory_exchange import TERMINAL, operation, until
from tests.support.small_platform import SmallPlatform, Turned


def test_a_session_is_opened_once_and_shared(platform: SmallPlatform, client: PlatformClient) -> None:
    client.push(ops_request([operation(1)]))
    client.changes(None, 0)
    client.find_progress("R1", "002X")
    assert platform.asked == ["/session", "/ops", "/changes", "/progress"]


def test_a_connection_is_kept_between_requests(platform: SmallPlatform, client: PlatformClient) -> None:
    for _ in range(5):
        client.changes(None, 0)
    platform.change("R" * 199)
    for _ in range(5):
        client.changes(None, 0)
    assert platform.connections == 1


def test_a_connection_left_idle_is_not_trusted_any_more(
    platform: SmallPlatform, client: PlatformClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.changes(None, 0)
    monkeypatch.setattr("sync.client.channel.IDLE_SECONDS", 0.05)
    time.sleep(0.1)
    client.changes(None, 0)
    assert platform.connections == 2


def test_every_request_says_who_asks_and_in_which_version(platform: SmallPlatform, client: PlatformClient) -> None:
    client.changes(None, 0)
    asked = platform.headers[-1]
    assert asked[TERMINAL_HEADER] == TERMINAL
    assert asked[PROTOCOL_HEADER] == "1"
    assert asked[SCHEMA_HEADER] == "1"
    assert asked[REQUEST_HEADER] != platform.headers[0][REQUEST_HEADER]


def test_a_token_that_has_ended_is_renewed_and_the_request_repeated(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    client.changes(None, 0)
    platform.forget_tokens()
    answer = client.push(ops_request([operation(1)]))
    assert answer.results[0].status == "applied"
    assert platform.asked == ["/session", "/changes", "/ops", "/session", "/ops"]


def test_a_refusal_under_a_fresh_session_is_final(platform: SmallPlatform, client: PlatformClient) -> None:
    platform.turn_away("/changes", Turned(403, "revoked"), times=2)
    with pytest.raises(Refused) as caught:
        client.changes(None, 0)
    assert caught.value.code == "revoked"
    assert caught.value.of_identity
    assert platform.asked == ["/session", "/changes", "/session", "/changes"]


def test_a_terminal_that_may_not_open_a_session_is_refused(platform: SmallPlatform, client: PlatformClient) -> None:
    platform.turn_away("/session", Turned(403, "revoked"))
    with pytest.raises(Refused):
        client.changes(None, 0)
    assert platform.asked == ["/session"]


@pytest.mark.parametrize("wrong", [timedelta(hours=-2), timedelta(days=400)])
def test_a_wrong_clock_keeps_no_terminal_out(
    wrong: timedelta, platform: SmallPlatform, make_client: Callable[..., PlatformClient]
) -> None:
    clock = SystemClock()
    clock.shift = wrong
    client = make_client(platform.url, clock=clock)
    client.changes(None, 0)
    assert client.skew_seconds == pytest.approx(-wrong.total_seconds(), abs=5)
    platform.forget_tokens()
    client.changes(None, 0)
    assert platform.asked.count("/session") == 3  # the first was refused; the second time it knew


def test_a_token_near_its_end_is_not_used_any_more(
    platform: SmallPlatform, make_client: Callable[..., PlatformClient]
) -> None:
    class Hurried(SystemClock):
        ahead = 0.0

        def monotonic(self) -> float:
            return super().monotonic() + self.ahead

    clock = Hurried()
    client = make_client(platform.url, clock=clock)
    client.changes(None, 0)
    clock.ahead = 850
    client.changes(None, 0)
    assert platform.asked == ["/session", "/changes", "/session", "/changes"]


def test_large_pushes_are_packed_for_a_platform_that_can_unpack(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    platform.takes_gzip = True
    client.push(ops_request([operation(1)]))
    client.push(ops_request([operation(number) for number in range(2, 30)]))
    assert platform.encodings == [None, None, "gzip"]
    assert len(platform.results) == 29


def test_nothing_is_packed_for_a_platform_that_did_not_say_so(platform: SmallPlatform, client: PlatformClient) -> None:
    client.push(ops_request([operation(number) for number in range(1, 30)]))
    assert set(platform.encodings) == {None}


def test_an_application_is_found_with_the_right_four_characters_only(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    first = operation(1)
    client.push(ops_request([first]))
    reference = str(first.body["reference"])
    found = client.find_progress(reference, "002X")
    assert found is not None
    assert found.reference == reference
    assert client.find_progress(reference, "0021") is None


def test_closing_ends_a_parked_poll_at_once(platform: SmallPlatform, client: PlatformClient) -> None:
    raised: list[Exception] = []

    def park() -> None:
        try:
            client.changes(None, 25)
        except PlatformFailure as failure:
            raised.append(failure)

    thread = Thread(target=park)
    thread.start()
    until(lambda: platform.parked)
    began = time.monotonic()
    client.close()
    thread.join(5)
    assert time.monotonic() - began < 0.5
    assert isinstance(raised[0], Unreachable)


def test_a_closed_client_asks_nothing_more(platform: SmallPlatform, client: PlatformClient) -> None:
    client.changes(None, 0)
    client.close()
    with pytest.raises(Unreachable):
        client.changes(None, 0)
    assert platform.asked == ["/session", "/changes"]


def test_a_question_is_answered_while_a_poll_is_parked(platform: SmallPlatform, client: PlatformClient) -> None:
    thread = Thread(target=lambda: client.changes(None, 5))
    thread.start()
    until(lambda: platform.parked)
    client.find_progress("R1", "002X")
    platform.change("R1")
    thread.join(5)
    assert not thread.is_alive()


def test_nobody_listening_is_unreachable(make_client: Callable[..., PlatformClient]) -> None:
    with pytest.raises(Unreachable, match="does not answer"):
        make_client("http://127.0.0.1:1").changes(None, 0)


def test_a_name_that_does_not_exist_is_unreachable(make_client: Callable[..., PlatformClient]) -> None:
    with pytest.raises(Unreachable):
        make_client("http://platform.invalid").changes(None, 0)


def test_the_proxy_of_the_environment_is_not_asked(
    platform: SmallPlatform, client: PlatformClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("all_proxy", "http://127.0.0.1:1")
    client.changes(None, 0)
    assert platform.asked == ["/session", "/changes"]
