"""Printers: what takes a document, says how it stands, and tells what became of the paper."""

from printing.printers.opening import open_printer
from printing.printers.printer import Failed, Outcome, Printed, Printer, PrinterStatus, Reason, Unknown
from printing.printers.simulated import PrinterHandle, SimulatedPrinter

__all__ = [
    "Failed",
    "Outcome",
    "Printed",
    "Printer",
    "PrinterHandle",
    "PrinterStatus",
    "Reason",
    "SimulatedPrinter",
    "Unknown",
    "open_printer",
]
