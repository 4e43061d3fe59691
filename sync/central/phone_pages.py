"""What a citizen's phone opens to hand pages over to the terminal in front of it.

Whoever knows the address may send, so it is shown on the terminal's screen and nowhere else; there is nothing to sign
in to, and nothing that came is ever given back to a browser. The first phone that sends is the only one: it is told
from others by a mark that says nothing about it. Scripts only show how far a file has come; a phone without them works.
"""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Cookie, Depends, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.requests import ClientDisconnect

from sync.central import pages, phone_uploads, phone_words
from sync.central import platform as platforms
from sync.central.phone_places import PEOPLE, bell_of
from sync.central.phone_receiving import Unfit
from sync.central.phone_uploads import Place, Reason, Unwanted
from sync.central.platform import Platform
from sync.central.secrecy import new_token
from sync.contract import MAX_FILE_BYTES, MAX_PHONE_FILES

_MARK = "phone"
_BY_SCRIPT = "x-by-script"
_STATUS = {Reason.OVER: 410, Reason.OTHER_PHONE: 403, Reason.FULL: 409, Reason.BUSY: 409, Reason.AWAY: 503}

router = APIRouter(include_in_schema=False)
People = Annotated[Platform, Depends(platforms.of)]
Mark = Annotated[str, Cookie(alias=_MARK, max_length=100)]


@dataclass(frozen=True)
class Said:
    """What a phone is told besides what has come."""

    text: str = ""
    status: int = 200


def named(name: str) -> str:
    """Return the name as it was given, however it was typed."""
    return name.upper().replace("-", "")


@router.get(f"{PEOPLE}/{{name}}")
def show(request: Request, platform: People, name: str, phone: Mark = "") -> Response:
    """Show the page, and mark the phone that opens it."""
    name = named(name)
    with platform.database.writing() as connection:
        place = phone_uploads.find(connection, name, platform.now())
        if place is not None and not place.seen:
            phone_uploads.mark_seen(connection, name)
    if place is None:
        return _gone(request)
    platform.bells.ring([bell_of(name)])
    page = _page(platform, name, place, Said())
    if not phone:
        secure = platform.public_url.startswith("https:")
        lasts = int((place.until - platform.now()).total_seconds()) + 1
        page.set_cookie(_MARK, new_token(), max_age=lasts, path=PEOPLE, secure=secure, httponly=True, samesite="lax")
    return page


@router.get(f"{PEOPLE}/{{name}}/files")
def show_files(request: Request, platform: People, name: str) -> Response:
    """Show what has come, for a script to put into the page."""
    with platform.database.reading() as connection:
        place = phone_uploads.find(connection, named(name), platform.now())
    return _gone(request) if place is None else _files(platform, named(name), place, Said())


@router.post(f"{PEOPLE}/{{name}}")
async def receive(request: Request, platform: People, name: str, phone: Mark = "") -> Response:
    """Take one file, and say at once where it stands."""
    name = named(name)
    try:
        await run_in_threadpool(_begin, platform, name, phone)
    except Unwanted as unwanted:
        if unwanted.reason is Reason.OVER:
            return await run_in_threadpool(_gone, request)
        said = Said(phone_words.REASONS[unwanted.reason], _STATUS[unwanted.reason])
        return await run_in_threadpool(_answer, request, platform, name, said)
    platform.bells.ring([bell_of(name)])
    said = await _take(request, platform, name)
    platform.bells.ring([bell_of(name)])
    return await run_in_threadpool(_answer, request, platform, name, said)


async def _take(request: Request, platform: Platform, name: str) -> Said:
    """Read what `begin` let in; whatever happens, the place is free again for the next."""
    kept = False
    try:
        if platform.receiving.full:
            return Said(phone_words.CROWDED, 503)
        content = await platform.receiving.file(request)
        await run_in_threadpool(_put, platform, name, content)
        kept = True
    except Unfit as unfit:
        return Said(phone_words.REFUSALS[unfit.word], 413 if unfit.word == "too_large" else 415)
    except (TimeoutError, ClientDisconnect):
        return Said(phone_words.STALLED, 408)
    except Unwanted:
        return Said(phone_words.REASONS[Reason.OVER], 410)
    finally:
        if not kept:
            await run_in_threadpool(_give_up, platform, name)
    return Said()


def _begin(platform: Platform, name: str, phone: str) -> None:
    with platform.database.writing() as connection:
        phone_uploads.begin(connection, name, phone, platform.now())


def _put(platform: Platform, name: str, content: bytes) -> None:
    with platform.database.writing() as connection:
        phone_uploads.put(connection, name, content, platform.now())


def _give_up(platform: Platform, name: str) -> None:
    with platform.database.writing() as connection:
        phone_uploads.give_up(connection, name)


def _answer(request: Request, platform: Platform, name: str, said: Said) -> Response:
    with platform.database.reading() as connection:
        place = phone_uploads.find(connection, name, platform.now())
    if place is None:
        return _gone(request)
    if _BY_SCRIPT in request.headers:
        return _files(platform, name, place, said)
    return _page(platform, name, place, said) if said.text else RedirectResponse(f"{PEOPLE}/{name}", status_code=303)


def _page(platform: Platform, name: str, place: Place, said: Said) -> HTMLResponse:
    return _made("phone.html", platform, name, place, said)


def _files(platform: Platform, name: str, place: Place, said: Said) -> HTMLResponse:
    return _made("phone_files.html", platform, name, place, said)


def _made(template: str, platform: Platform, name: str, place: Place, said: Said) -> HTMLResponse:
    now = platform.now()
    with platform.database.reading() as connection:
        sent = phone_uploads.sent(connection, name)
    told = said.text or ("" if place.hears(now) else phone_words.REASONS[Reason.AWAY])
    full = phone_words.REASONS[Reason.FULL] if place.received >= MAX_PHONE_FILES else ""
    page = pages.page(
        template,
        status=said.status,
        address=f"{PEOPLE}/{name}",
        title=place.title,
        terminal=place.terminal,
        until=place.until,
        files=[(file.number, *phone_words.standing(file)) for file in reversed(sent)],
        waiting=any(file.pages is None for file in sent),
        told="" if told == full else told,
        full=full,
        most=MAX_PHONE_FILES,
        most_bytes=MAX_FILE_BYTES,
    )
    page.headers.update(pages.UNSEEN)
    return page


def _gone(request: Request) -> Response:
    """Say the same of a place that is over and of one that never was; wrong addresses are counted."""
    platforms.count_visit(request)
    page = pages.notice("这个码现在用不了", phone_words.GONE, status=410)
    page.headers.update(pages.UNSEEN)
    return page
