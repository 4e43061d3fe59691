"""What a clerk found who inspected a commitment; the applicant reads it at a terminal at once."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Response
from fastapi.responses import RedirectResponse

from sync.central import inspecting, overdue, pages, wording
from sync.central.desk.access import Parts, SignedIn, check_form
from sync.central.records import steps

router = APIRouter(prefix="/desk/applications", tags=["desk"], include_in_schema=False, max_body_size=8192)


@router.post("/{reference}/inspection")
def write_down(
    platform: Parts,
    clerk: SignedIn,
    reference: str,
    *,
    event: Annotated[str, Form(max_length=40)],
    note: Annotated[str, Form(max_length=500)] = "",
    csrf: Annotated[str, Form(max_length=100)] = "",
) -> Response:
    """Write down what was found; what cannot be found any more is refused in words."""
    check_form(clerk, csrf)
    back = f"/desk/applications/{quote(reference)}"
    with platform.feed.writing() as writing:
        found = platform.applications.find(writing.connection, reference, lock=True)
        if found is None:
            return pages.notice("没有找到这件申请", "请核对编号，或回到列表里找。", status=404, back="/desk")
        present = overdue.move_on(platform.applications, writing, found, platform.now())
        result = inspecting.finding(event, note, steps(writing.connection, reference))
        if result is not None:
            platform.applications.note_down(writing, present, result, now=platform.now(), staff=clerk.name)
    if result is None:
        return pages.notice("这一步没有办成", wording.NO_FINDING, status=409, back=back)
    return RedirectResponse(back, status_code=303)
