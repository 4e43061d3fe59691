"""A clerk's slip of the pen is named, and costs no more than the item it is in."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.catalogue import check_catalogue, load_catalogue
from kiosk.errors import CatalogueError
from tests.support.catalogue import copy_of_catalogue, edit, shipped


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_catalogue(tmp_path)


def refusal(folder: Path) -> str:
    catalogue = load_catalogue(folder)
    assert len(catalogue.items) == 47
    (refused,) = catalogue.refused
    assert refused.item_id not in catalogue.items
    return "\n".join(refused.sentences)


@pytest.mark.parametrize(
    ("element", "title", "nothing"),
    [
        ("service_target", "服务对象", "  "),
        ("conditions", "受理条件", []),
        ("materials", "申请材料", []),
        ("process", "办理流程", []),
        ("time", "办理时限", {}),
        ("channels", "办理渠道（获取途径与责任单位）", {}),
        ("result", "办理结果", ""),
    ],
)
def test_an_item_lacking_a_core_element_is_refused_and_the_element_is_named(
    folder: Path, element: str, title: str, nothing: Any
) -> None:
    path = folder / "items" / "IP-01-01.json"
    edit(path, lambda item: item["core_elements"].update({element: nothing}))
    assert refusal(folder) == f"items/IP-01-01.json: core element '{element}' ({title}) is empty"
    edit(path, lambda item: item["core_elements"].pop(element))
    assert refusal(folder) == f"items/IP-01-01.json: core element '{element}' ({title}) is missing"


def test_all_empty_core_elements_are_named_at_once(folder: Path) -> None:
    edit(folder / "items" / "IP-01-01.json", lambda item: item["core_elements"].update(result="", conditions=[]))
    assert re.findall(r"'(\w+)'", refusal(folder)) == ["conditions", "result"]


def test_an_item_may_say_that_no_material_is_needed(folder: Path) -> None:
    def without_materials(item: Any) -> None:
        item["core_elements"].update(materials=[], no_materials_because="不需要材料")

    edit(folder / "items" / "IP-01-01.json", without_materials)
    assert load_catalogue(folder).item("IP-01-01").no_materials_because == "不需要材料"


def prefill(form: Any) -> Any:
    """Return whose records hold the applicant's name."""
    return form["properties"]["applicant_name"]["x-prefill"]


SLIPS: list[tuple[Callable[[Any], object], str]] = [
    (lambda item: item.pop("fee"), "'fee' is missing"),
    (lambda item: item.update(fees={}), "there is no such part: 'fees'"),
    (lambda item: item.update(high_frequency="是"), 'high_frequency: has to be true or false, not "是"'),
    (lambda item: item["fee"].update(free=1), "fee.free: has to be true or false, not 1"),
    (
        lambda item: item["core_elements"]["channels"]["methods"].append("phone"),
        "channels.methods[3]: has to be one of",
    ),
    (lambda item: item["faq"].clear(), "faq: is empty"),
    (lambda item: item.update(id="IP-01-09"), "id: is 'IP-01-09', but the file is named 'IP-01-01.json'"),
    (lambda item: item.update(category="C77"), "category: categories.json has no 'C77'"),
    (lambda item: item.update(form="FORM-77-77"), "form: there is no file forms/FORM-77-77.json"),
    (
        lambda item: item["core_elements"]["materials"][1].update(shared_from="DS-MOON"),
        "core_elements.materials[1].shared_from: data-sources.json has no 'DS-MOON'",
    ),
    (
        lambda item: item["core_elements"]["time"]["promised"].update(workdays=-1),
        "core_elements.time.promised.workdays: -1 does not fit: minimum 0",
    ),
]


@pytest.mark.parametrize(("slip", "words"), SLIPS, ids=[words for _, words in SLIPS])
def test_a_broken_item_is_left_out_and_the_faulty_part_is_named(
    folder: Path, slip: Callable[[Any], object], words: str
) -> None:
    edit(folder / "items" / "IP-01-01.json", slip)
    assert words in refusal(folder)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "line 1, column 1"),
        (b'{\n  "id": "IP-01-01",\n  oops\n}', "line 3, column 3"),
        ('{"id": "专利"}'.encode("gbk"), "is not UTF-8 text; save it again as UTF-8"),
        (b'{"id": "IP-01-01", "id": "IP-01-01"}', "'id' is given twice"),
        (b'{"id": NaN}', "NaN is not a number that JSON knows"),
        (b"[" * 100_000, "is nested too deeply"),
        (b"[]", "has to be a group in braces"),
        (b"null", "has to be a group in braces"),
    ],
)
def test_a_file_that_is_not_an_item_at_all_is_left_out_too(folder: Path, content: bytes, words: str) -> None:
    (folder / "items" / "IP-01-01.json").write_bytes(content)
    assert words in refusal(folder)


def test_a_byte_order_mark_is_no_fault(folder: Path) -> None:
    path = folder / "items" / "IP-01-01.json"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load_catalogue(folder).refused == ()


def test_other_items_stop_referring_to_a_refused_one(folder: Path) -> None:
    assert "IP-01-02" in shipped().item("IP-01-01").related_items
    (folder / "items" / "IP-01-02.json").write_text("broken")
    assert "IP-01-02" not in load_catalogue(folder).item("IP-01-01").related_items


def test_a_broken_form_takes_out_only_the_items_that_use_it(folder: Path) -> None:
    edit(folder / "forms" / "FORM-01-01.json", lambda form: form["properties"]["year"].pop("title"))
    assert "form: forms/FORM-01-01.json cannot be used: properties.year: 'title' is missing" in refusal(folder)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda form: form.update({"x-identity": "/agent/nobody"}), "names /agent/nobody, which it does not ask"),
        (lambda form: form["x-pages"][0]["fields"].remove("uscc"), "x-pages has to name each plain question once"),
        (lambda form: form["properties"]["uscc"].update({"x-check": "GB1"}), "does not fit: pattern"),
        (lambda form: form["properties"]["uscc"].update({"x-check": "after:year"}), "a check that does not exist"),
        (lambda form: form["properties"]["uscc"].update(pattern="("), "'uscc' has a pattern that cannot be read: ("),
        (lambda form: form["properties"]["person_id"].pop("x-mask"), "properties.person_id"),
        (
            lambda form: form["properties"]["agent"]["properties"].update(more={"title": "x", "type": "object"}),
            "properties.agent.properties.more.type: has to be one of",
        ),
        (
            lambda form: form["allOf"][0]["if"]["properties"].update(applicant_type=5),
            "allOf[0].if.properties.applicant_type: has to be a group in braces, not 5",
        ),
        (
            lambda form: form["properties"]["agent"].pop("required"),
            "'agent' is required, but none of its questions is",
        ),
        (
            lambda form: form["x-pages"].append({"title": "x", "fields": [form["x-pages"][0]["fields"].pop(2)]}),
            "the page 'x' may be left without a question",
        ),
        (lambda form: form["allOf"][0]["if"].pop("required"), "allOf[0].if: 'required' is missing"),
    ],
)
def test_a_form_that_no_screen_could_ask_is_refused(folder: Path, spoil: Callable[[Any], object], words: str) -> None:
    edit(folder / "forms" / "FORM-01-01.json", spoil)
    assert words in refusal(folder)


@pytest.mark.parametrize("name", ["edition", "categories", "data-sources", "integrated", "life-cycle", "rating"])
def test_a_broken_table_stops_the_terminal_and_is_named(folder: Path, name: str) -> None:
    (folder / f"{name}.json").write_text("{}")
    with pytest.raises(CatalogueError, match=rf"{name}\.json: '\w+' is missing"):
        load_catalogue(folder)


def test_every_broken_table_is_named_at_once(folder: Path) -> None:
    (folder / "rating.json").write_text("oops")
    (folder / "edition.json").unlink()
    with pytest.raises(CatalogueError, match=r"edition\.json: cannot be read: .*rating\.json: line 1, column 1"):
        load_catalogue(folder)


@pytest.mark.parametrize(
    ("name", "slip", "words"),
    [
        ("categories", lambda data: data["stages"].pop(), "names the stage 'serve', which is not listed"),
        ("rating", lambda data: data["tags"].pop("mid"), "level 3 names the tags 'mid', which are not listed"),
        (
            "life-cycle",
            lambda data: data["states"].pop(0),
            "the state DRAFT, which the terminal itself uses, is missing",
        ),
        ("life-cycle", lambda data: data["states"].pop(), "names the state REVOKED, which is not listed"),
    ],
)
def test_a_table_that_contradicts_itself_is_named(
    folder: Path, name: str, slip: Callable[[Any], object], words: str
) -> None:
    edit(folder / f"{name}.json", slip)
    with pytest.raises(CatalogueError, match=re.escape(words)):
        load_catalogue(folder)


def test_a_folder_without_items_is_an_error(folder: Path) -> None:
    shutil.rmtree(folder / "items")
    with pytest.raises(CatalogueError, match="holds no item that can be shown"):
        load_catalogue(folder)


def test_the_content_hash_changes_with_any_item_and_not_with_the_schemas(folder: Path) -> None:
    before = load_catalogue(folder).edition.content_hash
    assert before == shipped().edition.content_hash
    edit(folder / "schema" / "item.schema.json", lambda schema: schema.update(title="x"))
    assert load_catalogue(folder).edition.content_hash == before
    edit(folder / "items" / "IP-18-01.json", lambda item: item.update(plain_name="问一问"))
    assert load_catalogue(folder).edition.content_hash != before


@pytest.mark.parametrize(
    ("file", "slip", "words"),
    [
        (
            "items/IP-01-01",
            lambda data: data["related_items"].append("IP-77-77"),
            "refers to IP-77-77, which is not offered",
        ),
        ("integrated", lambda data: data["services"][0]["items"].append("IP-77-77"), "INT-01 contains IP-77-77"),
        ("workdays", lambda data: data["years"]["2026"]["weekday_off"].append("2026-02-30"), "2026-02-30 is not a day"),
        ("workdays", lambda data: data["years"]["2026"]["weekday_off"].append("2026-07-04"), "it is a Saturday"),
        ("workdays", lambda data: data["years"]["2026"]["weekday_off"].append("2025-07-01"), "is listed under 2026"),
        ("divisions", lambda data: data["divisions"][0].pop("name"), "divisions[0]: 'name' is missing"),
        ("forms/FORM-01-01", lambda data: data["examples"][0].pop("year"), "example 1 is not accepted: /year missing"),
        ("forms/FORM-01-01", lambda data: data.update({"x-identity": "/uscc"}), "does not ask for an identity number"),
        ("life-cycle", lambda data: data["transitions"].pop(0), "nothing leads to QUEUED"),
        ("data-sources", lambda data: data["keys"].pop(0), "'uscc' is not among the keys"),
        ("data-sources", lambda data: data["consent"].update(text="我同意查询。"), "does not say {fields}"),
        ("forms/FORM-01-01", lambda data: prefill(data).update(source="DS-MOON"), "has no 'DS-MOON'"),
        ("forms/FORM-01-01", lambda data: prefill(data).update(path="salary"), "DS-ENT does not tell 'salary'"),
    ],
)
def test_the_full_check_also_finds_what_only_hurts_later(
    folder: Path, file: str, slip: Callable[[Any], object], words: str
) -> None:
    edit(folder / f"{file}.json", slip)
    found = check_catalogue(folder)
    assert any(flaw.file == f"{file}.json" and words in flaw.words for flaw in found), found


def test_the_full_check_finds_files_that_nobody_reads(folder: Path) -> None:
    (folder / "items" / "IP-01-01.json.bak").touch()
    assert list(map(str, check_catalogue(folder))) == [
        "items/IP-01-01.json.bak:1: is not read; the name of an item or form ends in .json"
    ]


@pytest.mark.parametrize("name", ["synonyms", "situations", "choosing", "packages", "commitments", "conditions"])
def test_a_broken_file_that_items_can_do_without_is_left_out_and_named_and_every_item_stays(
    folder: Path, name: str
) -> None:
    (folder / f"{name}.json").write_text("{}")
    catalogue = load_catalogue(folder)
    assert len(catalogue.items) == 48
    (refused,) = catalogue.refused
    assert refused.sentences[0].startswith(f"{name}.json: '")
    (folder / f"{name}.json").unlink()
    assert load_catalogue(folder).refused == ()


def test_a_package_that_leads_nowhere_or_is_for_no_kind_of_outlet_is_named_with_its_line(folder: Path) -> None:
    path = folder / "packages.json"
    text = path.read_text("utf-8").replace('"IP-18-04"', '"IP-99-99"', 1).replace('"S"', '"Z"', 1)
    path.write_text(text, "utf-8")
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if "IP-99-99" in line or '"Z"' in line]
    assert [str(flaw) for flaw in check_catalogue(folder)] == [
        f"packages.json:{lines[0]}: PKG-TECH leads to IP-99-99, which is not offered",
        f"packages.json:{lines[1]}: PKG-PARK is for outlets of the kind 'Z', which divisions.json does not have",
    ]
    assert load_catalogue(folder).refused == ()
