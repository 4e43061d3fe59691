"""Where each answer of an application comes from, as the terminal said."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from sync.contract import ApplicationSubmission, OriginBody

_ORIGINS = TypeAdapter(Mapping[str, OriginBody])


def received(submission: ApplicationSubmission) -> str:
    """Return it as JSON to be kept."""
    return _ORIGINS.dump_json(submission.provenance).decode()


def prefilled(kept: Mapping[str, Mapping[str, Any]]) -> tuple[int, int]:
    """Return how many answers nobody had to type, and how many there are."""
    return sum(each["by"] in {"shared", "card"} for each in kept.values()), len(kept)
