"""What a clerk found who inspected a commitment; the applicant reads it at a terminal at once."""

from typing import Annotated

from fastapi import APIRouter, Form, Response

from sync.central import inspecting, wording
from sync.central.desk.access import Parts, SignedIn, check_form
from sync.central.desk.acting import act
from sync.central.feed import Writing
from sync.central.records import Application, steps

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

    def found(writing: Writing, present: Application) -> str | None:
        finding = inspecting.finding(event, note, steps(writing.connection, reference))
        if finding is None:
            return wording.NO_FINDING
        platform.applications.note_down(writing, present, finding, now=platform.now(), staff=clerk.name)
        return None

    return act(platform, reference, found)
