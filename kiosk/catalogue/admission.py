"""Whether an item may be shown: complete in its core elements, well formed, and referring to what exists."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.applications import Form, empty
from kiosk.catalogue import building, files
from kiosk.catalogue.edition import RefusedItem
from kiosk.catalogue.items import ServiceItem
from kiosk.errors import CatalogueError


@dataclass(frozen=True)
class Admission:
    """What an item is judged by."""

    core_elements: Mapping[str, str]
    """Key to title."""
    categories: Collection[str]
    data_sources: Collection[str]
    forms: Mapping[str, Form | CatalogueError]
    """Id to the form, or to what is wrong with it."""

    def judge(self, path: Path) -> ServiceItem | RefusedItem:
        """Return the item in a file, or why it is refused: every reason at once."""
        try:
            data = files.read_json(path)
            reasons = tuple(self._reasons(path.stem, data))
            return self._refused(path, *reasons) if reasons else self._referring(path, building.item(data))
        except CatalogueError as error:
            return self._refused(path, str(error))

    def _reasons(self, item_id: str, data: Any) -> Iterator[str]:
        faults = list(files.faults("item", data))
        core = data.get("core_elements") if isinstance(data, dict) else None
        missing = self._incomplete(core) if isinstance(core, dict) else {}
        yield from missing.values()
        for way, words in faults:
            if not (missing and way[:1] == ("core_elements",) and (len(way) == 1 or way[1] in missing)):
                yield files.sentence(way, words)
        if not faults and data["id"] != item_id:
            yield f"id: is '{data['id']}', but the file is named '{item_id}.json'"

    def _incomplete(self, core: Mapping[str, Any]) -> dict[str, str]:
        """Return a sentence for each core element that says nothing."""
        return {
            key: f"core element '{key}' ({title}) is {'empty' if key in core else 'missing'}"
            for key, title in self.core_elements.items()
            if empty(core.get(key)) and not (key == "materials" and not empty(core.get("no_materials_because")))
        }

    def _referring(self, path: Path, item: ServiceItem) -> ServiceItem | RefusedItem:
        reasons = tuple(self._dangling(item))
        return self._refused(path, *reasons) if reasons else item

    def _dangling(self, item: ServiceItem) -> Iterator[str]:
        if item.category not in self.categories:
            yield f"category: categories.json has no '{item.category}'"
        form = self.forms.get(item.form)
        if form is None:
            yield f"form: there is no file forms/{item.form}.json"
        elif not isinstance(form, Form):
            yield f"form: forms/{item.form}.json cannot be used: {form}"
        for index, material in enumerate(item.materials):
            if material.shared_from is not None and material.shared_from not in self.data_sources:
                way = f"core_elements.materials[{index}].shared_from"
                yield f"{way}: data-sources.json has no '{material.shared_from}'"

    def _refused(self, path: Path, *reasons: str) -> RefusedItem:
        return RefusedItem(f"items/{path.name}", path.stem, reasons)
