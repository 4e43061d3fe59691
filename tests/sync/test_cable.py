"""The cable: everything through, or nothing."""

import socket
import time
from collections.abc import Iterator
from threading import Thread

import pytest

from sync.cable import Cable


@pytest.fixture
def echo() -> Iterator[int]:
    """Run a server that sends back what it gets; yields its port."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve(connection: socket.socket) -> None:
        with connection:
            while data := connection.recv(65536):
                connection.sendall(data)

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            Thread(target=serve, args=(connection,), daemon=True).start()

    thread = Thread(target=accept, daemon=True)
    thread.start()
    yield listener.getsockname()[1]
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join()


@pytest.fixture
def cable(echo: int) -> Iterator[Cable]:
    with Cable("127.0.0.1", echo) as cable:
        yield cable


def dial(cable: Cable) -> socket.socket:
    return socket.create_connection(("127.0.0.1", int(cable.url.rpartition(":")[2])), timeout=5)


def dead(line: socket.socket) -> bool:
    try:
        return line.recv(1) == b""
    except OSError:
        return True


def test_what_goes_in_comes_back(cable: Cable) -> None:
    message = bytes(range(256)) * 4000
    with dial(cable) as line:
        Thread(target=line.sendall, args=(message,)).start()
        received = b""
        while len(received) < len(message):
            received += line.recv(65536)
    assert received == message


def test_pulling_drops_every_connection_at_once(cable: Cable) -> None:
    with dial(cable) as one, dial(cable) as other:
        for line in (one, other):
            line.sendall(b"x")
            assert line.recv(1) == b"x"
        began = time.monotonic()
        cable.pull()
        assert dead(one)
        assert dead(other)
        assert time.monotonic() - began < 0.5
    assert not cable.plugged


def test_nothing_gets_through_a_pulled_cable(cable: Cable) -> None:
    cable.pull()
    with dial(cable) as line:
        assert dead(line)


def test_a_plugged_cable_works_again_at_the_same_place(cable: Cable) -> None:
    cable.pull()
    cable.plug()
    with dial(cable) as line:
        line.sendall(b"x")
        assert line.recv(1) == b"x"


def test_one_answer_can_be_lost_on_its_way(cable: Cable) -> None:
    cable.lose_next_answer()
    with dial(cable) as line:
        line.sendall(b"x")
        assert dead(line)
    with dial(cable) as line:
        line.sendall(b"y")
        assert line.recv(1) == b"y"


def test_a_cable_to_nowhere_drops_what_it_gets() -> None:
    with Cable("127.0.0.1", 1) as cable, dial(cable) as line:
        assert dead(line)


def test_closing_ends_with_connections_open(echo: int) -> None:
    cable = Cable("127.0.0.1", echo)
    with dial(cable) as line:
        line.sendall(b"x")
        assert line.recv(1) == b"x"
        began = time.monotonic()
        cable.close()
        assert time.monotonic() - began < 1
        assert dead(line)
