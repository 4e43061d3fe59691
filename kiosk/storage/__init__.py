"""The encrypted database of the terminal: one door (`Store`), one writer, one module of statements a subject."""

from kiosk.storage.incidents import Incident
from kiosk.storage.setting_aside import SetAside
from kiosk.storage.store import Store, Transaction

__all__ = ["Incident", "SetAside", "Store", "Transaction"]
