"""A voice for tests, and the handle of who listens to it."""

from dataclasses import dataclass, field
from time import monotonic

from ui.access.voice import MANDARIN


@dataclass
class Ear:
    """What has been heard, oldest first, each with the monotonic second it began at."""

    heard: list[tuple[float, str]] = field(default_factory=list)

    tongues: list[str] = field(default_factory=list)
    """In which tongue each was said."""

    @property
    def sentences(self) -> list[str]:
        """What has been said."""
        return [text for _, text in self.heard]


class SimulatedVoice:
    """Speaks to an ear instead of a loudspeaker."""

    def __init__(self) -> None:
        self.ear = Ear()

    def say(self, text: str, tongue: str = MANDARIN) -> None:
        """Let the ear hear it."""
        self.ear.heard.append((monotonic(), text))
        self.ear.tongues.append(tongue)

    def hush(self) -> None:
        """Nothing lasts here."""
