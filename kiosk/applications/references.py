"""The reference 申请编号: the one printed name of an application, made without asking anyone.

`150800-M01-T01-261122-A0007-K` is the terminal's code, the day in Beijing (yymmdd), the series letter that
the platform gave this terminal's key, the counter of that day, and a check character after ISO/IEC 7064
MOD 37,36 over all letters and digits before it: it notices every single wrong character.

Behind it one figure may name a part of an integrated application, `…-K-2`; it belongs to no check, for a wrong one only
opens another part of the same application.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

from stdnum.iso7064 import mod_37_36

COUNTER_MAX = 9999
"""Applications of one terminal on one day."""

_TERMINAL = re.compile(r"(1508(?:\d{2}|[JN]\d))-([MCSBGRFA]\d{2})-(T\d{2})")
_COMPACT = re.compile(
    r"(1508(?:[0-9]{2}|[JN][0-9]))([MCSBGRFA][0-9]{2})(T[0-9]{2})([0-9]{6})([A-HJ-NP-Z])([0-9]{4})([0-9A-Z])"
    r"([1-9]?)"
)
_MINUS_SIGN = "\u2212"


@dataclass(frozen=True)
class Reference:
    """A reference that has been checked."""

    terminal: str
    day: date
    series: str
    counter: int
    part: int = 0
    """The part of an integrated application that was meant, from 1; 0: the application."""

    @property
    def check(self) -> str:
        """ISO/IEC 7064 MOD 37,36 check character."""
        body = f"{self.terminal}{self.day:%y%m%d}{self.series}{self.counter:04}"
        return str(mod_37_36.calc_check_digit(body.replace("-", "")))

    def __str__(self) -> str:
        """Return the name of the application, without the part."""
        return f"{self.terminal}-{self.day:%y%m%d}-{self.series}{self.counter:04}-{self.check}"


def mint(terminal: str, day: date, series: str, counter: int) -> str:
    """Return the reference of the `counter`-th application, from 1, of this terminal on this day.

    Raises ValueError for a part that no reference can have.
    """
    if not _TERMINAL.fullmatch(terminal):
        raise ValueError(f"{terminal!r} is not the code of a terminal")
    if not re.fullmatch("[A-HJ-NP-Z]", series):
        raise ValueError(f"{series!r} is not a series letter")
    if not 1 <= counter <= COUNTER_MAX:
        raise ValueError(f"a terminal counts from 1 to {COUNTER_MAX} a day, not {counter}")
    return str(Reference(terminal, day, series, counter))


def parse(text: str) -> Reference | None:
    """Read a typed or scanned reference; None when it is not one.

    Case, blanks, hyphens and full-width forms make no difference; letters are never taken for digits.
    """
    read = _COMPACT.fullmatch(_compact(text))
    if read is None:
        return None
    division, outlet, terminal, day, series, counter, check, part = read.groups()
    try:
        minted = datetime.strptime(day, "%y%m%d").date()  # noqa: DTZ007 - a day in Beijing, no time
    except ValueError:
        return None
    reference = Reference(f"{division}-{outlet}-{terminal}", minted, series, int(counter), int(part or 0))
    return reference if reference.check == check and reference.counter > 0 else None


def part_reference(reference: str, part: int) -> str:
    """Return the name of a part of an integrated application; of the application itself for 0."""
    return f"{reference}-{part}" if part else reference


def without_part(reference: str) -> tuple[str, int]:
    """Return the name of the application, and which part of it is meant; 0: none."""
    parsed = parse(reference)
    return (str(parsed), parsed.part) if parsed else (reference, 0)


def _compact(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    return "".join(
        char.upper()
        for char in plain
        if not char.isspace() and unicodedata.category(char) != "Pd" and char != _MINUS_SIGN
    )
