"""The code of a draft that is taken along: what the slip says in letters, and its QR code behind the address.

Twenty-three of its twenty-four characters are drawn at random, which is 115 bits: whoever holds what the platform
holds cannot try them out. The last one is a check character (ISO/IEC 7064, as a hybrid system of 33 and 32) that
notices every single wrong one. The alphabet leaves out I, L, O and U; what is read for them is taken as 1, 1 and 0.
"""

import secrets
import unicodedata

from stdnum.iso7064 import mod_37_36

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_CHARACTERS = 24
_GROUP = 4
_READ_AS = str.maketrans("ILO", "110")


def new_code() -> str:
    """Return a code that nobody has had."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(CODE_CHARACTERS - 1))
    return drawn + mod_37_36.calc_check_digit(drawn, ALPHABET)


def code_in(text: str) -> str:
    """Return the code in what was typed or scanned, as far as it goes; of an address, what stands behind its #."""
    _, mark, behind = text.rpartition("#")
    plain = unicodedata.normalize("NFKC", behind if mark else text).upper().translate(_READ_AS)
    return "".join(char for char in plain if char in ALPHABET)


def is_whole(code: str) -> bool:
    """Tell whether a code is as long as it has to be and its check character fits."""
    return len(code) == CODE_CHARACTERS and mod_37_36.checksum(code, ALPHABET) == 1


def grouped(code: str) -> str:
    """Return a code, as far as it goes, in the groups in which it is printed."""
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))
