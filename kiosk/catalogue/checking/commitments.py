"""What is wrong with the texts of commitments: items without one, materials of which none of them speaks."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.catalogue import files
from kiosk.catalogue.commitments import FILE
from kiosk.catalogue.faults import Fault, Way

_Waivable = Mapping[str, tuple[str, ...]]
"""Item to the ids of its materials that a commitment may replace."""


def faults(folder: Path, items: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what is wrong with the texts, and which of the well-formed items of the catalogue have none."""
    waivable = _waivable(items)
    data, wrong = files.judged(folder, FILE, "commitments") if (folder / FILE).exists() else ({"texts": []}, ())
    yield from wrong
    if wrong:
        return
    texts: list[Mapping[str, Any]] = data["texts"]
    for name in _twice([text["id"] for text in texts]):
        yield Fault(FILE, f"'{name}' is given twice")
    for number, text in enumerate(texts):
        yield from (Fault(FILE, words, ("texts", number, *way)) for way, words in _text(text, waivable))
    told = Counter(item for text in texts for item in text["items"])
    for item in waivable:
        if not told[item]:
            words = f"allows a commitment, but {FILE} has no text for it"
            yield Fault(f"items/{item}.json", words, ("commitment_allowed",))
        elif told[item] > 1:
            yield Fault(FILE, f"'{item}' is given twice")


def _text(text: Mapping[str, Any], waivable: _Waivable) -> Iterator[tuple[Way, str]]:
    speaks_of = [one["id"] for one in text["materials"]]
    for index, name in enumerate(speaks_of):
        if name in speaks_of[:index]:
            yield ("materials", index, "id"), f"'{name}' is the id of an earlier material too"
        elif not any(name in waivable.get(item, ()) for item in text["items"]):
            yield ("materials", index, "id"), f"none of its items lets a commitment replace '{name}'"
    for index, item in enumerate(text["items"]):
        if item not in waivable:
            yield ("items", index), f"{text['id']} is for {item}, which allows no commitment"
        for name in waivable.get(item, ()):
            if name not in speaks_of:
                yield ("materials",), f"{text['id']} does not say what has to hold without '{name}' of {item}"


def _waivable(items: Mapping[str, Any]) -> _Waivable:
    """Return the items that allow a commitment."""
    return {
        name: tuple(one["id"] for one in item["core_elements"]["materials"] if one["waivable_by_commitment"])
        for name, item in items.items()
        if item["commitment_allowed"]
    }


def _twice(names: list[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]
