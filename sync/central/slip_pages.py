"""A slip on a citizen's phone when paper is impossible: offered by the terminal, looked at a few times."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response

from sync.central import messages, pages, questions, slip_links
from sync.central import platform as platforms
from sync.central.api import From, Parts, let_in
from sync.central.columns import BEIJING
from sync.central.platform import Platform
from sync.contract import MAX_SLIP_BYTES, PREFIX, SlipLink

_PATH = "/slips"

router = APIRouter(include_in_schema=False, dependencies=[Depends(platforms.count_visit)])
offered = APIRouter(prefix=PREFIX, tags=["sync"], dependencies=[Depends(let_in)])
People = Annotated[Platform, Depends(platforms.of)]


@offered.post("/slips", response_model=SlipLink)
async def offer(request: Request, platform: Parts, caller: From) -> SlipLink:
    """Keep the picture of a slip for a few minutes."""
    picture = await messages.received(request, limit=MAX_SLIP_BYTES)

    def work() -> SlipLink:
        now = platform.now()
        with platform.database.writing() as connection:
            terminal = caller.session(connection, now).enrolled.terminal
            questions.count(connection, terminal, questions.OF_SLIPS, now)
            slip_links.wipe(connection, now)
            token = slip_links.keep(connection, terminal, picture, now)
        seconds = int(slip_links.LIFE.total_seconds())
        return SlipLink(url=f"{platform.public_url}{_PATH}/{token}", lasts_seconds=seconds)

    return await platform.admission.do(work)


@router.get(f"{_PATH}/{{token}}")
def show(platform: People, token: str) -> HTMLResponse:
    """Show the page around a slip; only its picture counts as a look."""
    with platform.database.reading() as connection:
        kept = slip_links.find(connection, token, platform.now())
    if kept is None:
        return _gone()
    page = pages.page("slip.html", token=token, until=f"{kept.until.astimezone(BEIJING):%H:%M}")
    page.headers.update(pages.UNSEEN)
    return page


@router.get(f"{_PATH}/{{token}}/slip.png")
def picture(platform: People, token: str) -> Response:
    """Give the picture, as often as it may be looked at."""
    with platform.database.writing() as connection:
        found = slip_links.look(connection, token, platform.now())
    if found is None:
        return _gone()
    return Response(found, media_type="image/png", headers={**pages.HEADERS, **pages.UNSEEN})


def _gone() -> HTMLResponse:
    """Say the same of a slip that is over and of one that never was."""
    text = "为了保护您的信息，手机上的凭条只能看几分钟、看几次。办理不受影响，凭申请编号在任意一台自助终端都能查进度。"
    page = pages.notice("这张凭条已经看不到了", text, status=410)
    page.headers.update(pages.UNSEEN)
    return page
