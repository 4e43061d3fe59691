"""Ways to enter text by touch; what they give arrives in the field like what a keyboard on a desk gives."""

from ui.keyboard.keyboard import Keyboard
from ui.keyboard.pad_keys import PadKeys

__all__ = ["Keyboard", "PadKeys"]
