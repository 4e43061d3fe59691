"""Pages of materials: read in a process of their own, turned, cut, put in order, and made into one PDF."""

import time
from collections.abc import Sequence
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from kiosk import MaterialState, ScanPage, ScanRefused, Side, Step, StepError
from kiosk.app import handing_in
from kiosk.scans import bind_pages, read_pages
from tests.support.hostile_files import (
    HOSTILE,
    PAPER,
    blurred,
    dark,
    pdf,
    photograph,
    photograph_of_a_newer_phone,
    saved,
    sheet,
)
from tests.support.machine import Bench, queued, to_check

MATERIAL = "disclosure"


@pytest.fixture
def pages(machine: Bench) -> Bench:
    """Stand before the pages of a material."""
    to_check(machine.kiosk)
    machine.kiosk.back()
    machine.kiosk.materials.open_material(MATERIAL)
    return machine


def keys(machine: Bench) -> list[str]:
    return [page.key for page in machine.kiosk.materials.pages().pages]


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_file_is_refused_with_a_reason_and_costs_nothing(pages: Bench, what: str) -> None:
    make, why = HOSTILE[what]
    session, began = pages.kiosk.session, time.monotonic()
    with pytest.raises(ScanRefused) as refused:
        pages.kiosk.materials.add_pages(make())
    assert refused.value.refusal == why
    assert pages.kiosk.session == session
    assert time.monotonic() - began < 60
    assert not list(pages.store.folder.rglob("files/*"))


def test_whoever_goes_back_instead_of_keeping_keeps_the_pages_all_the_same(pages: Bench) -> None:
    pages.kiosk.materials.add_pages(photograph())
    pages.kiosk.back()
    assert pages.kiosk.session.step is Step.MATERIALS
    [line] = [one for one in pages.kiosk.materials.view().lines if one.material.id == MATERIAL]
    assert line.state is MaterialState.ATTACHED
    pages.kiosk.next_page()
    pages.kiosk.confirm()
    assert queued(pages.kiosk)[0].files == (line.file,)


def test_a_photograph_as_newer_phones_keep_it_is_a_page() -> None:
    (page,) = read_pages(photograph_of_a_newer_phone())
    assert not page.blurred
    assert not page.dark
    assert Image.open(BytesIO(page.jpeg)).size == (PAPER[0] // 2, PAPER[1] // 2)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP"])
def test_a_picture_of_any_usual_kind_is_a_page(kind: str) -> None:
    (page,) = read_pages(saved(sheet(), kind))
    assert not page.blurred
    assert not page.dark
    assert Image.open(BytesIO(page.jpeg)).size == PAPER


def test_what_a_camera_wrote_about_place_and_time_is_gone_and_the_page_stands_upright() -> None:
    notes = Image.Exif()
    notes[0x0112] = 6  # to be turned by a quarter
    notes[0x9003] = "2026:11:22 09:30:00"
    (page,) = read_pages(saved(sheet(), exif=notes))
    read = Image.open(BytesIO(page.jpeg))
    assert read.size == PAPER[::-1]
    assert not read.getexif()


def test_a_page_that_is_blurred_or_dark_says_so() -> None:
    assert read_pages(blurred())[0].blurred
    assert read_pages(dark())[0].dark


def test_every_page_of_a_pdf_is_a_page() -> None:
    assert len(read_pages(pdf(3))) == 3


def test_a_pdf_whose_pictures_hold_the_letters_of_a_script_by_chance_is_taken() -> None:
    picture = Image.effect_noise((400, 600), 90).convert("RGB")
    drawn = saved(picture, "PDF").replace(b"endstream", b"/JS endstream", 1)
    assert len(read_pages(drawn)) == 1


def test_the_same_pages_are_the_same_file() -> None:
    (page,) = read_pages(photograph())
    assert bind_pages([page, page]) == bind_pages([page, page])


def test_pages_are_turned_cut_moved_and_taken_out_and_become_one_pdf(pages: Bench) -> None:
    door = pages.kiosk.materials
    door.add_pages(pdf(2))
    door.add_pages(photograph())
    first, second, third = keys(pages)
    door.move_page_up(third)
    door.remove_page(first)
    door.turn_page(third)
    for _ in range(5):
        door.trim_page(third, Side.LEFT)  # as it is shown: the bottom of the paper
    assert keys(pages) == [third, second]
    door.keep_pages()
    (operation,) = _confirmed(pages)
    (name,) = operation.files
    content = pages.kiosk.exchange.read_file(name, 0, 20 * 1024 * 1024)
    with pypdfium2.PdfDocument(content) as document:
        width, height = document[0].get_size()
        assert len(document) == 2
    assert width / height == pytest.approx(PAPER[1] * 0.8 / PAPER[0], rel=0.01)
    stated = {one["material"]: one for one in operation.body["materials"]}[MATERIAL]
    wanted = {"material": MATERIAL, "state": "attached", "trust": "C", "source": None, "file": name}
    assert {key: stated[key] for key in wanted} == wanted


def test_changed_pages_have_to_be_kept_again(pages: Bench) -> None:
    door = pages.kiosk.materials
    door.add_pages(photograph())
    door.keep_pages()
    assert _state(pages) is MaterialState.ATTACHED
    door.open_material(MATERIAL)
    door.remove_page(keys(pages)[0])
    door.keep_pages()
    assert _state(pages) is MaterialState.MISSING


def test_more_pages_than_a_material_may_have_are_refused_whole(pages: Bench) -> None:
    pages.kiosk.materials.add_pages(pdf(20))
    assert not pages.kiosk.materials.pages().room
    with pytest.raises(ScanRefused, match="too_many_pages"):
        pages.kiosk.materials.add_pages(photograph())
    assert len(keys(pages)) == 20


def test_nothing_of_the_pages_is_left_when_the_person_goes(pages: Bench) -> None:
    pages.kiosk.materials.add_pages(photograph())
    pages.kiosk.materials.keep_pages()
    assert len(list(pages.store.folder.rglob("files/*"))) == 1
    pages.kiosk.end()
    assert not list(pages.store.folder.rglob("files/*"))
    assert not pages.kiosk.session.handed


def test_pages_that_are_ready_after_the_person_has_gone_are_not_kept(
    pages: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leaving(given: Sequence[ScanPage]) -> bytes:
        pages.kiosk.end()
        return bind_pages(given)

    pages.kiosk.materials.add_pages(photograph())
    monkeypatch.setattr(handing_in, "bind_pages", leaving)
    with pytest.raises(StepError):
        pages.kiosk.materials.keep_pages()
    assert not list(pages.store.folder.rglob("files/*"))


def test_a_material_that_nobody_has_to_bring_takes_no_pages(machine: Bench) -> None:
    to_check(machine.kiosk)
    machine.kiosk.back()
    with pytest.raises(StepError, match="not handed in"):
        machine.kiosk.materials.open_material("form")


def _state(machine: Bench) -> MaterialState:
    (line,) = (one for one in machine.kiosk.materials.view().lines if one.material.id == MATERIAL)
    return line.state


def _confirmed(machine: Bench) -> tuple[object, ...]:
    assert machine.kiosk.session.step is Step.MATERIALS
    machine.kiosk.next_page()
    machine.kiosk.confirm()
    return queued(machine.kiosk)
