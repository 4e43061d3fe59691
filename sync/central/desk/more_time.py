"""More time for what may follow (容缺): once, where the life cycle allows it; terminals show the new day at once."""

from datetime import date
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from sync.central import overdue, pages, reminding, wording
from sync.central.desk.access import Parts, SignedIn, check_form
from sync.central.platform import Platform
from sync.central.records import Application, steps

router = APIRouter(prefix="/desk/applications", tags=["desk"], include_in_schema=False, max_body_size=4096)


def until(platform: Platform, connection: Connection, application: Application) -> date | None:
    """Return the day until which an applicant could be given time now; None where they cannot."""
    offered = reminding.extension(application, steps(connection, application.reference), platform.catalogue)
    return None if offered is None else offered.until


@router.post("/{reference}/asked/more-time")
def give(platform: Parts, clerk: SignedIn, reference: str, csrf: Annotated[str, Form(max_length=100)] = "") -> Response:
    """Make the time longer; a second time is refused in words."""
    check_form(clerk, csrf)
    back = f"/desk/applications/{quote(reference)}"
    with platform.feed.writing() as writing:
        found = platform.applications.find(writing.connection, reference, lock=True)
        if found is None:
            return pages.notice("没有找到这件申请", "请核对编号，或回到列表里找。", status=404, back="/desk")
        present = overdue.move_on(platform.applications, writing, found, platform.now())
        taken = steps(writing.connection, reference)
        longer = reminding.extension(present, taken, platform.catalogue)
        if longer is not None:
            platform.applications.note_down(writing, present, longer, now=platform.now(), staff=clerk.name)
    if longer is None:
        return pages.notice("这一步没有办成", wording.NO_MORE_TIME, status=409, back=back)
    return RedirectResponse(back, status_code=303)
