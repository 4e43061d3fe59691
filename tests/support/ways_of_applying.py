"""The way to every screen from the form to the rating, each filled as full as a day at an outlet fills it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from kiosk import (
    Asked,
    AskedKind,
    DueKind,
    HistoryEntry,
    Link,
    Outcome,
    PhoneNews,
    PhonePlace,
    PrintState,
    Settled,
    SharedReply,
    ToFollow,
    Verdict,
    WaitingFile,
    WaitsFor,
)
from kiosk.drafts import Draft
from kiosk.storage import drafts
from tests.support.applying import open_form, settled
from tests.support.catalogue import example
from tests.support.committing import INK, NUMBER, read_all, sign, to_commitment
from tests.support.hostile_files import blurred, pdf, photograph
from tests.support.machine import CATALOGUE, a_page, a_ticket, apply_for, queued, tell, to_check, typed, word_on
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
A_PATENT = {
    "title": "一种示例播种机（样例）",
    "holder": "临河示例农机科技有限公司（样例）",
    "legal_status": "专利权有效",
}
SHARED = (
    ("agree_DS-PAT:", "outcome_DS-PAT:"),
    ("agree_DS-CREDIT:", "again_DS-CREDIT:"),
    ("decline_DS-LICENSE:", "again_DS-LICENSE:"),
)
FOLLOWING = (
    ToFollow("技术交底要点（不上传涉密内容）", date(2026, 12, 4)),
    ToFollow("地理标志产品生产者资格证明和检验报告", None),
)


def form_with_problems(terminal: Stage) -> None:
    open_form(terminal, "IP-01-01")
    terminal.walk("choice_/applicant_type_enterprise", "button_next", "field_/uscc")


def form_to_mend(terminal: Stage) -> None:
    open_form(terminal, "IP-03-01")
    terminal.walk("button_next")
    terminal.finger.find("problem_count")


def form_with_entries(terminal: Stage) -> None:
    open_form(terminal, "IP-03-01")
    for pointer, value in typed(example("FORM-03-01")):
        terminal.kiosk.answer(pointer, value)
    terminal.kiosk.next_page()
    terminal.kiosk.next_page()
    settled(terminal)
    terminal.walk("button_add_/classes/0/goods", "button_add_/classes", "button_remove_/classes_0")
    settled(terminal)


def form_with_dates(terminal: Stage) -> None:
    open_form(terminal, "IP-07-01")
    for pointer, value in typed(example("FORM-07-01")):
        terminal.kiosk.answer(pointer, value)
    for _ in range(3):
        terminal.kiosk.next_page()
    settled(terminal)
    terminal.walk("field_/contract/signed_on_month")


def materials(terminal: Stage) -> None:
    to_check(terminal.kiosk, "IP-07-01", example("FORM-07-01"))
    terminal.kiosk.back()
    terminal.wait_for_step("MATERIALS")


def sharing(terminal: Stage) -> None:
    """Stand where a number is missing, one source has told something, one is away and one was not agreed to."""
    terminal.bench.platform.sources["DS-ID"] = SharedReply(Outcome.FOUND, {"match": True})
    to_check(terminal.kiosk, "IP-07-03", example("contact-and-request"))
    terminal.kiosk.back()
    terminal.wait_for_step("MATERIALS")
    terminal.walk("button_open_sharing")
    terminal.wait_for_step("SHARING")
    for place, number in (("uscc", "91150802MA0TEKT01P"), ("patent_no", "202310000001.5")):
        terminal.kiosk.sharing.write_key(place, number)
    terminal.bench.platform.sources["DS-PAT"] = SharedReply(Outcome.FOUND, A_PATENT)
    for touched, seen in SHARED:
        terminal.rest()
        terminal.walk(touched)
        terminal.finger.find(seen)


def sharing_by_form(terminal: Stage) -> None:
    """Stand on a page of the form where a source has told something."""
    terminal.bench.platform.sources["DS-ENT"] = SharedReply(Outcome.FOUND, {"name": "临河示例农机科技有限公司（样例）"})
    open_form(terminal, "IP-01-01")
    terminal.walk("choice_/applicant_type_enterprise")
    settled(terminal)
    terminal.kiosk.answer("/uscc", "91150802MA0TEKT01P")
    terminal.walk("button_open_sharing", "agree_DS-ENT:")
    terminal.finger.find("outcome_DS-ENT:")
    terminal.walk("button_sharing_done")
    terminal.wait_for_step("FORM")
    terminal.finger.find("object_/applicant_name")


def promised(terminal: Stage) -> None:
    to_commitment(terminal.kiosk)
    terminal.kiosk.back()
    terminal.wait_for_step("MATERIALS")


def commitment(terminal: Stage) -> None:
    to_commitment(terminal.kiosk)
    terminal.wait_for_step("COMMITMENT")
    settled(terminal)


def commitment_barred(terminal: Stage) -> None:
    terminal.bench.platform.barred.add(NUMBER)
    commitment(terminal)
    terminal.walk("button_begin_reading")
    terminal.finger.find("commitment_barred")


def commitment_clause(terminal: Stage) -> None:
    terminal.bench.platform.away = True
    commitment(terminal)
    terminal.kiosk.commitments.begin_reading()
    for _ in range(2):
        terminal.kiosk.commitments.read_on()
    settled(terminal)
    terminal.finger.find("button_read_on")


def commitment_to_sign(terminal: Stage) -> None:
    to_commitment(terminal.kiosk)
    read_all(terminal.kiosk)
    terminal.wait_for_step("COMMITMENT")
    settled(terminal)
    write(terminal)


def write(terminal: Stage) -> None:
    """Write on the pad, as a finger does."""
    ink = terminal.screen.terminal.commitment.ink
    for stroke in INK.strokes:
        for point in stroke:
            ink.draw(*point)
        ink.lift()


def commitment_printed(terminal: Stage) -> None:
    sign(terminal.kiosk)
    terminal.kiosk.confirm()
    for _ in range(2):
        terminal.bench.clock.advance(3)
        job = terminal.kiosk.spool.claim()
        if job:
            terminal.kiosk.spool.settle(job.job, PrintState.PRINTED)
    terminal.wait_for_step("SUBMITTED")
    settled(terminal)


def pages(terminal: Stage) -> None:
    materials(terminal)
    terminal.stick.plug({"合同第一页.jpg": photograph(), "双方签字盖章的专利权质押合同（扫描件）.pdf": pdf(2)})
    terminal.camera.lay(blurred())
    terminal.walk("add_contract")
    terminal.wait_for_step("PAGES")
    terminal.walk("file_合同第一页.jpg")
    terminal.finger.wait_for("a page", lambda: terminal.screen.terminal.pages.rows.count == 1)
    terminal.walk("button_shoot")
    terminal.finger.wait_for("another page", lambda: terminal.screen.terminal.pages.rows.count == 2)


def pages_refused(terminal: Stage) -> None:
    pages(terminal)
    (first, *_) = terminal.screen.terminal.pages.rows.rows
    terminal.walk(f"trim_{first.key}", f"top_{first.key}")
    terminal.camera.lay(b"MZ" + bytes(99))
    terminal.walk("button_shoot")
    terminal.finger.find("pages_refused")
    settled(terminal)


def pages_by_phone(terminal: Stage) -> None:
    """Have one file taken, one refused and one on its way."""
    materials(terminal)
    terminal.kiosk.exchange.note_link(Link.ONLINE)
    terminal.walk("add_contract")
    terminal.wait_for_step("PAGES")
    terminal.walk("button_phone")
    terminal.finger.find("phone_standing")
    phones = terminal.kiosk.phone_pages
    wish = phones.wish()
    phones.opened(wish.key, PhonePlace("ABCDEFGHJKMNPQRS", "https://platform.example/p/ABCDEFGHJKMNPQRS", 600))
    phones.take(wish.key, 1, photograph())
    phones.take(wish.key, 2, pdf(password="secret"))
    phones.told(wish.key, PhoneNews(seen=True, coming=True, waiting=WaitingFile(3, 5_400_000)))
    terminal.finger.find("sent_3")
    terminal.finger.wait_for("a page", lambda: terminal.screen.terminal.pages.rows.count == 1)


def no_way_in(terminal: Stage) -> None:
    """Have neither camera nor stick, and lose the line while a phone is awaited."""
    pages_by_phone(terminal)
    terminal.screen.terminal.lend_devices(None, None)
    terminal.kiosk.phone_pages.lost(terminal.kiosk.phone_pages.wish().key)
    terminal.kiosk.exchange.note_link(Link.OFFLINE)
    settled(terminal)


def check(terminal: Stage) -> None:
    to_check(terminal.kiosk, "IP-07-01", example("FORM-07-01"))
    terminal.wait_for_step("CHECK")


def kept_here(terminal: Stage) -> None:
    apply_for(terminal.kiosk)
    terminal.kiosk.spool.postpone(terminal.kiosk.spool.claim().job, "paper_out")
    terminal.wait_for_step("SUBMITTED")


def submitted(terminal: Stage) -> None:
    apply_for(terminal.kiosk)
    (operation,) = queued(terminal.kiosk)
    word = replace(word_on(operation, ticket=a_ticket()), to_follow=FOLLOWING)
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


def left_behind(terminal: Stage) -> None:
    """Stand at the start after the machine died over a form."""
    kept_at = terminal.bench.clock.now()
    draft = Draft("IP-07-01", "test", 0, 0, example("FORM-07-01"), kept_at)
    with terminal.bench.store.writing() as w:
        drafts.keep(w, draft)
    terminal.kiosk.drafts.wake()
    terminal.screen.terminal.draft.look()
    terminal.rest()


def resume(terminal: Stage) -> None:
    left_behind(terminal)
    terminal.walk("button_open_draft")
    terminal.wait_for_step("RESUME")
    terminal.walk("button_resume")
    settled(terminal)


def look_up(terminal: Stage) -> None:
    terminal.walk("button_look_up", "button_look_up")
    terminal.wait_for_step("LOOK_UP")
    settled(terminal)


APPLYING = (
    *(
        form_with_problems,
        form_to_mend,
        form_with_entries,
        form_with_dates,
        materials,
        sharing,
        sharing_by_form,
        pages,
        pages_refused,
        pages_by_phone,
        no_way_in,
        check,
    ),
    *(promised, commitment, commitment_barred, commitment_clause, commitment_to_sign, commitment_printed),
    *(kept_here, submitted, progress, supplement, rating, thanks, look_up),
    *(linked_parts, linked_part),
    *(verify, verified, forged, on_a_phone, neither_paper_nor_line),
    *(left_behind, resume),
)
