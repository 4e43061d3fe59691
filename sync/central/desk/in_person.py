"""What an applicant does at a window in person, written down by the clerk: hand in, take back, collect.

The step stays the applicant's, so it is only there where the life cycle offers it to them; who wrote it down is kept.
"""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from starlette.datastructures import FormData

from sync.central import day_bounds, form_check, moves, wording
from sync.central.desk import asking
from sync.central.desk.access import Parts, SignedIn, check_form
from sync.central.desk.acting import act
from sync.central.feed import Writing
from sync.central.guards import outstanding
from sync.central.life_cycle import CITIZEN
from sync.central.moves import Move
from sync.central.platform import Platform
from sync.central.records import Application, HandedIn
from sync.central.written_answers import as_asked
from sync.contract import AskedBody

HANDED_IN = "handed-in"
_STEPS = {moves.WITHDRAW: "申请人到窗口撤回。", moves.PICK_UP: "申请人到窗口领取。"}

router = APIRouter(prefix="/desk/applications", tags=["desk"], include_in_schema=False, max_body_size=64 * 1024)


def offered(platform: Platform, application: Application) -> frozenset[str]:
    """Return what an applicant at the window may do now."""
    steps = {each.event for each in platform.applications.offered(application, by=CITIZEN)}
    possible = {moves.WITHDRAW, moves.PICK_UP} & steps
    waits = outstanding(application.asked) and not platform.catalogue.life_cycle.state(application.state).final
    return frozenset(possible | ({HANDED_IN} if waits else set()))


@router.post("/{reference}/in-person/{what}")
def record(
    platform: Parts, clerk: SignedIn, reference: str, what: str, form: Annotated[FormData, Depends(asking.filled_in)]
) -> Response:
    """Write down what the applicant did; the terminal hears of it within the second."""
    check_form(clerk, str(form.get("csrf", "")))

    def done(writing: Writing, present: Application) -> str | None:
        return _done(platform, writing, present, what, form=form, staff=clerk.name)

    return act(platform, reference, done)


def _done(
    platform: Platform, writing: Writing, application: Application, what: str, *, form: FormData, staff: str
) -> str | None:
    if what not in offered(platform, application):
        return wording.OUTDATED
    if what == HANDED_IN:
        return _handed_in(platform, writing, application, form, staff=staff)
    move = Move(what, by=CITIZEN, note=_STEPS[what], staff=staff)
    platform.applications.take_step(writing, application, move, now=platform.now())
    return None


def _handed_in(
    platform: Platform, writing: Writing, application: Application, form: FormData, *, staff: str
) -> str | None:
    missing = outstanding(application.asked)
    values = {each.key: _value(form, each) for each in missing if each.kind == "field"}
    brought = [each for each in missing if values.get(each.key) or each.key in form.getlist("done")]
    if any(not values.get(each.key, "filled in") for each in brought):
        return "请写上申请人更正后的内容。"
    events = {each.event for each in platform.applications.offered(application, by=CITIZEN)} & moves.WHOLE
    if not brought or (events and len(brought) < len(missing)):
        return "请勾选申请人交来的每一样。补正要一次交齐。"
    accepted_under = platform.catalogues.of(writing.connection, application.edition)
    validator = accepted_under.validator(application.form, application.edition)
    said = as_asked(validator, {key: value for key, value in values.items() if value})
    try:
        today = day_bounds.day_of(platform.now())
        answers = form_check.corrected(application.answers, said, validator, filled_in=today)
    except form_check.Unfit as wrong:
        return str(wrong)
    except KeyError:
        return wording.OUTDATED
    note = "窗口收到：" + "、".join(each.title for each in brought)
    handed_in = HandedIn(answers, tuple(each.key for each in brought), filed={}, files=(), note=note, staff=staff)
    event = min(events) if events else None
    platform.applications.hand_in(writing, application, handed_in, event=event, now=platform.now())
    return None


def _value(form: FormData, asked: AskedBody) -> str:
    return str(form.get(f"value:{asked.key}", "")).strip()
