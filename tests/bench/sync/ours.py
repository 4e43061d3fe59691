"""A terminal as it is, against the platform as it is: encrypted store, checked messages, sealed copies."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from stdnum.iso7064 import mod_37_36

from kiosk import BEIJING, Kiosk, OperationKind, OutletLine, Store, Stream, SystemClock, TerminalIdentity
from kiosk.storage import outbox
from sync.client import PlatformClient, enrol
from sync.line import Line
from sync.puller import Puller
from sync.pusher import Pusher
from tests.support.machine import KEY, kiosk_on
from tests.support.memory_exchange import submission
from tests.support.platform import RunningPlatform

TERMINAL = "150800-M01-T01"
_REQUEST = "想了解怎么办理，请联系我。" * 5
"""Makes a document about 600 bytes long."""
_PER_DAY = 5000
"""References of one day; their counter has four digits."""


@dataclass
class Terminal:
    """An enrolled terminal and the two halves of its engine."""

    kiosk: Kiosk
    store: Store
    client: PlatformClient
    pusher: Pusher
    puller: Puller
    series: str
    minted: int = 0

    def confirm(self, count: int) -> None:
        """Queue so many applications in one transaction."""
        bodies = [self._body() for _ in range(count)]
        with self.store.writing() as w:
            for body in bodies:
                aggregate = f"application:{body['reference']}"
                at = datetime.now(BEIJING)
                outbox.append(w, OperationKind.APPLICATION_SUBMIT, aggregate, body=body, at=at)

    def queued(self, count: int) -> Sequence[dict[str, Any]]:
        """Return what waits, as documents."""
        with self.store.reading() as r:
            waiting = outbox.waiting(r, Stream.APPLICATIONS, count)
        return [{"op_id": one.op_id, "terminal_seq": one.terminal_seq, "body": dict(one.body)} for one in waiting]

    def push_all(self) -> None:
        """Send until nothing is left."""
        while self.pusher.run_once():
            pass

    def pull_all(self) -> None:
        """Follow the feed until nothing is left."""
        while self.puller.run_once(0):
            pass

    def _body(self) -> dict[str, Any]:
        body = submission(self._mint())
        return {**body, "answers": {**body["answers"], "request": _REQUEST}}

    def _mint(self) -> str:
        day, counter = divmod(self.minted, _PER_DAY)
        self.minted += 1
        bare = f"{TERMINAL}-2611{day + 1:02}-{self.series}{counter + 1:04}"
        return f"{bare}-{mod_37_36.calc_check_digit(bare.replace('-', ''))}"


@contextmanager
def terminal(platform: RunningPlatform, folder: Path, *, url: str = "") -> Iterator[Terminal]:
    """Enrol a terminal at the platform, which it reaches at `url`, and let it fetch what there is."""
    clock, key = SystemClock(), Ed25519PrivateKey.generate()
    given = enrol(platform.url, key=key, code=platform.issue_code(TERMINAL))
    line = OutletLine(name=given.outlet.name, terminal=given.terminal, phone=given.outlet.phone)
    identity = TerminalIdentity(code=given.terminal, outlet=line, series=given.series, sample=True)
    with Store.open(folder, KEY, clock) as store:
        store.device_key(bytes(32))
        store.save_enrolment(identity)
        kiosk = kiosk_on(store, clock, identity)
        client = PlatformClient(url or platform.url, key=key, terminal=given.terminal, clock=clock)
        known = Line(kiosk.exchange, restored=lambda: None)
        pusher = Pusher(client, kiosk.exchange, known, clock)
        puller = Puller(client, kiosk.exchange, known, clock)
        made = Terminal(kiosk, store, client, pusher, puller, given.series)
        made.pull_all()
        gc.freeze()  # as a terminal does once it stands
        try:
            yield made
        finally:
            client.close()
