"""Where a person who holds a slip can turn to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OutletLine:
    """Where a person can turn to, as the platform registered it at enrolment."""

    name: str
    terminal: str
    phone: str
