"""Who calls for staff at a terminal: a line on top of every page of the desk, until somebody says that they go."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Form, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import AwareDatetime, BaseModel, Field
from sqlalchemy import Connection

from sync.central import heartbeats, pages
from sync.central.desk.access import Parts, SignedIn, check_form
from sync.central.desk.terminals import enrolled
from sync.central.platform import Platform
from sync.central.staff import Clerk

_MOST_CHARACTERS = 100

router = APIRouter(prefix="/desk/calls", tags=["desk"], include_in_schema=False, max_body_size=4096)

Text = Annotated[str, Field(max_length=_MOST_CHARACTERS)]


class Answer(BaseModel):
    """Which call somebody goes to; another one made since is not meant."""

    terminal: Text
    called_at: AwareDatetime
    csrf: Text


@dataclass(frozen=True)
class CallRow:
    """One call that nobody has answered, in words for the staff."""

    terminal: str
    outlet: str
    called_at: datetime
    waited: str


@router.get("")
def show_calls(platform: Parts, clerk: SignedIn) -> HTMLResponse:
    """Show who calls, the longest waiting first."""
    return _shown(platform, clerk)


@router.post("/answered")
def answer(platform: Parts, clerk: SignedIn, said: Annotated[Answer, Form()]) -> Response:
    """Note that somebody goes there; the terminal says so on its screen."""
    check_form(clerk, said.csrf)
    with platform.feed.writing() as writing:
        heartbeats.answer_call(writing.connection, said.terminal, said.called_at)
    return RedirectResponse("/desk/calls", status_code=303)


def _shown(platform: Platform, clerk: Clerk) -> HTMLResponse:
    with platform.database.reading() as connection:
        calls = sorted(_calls(connection, platform.now()), key=lambda call: call.called_at)
    return pages.page("calls.html", clerk=clerk, calls=calls)


def _calls(connection: Connection, now: datetime) -> Iterator[CallRow]:
    heard = heartbeats.last_of_all(connection)
    for code, outlet in enrolled(connection):
        said = heard[code].content if code in heard else None
        if said is not None and said.called_at is not None and not said.answered:
            minutes = int((now - said.called_at).total_seconds() // 60)
            waited = f"已等 {minutes} 分钟" if minutes else "刚刚"
            yield CallRow(code, outlet, said.called_at, waited)
