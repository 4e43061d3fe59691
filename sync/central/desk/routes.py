"""The desk's addresses: sign in, the list that keeps itself up to date, one application, its next step."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse
from starlette.datastructures import FormData

from sync.central import feed, guards, pages, staff, wording
from sync.central.applications import NotOffered
from sync.central.bodies import application_body
from sync.central.desk import asking, views
from sync.central.desk.access import COOKIE, Parts, SignedIn, check_form, forget, remember
from sync.central.desk.acting import act, nothing_there
from sync.central.feed import Writing
from sync.central.platform import Platform
from sync.central.records import Application, latest, steps
from sync.central.refusals import Refusal
from sync.central.staff import Clerk

SIGN_IN = "/desk/sign-in"
_MAX_FORM = 64 * 1024
_MAX_NOTE = 2000
_SEARCH = 100
_SHELVES = [(group.key, group.title) for group in wording.SHELVES]

router = APIRouter(prefix="/desk", tags=["desk"], include_in_schema=False, max_body_size=_MAX_FORM)

Text = Annotated[str, Form(max_length=_SEARCH)]
Show = Annotated[str, Query(max_length=_SEARCH)]


@router.get("/sign-in")
def ask_to_sign_in() -> HTMLResponse:
    """Ask for name and password."""
    return pages.page("sign_in.html", name="", problem="")


@router.post("/sign-in")
def sign_in(platform: Parts, name: Text = "", password: Text = "") -> Response:
    """Open a session, or say plainly why not."""
    try:
        with platform.feed.writing() as writing:
            token = staff.sign_in(writing.connection, name, password, platform.now())
    except staff.SignInLocked as locked:
        problem = f"输错次数太多。请在 {locked} 之后再试。"
        return pages.page("sign_in.html", status=429, name=name, problem=problem)
    if token is None:
        problem = "账号或密码不对，请再输一次。"
        return pages.page("sign_in.html", status=401, name=name, problem=problem)
    answer = RedirectResponse("/desk", status_code=303)
    remember(answer, token, platform)
    return answer


@router.post("/sign-out")
def sign_out(request: Request, platform: Parts, clerk: SignedIn, csrf: Text = "") -> Response:
    """End the session here and in the database."""
    check_form(clerk, csrf)
    with platform.feed.writing() as writing:
        staff.sign_out(writing.connection, request.cookies.get(COOKIE, ""))
    answer = RedirectResponse(SIGN_IN, status_code=303)
    forget(answer)
    return answer


@router.get("")
def show_list(platform: Parts, clerk: SignedIn, show: Show = "", search: Show = "") -> HTMLResponse:
    """Show what has arrived, newest first."""
    with platform.database.reading() as connection:
        listing = views.listing(platform, connection, show=show, search=search.strip())
    return pages.page("list.html", clerk=clerk, listing=listing, shelves=_SHELVES, most=views.MOST_ROWS)


@router.get("/list")
def refresh_list(platform: Parts, clerk: SignedIn, show: Show = "", search: Show = "", seen: int = -1) -> Response:
    """Answer with the list if it is another one than the page has seen, with nothing otherwise."""
    with platform.database.reading() as connection:
        if feed.life(connection).head == seen:
            return Response(status_code=204, headers=pages.HEADERS)
        listing = views.listing(platform, connection, show=show, search=search.strip())
    return pages.page("list_rows.html", clerk=clerk, listing=listing, shelves=_SHELVES, most=views.MOST_ROWS)


@router.get("/applications/{reference}.json")
def tell_application(platform: Parts, clerk: SignedIn, reference: str) -> JSONResponse:  # noqa: ARG001
    """Tell a program of the staff where an application stands."""
    with platform.database.reading() as connection:
        found = platform.applications.find(connection, reference)
        body = application_body(connection, found.holder, platform.public_url) if found else None
    if body is None or found is None:
        raise Refusal(404, "not_found", "There is no application of that reference.")
    offered = [step.event for step in platform.applications.offered(found)]
    content = body.model_dump(mode="json", exclude={"identity_check", "ticket"})
    content |= {**content["parts"][found.part - 1], "reference": reference} if found.part else {}
    return JSONResponse({**content, "offered": offered}, headers=pages.HEADERS)


@router.get("/applications/{reference}")
def show_application(platform: Parts, clerk: SignedIn, reference: str) -> HTMLResponse:
    """Show one application and what may be done with it."""
    return _application(platform, clerk, reference)


@router.post("/applications/{reference}/{event}")
def take_step(
    platform: Parts,
    clerk: SignedIn,
    reference: str,
    event: str,
    form: Annotated[FormData, Depends(asking.filled_in)],
) -> Response:
    """Take a step; the terminal hears of it within the second."""
    check_form(clerk, str(form.get("csrf", "")))
    note = str(form.get("note", ""))
    if len(note) > _MAX_NOTE:
        return pages.notice("这一页没有收全", "请返回上一页，改短一些再试一次。", status=422)

    def taken(writing: Writing, present: Application) -> str | None:
        outdated = _moved_since(writing, present, str(form.get("version", "")))
        return outdated or _taken(platform, writing, present, Wanted(event, form, clerk.name))

    def refused(problem: str) -> Response:
        return _application(platform, clerk, reference, tried=Tried(event, note, problem))

    return act(platform, reference, taken, refused=refused)


@dataclass(frozen=True)
class Tried:
    """A step that could not be taken, with what the clerk had written."""

    event: str = ""
    note: str = ""
    problem: str = ""


def _application(platform: Platform, clerk: Clerk, reference: str, *, tried: Tried | None = None) -> HTMLResponse:
    with platform.database.reading() as connection:
        detail = views.detail(platform, connection, reference)
    if detail is None:
        return nothing_there()
    status = 200 if tried is None else 409
    return pages.page("application.html", status=status, clerk=clerk, detail=detail, tried=tried or Tried())


def _moved_since(writing: Writing, application: Application, seen: str) -> str | None:
    """Return what to tell a clerk whose page is older than the application's latest step."""
    taken = latest(steps(writing.connection, application.reference)).version
    return wording.OUTDATED if seen.isdecimal() and 0 < int(seen) < taken else None


@dataclass(frozen=True)
class Wanted:
    """A step as a clerk filled it in."""

    event: str
    form: FormData
    staff: str


def _taken(platform: Platform, writing: Writing, application: Application, wanted: Wanted) -> str | None:
    """Take the step, or return why it cannot be taken, in words for the clerk."""
    event, form = wanted.event, wanted.form
    offered = {step.event: step for step in platform.applications.offered(application)}
    if event not in offered:
        why = guards.bars(application, event)
        return wording.OUTDATED if why is None else wording.UNMET[why]
    words = wording.step_words(event, platform.catalogue.life_cycle.state(offered[event].target).title)
    if words.note_required and not str(form.get("note", "")).strip():
        return "请先写明内容，申请人要靠它知道该怎么办。"
    accepted_under = platform.catalogues.of(writing.connection, application.edition)
    move = asking.move_of(event, form, views.askable(accepted_under, application, words.asks), staff=wanted.staff)
    try:
        platform.applications.take_step(writing, application, move, now=platform.now())
    except NotOffered as refused:
        return wording.OUTDATED if refused.why is None else wording.UNMET[refused.why]
    return None
