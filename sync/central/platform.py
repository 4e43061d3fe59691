"""The platform's parts, put together once per process and handed to every page and endpoint."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from fastapi import Request

from sync.central import kept_drafts
from sync.central.admission import Admission
from sync.central.applications import Applications
from sync.central.bells import Bells
from sync.central.catalogue import Catalogue, Catalogues
from sync.central.columns import BEIJING
from sync.central.database import Database
from sync.central.feed import Feed
from sync.central.file_store import FileStore
from sync.central.phone_receiving import Receiving
from sync.central.receipts import ReceiptKeys
from sync.central.sources import Source
from sync.central.visitors import Visitors


def present() -> datetime:
    """Return the wall time in Beijing."""
    return datetime.now(BEIJING)


@dataclass(frozen=True)
class Platform:
    """One platform over one database."""

    database: Database
    public_url: str
    """Where citizens' phones reach it, without a slash at the end; part of every evaluation address."""
    now: Callable[[], datetime] = present
    catalogues: Catalogues = field(default_factory=Catalogues)
    files: FileStore = field(default_factory=lambda: FileStore(Path("platform-files")))
    """Where citizens' files are kept; made when the first one arrives."""
    receipt_keys: ReceiptKeys = field(default_factory=ReceiptKeys)
    """By which receipts prove themselves."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """Authorities' records that are asked for citizens, by the ids of the catalogue; one that is not here is away."""
    bells: Bells = field(default_factory=Bells)
    admission: Admission = field(default_factory=Admission)
    visitors: Visitors = field(default_factory=Visitors)
    """Of the pages about slips, receipts and drafts."""
    draft_days: int = kept_drafts.DAYS
    """How long a draft that was taken along is kept."""
    receiving: Receiving = field(default_factory=Receiving)
    """Of what phones send."""

    @property
    def catalogue(self) -> Catalogue:
        """The edition in force."""
        return self.catalogues.present

    @property
    def feed(self) -> Feed:
        """The way to write."""
        return Feed(self.database, self.bells, self.now)

    @property
    def applications(self) -> Applications:
        """What may be done with applications."""
        return Applications(self.catalogues)


def count_visit(request: Request) -> None:
    """Count whoever opens a page for phones; raises Refusal with 429 when an address comes too often."""
    of(request).visitors.count(request.client.host if request.client else "")


def of(request: Request) -> Platform:
    """Return the platform that answers this request."""
    platform: Platform = request.app.state.platform
    return platform
