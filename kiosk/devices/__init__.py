"""Devices at the terminal that speak to the machine: each a driver and a simulator with a handle."""

from kiosk.devices.cameras import Camera, CameraHandle, SimulatedCamera
from kiosk.devices.cards import CardReader, CardReaderHandle, IdCard, SimulatedCardReader
from kiosk.devices.scanners import Scanner, ScannerHandle, SimulatedScanner
from kiosk.devices.serial_scanner import SerialScanner
from kiosk.devices.sticks import FolderStick, SimulatedStick, Stick, StickFile, StickHandle

__all__ = [
    "Camera",
    "CameraHandle",
    "CardReader",
    "CardReaderHandle",
    "FolderStick",
    "IdCard",
    "Scanner",
    "ScannerHandle",
    "SerialScanner",
    "SimulatedCamera",
    "SimulatedCardReader",
    "SimulatedScanner",
    "SimulatedStick",
    "Stick",
    "StickFile",
    "StickHandle",
]
