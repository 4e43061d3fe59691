"""What a citizen filled in, as rows under the titles of the form; personal numbers masked until asked for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sync.central.desk.origins import NOWHERE, Origin, OriginOf

_REST = "其他内容"


def _nowhere(_pointer: str) -> Origin:
    """Say nothing of where an answer comes from."""
    return NOWHERE


@dataclass(frozen=True)
class Row:
    """One answer."""

    title: str
    shown: str
    full: str | None = None
    """The whole value, where `shown` is masked."""
    origin: Origin = NOWHERE


@dataclass(frozen=True)
class Section:
    """Answers that belong together."""

    title: str
    rows: tuple[Row, ...]


def sections(form: Mapping[str, Any], answers: Mapping[str, Any], origin: OriginOf = _nowhere) -> tuple[Section, ...]:
    """Return the answers in the form's order: plain fields first, then each group; unknown ones are not lost.

    `origin` says where each of them comes from, by its pointer.
    """
    fields: Mapping[str, Any] = form.get("properties", {})
    plain: list[Row] = []
    groups: list[Section] = []
    for key, schema in fields.items():
        if key in answers:
            value = answers[key]
            if isinstance(value, Mapping):
                groups.append(_group(schema.get("title", key), schema, value, _below(origin, key)))
            elif _is_list_of_groups(value):
                groups += _numbered(schema, value, _below(origin, key))
            else:
                plain.append(replace(_row(schema.get("title", key), schema, value), origin=origin(f"/{key}")))
    rest = [Row(key, _text({}, value)) for key, value in answers.items() if key not in fields]
    found = [Section(str(form.get("title", "申请内容")), tuple(plain)), *groups, Section(_REST, tuple(rest))]
    return tuple(section for section in found if section.rows)


def _numbered(schema: Mapping[str, Any], values: Sequence[Mapping[str, Any]], origin: OriginOf) -> Iterator[Section]:
    title = schema.get("title", "")
    for number, value in enumerate(values, start=1):
        yield _group(f"{title} {number}", schema.get("items", {}), value, _below(origin, str(number - 1)))


def _below(origin: OriginOf, key: str) -> OriginOf:
    """Return where the answers of a group come from, by what follows the group's own pointer."""
    return lambda pointer: origin(f"/{key}{pointer}")


def _group(title: str, schema: Mapping[str, Any], values: Mapping[str, Any], origin: OriginOf) -> Section:
    fields: Mapping[str, Any] = schema.get("properties", {})
    known = [key for key in fields if key in values]
    rest = [key for key in values if key not in fields]
    rows = (
        replace(_row(fields.get(key, {}).get("title", key), fields.get(key, {}), values[key]), origin=origin(f"/{key}"))
        for key in known + rest
    )
    return Section(title, tuple(rows))


def _row(title: str, schema: Mapping[str, Any], value: Any) -> Row:
    text = _text(schema, value)
    mask = schema.get("x-mask")
    if mask is None:
        return Row(title, text)
    return Row(title, masked(text, str(mask)), text)


def _text(schema: Mapping[str, Any], value: Any) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "、".join(_text(schema.get("items", {}), each) for each in value)
    if isinstance(value, Mapping):
        return "；".join(f"{key}：{_text({}, each)}" for key, each in value.items())
    titles = {choice.get("const"): choice.get("title") for choice in schema.get("oneOf", ())}
    return f"{titles.get(value) or value}{schema.get('x-unit', '')}"


def masked(text: str, mask: str) -> str:
    """Return `text` with its middle hidden: `6-4` keeps six in front and four behind, `name` the family name."""
    if mask == "name":
        return text[:1] + "*" * max(1, len(text) - 1)
    front, _, behind = mask.partition("-")
    kept = int(front) + int(behind)
    if len(text) <= kept:
        return "*" * len(text)
    return text[: int(front)] + "*" * (len(text) - kept) + text[len(text) - int(behind) :]


def _is_list_of_groups(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, Mapping) for each in value)
