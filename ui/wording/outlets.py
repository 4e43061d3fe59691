"""The directory of outlets in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from kiosk import Directory, Nearby, OpeningHours
from ui.wording.language import in_sequence, listed, official_is_foreign, translate


@dataclass(frozen=True)
class OutletRow:
    """One outlet as a line of the directory."""

    code: str
    name: str
    kind: str
    division: str
    """Code of its division."""
    where: str
    """The way there as far as it is known: here, how far, or in which division."""
    here: bool
    address: str
    hours: str
    phone: str
    offers: str
    """What can be done there."""
    helped: bool
    """Whether staff help and act for people."""
    sample: bool


def row(nearby: Nearby, directory: Directory) -> OutletRow:
    """Return one outlet as it is seen from this terminal."""
    outlet = nearby.outlet
    return OutletRow(
        code=outlet.code,
        name=outlet.name,
        kind=directory.types[outlet.type],
        division=outlet.division,
        where=_where(nearby, directory),
        here=nearby.here,
        address=outlet.address,
        hours=hours(outlet.hours),
        phone=outlet.phone,
        offers=listed(directory.capabilities[one] for one in outlet.capabilities),
        helped=outlet.assist_post,
        sample=outlet.sample,
    )


def division_name(code: str, directory: Directory) -> str:
    """Return a division's name in the language of the screen; empty for one that the directory does not know."""
    division = directory.divisions.get(code)
    if division is None:
        return ""
    return division.english if official_is_foreign() else division.name


def hours(parts: Iterable[OpeningHours]) -> str:
    """Say when an outlet is open, the parts of a day together."""
    days = groupby(parts, lambda part: part.days)
    return in_sequence(f"{day} {listed(f'{part.opens}–{part.closes}' for part in open_)}" for day, open_ in days)


def _where(nearby: Nearby, directory: Directory) -> str:
    if nearby.here:
        return translate("wording", "您就在这里")
    if nearby.kilometres is not None:
        return translate("wording", "直线约 {count} 公里").format(count=max(1, round(nearby.kilometres)))
    return division_name(nearby.outlet.division, directory)
