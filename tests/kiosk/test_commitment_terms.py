"""The texts of commitments: every item that allows one has one, and it says what has to hold for each material."""

import pytest

from kiosk.catalogue import ServiceItem
from tests.support.catalogue import shipped

ALLOWING = [item for item in shipped().items.values() if item.commitment_allowed]


@pytest.mark.parametrize("item", ALLOWING, ids=lambda item: item.id)
def test_every_item_that_allows_a_commitment_has_its_clauses(item: ServiceItem) -> None:
    terms = shipped().commitments[item.id]
    waivable = [one.id for one in item.materials if one.waivable_by_commitment]
    clauses = terms.clauses(waivable)
    assert len(clauses) == len(terms.told) + len(waivable) + 2 + len(terms.declares)
    assert len(set(clauses)) == len(clauses)
    assert terms.sample
    assert terms.assumed, "no source settles these words"


def test_only_what_concerns_the_materials_at_hand_is_read() -> None:
    terms = shipped().commitments["IP-01-01"]
    clauses = terms.clauses(["income"])
    assert terms.requires["income"] in clauses
    assert terms.requires["tax"] not in clauses
    assert clauses[0] == terms.told[0]
    assert clauses[-1] == terms.declares[-1]
    with pytest.raises(KeyError):
        terms.clauses(["form"])


def test_an_item_that_allows_none_has_none() -> None:
    assert set(shipped().commitments) == {item.id for item in ALLOWING}
