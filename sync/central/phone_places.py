"""`/phone-uploads`: a terminal opens a place for a phone, waits for what comes, fetches it, says what became of it."""

import asyncio
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from sqlalchemy import Connection

from sync.central import documented, messages, phone_uploads, questions
from sync.central.api import From, Parts, in_reading, let_in
from sync.central.callers import Caller
from sync.central.platform import Platform
from sync.central.tokens import TerminalSession
from sync.contract import (
    LONG_POLL_SECONDS,
    MAX_PHONE_FILES,
    PREFIX,
    PhoneNews,
    PhonePlace,
    PhonePlaceRequest,
    PhoneVerdict,
)

PEOPLE = "/p"
"""Below it phones find the places."""
_PATH = "/phone-uploads"
_MAX_BODY = 16 * 1024
_LOOK_SECONDS = 1.0
"""What another process of the platform was sent is seen this late at the most."""
_LONGEST_NAME = 64

router = APIRouter(prefix=PREFIX, tags=["sync"], dependencies=[Depends(let_in)])
Named = Annotated[str, Path(max_length=_LONGEST_NAME)]
Numbered = Annotated[int, Path(ge=1, le=MAX_PHONE_FILES)]
Wait = Annotated[float, Query(ge=0, le=LONG_POLL_SECONDS, allow_inf_nan=False)]


def bell_of(name: str) -> str:
    """Return the name under which a place's bell hangs."""
    return f"phone:{name}"


@router.post(_PATH, response_model=PhonePlace, openapi_extra=documented.body_of(PhonePlaceRequest))
async def open_place(request: Request, platform: Parts, caller: From) -> PhonePlace:
    """Open a place for a phone; the terminal's earlier one closes."""
    body = await messages.received(request, limit=_MAX_BODY)

    def work() -> PhonePlace:
        now = platform.now()
        with platform.database.writing() as connection:
            terminal = caller.session(connection, now).enrolled.terminal
            asked = messages.parsed(body, PhonePlaceRequest)
            questions.count(connection, terminal, questions.OF_PHONES, now)
            phone_uploads.wipe(connection, now)
            until = now + timedelta(seconds=asked.lasts_seconds)
            name = phone_uploads.open_place(connection, terminal, title=asked.title, until=until, now=now)
        url = f"{platform.public_url}{PEOPLE}/{name}"
        return PhonePlace(place=name, url=url, lasts_seconds=asked.lasts_seconds)

    return await platform.admission.do(work)


@router.get(f"{_PATH}/{{name}}", response_model=PhoneNews)
async def news(platform: Parts, caller: From, name: Named, wait: Wait = 0) -> PhoneNews:
    """Say what has happened at a place; parked until something other than what is known already happens."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + wait
    with platform.bells.listening(bell_of(name)) as bell:
        first = told = await _heard(platform, caller, name)
        while told == first and told.waiting is None and not platform.bells.closed:
            left = deadline - loop.time()
            if left <= 0:
                break
            await bell.wait(min(left, _LOOK_SECONDS))
            bell.clear()
            told = await in_reading(platform, caller, lambda c, s: _news(platform, c, s, name))
    return told


@router.get(f"{_PATH}/{{name}}/files/{{number}}", response_class=Response)
async def content(platform: Parts, caller: From, name: Named, number: Numbered) -> Response:
    """Give a file to the one terminal it was sent to; to a browser, never."""

    def work(connection: Connection, session: TerminalSession) -> bytes:
        return phone_uploads.content_of(connection, session.enrolled.terminal, name, number, platform.now())

    found = await in_reading(platform, caller, work)
    safe = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Content-Disposition": "attachment"}
    return Response(found, media_type="application/octet-stream", headers=safe)


@router.post(
    f"{_PATH}/{{name}}/files/{{number}}", response_model=PhoneNews, openapi_extra=documented.body_of(PhoneVerdict)
)
async def settle(request: Request, platform: Parts, caller: From, name: Named, number: Numbered) -> PhoneNews:
    """Take the terminal's word on a file: its content is wiped, and its phone is told."""
    body = await messages.received(request, limit=_MAX_BODY)

    def work() -> PhoneNews:
        now = platform.now()
        with platform.database.writing() as connection:
            terminal = caller.session(connection, now).enrolled.terminal
            verdict = messages.parsed(body, PhoneVerdict)
            phone_uploads.settle(connection, terminal, name, number, verdict)
            return phone_uploads.news(connection, terminal, name, now)

    return await platform.admission.do(work)


@router.delete(f"{_PATH}/{{name}}", status_code=204)
async def close(platform: Parts, caller: From, name: Named) -> Response:
    """Close a place and wipe what lies there."""

    def work() -> None:
        with platform.database.writing() as connection:
            terminal = caller.session(connection, platform.now()).enrolled.terminal
            phone_uploads.close(connection, terminal, name)

    await platform.admission.do(work)
    return Response(status_code=204)


async def _heard(platform: Platform, caller: Caller, name: str) -> PhoneNews:
    def work() -> PhoneNews:
        now = platform.now()
        with platform.database.writing() as connection:
            terminal = caller.session(connection, now).enrolled.terminal
            phone_uploads.hear(connection, terminal, name, now)
            return phone_uploads.news(connection, terminal, name, now)

    return await platform.admission.do(work)


def _news(platform: Platform, connection: Connection, session: TerminalSession, name: str) -> PhoneNews:
    return phone_uploads.news(connection, session.enrolled.terminal, name, platform.now())
