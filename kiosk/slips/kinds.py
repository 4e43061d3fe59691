"""Every kind of slip, and the name each of them has in a file."""

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.slips.commitments import Commitment
from kiosk.slips.conditions import ConditionsSlip
from kiosk.slips.drafts import DraftSlip
from kiosk.slips.filed import EvaluationSlip, HoldingSlip, Receipt
from kiosk.slips.handling import DeferralNotice, IntegratedSlip, SupplementNotice
from kiosk.slips.notices import NoticeSlip
from kiosk.slips.terminal import PrinterTest, ReadinessReport

Slip = (
    HoldingSlip
    | Receipt
    | EvaluationSlip
    | NoticeSlip
    | SupplementNotice
    | DeferralNotice
    | Commitment
    | IntegratedSlip
    | ConditionsSlip
    | DraftSlip
    | ReadinessReport
    | PrinterTest
)

SLIP_KINDS: Mapping[str, type[Slip]] = MappingProxyType(
    {
        "holding-slip": HoldingSlip,
        "receipt": Receipt,
        "evaluation-slip": EvaluationSlip,
        "notice-slip": NoticeSlip,
        "supplement-notice": SupplementNotice,
        "deferral-notice": DeferralNotice,
        "commitment": Commitment,
        "integrated-slip": IntegratedSlip,
        "conditions-slip": ConditionsSlip,
        "draft-slip": DraftSlip,
        "readiness-report": ReadinessReport,
        "test-page": PrinterTest,
    }
)
"""Name to kind."""


def kind_of(slip: Slip) -> str:
    """Return the name of a slip's kind, e.g. `receipt`."""
    return next(name for name, kind in SLIP_KINDS.items() if type(slip) is kind)
