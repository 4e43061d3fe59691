"""People are told where else to go: the nearest place first, with what can be done there."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import resources
from kiosk.catalogue import Directory, Place, check_catalogue, load_catalogue
from tests.support.catalogue import FOLDER, copy_of_catalogue, edit
from tests.support.machine import Bench

SAMPLES = resources.path("samples/outlets.json")
WUYUAN = "150821-C01-T01"


@pytest.fixture(scope="module")
def directory() -> Directory:
    catalogue = load_catalogue(FOLDER, outlets=SAMPLES)
    assert catalogue.refused == ()
    return catalogue.directory


def codes(directory: Directory, terminal: str, **asked: Any) -> list[str]:
    return [nearby.outlet.code for nearby in directory.nearest(terminal, **asked)]


def test_the_sample_directory_holds_69_outlets_each_marked_as_a_sample(directory: Directory) -> None:
    assert len(directory.outlets) == 69
    assert all(outlet.sample for outlet in directory.outlets)
    assert [sum(outlet.type == kind for outlet in directory.outlets) for kind in ("M", "C")] == [1, 8]


def test_every_outlet_says_when_it_is_open_and_what_can_be_done_there_in_words(directory: Directory) -> None:
    for outlet in directory.outlets:
        assert outlet.hours
        assert outlet.phone
        assert outlet.type in directory.types
        assert outlet.division in directory.divisions
        assert set(outlet.capabilities) <= set(directory.capabilities)


def test_the_own_outlet_comes_first_then_its_division_then_the_nearer_divisions(directory: Directory) -> None:
    near = directory.nearest(WUYUAN)
    assert near[0].here
    assert near[0].outlet.code == "150821-C01"
    assert not any(nearby.here for nearby in near[1:])
    divisions = list(dict.fromkeys(nearby.outlet.division for nearby in near))
    assert divisions[:2] == ["150821", "150823"]
    assert divisions.index("150822") > divisions.index("150826")
    assert len(near) == 69


def test_the_own_division_comes_before_others_in_the_same_town(directory: Directory) -> None:
    divisions = [nearby.outlet.division for nearby in directory.nearest("150802-B01-T01")]
    own = divisions.count("150802")
    assert set(divisions[:own]) == {"150802"}
    assert divisions[own] in ("150800", "1508J1", "1508N1")


def test_within_a_division_the_more_comprehensive_outlets_come_first(directory: Directory) -> None:
    kinds = [nearby.outlet.type for nearby in directory.nearest(WUYUAN) if nearby.outlet.division == "150821"]
    assert kinds == sorted(kinds, key=list(directory.types).index)


def test_only_outlets_that_can_do_it_are_named(directory: Directory) -> None:
    assert codes(directory, WUYUAN, capability="ic_layout") == ["150800-M01"]
    helping = directory.nearest(WUYUAN, capability="assist")
    assert helping
    assert all("assist" in nearby.outlet.capabilities for nearby in helping)


def test_kilometres_are_said_only_where_both_places_are_known(directory: Directory) -> None:
    assert all(nearby.kilometres is None for nearby in directory.nearest(WUYUAN))
    known = {"150821-C01": Place(108.27, 41.10), "150802-C01": Place(107.39, 40.74)}
    outlets = tuple(replace(outlet, place=known.get(outlet.code)) for outlet in directory.outlets)
    exact = {
        nearby.outlet.code: nearby.kilometres
        for nearby in replace(directory, outlets=outlets).nearest(WUYUAN)
        if nearby.kilometres is not None
    }
    assert exact == {"150821-C01": pytest.approx(0), "150802-C01": pytest.approx(84.1, abs=1)}


def test_a_terminal_that_is_in_no_list_still_finds_its_division_first(directory: Directory) -> None:
    near = directory.nearest("150826-B77-T01")
    assert near[0].outlet.division == "150826"
    assert not near[0].here
    assert len(directory.nearest("unknown")) == 69


def test_the_shipped_catalogue_names_no_outlet_because_no_list_has_been_published() -> None:
    assert load_catalogue(FOLDER).directory == Directory()
    assert not (FOLDER / "outlets.json").exists()


def test_the_machine_looks_from_its_own_terminal(machine: Bench) -> None:
    catalogue = load_catalogue(FOLDER, outlets=SAMPLES)
    machine.kiosk._machine.catalogue = catalogue
    assert machine.kiosk.finding.outlets()[0].here
    assert machine.kiosk.finding.outlets()[0].outlet.code == "150800-M01"


@pytest.mark.parametrize(
    ("way", "value", "words"),
    [
        ("phone", "no phone", 'phone: "no phone" does not fit'),
        ("division", "150899", "divisions.json has no '150899'"),
        ("capabilities", ["fly"], "divisions.json has no 'fly'"),
        ("code", "150802-C01", "'150802-C01' is given twice"),
        ("hours", [{"days": "工作日", "from": "8:30", "to": "25:00"}], "does not fit: pattern"),
    ],
)
def test_a_directory_with_a_fault_is_left_out_as_a_whole_and_named(
    tmp_path: Path, way: str, value: Any, words: str
) -> None:
    file = tmp_path / "outlets.json"
    file.write_bytes(SAMPLES.read_bytes())
    edit(file, lambda data: data["outlets"][0].update({way: value}))
    catalogue = load_catalogue(FOLDER, outlets=file)
    assert catalogue.directory == Directory()
    (refused,) = catalogue.refused
    assert refused.file == "outlets.json"
    assert words in "\n".join(refused.reasons)


def test_samples_and_wrong_numbers_are_named_before_a_directory_is_published(tmp_path: Path) -> None:
    folder = copy_of_catalogue(tmp_path)
    data = json.loads(SAMPLES.read_bytes())
    data["outlets"] = [outlet | {"sample": False} for outlet in data["outlets"]]
    (folder / "outlets.json").write_text(json.dumps(data), encoding="utf-8")
    assert check_catalogue(folder) == ()
    edit(folder / "outlets.json", lambda data: data["outlets"].pop(1))
    edit(folder / "outlets.json", lambda data: data["outlets"][5].update(sample=True))
    assert [flaw.words for flaw in check_catalogue(folder)] == [
        "150825-C01 is a sample, which nobody can visit",
        "there have to be 8 outlets of the type 'C', not 7",
    ]
