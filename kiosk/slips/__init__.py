"""What paper and screen both show: pure data, no layout and no sentences."""

from kiosk.slips.about import TERMINAL
from kiosk.slips.commitments import Commitment, CommitmentText, Handwriting
from kiosk.slips.conditions import ConditionsSlip, HindranceLine, conditions_of
from kiosk.slips.drafts import DRAFT, DraftSlip
from kiosk.slips.filed import EvaluationSlip, HoldingSlip, Receipt
from kiosk.slips.handling import (
    AskedPoint,
    DeferralNotice,
    FollowingMaterial,
    IntegratedPart,
    IntegratedSlip,
    SupplementNotice,
)
from kiosk.slips.jobs import PrintJob, PrintState
from kiosk.slips.kinds import SLIP_KINDS, Slip, kind_of
from kiosk.slips.notices import NoticeFee, NoticeMaterial, NoticeSlip, NoticeTime, Standing
from kiosk.slips.outlet import OutletLine
from kiosk.slips.shared import SharedSlip, ShareSlip
from kiosk.slips.terminal import PrinterTest, ReadinessReport, ReportedIncident

__all__ = [
    "DRAFT",
    "SLIP_KINDS",
    "TERMINAL",
    "AskedPoint",
    "Commitment",
    "CommitmentText",
    "ConditionsSlip",
    "DeferralNotice",
    "DraftSlip",
    "EvaluationSlip",
    "FollowingMaterial",
    "Handwriting",
    "HindranceLine",
    "HoldingSlip",
    "IntegratedPart",
    "IntegratedSlip",
    "NoticeFee",
    "NoticeMaterial",
    "NoticeSlip",
    "NoticeTime",
    "OutletLine",
    "PrintJob",
    "PrintState",
    "PrinterTest",
    "ReadinessReport",
    "Receipt",
    "ReportedIncident",
    "ShareSlip",
    "SharedSlip",
    "Slip",
    "Standing",
    "SupplementNotice",
    "conditions_of",
    "kind_of",
]
