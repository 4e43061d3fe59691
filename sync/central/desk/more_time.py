"""More time for what may follow (容缺): once, where the life cycle allows it; terminals show the new day at once."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Form, Response

from sync.central import reminding, wording
from sync.central.desk.access import Parts, SignedIn, check_form
from sync.central.desk.acting import act
from sync.central.feed import Writing
from sync.central.platform import Platform
from sync.central.records import Application, Step, steps

router = APIRouter(prefix="/desk/applications", tags=["desk"], include_in_schema=False, max_body_size=4096)


def until(platform: Platform, application: Application, taken: Sequence[Step]) -> date | None:
    """Return the day until which an applicant could be given time now; None where they cannot."""
    offered = reminding.extension(application, taken, platform.catalogue)
    return None if offered is None else offered.until


@router.post("/{reference}/asked/more-time")
def give(platform: Parts, clerk: SignedIn, reference: str, csrf: Annotated[str, Form(max_length=100)] = "") -> Response:
    """Make the time longer; a second time is refused in words."""
    check_form(clerk, csrf)

    def longer(writing: Writing, present: Application) -> str | None:
        notice = reminding.extension(present, steps(writing.connection, reference), platform.catalogue)
        if notice is None:
            return wording.NO_MORE_TIME
        platform.applications.note_down(writing, present, notice, now=platform.now(), staff=clerk.name)
        return None

    return act(platform, reference, longer)
