"""A platform made of a few dicts, as the machine asks it while somebody waits."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from kiosk import KeptAt, PlatformAway, Progress, SharedQuery, SharedReply, SharedSlip, Slip
from kiosk.identity import check_of
from printing.documents.qr import modules_of


@dataclass
class Platform:
    """What the platform would answer to everything that the machine asks while somebody waits."""

    known: dict[str, Progress] = field(default_factory=dict)
    away: bool = False
    shared: list[Slip] = field(default_factory=list)
    kept: dict[str, bytes] = field(default_factory=dict)
    """Sealed drafts by name."""
    sources: dict[str, SharedReply] = field(default_factory=dict)
    """What each data source answers; one that is not here is away."""
    queries: list[SharedQuery] = field(default_factory=list)
    on_query: Callable[[], None] = lambda: None
    """What happens while a source is being asked."""
    barred: set[str] = field(default_factory=set)
    """Numbers of those who may not promise."""
    asked_credit: list[tuple[str, str]] = field(default_factory=list)

    def ask_source(self, query: SharedQuery) -> SharedReply:
        self.queries.append(query)
        self.on_query()
        if self.away or query.source not in self.sources:
            raise PlatformAway("no line")
        return self.sources[query.source]

    def keep(self, name: str, box: bytes) -> KeptAt:
        self.find(name)
        self.kept[name] = box
        return KeptAt("https://platform.example/drafts", date(2026, 12, 22))

    def find(self, name: str) -> bytes | None:
        if self.away:
            raise PlatformAway("no line")
        return self.kept.get(name)

    def drop(self, name: str) -> None:
        self.find(name)
        self.kept.pop(name, None)

    def may_promise(self, item: str, number: str) -> bool:
        if self.away:
            raise PlatformAway("no line")
        self.asked_credit.append((item, number))
        return number not in self.barred

    def share_slip(self, slip: Slip) -> SharedSlip:
        if self.away:
            raise PlatformAway("no line")
        self.shared.append(slip)
        return SharedSlip(modules_of("https://platform.example/slips/" + "Zk3vJ9xQ0mB7" * 3), lasts_seconds=900)

    def find_progress(self, reference: str, last_four: str) -> Progress | None:
        if self.away:
            raise PlatformAway("no line")
        word = self.known.get(reference)
        return word if word and word.identity_check == check_of(reference, last_four) else None
