"""Devices at the terminal that speak to the machine: each a driver and a simulator with a handle."""

from kiosk.devices.cards import CardReader, CardReaderHandle, IdCard, SimulatedCardReader
from kiosk.devices.scanners import Scanner, ScannerHandle, SimulatedScanner
from kiosk.devices.serial_scanner import SerialScanner

__all__ = [
    "CardReader",
    "CardReaderHandle",
    "IdCard",
    "Scanner",
    "ScannerHandle",
    "SerialScanner",
    "SimulatedCardReader",
    "SimulatedScanner",
]
