"""Sources made of marked sample data, for the demo only: with delay, refusal and mismatch to try."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import resources
from sync.central.sources import Source, Told

FILE = "samples/shared-data.json"


@dataclass(frozen=True)
class SampleSource:
    """The sample records of one source."""

    records: Sequence[Mapping[str, Any]]

    async def ask(self, keys: Mapping[str, str]) -> Told:
        """Return the record of these keys; one that shares only some of them does not belong to them."""
        alike = [one for one in self.records if any(keys.get(key) == value for key, value in one["keys"].items())]
        record = next((one for one in alike if one["keys"].items() <= keys.items()), None)
        if record is None:
            return Told("mismatch" if alike else "nothing")
        await asyncio.sleep(record.get("seconds", 0))
        return Told("refused") if record.get("refused") else Told("found", record["values"])


def sample_sources() -> Mapping[str, Source]:
    """Return the sample sources by id."""
    content = json.loads(resources.text(FILE))
    return {source: SampleSource(records) for source, records in content["sources"].items()}
