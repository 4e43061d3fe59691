"""What the rehearsal leaves: pictures, slips and `rehearsal.json`."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

import zxingcpp
from PIL import Image

from ui.rehearsal.finger import Finger

Render = Callable[[bytes], Image.Image]
"""PDF of a slip → its picture as the printer would print it."""


@dataclass
class PlayedStep:
    """One step of the story."""

    name: str
    seconds: float
    pictures: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class PrintedSlip:
    """One slip that came out, read back from its own picture."""

    file: str
    qr_text: str


@dataclass(frozen=True)
class FinalState:
    """One application as both sides see it at the end."""

    reference: str
    terminal_history: tuple[str, ...]
    """States, oldest first, as the terminal shows them."""
    platform_history: tuple[str, ...]

    @property
    def agrees(self) -> bool:
        """Say whether both sides tell the same story, in which the application was received exactly once."""
        return self.terminal_history == self.platform_history and self.platform_history.count("SUBMITTED") == 1


class Report:
    """Collects while the story plays, and writes at its end."""

    def __init__(self, folder: Path, finger: Finger, render: Render) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.steps: list[PlayedStep] = []
        self.slips: list[PrintedSlip] = []
        self.states: list[FinalState] = []
        self._finger = finger
        self._render = render
        self._failure = "The story has not been played."

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Measure one step, and keep it even when it fails."""
        played = PlayedStep(name, 0.0)
        self.steps.append(played)
        began = time.monotonic()
        try:
            yield
        finally:
            played.seconds = round(time.monotonic() - began, 3)

    def picture(self, name: str) -> None:
        """Keep what the screen shows now."""
        file = f"{len([shot for step in self.steps for shot in step.pictures]) + 1:02d}-{name}.png"
        self._finger.picture(self.folder / file)
        self.steps[-1].pictures.append(file)

    def slip(self, pdf: bytes, name: str) -> str:
        """Keep a slip and its picture, and return what its QR code says."""
        (self.folder / f"{name}.pdf").write_bytes(pdf)
        picture = self._render(pdf)
        picture.save(self.folder / f"{name}.png")
        codes = [code for code in zxingcpp.read_barcodes(picture) if code.format == zxingcpp.BarcodeFormat.QRCode]
        text = codes[0].text if codes else ""
        self.slips.append(PrintedSlip(f"{name}.pdf", text))
        return text

    @property
    def succeeded(self) -> bool:
        """Say whether the story came to its end and both sides agree about every application in it."""
        return not self._failure and bool(self.states) and all(state.agrees for state in self.states)

    def write(self, failure: str) -> None:
        """Write `rehearsal.json`; `failure` is empty when the story came to its end."""
        self._failure = failure
        told = {
            "agrees": self.succeeded,
            "failure": failure,
            "steps": [asdict(step) for step in self.steps],
            "slips": [asdict(slip) for slip in self.slips],
            "applications": [asdict(state) | {"agrees": state.agrees} for state in self.states],
        }
        text = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
        (self.folder / "rehearsal.json").write_text(text, encoding="utf-8")
