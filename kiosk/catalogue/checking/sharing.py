"""What is wrong with the data sources beyond their shape, and with the forms that rest on them."""

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.applications import Form
from kiosk.catalogue import building
from kiosk.catalogue.faults import Fault, Way, at

_FILE = "data-sources.json"
_BLANKS = ("{owner}", "{fields}", "{item}")


def faults(tables: Mapping[str, Any], forms: Mapping[str, Form | tuple[Fault, ...]]) -> Iterator[Fault]:
    """Yield where nobody could be asked, or where a consent would not say what is asked."""
    content = tables["data-sources"]
    rules, sources = building.sharing(content), building.data_sources(content)
    for number, source in enumerate(sources.values()):
        for key in sorted({key for keys in source.asked_by for key in keys} - rules.keys.keys()):
            yield at(_FILE, ("sources", number, "asked_by"), f"'{key}' is not among the keys")
    asked = any(source.asked_by for source in sources.values())
    for blank in _BLANKS if asked else ():
        if blank not in rules.text:
            yield at(_FILE, ("consent", "text"), f"does not say {blank}")
    told = {name: {*source.paths, *rules.keys} for name, source in sources.items()}
    for name, form in forms.items():
        for way, prefill in _prefills((), form.schema) if isinstance(form, Form) else ():
            if prefill["source"] not in told:
                yield at(f"forms/{name}.json", (*way, "source"), f"{_FILE} has no '{prefill['source']}'")
            elif sources[prefill["source"]].fields and prefill["path"] not in told[prefill["source"]]:
                yield at(f"forms/{name}.json", (*way, "path"), f"{prefill['source']} does not tell '{prefill['path']}'")


def _prefills(way: Way, part: Mapping[str, Any]) -> Iterator[tuple[Way, Mapping[str, Any]]]:
    if "x-prefill" in part:
        yield (*way, "x-prefill"), part["x-prefill"]
    for name, inner in part.get("properties", {}).items():
        yield from _prefills((*way, "properties", name), inner)
    if isinstance(part.get("items"), Mapping):
        yield from _prefills((*way, "items"), part["items"])
