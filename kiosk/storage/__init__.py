"""The encrypted database of the terminal: one door (`Store`), one writer, one module of statements a subject."""

from kiosk.storage.incidents import Incident
from kiosk.storage.outbox import RejectedOperation
from kiosk.storage.store import Store, Transaction

__all__ = ["Incident", "RejectedOperation", "Store", "Transaction"]
