"""QR codes on the screen: what passes between whoever draws them and whoever shows them."""

from collections.abc import Callable

Modules = tuple[tuple[bool, ...], ...]
"""A QR code, row by row; True is dark. Without its quiet zone."""
DrawCode = Callable[[str], Modules]
"""Makes the code of an address."""
