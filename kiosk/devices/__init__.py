"""Devices at the terminal that speak to the machine: each a driver and a simulator with a handle."""

from kiosk.devices.cards import CardReader, CardReaderHandle, IdCard, SimulatedCardReader

__all__ = ["CardReader", "CardReaderHandle", "IdCard", "SimulatedCardReader"]
