"""What a clerk does about one application: it is locked, brought to today, and the deed done, or refused in words."""

from collections.abc import Callable
from urllib.parse import quote

from fastapi import Response
from fastapi.responses import HTMLResponse, RedirectResponse

from sync.central import overdue, pages
from sync.central.feed import Writing
from sync.central.platform import Platform
from sync.central.records import Application

Deed = Callable[[Writing, Application], str | None]
"""Does it, or returns why it cannot be done, for the clerk."""


def act(
    platform: Platform, reference: str, deed: Deed, *, refused: Callable[[str], Response] | None = None
) -> Response:
    """Do a deed, and lead back to the application's page; `refused` is shown where it cannot be done."""
    back = f"/desk/applications/{quote(reference)}"
    with platform.feed.writing() as writing:
        found = platform.applications.find(writing.connection, reference, lock=True)
        if found is None:
            return nothing_there()
        problem = deed(writing, overdue.move_on(platform.applications, writing, found, platform.now()))
    if problem is None:
        return RedirectResponse(back, status_code=303)
    return refused(problem) if refused else pages.notice("这一步没有办成", problem, status=409, back=back)


def nothing_there() -> HTMLResponse:
    """Say that no application has this reference."""
    return pages.notice("没有找到这件申请", "请核对编号，或回到列表里找。", status=404, back="/desk")
