"""The web application: sync endpoints, desk pages and evaluation pages over one platform."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from sync.central import api
from sync.central.platform import Platform
from sync.central.refusals import Refusal
from sync.contract import COMPRESS_ABOVE_BYTES, Failure

_STATIC = Path(__file__).parent / "static"


def create_app(platform: Platform) -> FastAPI:
    """Return the web application of `platform`, whose tables must be up to date."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        platform.bells.open()
        yield
        platform.bells.close()
        platform.database.close()

    app = FastAPI(
        title="河套知服 · central platform",
        summary="Where the terminals of the intellectual-property public service outlets keep in step.",
        version="1",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.state.platform = platform
    app.add_middleware(GZipMiddleware, minimum_size=COMPRESS_ABOVE_BYTES, compresslevel=5)
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _elsewhere)
    app.include_router(api.router)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    return app


async def _refused(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, Refusal)  # noqa: S101 - registered for nothing else
    return _failure(error.status, error.failure)


async def _malformed(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for nothing else
    first = error.errors()[0]
    where = "/".join(str(part) for part in first["loc"])
    return _failure(422, Failure(code="malformed", detail=f"{where}: {first['msg']}"[:400]))


async def _elsewhere(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for nothing else
    return _failure(error.status_code, Failure(code="http", detail=str(error.detail)))


def _failure(status: int, failure: Failure) -> JSONResponse:
    return JSONResponse(jsonable_encoder(failure), status_code=status)
