"""Facts about what has just happened: past tense, ids only; whoever shows something reads it anew."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock


@dataclass(frozen=True)
class Event:
    """Base of all facts."""


@dataclass(frozen=True)
class SessionStepped(Event):
    """The session's step, or what that step shows, is another one than before."""


@dataclass(frozen=True)
class SessionEnded(Event):
    """The person has left; everything of the session has been wiped."""

    session: str


@dataclass(frozen=True)
class AppearanceChanged(Event):
    """The screen is to be shown in another way; nothing on it is another thing than before."""


@dataclass(frozen=True)
class CatalogueChanged(Event):
    """Another edition of the catalogue is shown from now on: names, guides, categories may be others."""


@dataclass(frozen=True)
class ApplicationSubmitted(Event):
    """A citizen's confirmation has been committed on the terminal."""

    reference: str


@dataclass(frozen=True)
class OperationQueued(Event):
    """The outbox holds something new; the sender may wake up."""


@dataclass(frozen=True)
class ProgressReceived(Event):
    """The platform has said something new about applications; one fact for all that came at once."""

    references: frozenset[str]


@dataclass(frozen=True)
class OutletChanged(Event):
    """The platform has the terminal's outlet on file in another way."""


@dataclass(frozen=True)
class EditionsPublished(Event):
    """The platform has published editions of the catalogue, or taken some back."""


@dataclass(frozen=True)
class NoticesChanged(Event):
    """The platform tells other notices than before."""


@dataclass(frozen=True)
class PrintJobQueued(Event):
    """A slip waits to be printed; the spooler may wake up."""

    job: str


@dataclass(frozen=True)
class PrintJobChanged(Event):
    """A print job is in another state."""

    job: str


@dataclass(frozen=True)
class LinkChanged(Event):
    """The terminal reached the platform, or stopped reaching it."""


@dataclass(frozen=True)
class CallChanged(Event):
    """Somebody at the screen calls the staff, or no longer does."""


@dataclass(frozen=True)
class CallHeard(Event):
    """The platform knows of the call, or somebody there has answered it."""


@dataclass(frozen=True)
class PhoneAwaited(Event):
    """Somebody wants to hand pages over with a phone; the line may wake up."""


@dataclass(frozen=True)
class IncidentRecorded(Event):
    """Something needs an outlet admin's eyes."""


Subscriber = Callable[[Event], None]


class Events:
    """A list of subscribers; `publish` calls them in the publisher's own thread, in order."""

    def __init__(self) -> None:
        self._subscribers: list[Subscriber] = []
        self._lock = Lock()

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call `subscriber` with every later event; returns the function that ends this."""
        with self._lock:
            self._subscribers.append(subscriber)

        def unsubscribe() -> None:
            with self._lock:
                self._subscribers.remove(subscriber)

        return unsubscribe

    def publish(self, *events: Event) -> None:
        """Hand each event to everybody who subscribed before this call."""
        with self._lock:
            subscribers = tuple(self._subscribers)
        for event in events:
            for subscriber in subscribers:
                subscriber(event)
