"""The sync endpoints of contract version 1."""

import asyncio
import hmac
from contextlib import suppress
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from sync.central import changes, documented, enrolment, feed, messages, tokens
from sync.central import platform as platforms
from sync.central.applications import proves
from sync.central.operations import Operations
from sync.central.platform import Platform
from sync.central.refusals import Refusal
from sync.central.tokens import TerminalSession
from sync.contract import (
    LONG_POLL_SECONDS,
    MAX_PAGE,
    MAX_PUSH_BYTES,
    PREFIX,
    PROTOCOL,
    PROTOCOL_HEADER,
    TERMINAL_HEADER,
    TOKEN_SECONDS,
    ChangesAnswer,
    Enrolment,
    EnrolRequest,
    Failure,
    OpsAnswer,
    OpsRequest,
    ProgressAnswer,
    ProgressRequest,
    SessionAnswer,
    SessionRequest,
)

SWEEP_SECONDS = 5.0
"""How often a parked poll looks by itself: other processes may write without ringing our bells."""
_MAX_BODY = 16 * 1024
"""For every message but a push."""
_CURSOR = 100

_failures: dict[int | str, dict[str, Any]] = {"4XX": {"model": Failure, "description": "Refused, with the reason."}}


def check_protocol(request: Request) -> None:
    """Refuse a terminal that speaks another protocol, in a word it can show."""
    if request.headers.get(PROTOCOL_HEADER, str(PROTOCOL)) != str(PROTOCOL):
        raise Refusal(426, "protocol", f"This platform speaks protocol {PROTOCOL}; update the terminal.")


router = APIRouter(prefix=PREFIX, tags=["sync"], responses=_failures, dependencies=[Depends(check_protocol)])
Parts = Annotated[Platform, Depends(platforms.of)]


def terminal_session(request: Request, platform: Parts) -> TerminalSession:
    """Return whom the bearer token speaks for; raises Refusal."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        raise Refusal(401, "token", "A bearer token is needed; open a session.")
    with platform.database.reading() as connection:
        session = tokens.session_of(connection, token.strip(), platform.now())
    named = request.headers.get(TERMINAL_HEADER, session.enrolled.terminal)
    if not hmac.compare_digest(named.encode(), session.enrolled.terminal.encode()):
        raise Refusal(403, "terminal", "The token belongs to another terminal.")
    return session


Session = Annotated[TerminalSession, Depends(terminal_session)]


@router.post("/enrol", response_model=Enrolment, openapi_extra=documented.body_of(EnrolRequest))
async def enrol(request: Request, platform: Parts) -> Enrolment:
    """Give a terminal its identity, in exchange for a one-time code and a public key."""
    message = await messages.read(request, EnrolRequest, limit=_MAX_BODY)

    def work() -> Enrolment:
        with platform.feed.writing() as writing:
            window_days = platform.catalogue.rating.window_days
            return enrolment.enrol(writing, message, platform.now(), window_days=window_days)

    return await run_in_threadpool(work)


@router.post("/session", response_model=SessionAnswer, openapi_extra=documented.body_of(SessionRequest))
async def open_session(request: Request, response: Response, platform: Parts) -> SessionAnswer:
    """Exchange a signed assertion for a short bearer token."""
    message = await messages.read(request, SessionRequest, limit=_MAX_BODY)
    now = platform.now()

    def work() -> SessionAnswer:
        with platform.feed.writing() as writing:
            return SessionAnswer(
                token=tokens.open_session(writing, message.assertion, now),
                expires_in=TOKEN_SECONDS,
                server_time=now,
                epoch=feed.epoch(writing.connection),
                min_protocol=PROTOCOL,
                max_protocol=PROTOCOL,
            )

    response.headers["Accept-Encoding"] = "gzip"
    return await run_in_threadpool(work)


@router.post("/ops", response_model=OpsAnswer, openapi_extra=documented.body_of(OpsRequest))
async def push(request: Request, platform: Parts, session: Session) -> OpsAnswer:
    """Apply the terminal's operations, each exactly once."""
    message = await messages.read(request, OpsRequest, limit=MAX_PUSH_BYTES)

    def work() -> OpsAnswer:
        with platform.feed.writing() as writing:
            results = Operations(platform.applications).apply(writing, session.enrolled, message.ops, platform.now())
        return OpsAnswer(results=results)

    return await run_in_threadpool(work)


@router.get("/changes", response_model=ChangesAnswer)
async def pull(
    platform: Parts,
    session: Session,
    cursor: Annotated[str, Query(max_length=_CURSOR)] = "",
    limit: Annotated[int, Query(ge=1, le=MAX_PAGE)] = MAX_PAGE,
    wait: Annotated[float, Query(ge=0, le=LONG_POLL_SECONDS)] = 0,
) -> ChangesAnswer:
    """Answer with what came after the cursor, at once or as soon as there is something."""
    loop = asyncio.get_running_loop()
    left_of_token = (session.expires_at - platform.now()).total_seconds()
    deadline = loop.time() + min(wait, max(0.0, left_of_token))
    with platform.bells.listening(session.enrolled.terminal) as bell:
        while True:
            bell.clear()
            answer = await run_in_threadpool(changes.page, platform, session, cursor, limit=limit)
            left = deadline - loop.time()
            if answer.changes or left <= 0 or platform.bells.closed:
                return answer
            with suppress(TimeoutError):
                await asyncio.wait_for(bell.wait(), min(left, SWEEP_SECONDS))


@router.post("/progress", response_model=ProgressAnswer, openapi_extra=documented.body_of(ProgressRequest))
async def progress(request: Request, platform: Parts, session: Session) -> ProgressAnswer:  # noqa: ARG001
    """Answer a citizen's question about an application that another terminal took."""
    message = await messages.read(request, ProgressRequest, limit=_MAX_BODY)

    def work() -> ProgressAnswer:
        with platform.database.reading() as connection:
            found = platform.applications.find(connection, message.reference)
            if found is None or not proves(found, message.last_four):
                return ProgressAnswer(application=None)
            return ProgressAnswer(application=platform.applications.body(connection, found.reference))

    return await run_in_threadpool(work)
