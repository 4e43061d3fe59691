"""What is wrong with the questions about conditions: refusals by a guess, ways back, fields that no form asks."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.applications import Form
from kiosk.catalogue import building, files
from kiosk.catalogue.conditions import FILE, Weight
from kiosk.catalogue.edition import CONTACT_FORM
from kiosk.catalogue.faults import Fault, Way

_Forms = Mapping[str, Form | tuple[Fault, ...]]


@dataclass(frozen=True)
class _Ground:
    """What questions may speak of."""

    offered: Collection[str]
    form: Form | None


def faults(folder: Path, tables: Mapping[str, Any], forms: _Forms) -> Iterator[Fault]:
    """Yield what is wrong with the questions; a catalogue may do without any."""
    if not (folder / FILE).exists():
        return
    data, wrong = files.judged(folder, FILE, "conditions")
    yield from wrong
    if wrong:
        return
    offered = {path.stem for path in (folder / "items").glob("*.json")} | set(building.integrated(tables["integrated"]))
    for name, times in Counter(one["item"] for one in data["items"]).items():
        if times > 1:
            yield Fault(FILE, f"'{name}' is given twice")
    for number, one in enumerate(data["items"]):
        if one["item"] not in offered:
            yield Fault(FILE, f"asks for {one['item']}, which is not offered", ("items", number, "item"))
        ground = _Ground(offered, _form_of(folder, one["item"], forms))
        yield from (Fault(FILE, words, ("items", number, *way)) for way, words in _questions(one, ground))


def _form_of(folder: Path, item: str, forms: _Forms) -> Form | None:
    """Return the form of an item; none where either has faults, which are named elsewhere."""
    data, wrong = files.judged(folder, f"items/{item}.json", "item")
    found = None if wrong else forms.get(data["form"] or CONTACT_FORM)
    return found if isinstance(found, Form) else None


def _questions(one: Mapping[str, Any], ground: _Ground) -> Iterator[tuple[Way, str]]:
    names = [question["id"] for question in one["questions"]]
    for number, question in enumerate(one["questions"]):
        way: Way = ("questions", number)
        if question["id"] in names[:number]:
            yield (*way, "id"), f"'{question['id']}' is the id of an earlier question too"
        if all("hindrance" in answer for answer in question["answers"]):
            yield (*way, "answers"), f"no answer to '{question['id']}' lets anybody go on"
        for index, answer in enumerate(question["answers"]):
            found = _answer(answer, names[number + 1 :], ground, assumed=one["assumed"])
            yield from ((((*way, "answers", index, *further)), words) for further, words in found)


def _answer(
    answer: Mapping[str, Any], later: list[str], ground: _Ground, *, assumed: bool
) -> Iterator[tuple[Way, str]]:
    if answer.get("then", "") not in ("", *later):
        yield ("then",), f"goes on to the question '{answer['then']}', which does not come later"
    hindrance = answer.get("hindrance", {})
    if assumed and hindrance.get("weight") == Weight.BARS:
        yield ("hindrance", "weight"), "nobody may be refused by an assumption: 'bars' needs a rule in force"
    for index, name in enumerate(hindrance.get("leads_to", ())):
        if name not in ground.offered:
            yield ("hindrance", "leads_to", index), f"leads to {name}, which is not offered"
    for pointer, value in answer.get("fills", {}).items():
        if ground.form is not None and not _takes(ground.form, pointer, value):
            yield ("fills", pointer), f"fills in {pointer} with '{value}', which the form does not take"


def _takes(form: Form, pointer: str, value: str) -> bool:
    field = form.field(pointer, {})
    return field is not None and (not field.choices or value in {choice.value for choice in field.choices})
