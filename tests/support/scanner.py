"""A real reader of QR codes, before paper and before the glass."""

import io

import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from kiosk import Modules

QUIET_MODULES, DOTS_PER_MODULE = 4, 6


def scanned(picture: Image.Image) -> str:
    """Return what a scanner reads from the one QR code of a picture."""
    [code] = zxingcpp.read_barcodes(picture.convert("L"), formats=zxingcpp.BarcodeFormat.QRCode)
    return code.text


def photographed(glass: QImage) -> Image.Image:
    """Return what a phone before the glass sees."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    glass.save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


def painted(modules: Modules) -> Image.Image:
    """Return a code as a screen paints it, with the quiet zone of ISO/IEC 18004."""
    side = len(modules) + 2 * QUIET_MODULES
    picture = Image.new("L", (side, side), 255)
    for row, dots in enumerate(modules, start=QUIET_MODULES):
        for column, dark in enumerate(dots, start=QUIET_MODULES):
            picture.putpixel((column, row), 255 * (not dark))
    return picture.resize((side * DOTS_PER_MODULE, side * DOTS_PER_MODULE), Image.Resampling.NEAREST)
