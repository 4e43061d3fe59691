"""What the screens read: immutable answers to questions about the session and the machine."""

from kiosk.app.views.applications import ApplicationView, HistoryLine, Offer, PartView, Returned
from kiosk.app.views.filling import CheckRow, ConditionsView, FormView, PageSummary
from kiosk.app.views.materials import AskedMaterial, MaterialsView, PagesView
from kiosk.app.views.sharing import KeyView, QueryView, SharingView, ToldField
from kiosk.app.views.staff import Call, Health, PrinterHealth

__all__ = [
    "ApplicationView",
    "AskedMaterial",
    "Call",
    "CheckRow",
    "ConditionsView",
    "FormView",
    "Health",
    "HistoryLine",
    "KeyView",
    "MaterialsView",
    "Offer",
    "PageSummary",
    "PagesView",
    "PartView",
    "PrinterHealth",
    "QueryView",
    "Returned",
    "SharingView",
    "ToldField",
]
