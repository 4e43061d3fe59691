"""The way to every screen from the slip to the rating, each filled as full as a day at an outlet fills it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from kiosk import (
    Asked,
    AskedKind,
    DueKind,
    HistoryEntry,
    Link,
    PrintState,
    Settled,
    ToFollow,
    Verdict,
    WaitsFor,
)
from tests.support.applying import settled
from tests.support.machine import CATALOGUE, a_page, a_ticket, apply_for, queued, tell, word_on
from tests.support.receipts import receipt_code, receipt_keys
from tests.support.screen import Stage

LISTED = (
    Asked(AskedKind.FIELD, "/agent/mobile", "经办人：手机号码", "这个号码打不通，请写一个能打通的。", done=False),
    Asked(AskedKind.OTHER, "1", "想办的是续展还是转让", "两样写在了一起，请只写一样。", done=False),
    Asked(
        AskedKind.MATERIAL,
        "disclosure",
        "技术交底要点（不上传涉密内容）",
        "照片看不清，请把每一页重新拍一遍。",
        done=False,
    ),
    Asked(AskedKind.FIELD, "/request", "您想办什么", "", done=True),
)
MAY_FOLLOW = (
    ToFollow("技术交底要点（不上传涉密内容）", date(2026, 12, 4)),
    ToFollow("地理标志产品生产者资格证明和检验报告", None),
)


def kept_here(terminal: Stage) -> None:
    apply_for(terminal.kiosk)
    terminal.kiosk.spool.postpone(terminal.kiosk.spool.claim().job, "paper_out")
    terminal.wait_for_step("SUBMITTED")


def submitted(terminal: Stage) -> None:
    apply_for(terminal.kiosk)
    (operation,) = queued(terminal.kiosk)
    word = replace(word_on(operation, ticket=a_ticket()), to_follow=MAY_FOLLOW)
    terminal.kiosk.exchange.settle([Settled(operation.op_id, Verdict.APPLIED, progress=word)])
    terminal.kiosk.spool.settle(terminal.kiosk.spool.claim().job, PrintState.FAILED, "jam")
    asked = HistoryEntry(
        "SUPPLEMENT", operation.made_at + timedelta(hours=1), "请补：质押合同（双方签字盖章）和共有人同意书。" * 3
    )
    more = replace(
        word,
        version=2,
        state="SUPPLEMENT",
        due_kind=DueKind.SUPPLEMENT,
        due_on=date(2026, 12, 11),
        history=(*word.history, asked),
        asked=LISTED,
        asked_by=date(2026, 12, 11),
    )
    terminal.kiosk.exchange.apply(a_page(more, cursor="e.2"))
    terminal.kiosk.exchange.note_link(Link.OFFLINE)
    terminal.wait_for_step("SUBMITTED")


def on_a_phone(terminal: Stage) -> None:
    kept_here(terminal)
    terminal.walk("button_slip_on_phone")
    terminal.finger.find("phone_code")
    settled(terminal)


def neither_paper_nor_line(terminal: Stage) -> None:
    terminal.bench.platform.away = True
    kept_here(terminal)
    terminal.walk("button_slip_on_phone")
    terminal.finger.find("phone_trouble")
    settled(terminal)


def progress(terminal: Stage) -> None:
    submitted(terminal)
    terminal.walk("button_show_progress")
    terminal.wait_for_step("PROGRESS")


def verify(terminal: Stage) -> None:
    terminal.walk("button_look_up", "button_verify")
    terminal.wait_for_step("VERIFY")


def verified(terminal: Stage) -> None:
    terminal.kiosk.exchange.keep_receipt_keys(receipt_keys())
    verify(terminal)
    terminal.scanner.tell(receipt_code())
    terminal.finger.find("button_verified_progress")
    settled(terminal)


def forged(terminal: Stage) -> None:
    verified(terminal)
    forged_code = receipt_code(forged=True)
    terminal.scanner.tell(forged_code)
    settled(terminal)


def linked_parts(terminal: Stage) -> None:
    """Come to an application with parts: one was refused, one asks for something, one waits, one can be collected."""
    apply_for(terminal.kiosk, "INT-01", CATALOGUE.form("FORM-INT-01").schema["examples"][1])
    word = word_on(queued(terminal.kiosk)[0])
    changes: tuple[dict[str, Any], ...] = (
        {"state": "REJECTED", "due_kind": None, "due_on": None},
        {"waits_for": (WaitsFor(1, failed=True),)},
        {"state": "SUPPLEMENT", "waits_for": (), "asked": LISTED[:2], "asked_by": date(2026, 12, 4)},
        {"waits_for": (WaitsFor(3, failed=False),)},
    )
    parts = tuple(replace(part, **change) for part, change in zip(word.parts, changes, strict=True))
    tell(terminal.bench, replace(word, parts=parts))
    terminal.kiosk.show_progress()
    terminal.wait_for_step("PROGRESS")
    settled(terminal)


def linked_part(terminal: Stage) -> None:
    linked_parts(terminal)
    terminal.walk("part_2")
    settled(terminal)


def supplement(terminal: Stage) -> None:
    progress(terminal)
    terminal.walk("button_supplement", "button_next")
    terminal.wait_for_step("SUPPLEMENT")
    settled(terminal)


def rating(terminal: Stage) -> None:
    submitted(terminal)
    terminal.walk("button_evaluate", "level_1", "button_print_evaluation")
    terminal.wait_for_step("EVALUATION")


def thanks(terminal: Stage) -> None:
    rating(terminal)
    terminal.walk("button_send_evaluation")
    terminal.wait_for_step("SUBMITTED")


def look_up(terminal: Stage) -> None:
    terminal.walk("button_look_up", "button_look_up")
    terminal.wait_for_step("LOOK_UP")
    settled(terminal)


FOLLOWING = (
    *(kept_here, submitted, progress, supplement, rating, thanks, look_up),
    *(linked_parts, linked_part),
    *(verify, verified, forged, on_a_phone, neither_paper_nor_line),
)
