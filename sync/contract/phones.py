"""Pages from a citizen's own phone: a place for a few minutes, bound to one terminal and one material."""

from typing import Annotated, Literal

from pydantic import Field

from sync.contract.limits import MAX_FILE_BYTES, MAX_PHONE_FILES, MAX_PHONE_SECONDS
from sync.contract.message import Count, Message, Name, Url

PlaceName = Annotated[str, Field(pattern=r"^[0-9A-Za-z_-]{16,64}$")]
FileNumber = Annotated[int, Field(ge=1, le=MAX_PHONE_FILES)]


class PhonePlaceRequest(Message):
    """`POST /phone-uploads`: a phone is to hand over pages of one material; the terminal's earlier place closes."""

    title: Name
    """What the pages are for, as the phone shows it; nothing personal."""
    lasts_seconds: Annotated[int, Field(ge=60, le=MAX_PHONE_SECONDS)]


class PhonePlace(Message):
    """Where a phone hands pages over; whoever knows it may, so it goes to the screen and nowhere else."""

    place: PlaceName
    """By which the terminal names it."""
    url: Url
    """What the phone opens; nobody can guess it."""
    lasts_seconds: Annotated[int, Field(ge=1, le=MAX_PHONE_SECONDS)]


class PhoneFileBody(Message):
    """A file that waits to be fetched."""

    number: FileNumber
    """From 1, in the order in which they came."""
    size: Annotated[int, Field(ge=1, le=MAX_FILE_BYTES)]


class PhoneNews(Message):
    """Answer to `GET /phone-uploads/<place>`: what has happened there."""

    seen: bool = False
    """A phone has opened the page."""
    coming: bool = False
    """A phone is sending something."""
    waiting: PhoneFileBody | None = None
    """The oldest file that the terminal has neither taken nor refused."""
    received: Count = 0
    """Files that came, whatever became of them."""


class PhoneVerdict(Message):
    """`POST /phone-uploads/<place>/files/<number>`: what became of a file; its content is wiped, the phone is told."""

    pages: Annotated[int, Field(ge=0, le=1000)]
    """0: not taken."""
    refusal: Name | None = None
    """Why not: `too_large`, `wrong_type`, `broken`, `too_many_pixels`, `too_many_pages`, `encrypted`, `active`,
    `too_heavy`; another word is shown as "not taken"."""
    hints: tuple[Literal["dark", "blurred"], ...] = ()
    """What the person should know of pages that were taken."""
