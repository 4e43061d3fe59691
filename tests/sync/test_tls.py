"""The line under TLS: only a platform whose certificate is trusted, and ended as promptly as without."""

import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kiosk import SystemClock
from sync.client import PlatformClient
from sync.failures import PlatformFailure, Unreachable
from tests.support.machine import TERMINAL
from tests.support.memory_exchange import until
from tests.support.on_disk import NOWHERE
from tests.support.small_platform import SmallPlatform
from tests.support.terminal import go_online, settings_for
from ui.assembly.terminal import RunningTerminal, open_safe

MakeClient = Callable[..., PlatformClient]


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Write a certificate for loopback and its key; both are in the one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "sample platform")])
    now = datetime.now(UTC)
    built = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, SHA256())
    )
    file = tmp_path / "platform.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(private + built.public_bytes(Encoding.PEM))
    return file


def under(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture
def platform(key: Ed25519PrivateKey, certificate: Path) -> Iterator[SmallPlatform]:
    platform = SmallPlatform(key.public_key(), tls=under(certificate))
    yield platform
    platform.close()


def test_a_trusted_platform_is_reached_over_one_connection(
    platform: SmallPlatform, certificate: Path, make_client: MakeClient
) -> None:
    client = make_client(platform.url, authorities=certificate)
    for _ in range(3):
        client.changes("e1.0", 0)
    assert platform.connections == 1


def test_a_terminal_knows_its_platform_by_the_certificates_that_its_settings_name(
    tmp_path: Path, certificate: Path
) -> None:
    settings, clock = settings_for(tmp_path, NOWHERE), SystemClock()
    safe = open_safe(settings, clock)
    safe.store.save_enrolment(TERMINAL)
    with closing(SmallPlatform(safe.device_key.public_key(), tls=under(certificate))) as platform:
        known = replace(settings, platform_url=platform.url, authorities=str(certificate))
        with RunningTerminal(known, safe, clock=clock) as terminal:
            go_online(terminal)


def test_a_platform_nobody_vouches_for_is_told_nothing(platform: SmallPlatform, make_client: MakeClient) -> None:
    with pytest.raises(Unreachable, match="SSLCertVerificationError"):
        make_client(platform.url).changes("e1.0", 0)
    assert platform.asked == []


def test_closing_ends_a_parked_poll_at_once(
    platform: SmallPlatform, certificate: Path, make_client: MakeClient
) -> None:
    client = make_client(platform.url, authorities=certificate)
    raised: list[PlatformFailure] = []

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
