"""A terminal in a process of its own at which somebody fills in and submits, until it is killed.

Run as `python -m tests.soak.filling_terminal FOLDER`. It says, a line of JSON each, what it finds on the disk, every
field it has been told is kept, and every reference it has been given.
"""

import json
import sys
from pathlib import Path
from typing import Any

from kiosk import Kiosk, Operation, Step, Store, Stream, SystemClock
from tests.support.machine import ITEM, KEY, SYNTHETIC, kiosk_on, typed

LAST_FOUR = SYNTHETIC["agent"]["id_no"][-4:]


def say(**said: Any) -> None:
    print(json.dumps(said, ensure_ascii=False), flush=True)


def fill_in(kiosk: Kiosk) -> None:
    """Answer what is not answered yet, and submit."""
    kept = dict(typed(kiosk.session.answers))
    for pointer, value in typed(SYNTHETIC):
        if kept.get(pointer) != value:
            kiosk.answer(pointer, value)
            say(kept=pointer)
    while kiosk.session.step is not Step.CHECK:
        assert kiosk.next_page() == ()
    say(confirming=True)
    say(reference=kiosk.confirm())
    kiosk.end()


def main(folder: Path) -> None:
    """Tell what there is, go on with it if it can be gone on with, and then do it again and again."""
    clock = SystemClock()
    with Store.open(folder, KEY, clock) as store:
        kiosk = kiosk_on(store, clock)
        waiting = kiosk.exchange.waiting(Stream.APPLICATIONS, 100_000)
        references = [one.body["reference"] for one in waiting if isinstance(one, Operation)]
        resumed = kiosk.drafts.offer() is not None
        if resumed:
            kiosk.drafts.open()
            assert kiosk.drafts.resume(LAST_FOUR)
        say(references=references, draft=[pointer for pointer, _ in typed(kiosk.session.answers)] if resumed else None)
        if resumed:
            fill_in(kiosk)
        while True:
            kiosk.begin()
            kiosk.open_guide(ITEM)
            kiosk.start_application()
            say(begun=True)
            fill_in(kiosk)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
