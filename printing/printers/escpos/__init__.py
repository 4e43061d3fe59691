"""Thermal printers that speak ESC/POS, over the network, USB or a serial line.

`commands` writes a picture as bytes, `states` reads what the printer answers, `line` carries both, and `printer` is
the printer that the spooler knows. No text is ever sent, only pictures of slips.
"""

from printing.printers.escpos.line import device_line, network_line
from printing.printers.escpos.printer import EscposPrinter

__all__ = ["EscposPrinter", "device_line", "network_line"]
