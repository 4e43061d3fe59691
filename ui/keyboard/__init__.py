"""Ways to enter text by touch; what they give arrives as keys, like those of a keyboard on a desk."""

from ui.keyboard.pad_keys import PadKeys

__all__ = ["PadKeys"]
