"""What a data source is to the platform: something that is asked, and may take its time, refuse, or be away.

A real source is a few lines around its own interface; the samples beside this file stand for all of them in a demo.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from sync.contract import SharedValue

Outcome = Literal["found", "nothing", "mismatch", "away", "refused"]


@dataclass(frozen=True)
class Told:
    """What a source answered; `away` where it did not."""

    outcome: Outcome
    values: Mapping[str, SharedValue] = field(default_factory=dict, repr=False)
    """By path; may hold more than was asked, which then goes no further."""


class Source(Protocol):
    """One authority's records."""

    async def ask(self, keys: Mapping[str, str]) -> Told:
        """Return what is held under these keys; whatever it raises counts as being away."""
