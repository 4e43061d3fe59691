"""What a clerk may ask an applicant for, as lines to tick, and the list that the ticked lines make."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fastapi import Request
from starlette.datastructures import FormData

from sync.central import moves
from sync.central.moves import Move
from sync.contract import MAX_ASKED, AskedBody, CollectBody

_MAX_TITLE, _MAX_REASON, _MAX_WHERE = 200, 1000, 200


@dataclass(frozen=True)
class Line:
    """One thing that may be asked for."""

    kind: str
    key: str
    title: str

    @property
    def name(self) -> str:
        """What the page's tick stands for."""
        return f"{self.kind}:{self.key}"


async def filled_in(request: Request) -> FormData:
    """Return what the clerk filled in, under whatever names the page chose."""
    return await request.form()


def lines_of(form: Mapping[str, Any], answers: Mapping[str, Any]) -> tuple[Line, ...]:
    """Return the questions of a form that an answer may be asked for again; entries as the answers have them."""
    return tuple(Line("field", pointer, title) for pointer, title in _questions(form, answers, ""))


def move_of(event: str, form: FormData, lines: Sequence[Line], *, staff: str) -> Move:
    """Return the step as the clerk filled it in; words without a tick are asked for as they stand."""
    note = str(form.get("note", "")).strip()
    asked = list(_ticked(form, lines))
    others = form.getlist("other") if any(form.getlist("other")) or asked else [note]
    asked += [
        AskedBody(kind="other", key=str(number), title=words[:_MAX_TITLE], reason="")
        for number, words in enumerate((str(each).strip() for each in others), start=1)
        if words
    ]
    told = note or "；".join(f"{each.title}（{each.reason}）" if each.reason else each.title for each in asked)
    asks = event in moves.ASKING
    return Move(
        event,
        note=told if asks else note,
        staff=staff,
        asked=tuple(asked[:MAX_ASKED]) if asks else (),
        asked_by=_day(form),
        collect=_place(form),
    )


def _ticked(form: FormData, lines: Sequence[Line]) -> Iterator[AskedBody]:
    ticked = set(form.getlist("asked"))
    for line in lines:
        if line.name in ticked:
            reason = str(form.get(f"reason:{line.name}", "")).strip()[:_MAX_REASON]
            content = {"kind": line.kind, "key": line.key, "title": line.title[:_MAX_TITLE], "reason": reason}
            yield AskedBody.model_validate(content)


def _questions(schema: Mapping[str, Any], answers: Any, base: str) -> Iterator[tuple[str, str]]:
    for name, field in schema.get("properties", {}).items():
        pointer, title = f"{base}/{name}", str(field.get("title", name))
        value = answers.get(name) if isinstance(answers, Mapping) else None
        if field.get("type") == "object":
            yield from ((one, f"{title}：{words}") for one, words in _questions(field, value, pointer))
        elif field.get("items", {}).get("type") == "object":
            for index, entry in enumerate(value if isinstance(value, list) else ()):
                inner = _questions(field["items"], entry, f"{pointer}/{index}")
                yield from ((one, f"{title} {index + 1}：{words}") for one, words in inner)
        elif "x-fill" not in field:
            yield pointer, title


def _day(form: FormData) -> date | None:
    try:
        return date.fromisoformat(str(form.get("asked_by", "")))
    except ValueError:
        return None


def _place(form: FormData) -> CollectBody | None:
    where, hours = (str(form.get(name, "")).strip()[:_MAX_WHERE] for name in ("where", "hours"))
    return CollectBody(where=where, hours=hours, mailed="mailed" in form) if where else None
