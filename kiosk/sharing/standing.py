"""How a material stands that an authority holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.catalogue import DataSource
from kiosk.sharing.needs import Need
from kiosk.sharing.values import Answered, Outcome, SharedValue


@dataclass(frozen=True)
class SharedStanding:
    """What came of asking for a material."""

    source: DataSource
    outcome: Outcome | None = None
    """None: nobody has been asked, and nobody has said no."""
    at: datetime | None = None
    values: Mapping[str, SharedValue] = field(default_factory=dict, repr=False)
    """By path; of several queries, all that was told of the last one."""


def standings(needs: Iterable[Need], answered: Mapping[str, Answered]) -> dict[str, SharedStanding]:
    """Return how each material stands that one of `needs` is for, by its id; several queries have to agree."""
    found: dict[str, SharedStanding] = {}
    for need in needs:
        for material in need.materials:
            found[material] = _joined(found.get(material), need, answered.get(need.id))
    return found


def _joined(before: SharedStanding | None, need: Need, one: Answered | None) -> SharedStanding:
    """Return the standing with one more query: the first that did not find anything speaks for all."""
    if before is not None and before.outcome is not Outcome.FOUND:
        return before
    if one is None:
        return SharedStanding(need.source)
    return SharedStanding(need.source, one.outcome, one.at, one.values)
