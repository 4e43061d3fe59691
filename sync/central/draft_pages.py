"""Drafts that are taken along: kept and opened for terminals, and opened on the citizen's own phone.

The page for phones is the same for everybody; the code stands behind the `#` of its address, which no browser sends.
What opens the box is `static/draft.js`, in the phone.
"""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse
from sqlalchemy import Connection

from sync.central import documented, kept_drafts, messages, pages, questions
from sync.central import platform as platforms
from sync.central.api import From, Parts, let_in
from sync.central.callers import Caller
from sync.central.columns import BEIJING
from sync.central.platform import Platform
from sync.contract import MAX_DRAFT_BYTES, PREFIX, DraftAnswer, DraftDropped, DraftKept, DraftName, DraftRequest

PATH = "/drafts"
"""Where a phone is led by the code on a slip."""
_MAX_BODY = 1024
_MAX_BOX_BODY = MAX_DRAFT_BYTES * 4 // 3 + _MAX_BODY

router = APIRouter(include_in_schema=False, dependencies=[Depends(platforms.count_visit)])
wired = APIRouter(prefix=f"{PREFIX}/drafts", tags=["sync"], dependencies=[Depends(let_in)])
People = Annotated[Platform, Depends(platforms.of)]


@wired.post("", response_model=DraftKept, openapi_extra=documented.body_of(DraftRequest))
async def keep(request: Request, platform: Parts, caller: From) -> DraftKept:
    """Keep a sealed draft."""
    body = await messages.received(request, limit=_MAX_BOX_BODY)

    def work() -> DraftKept:
        now = platform.now()
        today = now.astimezone(BEIJING).date()
        with platform.database.writing() as connection:
            terminal = caller.session(connection, now).enrolled.terminal
            message = messages.parsed(body, DraftRequest)
            kept_drafts.count(connection, terminal, today)
            last_day = kept_drafts.keep(connection, message.name, message.box, today=today, days=platform.draft_days)
        return DraftKept(url=f"{platform.public_url}{PATH}", last_day=last_day)

    return await platform.admission.do(work)


@wired.post("/open", response_model=DraftAnswer, openapi_extra=documented.body_of(DraftName))
async def open_one(request: Request, platform: Parts, caller: From) -> DraftAnswer:
    """Answer with a draft, or with none."""
    body = await messages.received(request, limit=_MAX_BODY)

    def work() -> DraftAnswer:
        with platform.database.writing() as connection:
            _count(platform, connection, caller)
            return _answer(platform, connection, messages.parsed(body, DraftName))

    return await platform.admission.do(work)


@wired.post("/drop", response_model=DraftDropped, openapi_extra=documented.body_of(DraftName))
async def drop(request: Request, platform: Parts, caller: From) -> DraftDropped:
    """Forget a draft."""
    body = await messages.received(request, limit=_MAX_BODY)

    def work() -> DraftDropped:
        with platform.database.writing() as connection:
            _count(platform, connection, caller)
            kept_drafts.drop(connection, [messages.parsed(body, DraftName).name])
        return DraftDropped()

    return await platform.admission.do(work)


@router.get(PATH)
def show() -> HTMLResponse:
    """Show the page that opens a draft in the phone."""
    page = pages.page("draft.html")
    page.headers.update(pages.UNSEEN)
    return page


@router.post(f"{PATH}/open")
async def open_on_phone(request: Request, platform: People) -> DraftAnswer:
    """Give the sealed draft to a phone that knows its name."""
    message = messages.parsed(await messages.received(request, limit=_MAX_BODY), DraftName)

    def work() -> DraftAnswer:
        with platform.database.reading() as connection:
            return _answer(platform, connection, message)

    return await platform.admission.do(work)


@router.post(f"{PATH}/drop")
async def drop_on_phone(request: Request, platform: People) -> DraftDropped:
    """Forget a draft for a phone that knows its name."""
    message = messages.parsed(await messages.received(request, limit=_MAX_BODY), DraftName)

    def work() -> DraftDropped:
        with platform.database.writing() as connection:
            kept_drafts.drop(connection, [message.name])
        return DraftDropped()

    return await platform.admission.do(work)


def _answer(platform: Platform, connection: Connection, message: DraftName) -> DraftAnswer:
    found = kept_drafts.find(connection, message.name, platform.now().astimezone(BEIJING).date())
    return DraftAnswer(box=None) if found is None else DraftAnswer(box=found.box, last_day=found.last_day)


def _count(platform: Platform, connection: Connection, caller: Caller) -> None:
    now = platform.now()
    terminal = caller.session(connection, now).enrolled.terminal
    questions.count(connection, terminal, questions.ABOUT_DRAFTS, now)
