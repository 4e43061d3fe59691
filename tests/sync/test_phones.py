"""What phones hand over is brought by the line, against the real platform: one place at a time, none left open."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk import PhoneNews, PhonePlace, PhoneVerdict, PhoneWish, Refusal, SystemClock
from sync import phones
from sync.central.database import Database, sqlite_url
from sync.client import PlatformClient, enrol
from sync.failures import PlatformFailure
from sync.line import Line
from sync.phones import PhoneReceiver
from tests.support.central import PUBLIC_ADDRESS, fresh_code, put_samples, serving
from tests.support.memory_exchange import MemoryExchange
from tests.support.small_platform import SmallPlatform
from tests.support.wire_terminal import TERMINAL

JPEG = b"\xff\xd8\xff a photograph"
WISH = PhoneWish("one", "营业执照", 600)


@dataclass
class Door:
    """A terminal's door that a test may look at."""

    wanted: PhoneWish | None = WISH
    place: PhonePlace | None = None
    taken: list[bytes] = field(default_factory=list)
    verdict: PhoneVerdict | None = field(default_factory=lambda: PhoneVerdict(1))
    said: list[str] = field(default_factory=list)

    def wish(self) -> PhoneWish | None:
        return self.wanted

    def opened(self, key: str, place: PhonePlace) -> None:
        self.place = place
        self.said.append(f"opened {key}")

    def lost(self, key: str) -> None:
        self.said.append(f"lost {key}")

    def over(self, key: str) -> None:
        self.said.append(f"over {key}")

    def told(self, key: str, news: PhoneNews) -> None:
        self.said.append(f"told {key} {news.seen}")

    def take(self, key: str, number: int, content: bytes) -> PhoneVerdict | None:
        self.said.append(f"take {key} {number}")
        self.taken.append(content)
        return self.verdict


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """Serve a platform; yields its address and a code."""
    monkeypatch.setattr(phones, "WAIT_SECONDS", 0.2)
    platform = put_samples(Database(sqlite_url(tmp_path)))
    with serving(platform) as address:
        yield address, fresh_code(platform)


@pytest.fixture
def central(url: tuple[str, str]) -> Iterator[PlatformClient]:
    key = Ed25519PrivateKey.generate()
    enrol(url[0], key=key, code=url[1])
    client = PlatformClient(url[0], key=key, terminal=TERMINAL, clock=SystemClock())
    yield client
    client.close()


def receiver(platform: PlatformClient, door: Door) -> PhoneReceiver:
    return PhoneReceiver(platform, door, Line(MemoryExchange(), restored=lambda: None))


def send(door: Door, url: tuple[str, str]) -> requests.Response:
    assert door.place is not None
    address = door.place.url.replace(PUBLIC_ADDRESS, url[0])
    with requests.Session() as phone:
        phone.trust_env = False
        return phone.post(address, files={"file": ("a.jpg", JPEG)}, timeout=10)


def test_a_file_is_fetched_once_and_settled(central: PlatformClient, url: tuple[str, str]) -> None:
    door = Door()
    line = receiver(central, door)
    assert line.run_once()
    send(door, url)
    assert line.run_once()
    assert line.run_once()
    assert door.taken == [JPEG]
    assert door.said == ["opened one", "told one True", "take one 1", "told one True"]


def test_a_refusal_goes_back_in_the_words_of_the_contract(central: PlatformClient, url: tuple[str, str]) -> None:
    door = Door(verdict=PhoneVerdict(0, Refusal.ENCRYPTED))
    line = receiver(central, door)
    line.run_once()
    send(door, url)
    line.run_once()
    assert "设了密码" in send(door, url).text


def test_a_place_that_nobody_wants_any_more_is_closed(central: PlatformClient, url: tuple[str, str]) -> None:
    door = Door()
    line = receiver(central, door)
    line.run_once()
    door.wanted = None
    assert not line.run_once()
    assert send(door, url).status_code == 410


def test_another_wish_closes_the_place_of_the_one_before(central: PlatformClient, url: tuple[str, str]) -> None:
    door = Door()
    line = receiver(central, door)
    line.run_once()
    earlier = replace(door)
    door.wanted = replace(WISH, key="two")
    line.run_once()
    assert door.said == ["opened one", "opened two"]
    assert send(earlier, url).status_code == 410


def test_what_nobody_waits_for_is_not_settled(central: PlatformClient, url: tuple[str, str]) -> None:
    door = Door(verdict=None)
    line = receiver(central, door)
    line.run_once()
    send(door, url)
    line.run_once()
    line.run_once()
    assert door.taken == [JPEG, JPEG]


def test_a_place_that_the_platform_has_closed_is_over(central: PlatformClient) -> None:
    door = Door()
    line = receiver(central, door)
    line.run_once()
    assert door.place is not None
    central.close_place(door.place.place)
    assert line.run_once()
    assert door.said == ["opened one", "over one"]


def test_a_platform_without_it_is_told_like_a_lost_line(platform: SmallPlatform, client: PlatformClient) -> None:
    door = Door()
    with pytest.raises(PlatformFailure):
        receiver(client, door).run_once()
    assert door.said == ["lost one"]
