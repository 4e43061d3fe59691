"""List models that show frozen dataclasses to QML."""

from ui.models.rows import Rows

__all__ = ["Rows"]
