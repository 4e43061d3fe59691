"""What is no printer, or a broken one: nothing it says stops the terminal or is believed."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.document import Document
from printing.printers import Failed, PrinterStatus, Reason
from printing.printers.ipp import IppPrinter, client
from printing.printers.ipp.message import Attribute, Group, Malformed, Operation, Tag, decode, encode

SLIP = Document(b"%PDF a slip", "receipt-1")
IDLE = encode(
    Operation(0x0002),
    1,
    {
        Group.OPERATION: (Attribute("attributes-charset", Tag.CHARSET, ("utf-8",)),),
        Group.PRINTER: (
            Attribute("printer-state", Tag.ENUM, (3,)),
            Attribute("printer-state-reasons", Tag.KEYWORD, ("media-low-report", "none")),
        ),
    },
)
"""Written as a request, whose shape an answer shares; 0x0002 is successful-ok-conflicting-attributes there."""


def over_http(body: bytes, *, head: bytes = b"HTTP/1.1 200 OK", length: int | None = None) -> bytes:
    size = len(body) if length is None else length
    return head + f"\r\nContent-Type: application/ipp\r\nContent-Length: {size}\r\n\r\n".encode() + body


@contextmanager
def somebody_who_says(talk: Callable[[socket.socket], None]) -> Iterator[str]:
    """Listen where a printer should be, and answer everybody in one way."""

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = server.accept()
                with connection, suppress(OSError):
                    connection.recv(65536)
                    talk(connection)

    with socket.create_server(("127.0.0.1", 0)) as server:
        listener = threading.Thread(target=serve, daemon=True)
        listener.start()
        yield f"ipp://127.0.0.1:{server.getsockname()[1]}/ipp/print"
        server.shutdown(socket.SHUT_RDWR)
        listener.join(5)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        over_http(b"<html>A router</html>"),
        over_http(IDLE, head=b"HTTP/1.1 500 Broken"),
        over_http(IDLE, head=b"HTTP/1.1 302 Elsewhere\r\nLocation: http://127.0.0.1:1/"),
        over_http(IDLE[:40]),
        over_http(IDLE, length=len(IDLE) + 50),
        over_http(b"\x02\x00\x04\x01\x00\x00\x00\x01\x03"),
        over_http(IDLE + b"x" * client.LARGEST_ANSWER),
    ],
    ids=["silence", "ssh", "a page", "an error", "a redirect", "half", "cut off", "a refusal", "too much"],
)
def test_what_does_not_answer_as_a_printer_is_not_there_and_gets_nothing(answer: bytes) -> None:
    with somebody_who_says(lambda connection: connection.sendall(answer)) as uri:
        printer = IppPrinter(uri)
        assert printer.status() == PrinterStatus((Reason.UNREACHABLE,))
        outcome = printer.print(SLIP)
        assert isinstance(outcome, Failed)
        assert printer.became("anything") is None


def test_an_answer_that_comes_drop_by_drop_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "WHOLE_SECONDS", 0.3)
    over = threading.Event()

    def drip(connection: socket.socket) -> None:
        connection.sendall(over_http(b"", length=1000))
        while not over.wait(0.05):
            connection.sendall(b"\x02")

    with somebody_who_says(drip) as uri:
        assert IppPrinter(uri).status() == PrinterStatus((Reason.UNREACHABLE,))
        over.set()


def test_a_printer_that_only_warns_prints() -> None:
    with somebody_who_says(lambda connection: connection.sendall(over_http(IDLE))) as uri:
        assert IppPrinter(uri).status() == PrinterStatus(warnings=(Reason.PAPER_LOW,))


@given(st.binary(max_size=300) | st.integers(0, len(IDLE)).map(lambda length: IDLE[:length]))
def test_any_bytes_are_an_answer_or_malformed(data: bytes) -> None:
    with suppress(Malformed):
        decode(data)


@given(st.integers(0, len(IDLE) - 1), st.integers(0, 255))
def test_one_wrong_byte_is_an_answer_or_malformed(place: int, byte: int) -> None:
    with suppress(Malformed):
        decode(IDLE[:place] + bytes([byte]) + IDLE[place + 1 :])
