"""How the screen is shown to one person: language, text size, colours, and two ways of arranging a page.

Text sizes follow the VVSG 2.0 (four steps, height of a capital letter of the body text); the colours and what each
size does to a page are the screen's business.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self


class TextSize(StrEnum):
    """Height of a capital letter of the body text."""

    SMALL = "small"
    """3.8 mm."""
    STANDARD = "standard"
    """4.8 mm."""
    LARGE = "large"
    """6.4 mm."""
    LARGEST = "largest"
    """8.5 mm."""


class Scheme(StrEnum):
    """The colours of the screen."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    """Text 7:1 or more against its ground."""
    CALM = "calm"
    """Muted, and nothing moves."""


class Language(StrEnum):
    """What the screen itself says; guides and forms stay in the language they were published in."""

    CHINESE = "zh"
    ENGLISH = "en"


@dataclass(frozen=True)
class Appearance:
    """What a person has chosen; goes with the session."""

    text_size: TextSize = TextSize.STANDARD
    scheme: Scheme = Scheme.LIGHT
    elder: bool = False
    """关怀版: largest text, fewer things on a page, more time, staff always one touch away."""
    reach: bool = False
    """坐姿: everything to be touched is in the lower half of an upright screen."""
    language: Language = Language.CHINESE

    def for_elders(self, usual: TextSize) -> Self:
        """Return 关怀版 with the largest text or, when it was that already, the plain view at the `usual` size."""
        return replace(self, elder=not self.elder, text_size=usual if self.elder else TextSize.LARGEST)
