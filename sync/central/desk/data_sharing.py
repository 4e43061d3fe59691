"""The desk's page of data sharing: which sources are asked, a switch for each, and what was asked of late."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from sync.central import inquiries, pages
from sync.central.catalogue import DataSource
from sync.central.desk.access import Parts, SignedIn, check_form
from sync.central.desk.origins import INQUIRIES
from sync.central.inquiries import Inquiry
from sync.central.sample_sources import SampleSource

PLACE = "/desk/data-sharing"
_MAX_FORM = 4 * 1024
_SHOWN = 100

router = APIRouter(prefix=PLACE, tags=["desk"], include_in_schema=False, max_body_size=_MAX_FORM)


@dataclass(frozen=True)
class SourceRow:
    """One source of the edition in force."""

    id: str
    name: str
    owner: str
    fields: str
    connected: bool
    """Whether the platform knows how to ask it."""
    open: bool
    """Whether the staff let it be asked."""
    sample: bool
    """Whether what it tells is made up."""


@dataclass(frozen=True)
class InquiryRow:
    """One question, without any name."""

    at: datetime
    terminal: str
    source: str
    item: str
    fields: str
    consent: str
    outcome: str


@router.get("")
def show_sharing(platform: Parts, clerk: SignedIn) -> HTMLResponse:
    """Show the sources and the newest questions."""
    known = platform.catalogue.data_sources
    with platform.database.reading() as connection:
        closed = inquiries.closed(connection)
        asked = inquiries.newest(connection, limit=_SHOWN)
    rows = [
        SourceRow(
            id=each.id,
            name=each.name,
            owner=each.owner,
            fields="、".join(each.titles.values()),
            connected=each.id in platform.sources,
            open=each.id not in closed,
            sample=isinstance(platform.sources.get(each.id), SampleSource),
        )
        for each in known.values()
    ]
    items = platform.catalogue.items
    names = {one.item: items[one.item].name for one in asked if one.item in items}
    questions = [_question(one, known, names) for one in asked]
    return pages.page("data_sharing.html", clerk=clerk, sources=rows, questions=questions, now=platform.now())


@router.post("/{source}")
def switch(
    platform: Parts,
    clerk: SignedIn,
    source: str,
    csrf: Annotated[str, Form(max_length=100)] = "",
    on: Annotated[str, Form(max_length=10)] = "",
) -> Response:
    """Let a source be asked, or let it count as away until it is switched on again."""
    check_form(clerk, csrf)
    if source in platform.catalogue.data_sources:
        with platform.database.writing() as connection:
            inquiries.switch(connection, source, on=on == "yes", by=clerk.name, now=platform.now())
    return RedirectResponse(PLACE, status_code=303)


def _question(one: Inquiry, known: Mapping[str, DataSource], names: Mapping[str, str]) -> InquiryRow:
    source = known.get(one.source)
    titles = source.titles if source else {}
    return InquiryRow(
        at=one.at,
        terminal=one.terminal,
        source=source.name if source else one.source,
        item=names.get(one.item, one.item),
        fields="、".join(titles.get(path, path) for path in one.fields),
        consent=one.consent_version,
        outcome="查到了" if one.outcome == "found" else INQUIRIES.get(one.outcome, one.outcome).removeprefix("查过，"),
    )
