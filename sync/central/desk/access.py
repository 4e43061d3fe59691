"""Who may see the desk: a session cookie that no script and no other site can use."""

from typing import Annotated

from fastapi import Depends, Request, Response

from sync.central import platform as platforms
from sync.central import staff
from sync.central.platform import Platform
from sync.central.staff import Clerk

COOKIE = "hetao_desk"

Parts = Annotated[Platform, Depends(platforms.of)]


class NotSignedIn(Exception):
    """Nobody is signed in, or the session has ended."""


class ForeignForm(Exception):
    """The form was not made for this session."""


def clerk(request: Request, platform: Parts) -> Clerk:
    """Return who is signed in; raises NotSignedIn."""
    with platform.database.reading() as connection:
        found = staff.clerk_of(connection, request.cookies.get(COOKIE, ""), platform.now())
    if found is None:
        raise NotSignedIn
    return found


SignedIn = Annotated[Clerk, Depends(clerk)]


def check_form(clerk: Clerk, csrf: str) -> None:
    """Raise ForeignForm unless the form was made for this clerk's session."""
    if not clerk.meant(csrf):
        raise ForeignForm


def remember(response: Response, token: str, platform: Platform) -> None:
    """Hand the session to the browser."""
    response.set_cookie(
        COOKIE,
        token,
        path="/desk",
        httponly=True,
        samesite="strict",
        secure=platform.public_url.startswith("https:"),
    )


def forget(response: Response) -> None:
    """Take the session from the browser."""
    response.delete_cookie(COOKIE, path="/desk")
