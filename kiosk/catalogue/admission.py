"""Whether an item may be shown: complete in its core elements, well formed, and referring to what exists."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.applications import Form, empty
from kiosk.catalogue import building, files
from kiosk.catalogue.edition import RefusedItem
from kiosk.catalogue.faults import Fault, at
from kiosk.catalogue.items import ServiceItem


@dataclass(frozen=True)
class Admission:
    """What an item is judged by."""

    core_elements: Mapping[str, str]
    """Key to title."""
    categories: Collection[str]
    data_sources: Collection[str]
    forms: Mapping[str, Form | tuple[Fault, ...]]
    """Id to the form, or to what is wrong with it."""

    def judge(self, name: str, read: files.Judged) -> ServiceItem | RefusedItem:
        """Return the item of that name, as its file was read, or why it is refused: every reason at once."""
        file, (data, faults) = f"items/{name}.json", read
        reasons = tuple(self._reasons(file, name, data, faults))
        if not reasons:
            item = building.item(data)
            reasons = tuple(self._dangling(file, item))
        return RefusedItem(file, name, reasons) if reasons else item

    def _reasons(self, file: str, item_id: str, data: Any, faults: Collection[Fault]) -> Iterator[Fault]:
        core = data.get("core_elements") if isinstance(data, dict) else None
        missing = self._incomplete(core) if isinstance(core, dict) else {}
        yield from (Fault(file, words, ("core_elements", key)) for key, words in missing.items())
        for fault in faults:
            way = fault.way
            if not (missing and way[:1] == ("core_elements",) and (len(way) == 1 or way[1] in missing)):
                yield fault
        if not faults and data["id"] != item_id:
            yield at(file, ("id",), f"is '{data['id']}', but the file is named '{item_id}.json'")

    def _incomplete(self, core: Mapping[str, Any]) -> dict[str, str]:
        """Return a sentence for each core element that says nothing."""
        return {
            key: f"core element '{key}' ({title}) is {'empty' if key in core else 'missing'}"
            for key, title in self.core_elements.items()
            if empty(core.get(key)) and not (key == "materials" and not empty(core.get("no_materials_because")))
        }

    def _dangling(self, file: str, item: ServiceItem) -> Iterator[Fault]:
        if item.category not in self.categories:
            yield at(file, ("category",), f"categories.json has no '{item.category}'")
        form = self.forms.get(item.form)
        if form is None:
            yield at(file, ("form",), f"there is no file forms/{item.form}.json")
        elif not isinstance(form, Form):
            words = "; ".join(fault.words for fault in form)
            yield at(file, ("form",), f"forms/{item.form}.json cannot be used: {words}")
        for index, material in enumerate(item.materials):
            if material.shared_from is not None and material.shared_from not in self.data_sources:
                way = ("core_elements", "materials", index, "shared_from")
                yield at(file, way, f"data-sources.json has no '{material.shared_from}'")
