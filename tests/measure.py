"""`python -m tests.measure`: every screen in both orientations and every appearance, measured, as a table."""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from kiosk import Appearance, Language, Scheme, TextSize
from tests.support.applying import settled
from tests.support.scene import Faults, measure
from tests.support.screen import LANDSCAPE, UPRIGHT, Stage, stage
from tests.support.ways import WAYS
from tests.ui.test_every_control_of_applying import at_rest
from ui.app import Display, density

KINDS = ("unnamed", "clipped", "too small", "contrast")


def appearances() -> tuple[Appearance, ...]:
    """Return every text size in every scheme and language, and the two special views."""
    plain = (Appearance(size, scheme, language=said) for size, scheme, said in product(TextSize, Scheme, Language))
    return (*plain, Appearance(TextSize.LARGEST, elder=True), Appearance(reach=True))


def shown_as(terminal: Stage, appearance: Appearance) -> Faults:
    """Show the screen that stands in another way, and measure it."""
    terminal.kiosk.change_appearance(appearance)
    settled(terminal)
    at_rest(terminal)
    window = terminal.screen.window
    mm = density(Display(windowed=True, size=(window.width(), window.height())))
    return measure(window, mm, high_contrast=appearance.scheme is Scheme.CONTRAST)


def all_screens(only: tuple[str, ...]) -> Iterator[tuple[str, str, Appearance, Faults]]:
    """Measure every screen; yields its name, its orientation, how it is shown, and what is wrong."""
    for (name, way), size in product(WAYS.items(), (LANDSCAPE, UPRIGHT)):
        if only and name not in only:
            continue
        with tempfile.TemporaryDirectory() as folder, stage(Path(folder) / "data", size=size) as terminal:
            way(terminal)
            for appearance in appearances():
                yield name, f"{size[0]}x{size[1]}", appearance, shown_as(terminal, appearance)


def main(only: tuple[str, ...]) -> int:
    """Print the table and every fault; the exit status says whether there was one."""
    count, total, lines = Counter[str](), Counter[str](), []
    for name, size, appearance, faults in all_screens(only):
        count[name] += faults.counted
        for kind, found in faults.kinds().items():
            total[f"{name} {kind}"] += len(found)
            lines += [f"{name} {size} {worded(appearance)}: {kind}: {one}" for one in found]
    print(*lines, sep="\n")
    print(f"{'screen':24}{'looked at':>10}" + "".join(f"{kind:>11}" for kind in KINDS))
    for name in count:
        print(f"{name:24}{count[name]:>10}" + "".join(f"{total[f'{name} {kind}']:>11}" for kind in KINDS))
    print(
        f"{'all':24}{count.total():>10}" + "".join(f"{sum(total[f'{n} {kind}'] for n in count):>11}" for kind in KINDS)
    )
    return 1 if lines else 0


def worded(appearance: Appearance) -> str:
    views = [word for word, on in (("elder", appearance.elder), ("reach", appearance.reach)) if on]
    return "/".join([appearance.text_size, appearance.scheme, appearance.language, *views])


if __name__ == "__main__":
    sys.exit(main(tuple(sys.argv[1:])))
