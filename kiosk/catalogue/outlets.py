"""The directory of outlets: where else to go, what can be done there, the nearest first; all without a line."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

_EARTH_KM = 6371.0


@dataclass(frozen=True)
class Place:
    """A point on the map."""

    longitude: float
    """Degrees east."""
    latitude: float
    """Degrees north."""

    def kilometres_to(self, other: "Place") -> float:
        """Return the way as the crow flies."""
        east = math.radians(other.longitude - self.longitude) / 2
        north = math.radians(other.latitude - self.latitude) / 2
        cosines = math.cos(math.radians(self.latitude)) * math.cos(math.radians(other.latitude))
        return 2 * _EARTH_KM * math.asin(math.sqrt(math.sin(north) ** 2 + cosines * math.sin(east) ** 2))


@dataclass(frozen=True)
class Division:
    """A county, banner, district or zone; or the city itself."""

    code: str
    name: str
    english: str
    seat: Place
    """Roughly, for telling near from far; never shown as an address."""


@dataclass(frozen=True)
class OpeningHours:
    """A part of the day when an outlet is open."""

    days: str
    """In words, e.g. 工作日."""
    opens: str
    """`08:30`."""
    closes: str


@dataclass(frozen=True)
class Outlet:
    """One place to turn to."""

    code: str
    division: str
    type: str
    """One letter, see `Directory.types`."""
    name: str
    address: str
    """Empty where nobody has entered it."""
    phone: str
    hours: tuple[OpeningHours, ...]
    capabilities: tuple[str, ...]
    """What can be done there, see `Directory.capabilities`."""
    assist_post: bool
    """Whether staff help and act for people (帮办代办)."""
    terminals: tuple[str, ...]
    place: Place | None
    """None where only the division is known."""
    sample: bool
    """Made up for the demo; has to be shown as such."""


@dataclass(frozen=True)
class Nearby:
    """An outlet as seen from a terminal."""

    outlet: Outlet
    here: bool
    """Whether the terminal stands in it."""
    kilometres: float | None
    """As the crow flies; None unless both places are known exactly."""


@dataclass(frozen=True)
class Directory:
    """All outlets, and the words for what they are."""

    outlets: tuple[Outlet, ...] = ()
    divisions: Mapping[str, Division] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    """Letter to words, the most comprehensive kind of outlet first."""
    capabilities: Mapping[str, str] = field(default_factory=dict)
    """What can be done at an outlet, e.g. `assist` to 帮办代办."""

    def of_terminal(self, terminal: str) -> Outlet | None:
        """Return the outlet in which a terminal stands; None where the directory does not know it."""
        return next((outlet for outlet in self.outlets if terminal in outlet.terminals), None)

    def nearest(self, terminal: str, *, capability: str | None = None) -> tuple[Nearby, ...]:
        """Return the outlets, the nearest first, that offer `capability` if one is asked for.

        The own outlet comes first and its division next. A terminal that the directory does not know is taken to
        stand in its division's seat, which the beginning of its code names.
        """
        here = self.of_terminal(terminal)
        division = here.division if here else terminal.partition("-")[0]
        kinds = list(self.types)

        def rank(outlet: Outlet) -> tuple[bool, bool, float, int, str]:
            far = self._kilometres(division, here, outlet)
            return outlet is not here, outlet.division != division, far, kinds.index(outlet.type), outlet.code

        offering = (one for one in self.outlets if capability is None or capability in one.capabilities)
        return tuple(Nearby(one, one is here, _exactly(here, one)) for one in sorted(offering, key=rank))

    def _kilometres(self, division: str, here: Outlet | None, outlet: Outlet) -> float:
        """Return how far an outlet is, from seat to seat where places are not known."""
        start = here.place if here and here.place else self._seat(division)
        end = outlet.place or self._seat(outlet.division)
        return start.kilometres_to(end) if start and end else math.inf

    def _seat(self, division: str) -> Place | None:
        return self.divisions[division].seat if division in self.divisions else None


def _exactly(here: Outlet | None, outlet: Outlet) -> float | None:
    if here is None or here.place is None or outlet.place is None:
        return None
    return here.place.kilometres_to(outlet.place)
