"""Printing over IPP, straight to a device or to a CUPS queue: the second home of requests.

`message` turns requests and answers into bytes and back, `client` carries them, `reading` says what a printer's
words mean here, and `printer` is the printer that the spooler knows.
"""

from printing.printers.ipp.printer import IppPrinter

__all__ = ["IppPrinter"]
