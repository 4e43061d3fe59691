"""QR codes as QML draws them."""

from kiosk import Modules

_DARK, _LIGHT = "#", "."


def rows_of(code: Modules) -> list[str]:
    """Return a code row by row, `#` for dark."""
    return ["".join(_DARK if dark else _LIGHT for dark in row) for row in code]
