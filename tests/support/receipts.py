"""A platform that signs receipts, as far as a terminal sees it: its keys, and codes genuine and forged."""

import base64
from datetime import date, datetime
from functools import cache

from kiosk import BEIJING, ReceiptKey
from kiosk.identity import check_of
from sync import proofs
from sync.central.receipts import ReceiptKeys
from sync.contract import ApplicationBody

REFERENCE = "150800-M01-T01-261122-A0007-H"
LAST_FOUR = "002X"
TODAY = date(2026, 11, 22)
APPLICATION = ApplicationBody(
    reference=REFERENCE,
    item="IP-01-02",
    item_name="样例事项",
    state="RECEIVED",
    version=1,
    applicant="样*甲",
    identity_check=check_of(REFERENCE, LAST_FOUR),
    received_at=datetime(2026, 11, 22, 9, 30, tzinfo=BEIJING),
    due_kind="acceptance",
    due_on=date(2026, 11, 27),
    history=(),
    ticket=None,
)


def keys_of(platform: ReceiptKeys) -> tuple[ReceiptKey, ...]:
    """Return a platform's keys as a terminal keeps them."""
    return tuple(
        ReceiptKey(
            base64.urlsafe_b64decode(f"{told.public_key}="),
            base64.urlsafe_b64decode(f"{told.check_key}="),
            told.last_day,
        )
        for told in platform.told()
    )


@cache
def signing_platform() -> ReceiptKeys:
    """Return the one platform."""
    return ReceiptKeys()


def receipt_keys() -> tuple[ReceiptKey, ...]:
    """Return its keys."""
    return keys_of(signing_platform())


def receipt_code(*, forged: bool = False) -> str:
    """Return the code on a receipt, or on one that somebody signed who is not the platform."""
    text = signing_platform().proof_of(APPLICATION, "https://platform.example", TODAY)
    if not forged:
        return text
    (ours,), (thief,) = signing_platform().keys, ReceiptKeys().keys
    return proofs.sign(proofs.read(text).content, thief.private_key, ours.public_key)
