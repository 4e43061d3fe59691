"""How names and numbers of people are shown: as little of them as lets a person recognise their own."""

import hashlib
import unicodedata

_STARS_MAX = 4
"""Stars in a masked name: a long name does not show how long it is."""
_HIDDEN_MIN = 4
"""Characters a partly shown number has to keep hidden; otherwise all of it is hidden."""
_SHOWN_ENDS_FROM = 3
"""Length from which a name shows its last character as well as its first."""


def mask_name(name: str) -> str:
    """Return 张* for 张三, 张*丰 for 张三丰, and at most the two ends of anything longer."""
    name = name.strip()
    if len(name) <= 1:
        return "*" * len(name)
    if len(name) < _SHOWN_ENDS_FROM:
        return name[0] + "*"
    return name[0] + "*" * min(len(name) - 2, _STARS_MAX) + name[-1]


def mask(text: str, rule: str) -> str:
    """Return `text` masked after a form's `x-mask`: `6-4` shows six at the start and four at the end.

    `name` masks as `mask_name` does. A text too short to keep four characters hidden is hidden whole.
    Raises ValueError for a rule that is neither.
    """
    if rule == "name":
        return mask_name(text)
    start, end = (int(part) for part in rule.split("-"))
    hidden = len(text) - start - end
    if hidden < _HIDDEN_MIN:
        return "*" * len(text)
    return text[:start] + "*" * hidden + text[len(text) - end :]


def last_four(id_no: str) -> str:
    """Return the last four characters of an identity number, X in upper case."""
    return id_no.strip()[-4:].upper()


def plain_last_four(typed: str) -> str:
    """Return what was typed without blanks, full-width forms and lower case."""
    return "".join(unicodedata.normalize("NFKC", typed).split()).upper()


def check_of(reference: str, last_four_typed: str) -> str:
    """Return SHA-256 in hex of both, so that a look-up is checked without the number being kept."""
    return hashlib.sha256(f"{reference}:{last_four_typed.upper()}".encode()).hexdigest()
