"""The desk's pages of single items: writing something otherwise, or suspending an item, for an urgent edition."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from sync.central import bundles, editions, pages
from sync.central.bundles import BadBundle, Files
from sync.central.desk.access import Parts, SignedIn, check_form
from sync.central.desk.catalogue import PLACE, keep_draft
from sync.central.platform import Platform
from sync.central.publishing import URGENT, CannotPublish, Wish
from sync.central.staff import Clerk

_MAX_FORM = 1024 * 1024
_MAX_REASON = 200
_NO_REASON = "请先写明为什么要改，终端上的群众和以后的同事都要看。"
_URGENT_NAME = re.compile(r"(.*)-u(\d+)")

router = APIRouter(prefix=f"{PLACE}/items", tags=["desk"], include_in_schema=False, max_body_size=_MAX_FORM)


@dataclass(frozen=True)
class ItemRow:
    """One item in the list."""

    id: str
    name: str
    plain_name: str
    suspended: str
    """Why, if it is."""


@dataclass(frozen=True)
class Line:
    """One part of an item that may be written otherwise."""

    name: str
    """Of the field in the form: the way to the part."""
    words: str
    value: str


@router.get("")
def show_items(platform: Parts, clerk: SignedIn) -> HTMLResponse:
    """Show every item of the edition in force."""
    files = _in_force(platform)
    why = _suspended(files)
    found = [bundles.json_of(files, name) for name in sorted(files) if name.startswith("items/")]
    rows = [ItemRow(each["id"], each["name"], each["plain_name"], why.get(each["id"], "")) for each in found]
    return pages.page("catalogue_items.html", clerk=clerk, rows=rows)


@router.get("/{item}")
def show_item(platform: Parts, clerk: SignedIn, item: str) -> HTMLResponse:
    """Show one item as it may be changed."""
    return _item(platform, clerk, item)


@router.post("/{item}")
async def change_item(request: Request, platform: Parts, clerk: SignedIn, item: str) -> Response:
    """Make a draft of an urgent edition in which this item is another; `deed` says what is to be done."""
    form = {key: str(value) for key, value in (await request.form(max_fields=2000)).items()}
    check_form(clerk, form.get("csrf", ""))

    def work() -> Response:
        files, reason = _in_force(platform), form.get("reason", "").strip()[:_MAX_REASON]
        name = f"items/{item}.json"
        if name not in files:
            return _nothing_there()
        if not reason:
            return _item(platform, clerk, item, problem=_NO_REASON, form=form)
        wish = Wish(URGENT, platform.now().date(), reason, _next_name(platform, files))
        try:
            return keep_draft(platform, clerk, _changed(files, item, form, reason, platform), wish)
        except (BadBundle, CannotPublish) as error:
            return _item(platform, clerk, item, problem=str(error), form=form)

    return await platform.admission.do(work)


def _item(
    platform: Platform, clerk: Clerk, item: str, *, problem: str = "", form: Mapping[str, str] | None = None
) -> HTMLResponse:
    files = _in_force(platform)
    name = f"items/{item}.json"
    if name not in files:
        return _nothing_there()
    typed = form or {}
    lines = [Line(line.name, line.words, typed.get(line.name, line.value)) for line in _lines(name, files)]
    data = bundles.json_of(files, name)
    return pages.page(
        "catalogue_item.html",
        status=422 if problem else 200,
        clerk=clerk,
        item=data,
        lines=lines,
        suspended=_suspended(files).get(item, ""),
        reason=typed.get("reason", ""),
        problem=problem,
    )


def _lines(name: str, files: Files) -> Sequence[Line]:
    from sync.central import edition_checks  # noqa: PLC0415 - loads the catalogue's rules

    parts = edition_checks.written(name, bundles.json_of(files, name))
    return [Line("/".join(map(str, ("", *part.way))), part.words, str(part.value)) for part in parts]


def _changed(files: Files, item: str, form: Mapping[str, str], reason: str, platform: Platform) -> Files:
    """Return the catalogue with what the clerk wants; raises BadBundle for a number that is none."""
    deed = form.get("deed", "")
    if deed in ("suspend", "resume"):
        said = bundles.json_of(files, bundles.EDITION_FILE)
        kept = [one for one in said.get("suspended", ()) if one["item"] != item]
        since = platform.now().date().isoformat()
        said["suspended"] = [*kept, {"item": item, "since": since, "reason": reason}] if deed == "suspend" else kept
        return bundles.with_json(files, bundles.EDITION_FILE, said)
    name = f"items/{item}.json"
    data = bundles.json_of(files, name)
    for line in _lines(name, files):
        if line.name in form and form[line.name].strip() != line.value:
            _put(data, line, form[line.name].strip())
    return bundles.with_json(files, name, data)


def _put(data: Any, line: Line, text: str) -> None:
    *way, last = line.name.split("/")[1:]
    for step in way:
        data = data[int(step)] if isinstance(data, list) else data[step]
    place = int(last) if isinstance(data, list) else last
    if isinstance(data[place], str):
        data[place] = text
    elif text.isascii() and text.isdigit():
        data[place] = int(text)
    else:
        raise BadBundle(f"“{line.words}”要填数字。")


def _in_force(platform: Platform) -> Files:
    with platform.database.reading() as connection:
        return editions.files_of(connection, editions.in_force(connection, platform.now().date()))


def _suspended(files: Files) -> Mapping[str, str]:
    said = bundles.json_of(files, bundles.EDITION_FILE)
    return {one["item"]: one["reason"] for one in said.get("suspended", ())}


def _next_name(platform: Platform, files: Files) -> str:
    """Return a version that was not given yet: after `2026.1` come `2026.1-u1`, `2026.1-u2` and so on."""
    present = str(bundles.json_of(files, bundles.EDITION_FILE)["version"])
    found = _URGENT_NAME.fullmatch(present)
    base, number = (found[1], int(found[2])) if found else (present, 0)
    with platform.database.reading() as connection:
        while True:
            number += 1
            if editions.of_version(connection, f"{base}-u{number}") is None:
                return f"{base}-u{number}"


def _nothing_there() -> HTMLResponse:
    return pages.notice("没有找到这个事项", "请回到事项列表里找。", status=404, back=f"{PLACE}/items")
