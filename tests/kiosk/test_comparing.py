"""What changed between two editions is said part by part, so that nobody has to compare by eye."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.catalogue import DifferenceKind, compare
from kiosk.errors import CatalogueError
from tests.support.catalogue import FOLDER, copy_of_catalogue, edit

ADDED, REMOVED, CHANGED = DifferenceKind.ADDED, DifferenceKind.REMOVED, DifferenceKind.CHANGED
ITEM = "items/IP-01-01.json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_catalogue(tmp_path)


def test_an_edition_is_the_same_as_itself(folder: Path) -> None:
    assert compare(FOLDER, folder) == ()


@pytest.mark.parametrize(
    ("change", "part", "kind", "values"),
    [
        (lambda item: item.update(plain_name="专利费少交"), "通俗叫法", CHANGED, ("申请专利费打折", "专利费少交")),
        (
            lambda item: item["core_elements"]["time"]["promised"].update(workdays=1),
            "七项要素 › 办理时限 › 承诺时限 › 承诺工作日",
            CHANGED,
            (2, 1),
        ),
        (
            lambda item: item["core_elements"]["conditions"].insert(1, "没有失信记录"),
            "七项要素 › 受理条件 › 2",
            ADDED,
            (None, "没有失信记录"),
        ),
        (
            lambda item: item["core_elements"]["materials"][2].update(copies=2),
            "七项要素 › 申请材料 › lic › 份数",
            CHANGED,
            (1, 2),
        ),
        (lambda item: item["related_items"].pop(), "相关事项 › 2", REMOVED, ("IP-13-05", None)),
        (lambda item: item.update(note="试行"), "备注", ADDED, (None, "试行")),
    ],
)
def test_a_changed_part_is_named_in_the_words_of_the_schema(
    folder: Path, change: Callable[[Any], object], part: str, kind: DifferenceKind, values: tuple[Any, Any]
) -> None:
    edit(folder / ITEM, change)
    (difference,) = compare(FOLDER, folder)
    assert (difference.file, difference.part, difference.kind) == (ITEM, part, kind)
    assert (difference.before, difference.after) == values


def test_materials_in_another_order_are_the_same_materials(folder: Path) -> None:
    edit(folder / ITEM, lambda item: item["core_elements"]["materials"].reverse())
    assert compare(FOLDER, folder) == ()


def test_a_new_item_and_one_that_is_gone_are_named_by_their_name(folder: Path) -> None:
    (folder / ITEM).rename(folder / "items/IP-01-09.json")
    edit(folder / "items/IP-01-09.json", lambda item: item.update(id="IP-01-09"))
    found = [(difference.file, difference.kind) for difference in compare(FOLDER, folder)]
    assert found == [(ITEM, REMOVED), ("items/IP-01-09.json", ADDED)]
    assert {difference.before for difference in compare(FOLDER, folder)} == {"专利费用减缴资格备案", None}


def test_forms_and_tables_are_compared_too(folder: Path) -> None:
    edit(folder / "forms/FORM-01-01.json", lambda form: form["properties"]["year"].update(maximum=2101))
    edit(folder / "edition.json", lambda edition: edition.update(version="2026.1"))
    edit(folder / "workdays.json", lambda data: data["years"].pop("2026"))
    assert [(difference.file, difference.kind) for difference in compare(FOLDER, folder)] == [
        ("edition.json", CHANGED),
        ("forms/FORM-01-01.json", CHANGED),
        ("workdays.json", REMOVED),
    ]


def test_a_folder_that_is_no_edition_and_a_broken_file_are_named(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="holds no edition"):
        compare(FOLDER, tmp_path)
    (folder / ITEM).write_text("oops")
    with pytest.raises(CatalogueError, match=r"IP-01-01\.json: line 1, column 1"):
        compare(FOLDER, folder)


def test_a_changed_package_is_named_by_its_id_and_part(folder: Path) -> None:
    edit(folder / "packages.json", lambda data: data["packages"][2].update(name="科技企业一组事"))
    (difference,) = compare(FOLDER, folder)
    assert (difference.file, difference.kind) == ("packages.json", CHANGED)
    assert difference.part == "一组事 › PKG-TECH › 名称"


def test_a_changed_clause_of_a_commitment_is_named_by_its_text_and_part(folder: Path) -> None:
    edit(
        folder / "commitments.json",
        lambda data: data["texts"][0]["materials"][2].update(requires="不交的，要做到：属实。"),
    )
    (difference,) = compare(FOLDER, folder)
    assert (difference.file, difference.kind) == ("commitments.json", CHANGED)
    assert difference.part == "承诺书 › CMT-FEES › 代替哪些材料 › income › 不交的话要做到什么"
