"""Every kind of slip, and the name each of them has in a file."""

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.slips.filed import EvaluationSlip, HoldingSlip, Receipt
from kiosk.slips.notices import NoticeSlip

Slip = HoldingSlip | Receipt | EvaluationSlip | NoticeSlip

SLIP_KINDS: Mapping[str, type[Slip]] = MappingProxyType(
    {
        "holding-slip": HoldingSlip,
        "receipt": Receipt,
        "evaluation-slip": EvaluationSlip,
        "notice-slip": NoticeSlip,
    }
)
"""Name to kind."""


def kind_of(slip: Slip) -> str:
    """Return the name of a slip's kind, e.g. `receipt`."""
    return next(name for name, kind in SLIP_KINDS.items() if type(slip) is kind)
