"""The values that pass between the terminal and the central platform, in the terminal's own words.

`sync.mapping` turns them into wire messages and back; `kiosk.storage` keeps them.
"""

from kiosk.exchange.operations import (
    WITHDRAWN,
    Operation,
    OperationKind,
    SealedCopy,
    Settled,
    Stream,
    Verdict,
    Waiting,
)
from kiosk.exchange.progress import (
    Asked,
    AskedKind,
    Collect,
    DueKind,
    HistoryEntry,
    PartProgress,
    Progress,
    ReceiptKey,
    Ticket,
    ToFollow,
    WaitsFor,
)
from kiosk.exchange.standing import (
    KeptFile,
    Link,
    StreamDepth,
    Vitals,
)
from kiosk.exchange.told import (
    Change,
    Check,
    HomeOutlet,
    Page,
    PublicNotice,
    PublishedEdition,
    Removed,
    Row,
    Scope,
    Told,
)

__all__ = [
    "WITHDRAWN",
    "Asked",
    "AskedKind",
    "Change",
    "Check",
    "Collect",
    "DueKind",
    "HistoryEntry",
    "HomeOutlet",
    "KeptFile",
    "Link",
    "Operation",
    "OperationKind",
    "Page",
    "PartProgress",
    "Progress",
    "PublicNotice",
    "PublishedEdition",
    "ReceiptKey",
    "Removed",
    "Row",
    "Scope",
    "SealedCopy",
    "Settled",
    "Stream",
    "StreamDepth",
    "Ticket",
    "ToFollow",
    "Told",
    "Verdict",
    "Vitals",
    "Waiting",
    "WaitsFor",
]
