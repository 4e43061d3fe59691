"""The machine's face: class Kiosk, the doors for sync and print threads, and what screens read."""

from kiosk.app.calling import Calling
from kiosk.app.committing import CommitmentView, Committing, MayPromise
from kiosk.app.conditions import Conditions
from kiosk.app.draft_keeper import DraftKeeper, KeptAt
from kiosk.app.exchange import Exchange
from kiosk.app.finding import Finding
from kiosk.app.handing_in import HandingIn
from kiosk.app.kiosk import Kiosk
from kiosk.app.looking_up import FindProgress
from kiosk.app.opening import Opening
from kiosk.app.papers import Papers
from kiosk.app.phone_slips import PhoneSlips, without_paper
from kiosk.app.receipts import Receipts, judge_receipt
from kiosk.app.sharing import DataSharing
from kiosk.app.shelving import Shelving
from kiosk.app.spool import Spool
from kiosk.app.taking import Taking
from kiosk.app.views import (
    ApplicationView,
    AskedMaterial,
    Call,
    CheckRow,
    ConditionsView,
    FormView,
    Health,
    HistoryLine,
    KeyView,
    MaterialsView,
    Offer,
    PageSummary,
    PagesView,
    PartView,
    PrinterHealth,
    QueryView,
    Returned,
    SharingView,
    ToldField,
)

__all__ = [
    "ApplicationView",
    "AskedMaterial",
    "Call",
    "Calling",
    "CheckRow",
    "CommitmentView",
    "Committing",
    "Conditions",
    "ConditionsView",
    "DataSharing",
    "DraftKeeper",
    "Exchange",
    "FindProgress",
    "Finding",
    "FormView",
    "HandingIn",
    "Health",
    "HistoryLine",
    "KeptAt",
    "KeyView",
    "Kiosk",
    "MaterialsView",
    "MayPromise",
    "Offer",
    "Opening",
    "PageSummary",
    "PagesView",
    "Papers",
    "PartView",
    "PhoneSlips",
    "PrinterHealth",
    "QueryView",
    "Receipts",
    "Returned",
    "SharingView",
    "Shelving",
    "Spool",
    "Taking",
    "ToldField",
    "judge_receipt",
    "without_paper",
]
