"""The page behind the evaluation QR: on a citizen's own phone, voluntary, once, with nothing chosen beforehand."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import HTMLResponse
from sqlalchemy import Connection, select

from sync.central import pages, tickets, wording
from sync.central import platform as platforms
from sync.central.evaluations import Channel, Evaluation, Unusable, Usable, spend, usable
from sync.central.platform import Platform
from sync.central.tables import applications, outlets, terminals

_MAX_FORM = 16 * 1024
_MAX_COMMENT = 500

router = APIRouter(prefix="/e", tags=["evaluation"], include_in_schema=False, max_body_size=_MAX_FORM)
Parts = Annotated[Platform, Depends(platforms.of)]


@router.get("/{token}")
def ask(platform: Parts, token: str) -> HTMLResponse:
    """Ask how the service was."""
    return _ask(platform, token)


@router.post("/{token}")
def take(
    platform: Parts,
    token: str,
    level: Annotated[str, Form()] = "",
    tags: Annotated[list[str] | None, Form()] = None,
    comment: Annotated[str, Form()] = "",
) -> HTMLResponse:
    """Keep the answer and use the ticket up."""
    chosen = int(level) if level in {str(known.code) for known in platform.catalogue.rating.levels} else 0
    said = comment.replace("\r\n", "\n").strip()
    if not chosen:
        return _ask(platform, token, problem="请先选一个满意程度。", comment=said)
    if len(said) > _MAX_COMMENT:
        return _ask(platform, token, problem=f"最多写 {_MAX_COMMENT} 个字，请删短一些。", comment=said)
    offered = platform.catalogue.rating.tags_of(chosen)
    kept = tuple(tag for tag in offered if tag in (tags or ()))
    now = platform.now()
    evaluation = Evaluation(chosen, kept, said, now, Channel.PHONE)
    with platform.feed.writing() as writing:
        found = tickets.by_token(writing.connection, token)
        ticket = None if found is None else tickets.hold(writing.connection, found.code)
        if ticket is None:
            return _unusable(Usable.UNKNOWN)
        try:
            spend(writing, ticket, evaluation, now=now)
        except Unusable as unusable:
            return _unusable(unusable.why)
    return pages.notice("谢谢您的评价", "评价已经收到。被评价的工作人员看不到是谁评的。", status=200)


@router.get("/{token}/later")
def later(platform: Parts, token: str) -> HTMLResponse:
    """Let go of somebody who does not want to rate, at least not now."""
    with platform.database.reading() as connection:
        ticket = tickets.by_token(connection, token)
    if ticket is None or usable(ticket, platform.now().date()) is not Usable.YES:
        return _unusable(usable(ticket, platform.now().date()))
    text = f"不评价不影响办事。想评的话，{wording.day(ticket.expires_on)}前再扫一次凭条上的二维码就行。"
    return pages.notice("好的，这次先不评", text, status=200, back=f"/e/{token}")


def _ask(platform: Platform, token: str, *, problem: str = "", comment: str = "") -> HTMLResponse:
    with platform.database.reading() as connection:
        ticket = tickets.by_token(connection, token)
        state = usable(ticket, platform.now().date())
        if ticket is None or state is not Usable.YES:
            return _unusable(state)
        outlet, sample = _outlet(connection, ticket.terminal)
        item = _item(connection, ticket.reference)
    return pages.page(
        "evaluation.html",
        status=422 if problem else 200,
        rating=platform.catalogue.rating,
        questions=wording.TAG_QUESTIONS,
        ticket=ticket,
        outlet=outlet,
        sample=sample,
        item=item,
        problem=problem,
        comment=comment,
        max_comment=_MAX_COMMENT,
    )


def _outlet(connection: Connection, terminal: str) -> tuple[str, bool]:
    wanted = select(outlets.c.name, outlets.c.sample).join(terminals).where(terminals.c.code == terminal)
    name, sample = connection.execute(wanted).one()
    return name, sample


def _item(connection: Connection, reference: str | None) -> str | None:
    """Return what was applied for; None while the terminal that took it has no network."""
    wanted = select(applications.c.item_name).where(applications.c.reference == reference)
    return None if reference is None else connection.execute(wanted).scalar_one()


def _unusable(why: Usable) -> HTMLResponse:
    title, text = wording.UNUSABLE[why.value]
    return pages.notice(title, text, status=404 if why is Usable.UNKNOWN else 410)
