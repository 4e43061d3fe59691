"""The ways the screen can be shown in, and showing what stands on it in each of them."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from PySide6.QtQml import qmlEngine

from kiosk import Appearance, Language, Scheme, TextSize
from tests.support import pseudo
from tests.support.applying import settled
from tests.support.scene import Faults, measure
from tests.support.screen import LANDSCAPE, OLD, SMALL, UPRIGHT, Stage
from tests.support.words import untranslated
from ui.app import Display, density

Glass = tuple[int, int]
"""Pixels across and down."""
GLASSES: tuple[Glass, ...] = (LANDSCAPE, UPRIGHT, SMALL, OLD)
EXTREMES = (TextSize.SMALL, TextSize.LARGEST)


@dataclass(frozen=True)
class Look:
    """One way of showing a screen."""

    glass: Glass
    appearance: Appearance
    pseudo: bool = False
    """In the language made for tests, which is 40 % longer than Chinese."""

    @property
    def words(self) -> str:
        """How it is named beside a fault."""
        shown = self.appearance
        views = [word for word, on in (("elder", shown.elder), ("reach", shown.reach), ("pseudo", self.pseudo)) if on]
        return "/".join([f"{self.glass[0]}x{self.glass[1]}", shown.text_size, shown.scheme, shown.language, *views])


def looks(*, briefly: bool = False) -> Iterator[Look]:
    """Yield every way a screen is measured in, glass after glass; `briefly` without those that repeat others."""
    for glass in GLASSES:
        for appearance in (*plain(glass), *special(glass)):
            if not (briefly and repeats(appearance)):
                yield Look(glass, appearance)
        for size in EXTREMES if briefly else TextSize:
            yield Look(glass, Appearance(size), pseudo=True)


def plain(glass: Glass) -> Iterator[Appearance]:
    """Yield every size in every scheme and language; the ends of the scale on the glasses that few terminals have."""
    everywhere = glass in {LANDSCAPE, UPRIGHT}
    for said, size, scheme in product(Language, TextSize, Scheme):
        if everywhere or (size in EXTREMES and scheme is Scheme.LIGHT):
            yield Appearance(size, scheme, language=said)


def repeats(appearance: Appearance) -> bool:
    """Tell a look of which others say as much.

    What is too small is so at the small end of the scale and what has no room at the large one; the schemes change
    colours alone, and those change with no language. The size that most people see is looked at all the same.
    """
    usual = appearance.scheme is Scheme.LIGHT
    between = appearance.text_size not in EXTREMES and not (usual and appearance.text_size is TextSize.STANDARD)
    return between or (not usual and not appearance.elder and appearance.language is not Language.CHINESE)


def special(glass: Glass) -> Iterator[Appearance]:
    """Yield the elder view and, upright, the reach view."""
    for said in Language:
        for scheme in (Scheme.LIGHT, Scheme.CONTRAST):
            yield Appearance(TextSize.LARGEST, scheme, elder=True, language=said)
        if glass == UPRIGHT:
            yield from (Appearance(size, reach=True, language=said) for size in TextSize)
            yield Appearance(TextSize.LARGEST, elder=True, reach=True, language=said)


def show(terminal: Stage, look: Look, stay: Callable[[Stage], None] = lambda _: None) -> None:
    """Show what stands on the screen in another way, and wait until it does."""
    window = terminal.screen.window
    if (window.width(), window.height()) != look.glass:
        window.resize(*look.glass)
        theme = qmlEngine(terminal.page()).singletonInstance("qml", "Theme")
        theme.setProperty("mm", millimetre(look.glass))
    language = terminal.screen.terminal.language
    terminal.kiosk.change_appearance(look.appearance)
    settled(terminal)
    if look.pseudo:
        language.read(pseudo_language())
    stay(terminal)
    terminal.rest()


def shown_as(terminal: Stage, look: Look, stay: Callable[[Stage], None] = lambda _: None) -> Faults:
    """Show the screen that stands in another way, and measure it."""
    show(terminal, look, stay)
    faults = measure(
        terminal.screen.window, millimetre(look.glass), high_contrast=look.appearance.scheme is Scheme.CONTRAST
    )
    if look.pseudo:
        faults.untranslated = untranslated(terminal)
        terminal.screen.terminal.language.read(None)
    return faults


def millimetre(glass: Glass) -> float:
    """Return the pixels of a millimetre on a glass."""
    return density(Display(windowed=True, size=glass))


@cache
def pseudo_language() -> Path:
    """Return the pseudo-language, compiled once per process."""
    return pseudo.compiled(Path(_FOLDER.name))


_FOLDER = tempfile.TemporaryDirectory()
