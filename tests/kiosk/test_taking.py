"""A draft that is taken along: sealed for the code on the slip, opened anywhere, and gone from this terminal."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import DraftSlip, Kiosk, MaterialLine, OpenOutcome, PlatformAway, Step, StepError
from kiosk.app import taking
from kiosk.app.draft_keeper import KeptAt
from kiosk.applications import Form
from kiosk.drafts import name_of, open_box, pack, seal, unpack
from kiosk.storage.tables import jobs
from tests.support.dict_platform import Platform
from tests.support.hostile_files import pdf
from tests.support.machine import CATALOGUE, ITEM, PLANTED, SYNTHETIC, Bench, bench, queued, to_check

MATERIAL = "disclosure"
SERVICE = "INT-01"
"""Several matters on one form."""
PROMISING = "IP-01-01"
"""An item with a material that a commitment may replace."""


@pytest.fixture
def elsewhere(tmp_path: Path, machine: Bench) -> Iterator[Bench]:
    """Return another terminal of the same platform."""
    other = bench(tmp_path / "elsewhere", platform=machine.platform)
    yield other
    other.store.close()


def taken(machine: Bench) -> str:
    """Fill in a form, take it along, leave, and return the code."""
    to_check(machine.kiosk)
    return take_and_leave(machine)


def take_and_leave(machine: Bench) -> str:
    machine.kiosk.taking.take()
    away = machine.kiosk.session.take_away
    assert away is not None
    machine.kiosk.end()
    return away.code


def opened(kiosk: Kiosk, code: str) -> OpenOutcome:
    kiosk.opening.begin()
    return kiosk.opening.open(code)


def with_pages(machine: Bench, pages: int = 2) -> None:
    to_check(machine.kiosk)
    machine.kiosk.back()
    machine.kiosk.materials.open_material(MATERIAL)
    machine.kiosk.materials.add_pages(pdf(pages))
    machine.kiosk.materials.keep_pages()


def the_material(kiosk: Kiosk) -> MaterialLine:
    while kiosk.session.step is not Step.MATERIALS:
        assert kiosk.next_page() == ()
    return next(line for line in kiosk.materials.view().lines if line.material.id == MATERIAL)


def everything_on_disk(machine: Bench) -> bytes:
    """Return what a thief with the key of the database would read: every table, as text."""
    with machine.store.reading() as r:
        names = r.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        rows = [r.exec_driver_sql(f"SELECT * FROM {name}").all() for name in names]
    return repr(rows).encode()


# -- taking along -------------------------------------------------------------------------------------------------


def test_the_slip_holds_all_that_opens_it_and_the_session_goes_on(machine: Bench) -> None:
    to_check(machine.kiosk)
    machine.kiosk.taking.take()

    job, away = machine.kiosk.papers.latest(), machine.kiosk.session.take_away
    assert job is not None
    assert away is not None
    assert isinstance(job.slip, DraftSlip)
    assert job.slip.code == away.code
    assert job.slip.url == f"https://platform.example/drafts#{away.code.replace('-', '')}"
    machine.kiosk.back()
    assert machine.kiosk.session.step is Step.CHECK
    machine.kiosk.confirm()


def test_what_is_answered_while_the_draft_is_on_its_way_stays_in_the_form(
    machine: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk, keep = machine.kiosk, machine.platform.keep
    to_check(kiosk)
    kiosk.change_answer("/agent/mobile")

    def keep_slowly(name: str, box: bytes) -> KeptAt:
        kiosk.answer("/agent/mobile", "13900000000")
        return keep(name, box)

    monkeypatch.setattr(machine.platform, "keep", keep_slowly)
    kiosk.taking.take()
    kiosk.back()

    assert kiosk.session.answers["agent"]["mobile"] == "13900000000"


def test_what_the_platform_keeps_says_nothing_and_is_opened_by_the_code_alone(machine: Bench) -> None:
    code = taken(machine).replace("-", "")

    [(name, box)] = machine.platform.kept.items()

    assert name == name_of(code)
    assert not any(word.encode() in box for word in (*PLANTED, ITEM, code))
    assert unpack(open_box(code, box)).draft.answers["agent"]["name"] == "测试慕容人"


def test_the_terminal_keeps_neither_draft_nor_code_when_its_person_has_gone(machine: Bench) -> None:
    code = taken(machine)

    left = everything_on_disk(machine)

    assert code.encode() not in left
    assert code.replace("-", "").encode() not in left
    assert not any(word.encode() in left for word in PLANTED)


def test_a_code_that_the_power_cut_left_in_a_job_is_gone_after_the_start(machine: Bench) -> None:
    to_check(machine.kiosk)
    machine.kiosk.taking.take()
    away = machine.kiosk.session.take_away
    assert away is not None
    with machine.store.writing() as w:
        w.execute(jobs.update().values(session="a session that died"))
    machine.kiosk.spool.recover()

    assert away.code.encode() not in everything_on_disk(machine)


def test_without_a_line_it_is_said_and_nothing_is_lost(machine: Bench) -> None:
    to_check(machine.kiosk)
    machine.platform.away = True
    session = machine.kiosk.session

    with pytest.raises(PlatformAway):
        machine.kiosk.taking.take()

    assert machine.kiosk.session == session
    assert not machine.kiosk.taking.possible()


def test_what_was_taken_along_before_is_superseded(machine: Bench) -> None:
    to_check(machine.kiosk)
    machine.kiosk.taking.take()
    machine.kiosk.back()
    machine.kiosk.change_answer("/request")

    code = take_and_leave(machine)

    assert list(machine.platform.kept) == [name_of(code.replace("-", ""))]


def test_a_draft_whose_person_has_gone_meanwhile_is_not_left_at_the_platform(machine: Bench) -> None:
    to_check(machine.kiosk)
    keep = machine.platform.keep

    def keep_slowly(name: str, box: bytes) -> object:
        kept = keep(name, box)
        machine.kiosk.end()
        return kept

    machine.platform.keep = keep_slowly  # type: ignore[method-assign,assignment]
    with pytest.raises(StepError):
        machine.kiosk.taking.take()

    assert machine.platform.kept == {}


# -- opening ------------------------------------------------------------------------------------------------------


def test_another_terminal_goes_on_where_it_was_left(machine: Bench, elsewhere: Bench) -> None:
    machine.kiosk.begin()
    machine.kiosk.open_guide(ITEM)
    machine.kiosk.start_application()
    machine.kiosk.answer("/request", SYNTHETIC["request"])
    machine.kiosk.next_page()
    machine.kiosk.answer("/agent/name", "测试慕容人")
    machine.kiosk.answer("/agent/mobile", "1380")
    code = take_and_leave(machine)

    assert opened(elsewhere.kiosk, code.lower().replace("-", " ")) is OpenOutcome.OPENED

    view = elsewhere.kiosk.form_view()
    assert view.page_index == 1
    assert view.values == {"/agent/name": "测试慕容人", "/agent/mobile": "1380"}
    assert set(view.problems) == {"/agent/mobile"}


def test_what_is_submitted_there_names_the_draft_that_is_no_longer_needed(machine: Bench, elsewhere: Bench) -> None:
    opened(elsewhere.kiosk, taken(machine))
    while elsewhere.kiosk.session.step is not Step.CHECK:
        assert elsewhere.kiosk.next_page() == ()
    elsewhere.kiosk.confirm()

    [operation] = queued(elsewhere.kiosk)
    assert operation.body["draft"] in machine.platform.kept
    assert elsewhere.kiosk.session.taken is None


def test_pages_and_what_is_to_follow_come_along(machine: Bench, elsewhere: Bench) -> None:
    with_pages(machine)
    opened(elsewhere.kiosk, take_and_leave(machine))
    line = the_material(elsewhere.kiosk)
    assert (line.state, line.pages) == ("attached", 2)
    elsewhere.kiosk.materials.open_material(MATERIAL)
    assert len(elsewhere.kiosk.materials.pages().pages) == 2


def test_what_is_to_be_brought_later_stays_so(machine: Bench, elsewhere: Bench) -> None:
    to_check(machine.kiosk)
    machine.kiosk.back()
    machine.kiosk.materials.bring_later(MATERIAL, later=True)
    opened(elsewhere.kiosk, take_and_leave(machine))
    assert the_material(elsewhere.kiosk).state == "to_follow"


def test_pages_that_do_not_fit_in_are_named_on_the_slip_and_when_it_is_opened(
    machine: Bench, elsewhere: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "FILES_BYTES", 1000)
    with_pages(machine)
    machine.kiosk.taking.take()
    away = machine.kiosk.session.take_away
    assert away is not None
    assert len(away.left_out) == 1
    machine.kiosk.end()

    opened(elsewhere.kiosk, away.code)

    assert elsewhere.kiosk.session.step is Step.OPENING
    assert elsewhere.kiosk.session.opened is not None
    assert elsewhere.kiosk.session.opened.again == away.left_out
    elsewhere.kiosk.opening.go_on()
    assert the_material(elsewhere.kiosk).state == "missing"


def test_a_form_that_has_changed_keeps_what_fits_and_says_what_does_not(machine: Bench, elsewhere: Bench) -> None:
    code = taken(machine)
    form = CATALOGUE.form_of(ITEM)
    agent = form.schema["properties"]["agent"]
    asked = {name: one for name, one in agent["properties"].items() if name != "mobile"}
    without = {**agent, "properties": asked, "required": [name for name in agent["required"] if name != "mobile"]}
    schema = {**form.schema, "properties": {**form.schema["properties"], "agent": without}, "examples": []}
    edition = replace(CATALOGUE.edition, version="2099.1")
    elsewhere.kiosk.adopt(
        replace(CATALOGUE, edition=edition, forms={**CATALOGUE.forms, form.id: Form.of(form.id, schema)})
    )

    opened(elsewhere.kiosk, code)

    assert elsewhere.kiosk.session.opened is not None
    assert elsewhere.kiosk.session.opened.lost == (agent["properties"]["mobile"]["title"],)
    elsewhere.kiosk.opening.go_on()
    assert elsewhere.kiosk.session.answers == {
        "request": SYNTHETIC["request"],
        "agent": {"name": "测试慕容人", "id_no": "150802199001011239"},
    }


# -- what does not open -------------------------------------------------------------------------------------------


def damaged(platform: Platform, code: str) -> None:
    name = name_of(code.replace("-", ""))
    box = platform.kept[name]
    platform.kept[name] = box[:-1] + bytes([box[-1] ^ 1])


def swapped(platform: Platform, code: str) -> None:
    platform.kept[name_of(code.replace("-", ""))] = seal("X" * 24, b"another")


def dropped(platform: Platform, _code: str) -> None:
    platform.kept.clear()


def nonsense(platform: Platform, code: str) -> None:
    plain = code.replace("-", "")
    platform.kept[name_of(plain)] = seal(plain, b"\0" * 100)


@pytest.mark.parametrize("spoil", [damaged, swapped, dropped, nonsense])
def test_whatever_is_wrong_the_answer_is_the_same(machine: Bench, elsewhere: Bench, spoil: object) -> None:
    code = taken(machine)
    spoil(machine.platform, code)  # type: ignore[operator]
    assert opened(elsewhere.kiosk, code) is OpenOutcome.NOT_OPENED
    assert elsewhere.kiosk.session.step is Step.OPENING
    assert elsewhere.kiosk.session.answers == {}


def test_a_slip_of_the_finger_gets_the_same_answer_and_costs_no_try(machine: Bench, elsewhere: Bench) -> None:
    code = taken(machine)
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    elsewhere.kiosk.opening.begin()
    assert [elsewhere.kiosk.opening.open(wrong) for _ in range(7)] == [OpenOutcome.NOT_OPENED] * 7
    assert elsewhere.kiosk.opening.open(code) is OpenOutcome.OPENED


@pytest.mark.parametrize("code", ["", "0123", "0" * 24, "Z" * 200])
def test_the_platform_is_asked_whatever_is_wrong_so_that_no_answer_comes_sooner(
    machine: Bench, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    asked = list[str]()
    monkeypatch.setattr(machine.platform, "find", asked.append)
    assert opened(machine.kiosk, code) is OpenOutcome.NOT_OPENED
    assert len(asked) == 1


def test_after_five_whole_codes_that_are_wrong_no_more_are_looked_at(machine: Bench, elsewhere: Bench) -> None:
    code = taken(machine)
    dropped(machine.platform, code)
    elsewhere.kiosk.opening.begin()
    outcomes = [elsewhere.kiosk.opening.open(code) for _ in range(6)]
    assert outcomes == [OpenOutcome.NOT_OPENED] * 5 + [OpenOutcome.LOCKED]


def test_without_a_line_it_is_said_that_nothing_can_be_asked(machine: Bench) -> None:
    code = taken(machine)
    machine.platform.away = True
    assert opened(machine.kiosk, code) is OpenOutcome.PLATFORM_AWAY


def test_a_suspended_item_leaves_the_draft_where_it_is(machine: Bench, elsewhere: Bench) -> None:
    code = taken(machine)
    items = {one: item for one, item in CATALOGUE.items.items() if one != ITEM}
    elsewhere.kiosk.adopt(replace(CATALOGUE, items=items))
    assert opened(elsewhere.kiosk, code) is OpenOutcome.NOT_OFFERED
    assert len(machine.platform.kept) == 1


def test_files_in_a_box_are_read_like_those_that_anybody_brings(machine: Bench, elsewhere: Bench) -> None:
    with_pages(machine, 1)
    plain = take_and_leave(machine).replace("-", "")
    content = unpack(open_box(plain, machine.platform.kept[name_of(plain)]))
    hostile = dict.fromkeys(content.files, b"%PDF-1.4 /JavaScript")
    machine.platform.kept[name_of(plain)] = seal(plain, pack(replace(content, files=hostile)))

    opened(elsewhere.kiosk, plain)

    assert elsewhere.kiosk.session.opened is not None
    assert elsewhere.kiosk.session.opened.again != ()
    elsewhere.kiosk.opening.go_on()
    assert the_material(elsewhere.kiosk).state == "missing"


def test_what_was_hidden_in_a_file_of_a_box_ends_with_the_box(machine: Bench, elsewhere: Bench) -> None:
    with_pages(machine, 1)
    plain = take_and_leave(machine).replace("-", "")
    content = unpack(open_box(plain, machine.platform.kept[name_of(plain)]))
    carrying = {name: file + b"% a passenger" for name, file in content.files.items()}
    machine.platform.kept[name_of(plain)] = seal(plain, pack(replace(content, files=carrying)))

    opened(elsewhere.kiosk, plain)

    line = the_material(elsewhere.kiosk)
    assert line.state == "attached"
    assert b"a passenger" not in elsewhere.store.read_file(line.file or "", 0, 1_000_000)


@pytest.mark.parametrize("begin", [lambda _kiosk: None, lambda kiosk: kiosk.open_look_up()], ids=["start", "look-up"])
def test_the_code_on_the_slip_opens_it_at_once(machine: Bench, elsewhere: Bench, begin: object) -> None:
    code = taken(machine).replace("-", "")
    begin(elsewhere.kiosk)  # type: ignore[operator]
    assert elsewhere.kiosk.opening.present_scan(f"https://platform.example/drafts#{code}")
    assert elsewhere.kiosk.session.step is Step.FORM


@pytest.mark.parametrize(
    "text", ["", "https://platform.example/drafts#", "150800-M01-T01-261122-A0007-K", "#" + "X" * 900]
)
def test_any_other_code_is_none_of_its_business(machine: Bench, text: str) -> None:
    assert not machine.kiosk.opening.present_scan(text)
    assert machine.kiosk.session.step is Step.START


# -- done away with -----------------------------------------------------------------------------------------------


def test_whoever_holds_the_slip_may_have_it_deleted_at_any_terminal(machine: Bench, elsewhere: Bench) -> None:
    code = taken(machine)
    elsewhere.kiosk.opening.begin()
    assert elsewhere.kiosk.opening.drop(code) is OpenOutcome.DROPPED
    assert machine.platform.kept == {}
    assert elsewhere.kiosk.opening.drop(code) is OpenOutcome.DROPPED
    assert elsewhere.kiosk.opening.open(code) is OpenOutcome.NOT_OPENED


def test_a_mistyped_code_deletes_nothing_and_without_a_line_it_is_said(machine: Bench) -> None:
    code = taken(machine)
    machine.kiosk.opening.begin()
    assert machine.kiosk.opening.drop(code[:-1]) is OpenOutcome.NOT_OPENED
    machine.platform.away = True
    assert machine.kiosk.opening.drop(code) is OpenOutcome.PLATFORM_AWAY
    assert len(machine.platform.kept) == 1


# -- with what else a form may hold -------------------------------------------------------------------------------


def test_several_matters_on_one_form_come_along_as_one(machine: Bench, elsewhere: Bench) -> None:
    to_check(machine.kiosk, SERVICE, CATALOGUE.form_of(SERVICE).schema["examples"][0])
    code = take_and_leave(machine)

    assert opened(elsewhere.kiosk, code) is OpenOutcome.OPENED

    assert elsewhere.kiosk.form_view().item_name == CATALOGUE.integrated[SERVICE].name
    while elsewhere.kiosk.session.step is Step.FORM:
        elsewhere.kiosk.back()
    assert elsewhere.kiosk.session.step is Step.LINKED


def test_what_is_to_be_promised_stays_so_and_is_signed_anew(machine: Bench, elsewhere: Bench) -> None:
    to_check(machine.kiosk, PROMISING, CATALOGUE.form_of(PROMISING).schema["examples"][0])
    machine.kiosk.back()
    promised = next(line.material.id for line in machine.kiosk.materials.view().lines if line.may_promise)
    machine.kiosk.commitments.promise(promised, promised=True)

    opened(elsewhere.kiosk, take_and_leave(machine))

    assert elsewhere.kiosk.session.handed[promised].promised
    while elsewhere.kiosk.session.step is not Step.COMMITMENT:
        assert elsewhere.kiosk.next_page() == ()


def test_a_new_edition_waits_for_whoever_reads_what_has_changed(
    machine: Bench, elsewhere: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "FILES_BYTES", 1000)
    with_pages(machine)
    opened(elsewhere.kiosk, take_and_leave(machine))
    assert elsewhere.kiosk.session.step is Step.OPENING

    elsewhere.kiosk.adopt(replace(CATALOGUE, edition=replace(CATALOGUE.edition, version="2099.1")))

    assert elsewhere.kiosk.catalogue is CATALOGUE
    elsewhere.kiosk.opening.go_on()
    assert elsewhere.kiosk.session.step is Step.FORM
    elsewhere.kiosk.end()
    assert elsewhere.kiosk.catalogue.edition.version == "2099.1"
