"""Where a phone is led by the QR code of a receipt: whether it is genuine, and what to do next.

Everything it says stands on the paper already; nothing is looked up about the application. A text that is no proof
of this platform's is told exactly that, whatever is wrong with it.
"""

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import HTMLResponse
from sqlalchemy import Connection, select

from sync.central import pages
from sync.central import platform as platforms
from sync.central.platform import Platform
from sync.central.receipts import VERIFY_PATH
from sync.central.tables import outlets, terminals
from sync.proofs import Content

_MAX_FORM = 4 * 1024
_CODE_CHARACTERS = 14
"""Of a terminal's code, with which its references begin."""

router = APIRouter(
    tags=["receipts"],
    include_in_schema=False,
    max_body_size=_MAX_FORM,
    dependencies=[Depends(platforms.count_visit)],
)
Parts = Annotated[Platform, Depends(platforms.of)]


@router.get("/verify")
def ask() -> HTMLResponse:
    """Let somebody paste what a scanner read."""
    return pages.page("verify.html", asked=False, said=None)


@router.post("/verify")
def answer(platform: Parts, code: Annotated[str, Form()] = "") -> HTMLResponse:
    """Say whether a pasted text is a receipt of this platform's."""
    return _answer(platform, code)


@router.get(f"{VERIFY_PATH}{{proof}}")
def scanned(platform: Parts, proof: str) -> HTMLResponse:
    """Say whether a scanned receipt is of this platform's."""
    return _answer(platform, proof)


def _answer(platform: Platform, text: str) -> HTMLResponse:
    said = platform.receipt_keys.genuine(text)
    if said is None:
        return pages.page("verify.html", status=404, asked=True, said=None)
    with platform.database.reading() as connection:
        sample = _sample(connection, said)
    known = platform.catalogue.items.get(said.item)
    return pages.page("verify.html", asked=True, said=said, item=known.name if known else said.item, sample=sample)


def _sample(connection: Connection, said: Content) -> bool:
    code = said.reference[:_CODE_CHARACTERS]
    wanted = select(outlets.c.sample).join(terminals).where(terminals.c.code == code)
    return bool(connection.execute(wanted).scalar_one_or_none())
