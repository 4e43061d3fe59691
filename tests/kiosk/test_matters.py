"""What one application asks for: an item, or several matters on one form, with every paper once."""

from dataclasses import replace

import pytest

from kiosk.catalogue import AppliesTo, Catalogue, Suspension
from tests.support.catalogue import example, shipped

SERVICE = "INT-01"
SELECTED = "selected_items"
MARK, PATENT, SIGN = "IP-13-01", "IP-13-04", "IP-04-03"


def chosen(*parts: str) -> dict[str, object]:
    return {**example("FORM-INT-01"), SELECTED: list(parts)}


def test_a_paper_that_several_parts_ask_for_is_listed_once_and_says_for_which() -> None:
    matter = shipped().matter(SERVICE, chosen(SIGN, PATENT, MARK))
    names = [material.id for material in matter.materials]
    assert len(names) == len(set(names))
    assert matter.parts == (MARK, PATENT, SIGN), "in the service's order, whatever was touched first"
    assert matter.needed_for["chg"] == (MARK, PATENT, SIGN)
    assert matter.needed_for["poa"] == (MARK, PATENT)
    assert matter.needed_for[f"{MARK}.form"] == (MARK,)
    assert "授权委托书（一份多用，须列明全部事项）" in [material.name for material in matter.materials]


def test_every_material_of_every_chosen_part_is_on_the_list() -> None:
    catalogue = shipped()
    service = catalogue.integrated[SERVICE]
    for parts in ((MARK,), (MARK, SIGN), service.parts):
        matter = catalogue.matter(SERVICE, chosen(*parts))
        asked = sum(len(catalogue.items[part].materials) for part in parts if part in catalogue.items)
        assert sum(map(len, matter.needed_for.values())) == asked
        assert [material.id for material in matter.materials] == list(matter.needed_for)


def test_a_paper_for_several_parts_is_asked_for_as_strictly_as_by_the_strictest() -> None:
    catalogue = shipped()
    strict = catalogue.items[MARK]
    sharper = replace(
        strict,
        materials=tuple(replace(one, deferral_workdays=2, waivable_by_commitment=False) for one in strict.materials),
    )
    changed = replace(catalogue, items={**catalogue.items, MARK: sharper})
    paper = next(one for one in changed.matter(SERVICE, chosen(MARK, PATENT)).materials if one.id == "chg")
    assert (paper.deferral_workdays, paper.waivable_by_commitment, paper.applies_to) == (2, False, AppliesTo.ALL)
    never = replace(catalogue.items[PATENT], deferral_allowed=False)
    changed = replace(catalogue, items={**catalogue.items, PATENT: never})
    paper = next(one for one in changed.matter(SERVICE, chosen(MARK, PATENT)).materials if one.id == "chg")
    assert paper.deferral_workdays is None


def test_a_single_item_asks_for_what_it_asks_for() -> None:
    item = shipped().item(MARK)
    matter = shipped().matter(MARK, {})
    assert (matter.materials, matter.parts, matter.needed_for) == (item.materials, (), {})


@pytest.mark.parametrize(("service", "there"), [("INT-01", True), ("INT-02", False), ("INT-99", False)])
def test_only_a_service_with_a_form_is_applied_for_as_one(service: str, *, there: bool) -> None:
    assert shipped().on_one_form(service) is there
    assert shipped().offers(service) is there


def test_a_service_stands_still_with_any_of_its_parts() -> None:
    catalogue = shipped()
    still = Suspension(PATENT, catalogue.edition.compiled_on, "系统升级")
    suspended = replace(catalogue, edition=replace(catalogue.edition, suspended=(still,)))
    assert suspended.suspension(SERVICE) == still
    assert suspended.suspension(MARK) is None
    without = replace(catalogue, items={name: item for name, item in catalogue.items.items() if name != PATENT})
    assert not without.on_one_form(SERVICE)


def test_every_part_is_called_by_its_name() -> None:
    catalogue: Catalogue = shipped()
    names = [catalogue.name_of(part) for part in catalogue.integrated[SERVICE].parts]
    assert names[:2] == ["经营主体变更登记", "商标变更申请"]
    assert catalogue.name_of("IP-99-99") == "IP-99-99"
