"""Printers: what takes a document, says how it stands, and tells what became of the paper."""

from printing.printers.opening import open_printer
from printing.printers.printer import (
    Failed,
    Incomplete,
    Outcome,
    Printed,
    Printer,
    PrinterStatus,
    Reason,
    Unknown,
    Watch,
    somebody_waits,
)
from printing.printers.simulated import PrinterHandle, SimulatedPrinter

__all__ = [
    "Failed",
    "Incomplete",
    "Outcome",
    "Printed",
    "Printer",
    "PrinterHandle",
    "PrinterStatus",
    "Reason",
    "SimulatedPrinter",
    "Unknown",
    "Watch",
    "open_printer",
    "somebody_waits",
]
