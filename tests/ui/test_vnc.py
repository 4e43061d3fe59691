"""A screen served without a display stays on this machine."""

import socket

import pytest

from ui import vnc


@pytest.mark.parametrize("hint", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_display_or_a_chosen_platform_needs_no_vnc(hint: str) -> None:
    assert not vnc.is_needed({hint: ":0"})
    assert vnc.is_needed({hint: ""})


def test_the_listening_socket_is_bound_to_the_loopback_device() -> None:
    with socket.create_server(("", 0)) as listener:
        port = listener.getsockname()[1]
        vnc.keep_on_loopback(port)
        bound = listener.getsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, 16)
        assert bound.rstrip(b"\0") == b"lo"
        with socket.create_connection(("127.0.0.1", port), timeout=5):
            listener.accept()[0].close()


def test_a_server_that_does_not_listen_is_said_so() -> None:
    with pytest.raises(vnc.NoLoopback, match="does not listen"):
        vnc.keep_on_loopback(1)


def test_a_free_port_is_one_a_viewer_expects() -> None:
    assert vnc.FIRST_PORT <= vnc.free_port() < vnc.FIRST_PORT + vnc.PORTS
