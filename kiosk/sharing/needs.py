"""Which sources the form and the materials of an application would have to be asked, by what, and for what.

A form says with `x-prefill` whose records hold an answer. Questions that stand together (in one group, in one entry)
are about one subject: the keys by which a source is asked stand beside the answers it gives. Where a material needs a
source whose keys the form does not ask for, they are asked for apart.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kiosk.applications import CHECKS, Answers, Field, Form
from kiosk.catalogue import Catalogue, DataSource, Material, MaterialSource

_INDEX = re.compile(r"/\d+(?=/|$)")


@dataclass(frozen=True)
class Need:
    """One query that may be made."""

    source: DataSource
    base: str
    """Pointer of the group of questions that it is about; empty for the plain ones."""
    keys: Mapping[str, str]
    """Id of each key to the pointer of the question that asks for it; empty where it is asked for apart."""
    fills: Mapping[str, Field] = field(default_factory=dict)
    """Path to the question that it answers."""
    materials: tuple[str, ...] = ()
    """Ids of the materials that it stands for."""

    @property
    def id(self) -> str:
        """Its name within the session."""
        return f"{self.source.id}:{self.base}"

    @property
    def fields(self) -> tuple[str, ...]:
        """What is asked: all that the source tells where a material rests on it, else what the form lacks."""
        return self.source.paths if self.materials else tuple(self.fills)

    def place(self, key: str) -> str:
        """Return where a key is typed: a pointer, or its id."""
        return self.keys[key] or key


def needs(catalogue: Catalogue, form: Form, answers: Answers, materials: Iterable[Material]) -> tuple[Need, ...]:
    """Return every query that answers questions asked now, or stands for one of `materials`; in the form's order."""
    asked = [one for page in form.pages(answers) for one in page.fields if one.prefill]
    found = {need.id: need for need in _of_the_form(catalogue, asked)}
    for material in materials:
        source = askable(catalogue, material)
        for need in _for_material(source, asked) if source else ():
            known = found.get(need.id, need)
            stands_for = (*known.materials, material.id)
            found[need.id] = Need(known.source, known.base, known.keys, known.fills, stands_for)
    return tuple(found.values())


def askable(catalogue: Catalogue, material: Material) -> DataSource | None:
    """Return the source that can be asked for a material; None where none is named, or nobody knows how to ask it."""
    if material.source is not MaterialSource.DATA_SHARED:
        return None
    source = catalogue.data_sources.get(material.shared_from or "")
    known = source is not None and all(key in catalogue.sharing.keys for keys in source.asked_by for key in keys)
    return source if source is not None and known and source.asked_by and source.fields else None


def values_of(need: Need, form: Form, answers: Answers, apart: Mapping[str, str]) -> dict[str, str]:
    """Return the keys as they stand: those of the form where it accepts them, and those typed apart as they are."""
    found = {key: _value(need, key, form, answers, apart) for key in need.keys}
    return {key: value for key, value in found.items() if value}


def _value(need: Need, key: str, form: Form, answers: Answers, apart: Mapping[str, str]) -> str:
    pointer = need.keys[key]
    if not pointer:
        return apart.get(key, "")
    value = form.value(pointer, answers)
    return str(value) if value is not None and form.problem(pointer, answers) is None else ""


def is_right(catalogue: Catalogue, key: str, value: str) -> bool:
    """Tell whether a key that is typed apart is whole and right."""
    check = CHECKS.get(catalogue.sharing.keys[key].kind)
    return bool(value) and (check is None or check(value) is None)


def _of_the_form(catalogue: Catalogue, asked: Iterable[Field]) -> Iterator[Need]:
    groups = _groups(asked)
    for base, questions in groups.items():
        sources = dict.fromkeys(one.prefill.source for one in questions if one.prefill)
        for source in (catalogue.data_sources[name] for name in sources if name in catalogue.data_sources):
            keys = _keys_in(source, questions)
            fills = {
                one.prefill.path: one
                for one in questions
                if one.prefill and one.prefill.source == source.id and one.prefill.path in source.paths
            }
            if keys and fills:
                yield Need(source, base, keys, fills)


def _for_material(source: DataSource, asked: Iterable[Field]) -> Iterator[Need]:
    """Yield the query for a material: about the first subject of the form that has the keys, and all of its kind."""
    groups = _groups(asked)
    keyed = {base: keys for base, questions in groups.items() if (keys := _keys_in(source, questions))}
    first = next(iter(keyed), None)
    if first is None:
        yield Need(source, "", dict.fromkeys(source.asked_by[0], ""))
        return
    for base, keys in keyed.items():
        if _INDEX.sub("/*", base) == _INDEX.sub("/*", first):
            yield Need(source, base, keys)


def _groups(asked: Iterable[Field]) -> dict[str, list[Field]]:
    groups: dict[str, list[Field]] = {}
    for one in asked:
        groups.setdefault(one.pointer.rpartition("/")[0], []).append(one)
    return groups


def _keys_in(source: DataSource, questions: Iterable[Field]) -> dict[str, str]:
    """Return where the questions ask for the keys of the first way to ask a source that they allow; else nothing."""
    asked: dict[str, str] = {}
    for one in questions:
        if one.prefill:
            asked.setdefault(one.prefill.path, one.pointer)
    ways = ({key: asked[key] for key in keys} for keys in source.asked_by if all(key in asked for key in keys))
    return next(ways, {})
