"""The way to every screen from the form to the check page, each filled as full as a day at an outlet fills it."""

from kiosk import (
    Link,
    Outcome,
    PhoneNews,
    PhonePlace,
    SharedReply,
    WaitingFile,
)
from kiosk.drafts import Draft
from kiosk.storage import drafts
from tests.support.applying import open_form, settled
from tests.support.catalogue import example
from tests.support.hostile_files import blurred, pdf, photograph
from tests.support.machine import to_check, typed
from tests.support.screen import Stage

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


APPLYING = (
    *(form_with_problems, form_to_mend, form_with_entries, form_with_dates),
    *(materials, sharing, sharing_by_form, pages, pages_refused, pages_by_phone, no_way_in, check),
    *(left_behind, resume),
)
