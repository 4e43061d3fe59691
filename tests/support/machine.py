"""A machine to try things on: real store and catalogue, a clock that is turned by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic_core import to_json

import resources
from kiosk import (
    BEIJING,
    Asked,
    AskedKind,
    Clock,
    DueKind,
    Event,
    HistoryEntry,
    HomeOutlet,
    Kiosk,
    Operation,
    OutletLine,
    Page,
    PartProgress,
    Progress,
    PublicNotice,
    PublishedEdition,
    Removed,
    Row,
    Scope,
    Settings,
    Settled,
    Store,
    Stream,
    TerminalIdentity,
    Ticket,
    Told,
    Verdict,
    WaitsFor,
    hash_pin,
    load_catalogue,
)
from kiosk.identity import check_of
from printing.documents.qr import modules_of
from tests.support.dict_platform import Platform

KEY = bytes(range(32))
TERMINAL = TerminalIdentity(
    code="150800-M01-T01",
    outlet=OutletLine(name="测试网点（示例）", terminal="150800-M01-T01", phone="0478-0000000"),
    series="A",
    sample=True,
)
PIN = "246810"
PIN_HASH = hash_pin(PIN)
CATALOGUE = load_catalogue(resources.path("catalogue"))
WITH_OUTLETS = load_catalogue(resources.path("catalogue"), outlets=resources.path("samples/outlets.json"))
"""The same with the directory of the demo."""

ITEM = "IP-01-02"
"""An item with the contact-and-request form: two pages."""
SYNTHETIC: dict[str, Any] = {
    "request": "想了解怎么办理，请联系我。",
    "agent": {"name": "测试慕容人", "id_no": "150802199001011239", "mobile": "13800009527"},
}
"""Nobody's data: a synthetic person."""
PLANTED = ("测试慕容人", "150802199001011239", "13800009527", "想了解怎么办理，请联系我")
"""What must never be found in clear."""


class HandClock:
    """A clock whose hands are moved by the test."""

    def __init__(self) -> None:
        self.wall = datetime(2026, 11, 22, 9, 30, tzinfo=BEIJING)
        self.seconds = 1000.0

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.seconds

    def advance(self, seconds: float) -> None:
        self.seconds += seconds
        self.wall += timedelta(seconds=seconds)


@dataclass
class Bench:
    """A kiosk with everything around it in reach."""

    kiosk: Kiosk
    store: Store
    clock: HandClock
    platform: Platform
    events: list[Event]

    def seen(self, kind: type[Event]) -> list[Event]:
        return [event for event in self.events if isinstance(event, kind)]


def settings(folder: Path, **changes: Any) -> Settings:
    plain = Settings(
        data_dir=folder,
        platform_url="http://127.0.0.1:1",
        keyring="throw-away",
        printer=f"folder:{folder}/paper",
        staff_pin=PIN_HASH,
        demo=True,
    )
    return replace(plain, **changes)


def bench(folder: Path, platform: Platform | None = None, **changes: Any) -> Bench:
    folder.mkdir(parents=True, exist_ok=True)
    clock, platform, events = HandClock(), platform or Platform(), list[Event]()
    store = Store.open(folder, KEY, clock)
    kiosk = Kiosk(
        store=store,
        catalogue=CATALOGUE,
        settings=settings(folder, **changes),
        clock=clock,
        terminal=TERMINAL,
        find_progress=platform.find_progress,
        share_slip=platform.share_slip,
        ask_source=platform.ask_source,
        keeper=platform,
        may_promise=platform.may_promise,
        draw_code=modules_of,
    )
    kiosk.subscribe(events.append)
    return Bench(kiosk, store, clock, platform, events)


def kiosk_on(store: Store, clock: Clock, terminal: TerminalIdentity = TERMINAL) -> Kiosk:
    """Return the machine of an open store, without a platform to ask."""
    return Kiosk(
        store=store,
        catalogue=CATALOGUE,
        settings=settings(store.folder),
        clock=clock,
        terminal=terminal,
        find_progress=lambda _reference, _last_four: None,
    )


def to_check(kiosk: Kiosk, item: str = ITEM, answers: Mapping[str, Any] = SYNTHETIC) -> None:
    """Walk from the start to the check page."""
    kiosk.begin()
    fill_in(kiosk, item, answers)


def fill_in(kiosk: Kiosk, item: str = ITEM, answers: Mapping[str, Any] = SYNTHETIC) -> None:
    """Walk from wherever an item is named, or things are searched for, to the check page."""
    turn_to(kiosk, item)
    kiosk.start_application()
    for pointer, value in typed(answers):
        kiosk.answer(pointer, value)
    while kiosk.session.step != "check":
        assert kiosk.next_page() == ()


def turn_to(kiosk: Kiosk, item: str) -> None:
    """Look at an item, or at several matters that are settled as one."""
    if item in CATALOGUE.integrated:
        kiosk.finding.open_search()
        kiosk.finding.open_linked(item)
    else:
        kiosk.open_guide(item)


def apply_for(kiosk: Kiosk, item: str = ITEM, answers: Mapping[str, Any] = SYNTHETIC) -> str:
    """Walk from the start to the reference."""
    to_check(kiosk, item, answers)
    return kiosk.confirm()


def typed(answers: Any, base: str = "") -> Iterator[tuple[str, Any]]:
    """Yield answers as a screen gives them: one field after the other, numbers as text."""
    if isinstance(answers, Mapping):
        for name, value in answers.items():
            yield from typed(value, f"{base}/{name}")
    elif isinstance(answers, list) and answers and isinstance(answers[0], Mapping):
        for index, value in enumerate(answers):
            yield from typed(value, f"{base}/{index}")
    elif isinstance(answers, int | float) and not isinstance(answers, bool):
        yield base, str(answers)
    else:
        yield base, answers


def word_on(
    operation: Operation, *, version: int = 1, state: str = "SUBMITTED", ticket: Ticket | None = None
) -> Progress:
    """Return what the platform says after it has applied an `application.submit`."""
    body = operation.body
    return Progress(
        reference=body["reference"],
        item=body["item"],
        item_name=CATALOGUE.name_of(body["item"]),
        state=state,
        version=version,
        applicant=body["applicant"],
        identity_check=check_of(body["reference"], body["last_four"]),
        received_at=operation.made_at + timedelta(seconds=1),
        due_kind=DueKind.ACCEPTANCE,
        due_on=date(2026, 11, 27),
        history=(HistoryEntry("SUBMITTED", operation.made_at + timedelta(seconds=1), ""),),
        ticket=ticket,
        parts=parts_of(operation),
    )


def parts_of(operation: Operation) -> tuple[PartProgress, ...]:
    """Return the parts of an application as they are when the platform has just received it."""
    body = operation.body
    chosen = list(body.get("parts", ()))
    order = CATALOGUE.integrated[body["item"]].order if chosen else ()
    first = {part: [step.first for step in order if part in step.then and step.first in chosen] for part in chosen}
    received = HistoryEntry("SUBMITTED", operation.made_at + timedelta(seconds=1), "")
    return tuple(
        PartProgress(
            number=number,
            item=part,
            item_name=CATALOGUE.name_of(part),
            state="SUBMITTED",
            version=1,
            due_kind=None if first[part] else DueKind.ACCEPTANCE,
            due_on=None if first[part] else date(2026, 11, 27),
            history=(received,),
            waits_for=tuple(WaitsFor(chosen.index(one) + 1, failed=False) for one in first[part]),
        )
        for number, part in enumerate(chosen, 1)
    )


def tell(machine: Bench, word: Progress) -> None:
    """Let the platform say that of an application, and settle what waits about it."""
    settled = [
        Settled(operation.op_id, Verdict.APPLIED, progress=word)
        for operation in queued(machine.kiosk)
        if operation.aggregate == f"application:{word.reference}"
    ]
    machine.kiosk.exchange.settle(settled)
    machine.kiosk.exchange.apply(a_page(word, cursor=f"e.{word.version}"))


def asked_for(kiosk: Kiosk, *asked: Asked, state: str = "SUPPLEMENT", **more: Any) -> Progress:
    """Return the platform's word that something is asked for about the one application that waits."""
    [operation] = queued(kiosk)
    word = word_on(operation, version=2, state=state)
    return replace(word, asked=asked or (ASKED,), asked_by=date(2026, 12, 11), **more)


ASKED = Asked(AskedKind.FIELD, "/request", "您想办什么", "请写明要办的事项。", done=False)


def queued(kiosk: Kiosk, *streams: Stream) -> tuple[Operation, ...]:
    """Return the operations that the platform has to be sent: those of citizens, unless streams are named."""
    wanted = streams or (Stream.APPLICATIONS, Stream.EVALUATIONS)
    found = (one for stream in wanted for one in kiosk.exchange.waiting(stream, 100))
    return tuple(one for one in found if isinstance(one, Operation))


def a_page(*changes: Row | Removed, cursor: str = "e.1", more: bool = False) -> Page:
    """Return a page of the feed that tells these rows, as they are."""
    return Page(tuple(one if isinstance(one, Removed) else told(one) for one in changes), cursor, more)


def told(body: Row, version: int = 1) -> Told:
    """Return the row of the feed that holds this."""
    match body:
        case Progress():
            return Told(Scope.APPLICATION, body.reference, body.version, _as_json(body))
        case Ticket():
            return Told(Scope.TICKET, body.code, version, _as_json(body))
        case HomeOutlet():
            return Told(Scope.OUTLET, body.code, version, _as_json(body))
        case PublishedEdition():
            return Told(Scope.EDITION, body.content_hash, body.number, _as_json(body))
        case PublicNotice():
            return Told(Scope.NOTICE, body.id, version, _as_json(body))


def _as_json(body: Row) -> str:
    return to_json(body).decode()


def a_ticket(code: str = "TEST-0001", expires_on: date = date(2026, 12, 22)) -> Ticket:
    return Ticket(code=code, url=f"https://platform.example/e/{code}", expires_on=expires_on)
