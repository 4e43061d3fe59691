"""The sync endpoints of the contract, but for `/changes`, which is in `polling`, and the files, in `tus`."""

import gzip
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import Connection

from sync.central import (
    answers,
    bodies,
    credit,
    documented,
    editions,
    enrolment,
    feed,
    heartbeats,
    messages,
    questions,
    sealing,
    snapshot,
    tokens,
)
from sync.central import platform as platforms
from sync.central.callers import Caller, check_protocol
from sync.central.compression import takes_gzip
from sync.central.feed import Writing
from sync.central.operations import Operations
from sync.central.platform import Platform
from sync.central.records import proves
from sync.central.refusals import Refusal
from sync.central.tokens import TerminalSession
from sync.contract import (
    MAX_PAGE,
    MAX_PUSH_BYTES,
    OLDEST_PUSHED_PROTOCOL,
    PREFIX,
    PROTOCOL,
    TOKEN_SECONDS,
    EditionAnswer,
    Enrolment,
    EnrolRequest,
    Failure,
    HeartbeatAnswer,
    HeartbeatRequest,
    OpsAnswer,
    OpsRequest,
    ProgressAnswer,
    ProgressRequest,
    PromiseAnswer,
    PromiseRequest,
    Scope,
    SessionAnswer,
    SessionRequest,
    SnapshotAnswer,
)

_MAX_BODY = 16 * 1024
"""For every message but a push."""
_PAGE_TOKEN = 400

T = TypeVar("T")
_failures: dict[int | str, dict[str, Any]] = {"4XX": {"model": Failure, "description": "Refused, with the reason."}}


def let_in(request: Request) -> None:
    """Refuse what speaks another protocol."""
    check_protocol(request.headers, request.url.path)


router = APIRouter(prefix=PREFIX, tags=["sync"], responses=_failures, dependencies=[Depends(let_in)])
Parts = Annotated[Platform, Depends(platforms.of)]


def caller_of(request: Request) -> Caller:
    """Return who says they are calling; raises Refusal."""
    return Caller.of(request.headers)


From = Annotated[Caller, Depends(caller_of)]


async def in_writing(platform: Platform, work: Callable[[Writing], T]) -> T:
    """Do `work` in one write transaction when its turn comes."""

    def do() -> T:
        with platform.feed.writing() as transaction:
            return work(transaction)

    return await platform.admission.do(do)


async def in_reading(platform: Platform, caller: Caller, work: Callable[[Connection, TerminalSession], T]) -> T:
    """Do `work` for a terminal that has proven who it is, as of one moment."""

    def do() -> T:
        with platform.database.reading() as connection:
            return work(connection, caller.session(connection, platform.now()))

    return await platform.admission.do(do)


def json_text(text: str) -> Response:
    """Return an answer that is wire JSON already."""
    return Response(text, media_type="application/json")


@router.post("/enrol", response_model=Enrolment, openapi_extra=documented.body_of(EnrolRequest))
async def enrol(request: Request, platform: Parts) -> Enrolment:
    """Give a terminal its identity, in exchange for a one-time code and a public key."""
    message = await messages.read(request, EnrolRequest, limit=_MAX_BODY)
    window_days = platform.catalogue.rating.window_days
    return await in_writing(
        platform, lambda writing: enrolment.enrol(writing, message, platform.now(), window_days=window_days)
    )


@router.post("/session", response_model=SessionAnswer, openapi_extra=documented.body_of(SessionRequest))
async def open_session(request: Request, response: Response, platform: Parts) -> SessionAnswer:
    """Exchange a signed assertion for a short bearer token."""
    message = await messages.read(request, SessionRequest, limit=_MAX_BODY)
    now = platform.now()

    def work(writing: Writing) -> SessionAnswer:
        return SessionAnswer(
            token=tokens.open_session(writing, message.assertion, now),
            expires_in=TOKEN_SECONDS,
            server_time=now,
            epoch=feed.life(writing.connection).epoch,
            min_protocol=OLDEST_PUSHED_PROTOCOL,
            max_protocol=PROTOCOL,
            seal_key=sealing.public_key(writing.connection),
            receipt_keys=platform.receipt_keys.told(),
        )

    response.headers["Accept-Encoding"] = "gzip"
    return await in_writing(platform, work)


@router.post("/ops", response_model=OpsAnswer, openapi_extra=documented.body_of(OpsRequest))
async def push(request: Request, platform: Parts, caller: From) -> Response:
    """Apply the terminal's operations, each exactly once."""
    body = await messages.received(request, limit=MAX_PUSH_BYTES)

    def work() -> str:
        now = platform.now()
        with platform.database.reading() as connection:
            sender = caller.session(connection, now).enrolled
        message = messages.parsed(body, OpsRequest)
        with platform.feed.writing() as writing:
            outcomes = Operations(platform.applications).apply(writing, sender, message, now)
            applications = answers.applications_of(writing.connection, outcomes)
        return answers.answer(outcomes, applications, platform)

    return json_text(await platform.admission.do(work))


@router.get("/snapshot", response_model=SnapshotAnswer)
async def snapshot_page(
    platform: Parts,
    caller: From,
    scope: Scope,
    page: Annotated[str, Query(max_length=_PAGE_TOKEN)] = "",
    limit: Annotated[int, Query(ge=1, le=MAX_PAGE)] = MAX_PAGE,
) -> Response:
    """Tell all rows of one scope, a page at a time."""

    def work(connection: Connection, session: TerminalSession) -> str:
        terminal = session.enrolled.terminal
        return snapshot.page(connection, terminal, scope, page, limit=limit, public_url=platform.public_url)

    return json_text(await in_reading(platform, caller, work))


@router.get("/editions/{content_hash}", response_model=EditionAnswer)
async def edition_files(
    request: Request, platform: Parts, caller: From, content_hash: Annotated[str, Path(pattern="^[0-9a-f]{64}$")]
) -> Response:
    """Tell the files of an edition that has been published."""

    def work(connection: Connection, _session: TerminalSession) -> bytes:
        bundle = editions.bundle_of(connection, content_hash) if editions.told(connection, [content_hash]) else None
        if bundle is None:
            raise Refusal(404, "edition_unknown", "No edition of that hash is published.")
        return bundle

    bundle = await in_reading(platform, caller, work)
    if not takes_gzip(request.headers):
        return Response(await run_in_threadpool(gzip.decompress, bundle), media_type="application/json")
    return Response(bundle, media_type="application/json", headers={"Content-Encoding": "gzip"})


@router.post("/progress", response_model=ProgressAnswer, openapi_extra=documented.body_of(ProgressRequest))
async def progress(request: Request, platform: Parts, caller: From) -> ProgressAnswer:
    """Answer a citizen's question about an application that another terminal took."""
    body = await messages.received(request, limit=_MAX_BODY)

    def work() -> ProgressAnswer:
        now = platform.now()
        with platform.database.writing() as connection:
            terminal = caller.session(connection, now).enrolled.terminal
            message = messages.parsed(body, ProgressRequest)
            questions.count(connection, terminal, questions.ABOUT_APPLICATIONS, now)
        with platform.database.reading() as connection:
            found = platform.applications.find(connection, message.reference)
            if found is None or not proves(found, message.last_four):
                return ProgressAnswer(application=None)
            told = bodies.application_body(connection, found.holder, platform.public_url)
        return ProgressAnswer(application=told)

    return await platform.admission.do(work)


@router.post("/commitment", response_model=PromiseAnswer, openapi_extra=documented.body_of(PromiseRequest))
async def may_promise(request: Request, platform: Parts, caller: From) -> PromiseAnswer:
    """Answer whether a commitment may be taken from an applicant; nothing of the question is kept."""
    message = await messages.read(request, PromiseRequest, limit=_MAX_BODY)

    def work() -> PromiseAnswer:
        now = platform.now()
        with platform.database.writing() as connection:
            terminal = caller.session(connection, now).enrolled.terminal
            questions.count(connection, terminal, questions.ABOUT_CREDIT, now)
        with platform.database.reading() as connection:
            return PromiseAnswer(allowed=not credit.barred(connection, message.number))

    return await platform.admission.do(work)


@router.post("/heartbeat", response_model=HeartbeatAnswer, openapi_extra=documented.body_of(HeartbeatRequest))
async def heartbeat(request: Request, platform: Parts, caller: From) -> HeartbeatAnswer:
    """Keep how the terminal is."""
    message = await messages.read(request, HeartbeatRequest, limit=_MAX_BODY)

    def work(writing: Writing) -> HeartbeatAnswer:
        now = platform.now()
        terminal = caller.session(writing.connection, now).enrolled.terminal
        kept = heartbeats.keep(writing.connection, terminal, message, now)
        return HeartbeatAnswer(server_time=now, help_answered=kept.answered)

    return await in_writing(platform, work)
