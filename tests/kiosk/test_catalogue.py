"""The catalogue as shipped."""

import re
from datetime import date
from pathlib import Path

import pytest

from kiosk.catalogue import CONTACT_FORM, EditionKind, MaterialSource, Suspension, check_catalogue, load_catalogue
from tests.support.catalogue import FOLDER, copy_of_catalogue, edit, shipped


def test_the_shipped_catalogue_passes_its_own_full_check() -> None:
    assert check_catalogue(FOLDER) == ()


def test_all_48_items_of_all_18_categories_can_be_shown() -> None:
    catalogue = shipped()
    assert catalogue.refused == ()
    assert len(catalogue.categories) == 18
    assert len(catalogue.items) == 48
    browsed = [item.id for category in catalogue.categories for item in catalogue.items_of(category.id)]
    assert sorted(browsed) == sorted(catalogue.items)


def test_categories_follow_the_chain_from_creating_to_serving() -> None:
    catalogue = shipped()
    assert [stage.name for stage in catalogue.stages] == ["创造", "运用", "保护", "管理", "服务"]
    order = [stage.id for stage in catalogue.stages]
    stages = [category.stage for category in catalogue.categories]
    assert stages == sorted(stages, key=order.index)
    assert shipped().category("C04").stage_name == "创造"


def test_every_item_says_something_in_each_core_element() -> None:
    for item in shipped().items.values():
        assert item.service_target
        assert item.conditions
        assert item.materials or item.no_materials_because
        assert item.process
        assert item.time.statutory.text
        assert item.channels.methods
        assert item.result


def test_every_item_has_a_form_and_those_without_their_own_take_contact_and_request() -> None:
    catalogue = shipped()
    assert catalogue.form_of("IP-01-01").id == "FORM-01-01"
    assert catalogue.form_of("IP-18-01").id == CONTACT_FORM
    assert {catalogue.form_of(item).id for item in catalogue.items} == set(catalogue.forms) - {"FORM-INT-01"}


def test_what_is_assumed_or_has_to_be_confirmed_stays_marked() -> None:
    item = shipped().item("IP-01-01")
    assert item.time.promised.workdays == 2
    assert item.time.promised.assumed
    assert item.time.average_2024.assumed
    assert item.time.statutory.verify
    assert all(basis.verify for basis in item.legal_basis)
    assert all(item.time.promised.assumed and item.time.average_2024.assumed for item in shipped().items.values())
    assert all(source.assumed for source in shipped().data_sources.values())
    assert shipped().edition.draft
    assert "channels.full_online" in shipped().edition.assumed


def test_an_item_without_a_promise_promises_nothing() -> None:
    promised = shipped().item("IP-10-01").time.promised
    assert promised.workdays is None


def test_what_an_authority_already_holds_names_whose_records_they_are() -> None:
    catalogue = shipped()
    shared = [
        catalogue.data_sources[material.shared_from]
        for item in catalogue.items.values()
        for material in item.materials
        if material.shared_from
    ]
    assert len(shared) == 83
    assert all(
        material.source is MaterialSource.DATA_SHARED
        for item in catalogue.items.values()
        for material in item.materials
        if material.shared_from
    )


def test_five_levels_are_rated_each_with_its_own_tags() -> None:
    rating = shipped().rating
    assert [level.code for level in rating.levels] == [5, 4, 3, 2, 1]
    assert [level.negative for level in rating.levels] == [False, False, False, True, True]
    assert "一次办成" in rating.level(5).tags
    assert "终端故障" in rating.level(1).tags
    with pytest.raises(KeyError):
        rating.level(6)


def test_an_unknown_item_or_category_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        shipped().item("IP-99-99")
    with pytest.raises(KeyError):
        shipped().category("C99")


def test_the_edition_carries_a_hash_of_its_content() -> None:
    assert re.fullmatch("[0-9a-f]{64}", shipped().edition.content_hash)


def test_an_edition_says_from_when_and_how_it_came_about_and_what_is_suspended(tmp_path: Path) -> None:
    assert shipped().edition.effective_on == shipped().edition.compiled_on
    assert shipped().edition.kind is EditionKind.ANNUAL
    folder = copy_of_catalogue(tmp_path)
    reason = "系统升级，请到市级窗口办理。"
    changed = {
        "effective_on": "2026-12-01",
        "kind": "urgent",
        "changes": "暂停专利费减备案",
        "suspended": [{"item": "IP-01-01", "since": "2026-12-01", "reason": reason}],
    }
    edit(folder / "edition.json", lambda edition: edition.update(changed))
    catalogue = load_catalogue(folder)
    assert catalogue.edition.kind is EditionKind.URGENT
    assert catalogue.edition.effective_on == date(2026, 12, 1)
    assert catalogue.suspension("IP-01-01") == Suspension("IP-01-01", date(2026, 12, 1), reason)
    assert catalogue.suspension("IP-01-02") is None
    assert "IP-01-01" in catalogue.items
