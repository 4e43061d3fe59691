"""The desk's page of notices: what the terminals show while nobody is there, written and taken off here."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from sqlalchemy import select

from sync.central import desk_log, notices, pages
from sync.central.desk.access import Parts, SignedIn, check_form
from sync.central.notices import CannotTell, Wording
from sync.central.platform import Platform
from sync.central.staff import Clerk, names_of
from sync.central.tables import outlets

PLACE = "/desk/notices"
_MAX_FORM = 64 * 1024
_MOST_DEEDS = 30
_TITLE, _TEXT = 40, 300
"""Characters that a screen shows whole at the largest text."""

router = APIRouter(prefix=PLACE, tags=["desk"], include_in_schema=False, max_body_size=_MAX_FORM)

Day = Annotated[str, Form(max_length=10)]


@router.get("")
def show_notices(platform: Parts, clerk: SignedIn) -> HTMLResponse:
    """Show what is told and will be."""
    return _notices(platform, clerk, {})


@router.post("")
def write(
    platform: Parts,
    clerk: SignedIn,
    *,
    csrf: Annotated[str, Form(max_length=100)] = "",
    title: Annotated[str, Form(max_length=_TITLE)] = "",
    text: Annotated[str, Form(max_length=_TEXT)] = "",
    since: Day = "",
    until: Day = "",
    places: Annotated[tuple[str, ...], Form(max_length=500)] = (),
) -> Response:
    """Tell a notice; the terminals show it within the second."""
    check_form(clerk, csrf)
    typed = {"title": title, "text": text, "since": since, "until": until, "places": places}
    try:
        wording = Wording(title.strip(), text.strip(), date.fromisoformat(since), date.fromisoformat(until), places)
        with platform.feed.writing() as writing:
            notices.write(writing, wording, by=clerk.name, now=platform.now())
    except ValueError:
        return _notices(platform, clerk, typed, problem="请选择开始和结束日期。")
    except CannotTell as error:
        return _notices(platform, clerk, typed, problem=str(error))
    return RedirectResponse(PLACE, status_code=303)


@router.post("/{name}/withdraw")
def withdraw(platform: Parts, clerk: SignedIn, name: str, csrf: Annotated[str, Form(max_length=100)] = "") -> Response:
    """Take a notice off the screens."""
    check_form(clerk, csrf)
    with platform.feed.writing() as writing:
        notices.withdraw(writing, name, by=clerk.name, now=platform.now())
    return RedirectResponse(PLACE, status_code=303)


def _notices(platform: Platform, clerk: Clerk, typed: Mapping[str, Any], *, problem: str = "") -> HTMLResponse:
    now = platform.now()
    with platform.database.reading() as connection:
        known = connection.execute(select(outlets.c.code, outlets.c.name).order_by(outlets.c.code)).all()
        told = notices.standing(connection, now.date())
        deeds = desk_log.newest(connection, [desk_log.NOTICE_WRITTEN, desk_log.NOTICE_WITHDRAWN], limit=_MOST_DEEDS)
        names = names_of(connection)
    return pages.page(
        "notices.html",
        status=422 if problem else 200,
        clerk=clerk,
        told=told,
        outlets=known,
        names_of_outlets={row.code: row.name for row in known},
        deeds=deeds,
        names=names,
        typed=typed,
        problem=problem,
        now=now,
    )
