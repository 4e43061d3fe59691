"""The web application: sync endpoints, desk pages and evaluation pages over one platform."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse, Response
from sqlalchemy.exc import InterfaceError, OperationalError
from starlette.exceptions import HTTPException
from starlette.routing import Route
from starlette.staticfiles import StaticFiles

from sync.central import (
    api,
    data_sharing,
    draft_pages,
    evaluation_pages,
    overdue,
    pages,
    phone_pages,
    phone_places,
    phone_uploads,
    polling,
    slip_links,
    slip_pages,
    tidying,
    tus,
    verify_pages,
)
from sync.central.compression import Compression
from sync.central.desk import calls, catalogue, in_person, inspecting, items, more_time, notices, terminals
from sync.central.desk import data_sharing as desk_sharing
from sync.central.desk import files as desk_files
from sync.central.desk import routes as desk
from sync.central.desk.access import ForeignForm, NotSignedIn
from sync.central.documented import DocumentedApp
from sync.central.platform import Platform
from sync.central.polling import Polling
from sync.central.receipts import VERIFY_PATH
from sync.central.refusals import Refusal
from sync.central.wakeups import Wakeups
from sync.contract import Failure

_STATIC = Path(__file__).parent / "static"
_ROUTERS = (
    api.router,
    tus.router,
    data_sharing.router,
    desk_files.router,
    in_person.router,
    more_time.router,
    inspecting.router,
    desk.router,
    terminals.router,
    calls.router,
    catalogue.router,
    items.router,
    notices.router,
    desk_sharing.router,
    evaluation_pages.router,
    verify_pages.router,
    slip_pages.offered,
    slip_pages.router,
    draft_pages.wired,
    draft_pages.router,
    phone_places.router,
    phone_pages.router,
)
"""Of two that take the same address the earlier one answers."""


def create_app(platform: Platform) -> FastAPI:
    """Return the web application of `platform`, whose tables must be up to date."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        platform.bells.open()
        beside = asyncio.gather(
            Wakeups(platform).run(),
            tidying.every_day(platform),
            overdue.every_minute(platform),
            slip_links.every_minute(platform),
            phone_uploads.every_minute(platform),
        )
        yield
        beside.cancel()
        with suppress(asyncio.CancelledError):
            await beside
        platform.bells.close()
        platform.admission.close()
        platform.database.close()

    app = DocumentedApp(
        title="河套知服 · central platform",
        summary="Where the terminals of the intellectual-property public service outlets keep in step.",
        version="1",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.state.platform = platform
    app.add_middleware(Compression)
    for kind, handler in _ANSWERED.items():
        app.add_exception_handler(kind, handler)
    app.router.routes.append(Route(polling.PATH, Polling(platform), methods=["GET"]))
    for router in _ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    return app


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)  # noqa: S101 - registered for nothing else
    if _is_for_people(request):
        return pages.notice("这会儿看的人太多", "请过一分钟再试一次。", status=error.status)
    return _failure(error.status, error.failure, error.headers)


async def _malformed(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for nothing else
    if _is_for_people(request):
        return pages.notice("这一页没有收全", "请返回上一页，改短一些再试一次。", status=422)
    first = error.errors()[0]
    where = "/".join(str(part) for part in first["loc"])
    return _failure(422, Failure(code="malformed", detail=f"{where}: {first['msg']}"[:400]))


async def _elsewhere(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for nothing else
    if _is_for_people(request):
        return pages.notice("没有这一页", "请核对地址，或重新扫一次二维码。", status=error.status_code)
    return _failure(error.status_code, Failure(code="http", detail=str(error.detail)))


async def _database_away(request: Request, _error: Exception) -> Response:
    """Ask for patience while the database restarts; what was not acknowledged comes again."""
    if _is_for_people(request):
        return pages.notice("系统正在恢复", "请过一分钟再试一次。", status=503)
    failure = Failure(code="database", detail="The database is away for the moment.")
    return _failure(503, failure, {"Retry-After": "1"})


async def _not_signed_in(request: Request, _error: Exception) -> Response:
    if request.url.path.endswith(".json"):
        return _failure(401, Failure(code="signed_out", detail="Sign in at the desk first."))
    if "hx-request" in request.headers:
        return Response(status_code=204, headers={**pages.HEADERS, "HX-Redirect": desk.SIGN_IN})
    return RedirectResponse(desk.SIGN_IN, status_code=303)


async def _foreign_form(_request: Request, _error: Exception) -> Response:
    text = "页面可能放得太久了。请回到列表，重新打开这件申请再办。"
    return pages.notice("这一步没有办成", text, status=403, back="/desk")


def _is_for_people(request: Request) -> bool:
    path = request.url.path
    where = ("/desk", "/e/", VERIFY_PATH, "/verify", "/slips/", "/p/")
    return path == draft_pages.PATH or (path.startswith(where) and not path.endswith(".json"))


def _failure(status: int, failure: Failure, headers: Mapping[str, str] | None = None) -> JSONResponse:
    return JSONResponse(jsonable_encoder(failure), status_code=status, headers=headers)


_ANSWERED: Mapping[type[Exception], Callable[[Request, Exception], Awaitable[Response]]] = {
    Refusal: _refused,
    RequestValidationError: _malformed,
    HTTPException: _elsewhere,
    OperationalError: _database_away,
    InterfaceError: _database_away,
    NotSignedIn: _not_signed_in,
    ForeignForm: _foreign_form,
}
"""What each kind of failure is answered with."""
