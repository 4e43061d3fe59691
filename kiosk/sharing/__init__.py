"""数据共享: what authorities already hold is asked of them, with the citizen's consent, and not of the citizen."""

from kiosk.sharing.filling import Filled, fill, object_to, typed_over, upheld, with_answer
from kiosk.sharing.gathered import Asking, Gathered
from kiosk.sharing.needs import Need, askable, is_right, needs, values_of
from kiosk.sharing.standing import SharedStanding, standings
from kiosk.sharing.values import (
    CITIZEN,
    Answered,
    AskSource,
    By,
    Consent,
    Origin,
    Outcome,
    SharedQuery,
    SharedReply,
    SharedValue,
)

__all__ = [
    "CITIZEN",
    "Answered",
    "AskSource",
    "Asking",
    "By",
    "Consent",
    "Filled",
    "Gathered",
    "Need",
    "Origin",
    "Outcome",
    "SharedQuery",
    "SharedReply",
    "SharedStanding",
    "SharedValue",
    "askable",
    "fill",
    "is_right",
    "needs",
    "object_to",
    "standings",
    "typed_over",
    "upheld",
    "values_of",
    "with_answer",
]
