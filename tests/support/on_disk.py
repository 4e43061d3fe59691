"""A terminal on the disk as an outlet has it: settings, a keyring, an encrypted store with an identity."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

from kiosk import Store, SystemClock, database_key, device_key_wrap, master_key, open_keyring
from tests.support.machine import PIN_HASH, TERMINAL

NOWHERE = "http://127.0.0.1:9"
"""An address at which no platform listens."""


def write_settings(folder: Path, *, platform: str = NOWHERE, printer: str = "", keyring: str = "throw-away") -> Path:
    """Write a settings file for a terminal whose data lie in `folder`; without a `keyring` it names none."""
    file = folder / "kiosk.toml"
    lines = {
        "data_dir": folder / "terminal",
        "platform_url": platform,
        "keyring": keyring,
        "printer": printer or f"folder:{folder / 'slips'}",
        "staff_pin": PIN_HASH,
    }
    file.write_text("".join(f'{key} = "{value}"\n' for key, value in lines.items() if value) + "demo = true\n", "utf-8")
    return file


def open_store(folder: Path) -> Store:
    """Open the terminal's store, made and enrolled where it is missing; the caller closes it."""
    data = folder / "terminal"
    data.mkdir(exist_ok=True)
    master = master_key(open_keyring("throw-away", data), may_create=not Store.exists(data))
    store = Store.open(data, database_key(master), SystemClock())
    store.device_key(device_key_wrap(master))
    if store.enrolment() is None:
        store.save_enrolment(TERMINAL)
    return store


@contextmanager
def answering(date: str = "") -> Iterator[str]:
    """Serve 401 on loopback, with the present time or another one, and yield the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(401)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def date_time_string(self, timestamp: float | None = None) -> str:
            return date or super().date_time_string(timestamp)  # type: ignore[arg-type]  # None is now

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
