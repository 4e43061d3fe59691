"""The encrypted database of the terminal: one door (`Store`), one writer."""

from kiosk.storage.store import Store

__all__ = ["Store"]
