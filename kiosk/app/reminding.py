"""The slip that tells what the staff asked for: 补正通知, or 容缺通知 where the work goes on meanwhile."""

from kiosk.app import offering
from kiosk.app.machine import Machine
from kiosk.errors import StepError
from kiosk.exchange import AskedKind, Progress
from kiosk.slips import AskedPoint, DeferralNotice, FollowingMaterial, Slip, SupplementNotice


def slip(machine: Machine, word: Progress) -> Slip:
    """Return what can be taken home about an application that something is asked for; `StepError` where nothing is."""
    if not offering.missing(word):
        raise StepError(f"Nothing is asked for about {word.reference}; show it anew.")
    may_follow = all(one.kind is AskedKind.MATERIAL for one in word.asked) and not offering.waits_for(machine, word)
    return _deferral(machine, word) if may_follow else _supplement(machine, word)


def _supplement(machine: Machine, word: Progress) -> SupplementNotice:
    return SupplementNotice(
        reference=word.reference,
        item=word.item,
        item_name=word.item_name,
        applicant=word.applicant,
        told_at=word.history[-1].at,
        asked=tuple(AskedPoint(one.title, one.reason, one.done) for one in word.asked),
        due_on=word.asked_by,
        note="",
        edition=machine.catalogue.edition.version,
        outlet=machine.terminal.outlet,
        sample=machine.sample,
    )


def _deferral(machine: Machine, word: Progress) -> DeferralNotice:
    return DeferralNotice(
        reference=word.reference,
        item=word.item,
        item_name=word.item_name,
        applicant=word.applicant,
        told_at=word.history[-1].at,
        materials=tuple(FollowingMaterial(one.title, word.asked_by) for one in offering.missing(word)),
        edition=machine.catalogue.edition.version,
        outlet=machine.terminal.outlet,
        sample=machine.sample,
    )
