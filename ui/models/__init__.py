"""List models that show frozen dataclasses to QML."""

from ui.models.keyed_rows import KeyedRows
from ui.models.rows import Rows

__all__ = ["KeyedRows", "Rows"]
