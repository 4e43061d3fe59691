"""The bytes of ESC/POS that a slip needs (Epson, ESC/POS Command Reference for TM printers).

A head executes real-time commands wherever it meets them, in the middle of a picture too. A picture that happens to
hold the bytes of one gets a single dot more: 1/8 mm that nobody sees, instead of a drawer that opens.
"""

import re
from collections.abc import Iterator
from typing import Final

from PIL import Image

RESET: Final = b"\x1b@"
QUIET: Final = b"\x1da\x00"
"""No answers without a question (GS a)."""
CUT: Final = b"\x1dVB\x00"
"""Feed to the knife and cut (GS V, function B)."""
SAY_WHEN_DONE: Final = b"\x1dr\x01"
"""Answered in its turn, when everything sent before has been printed (GS r)."""
FORGET: Final = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""Clear what was received and not printed yet; obeyed at once (DLE DC4, function 8)."""
BAND_ROWS: Final = 128
"""Rows sent at a time; between two bands the head is asked how it stands."""
_REAL_TIME = re.compile(rb"\x10(?=[\x04\x05\x14])")
_ONE_DOT_MORE = b"\x18"


def question(number: int) -> bytes:
    """Return what asks for one of the four states at once (DLE EOT); `states` names them."""
    return bytes([0x10, 0x04, number])


def bands(picture: Image.Image) -> Iterator[bytes]:
    """Yield a one-bit picture from the top down (GS v 0), each band whole; its width is a multiple of eight."""
    across = picture.width // 8
    rows = picture.tobytes("raw", "1;I")
    for top in range(0, picture.height, BAND_ROWS):
        height = min(BAND_ROWS, picture.height - top)
        dots = rows[top * across : (top + height) * across]
        head = b"\x1dv0\x00" + across.to_bytes(2, "little") + height.to_bytes(2, "little")
        yield head + _REAL_TIME.sub(_ONE_DOT_MORE, dots)
