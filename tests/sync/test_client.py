"""The client against a platform that speaks the contract: sessions, clocks, packing, and ending early."""

import time
from collections.abc import Callable
from datetime import timedelta
from threading import Thread

import pytest

from kiosk import Operation, Stream, SystemClock
from sync.client import PlatformClient
from sync.contract import PROTOCOL_HEADER, REQUEST_HEADER, SCHEMA_HEADER, TERMINAL_HEADER
from sync.failures import PlatformFailure, Refused, Unreachable
from sync.pushes import Push, push_of
from tests.support.memory_exchange import TERMINAL, operation, until
from tests.support.small_platform import SmallPlatform
from tests.support.small_server import Turned


def pushed(*operations: Operation) -> Push:
    return push_of(Stream.APPLICATIONS, operations)


def test_a_session_is_opened_once_and_shared(platform: SmallPlatform, client: PlatformClient) -> None:
    client.push(pushed(operation(1)))
    client.changes("e1.0", 0)
    client.find_progress("R1", "002X")
    assert platform.asked == ["/session", "/ops", "/changes", "/progress"]


def test_a_connection_is_kept_between_requests(platform: SmallPlatform, client: PlatformClient) -> None:
    for _ in range(5):
        client.changes("e1.0", 0)
    platform.change("R" * 199)
    for _ in range(5):
        client.changes("e1.0", 0)
    assert platform.connections == 1


def test_a_connection_left_idle_is_not_trusted_any_more(
    platform: SmallPlatform, client: PlatformClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.changes("e1.0", 0)
    monkeypatch.setattr("sync.client.channel.IDLE_SECONDS", 0.05)
    time.sleep(0.1)
    client.changes("e1.0", 0)
    assert platform.connections == 2


def test_every_request_says_who_asks_and_in_which_version(platform: SmallPlatform, client: PlatformClient) -> None:
    client.changes("e1.0", 0)
    asked = platform.headers[-1]
    assert asked[TERMINAL_HEADER] == TERMINAL
    assert asked[PROTOCOL_HEADER] == "2"
    assert asked[SCHEMA_HEADER] == "2"
    assert asked[REQUEST_HEADER] != platform.headers[0][REQUEST_HEADER]


def test_a_token_that_has_ended_is_renewed_and_the_request_repeated(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    client.changes("e1.0", 0)
    platform.forget_tokens()
    answer = client.push(pushed(operation(1)))
    assert answer.results[0].status == "applied"
    assert platform.asked == ["/session", "/changes", "/ops", "/session", "/ops"]


def test_a_refusal_under_a_fresh_session_is_final(platform: SmallPlatform, client: PlatformClient) -> None:
    platform.turn_away("/changes", Turned(403, "revoked"), times=2)
    with pytest.raises(Refused) as caught:
        client.changes("e1.0", 0)
    assert caught.value.code == "revoked"
    assert caught.value.of_identity
    assert platform.asked == ["/session", "/changes", "/session", "/changes"]


def test_a_terminal_that_may_not_open_a_session_is_refused(platform: SmallPlatform, client: PlatformClient) -> None:
    platform.turn_away("/session", Turned(403, "revoked"))
    with pytest.raises(Refused):
        client.changes("e1.0", 0)
    assert platform.asked == ["/session"]


@pytest.mark.parametrize("wrong", [timedelta(hours=-2), timedelta(days=400)])
def test_a_wrong_clock_keeps_no_terminal_out(
    wrong: timedelta, platform: SmallPlatform, make_client: Callable[..., PlatformClient]
) -> None:
    clock = SystemClock()
    clock.shift = wrong
    client = make_client(platform.url, clock=clock)
    client.changes("e1.0", 0)
    assert client.standing is not None
    assert client.standing.skew_seconds == pytest.approx(-wrong.total_seconds(), abs=5)
    platform.forget_tokens()
    client.changes("e1.0", 0)
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
    client.changes("e1.0", 0)
    clock.ahead = 850
    client.changes("e1.0", 0)
    assert platform.asked == ["/session", "/changes", "/session", "/changes"]


def test_large_pushes_are_packed_for_a_platform_that_can_unpack(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    platform.takes_gzip = True
    client.push(pushed(operation(1)))
    client.push(pushed(*(operation(number) for number in range(2, 30))))
    assert platform.encodings == [None, None, "gzip"]
    assert len(platform.results) == 29


def test_nothing_is_packed_for_a_platform_that_did_not_say_so(platform: SmallPlatform, client: PlatformClient) -> None:
    client.push(pushed(*(operation(number) for number in range(1, 30))))
    assert set(platform.encodings) == {None}


def test_an_application_is_found_with_the_right_four_characters_only(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    first = operation(1)
    client.push(pushed(first))
    reference = str(first.body["reference"])
    found = client.find_progress(reference, "002X")
    assert found is not None
    assert found.reference == reference
    assert client.find_progress(reference, "0021") is None


def test_closing_ends_a_parked_poll_at_once(platform: SmallPlatform, client: PlatformClient) -> None:
    raised: list[Exception] = []

    def park() -> None:
        try:
            client.changes("e1.0", 25)
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
    client.changes("e1.0", 0)
    client.close()
    with pytest.raises(Unreachable):
        client.changes("e1.0", 0)
    assert platform.asked == ["/session", "/changes"]


def test_a_question_is_answered_while_a_poll_is_parked(platform: SmallPlatform, client: PlatformClient) -> None:
    thread = Thread(target=lambda: client.changes("e1.0", 5))
    thread.start()
    until(lambda: platform.parked)
    client.find_progress("R1", "002X")
    platform.change("R1")
    thread.join(5)
    assert not thread.is_alive()


def test_nobody_listening_is_unreachable(make_client: Callable[..., PlatformClient]) -> None:
    with pytest.raises(Unreachable, match="does not answer"):
        make_client("http://127.0.0.1:1").changes("e1.0", 0)


def test_a_name_that_does_not_exist_is_unreachable(make_client: Callable[..., PlatformClient]) -> None:
    with pytest.raises(Unreachable):
        make_client("http://platform.invalid").changes("e1.0", 0)


def test_the_proxy_of_the_environment_is_not_asked(
    platform: SmallPlatform, client: PlatformClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("all_proxy", "http://127.0.0.1:1")
    client.changes("e1.0", 0)
    assert platform.asked == ["/session", "/changes"]
