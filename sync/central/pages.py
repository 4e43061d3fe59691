"""Turning templates into pages that run no foreign or inline script, style or frame."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fastapi.responses import HTMLResponse

from sync.central import wording

if TYPE_CHECKING:
    from jinja2 import Environment

_TEMPLATES = Path(__file__).parent / "templates"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",  # an evaluation address is a right in itself
    "X-Content-Type-Options": "nosniff",
}

UNSEEN = {"X-Robots-Tag": "noindex, nofollow"}
"""For what a right leads to: no search engine is to keep it, should it ever come by an address."""


def page(template: str, *, status: int = 200, **content: Any) -> HTMLResponse:
    """Return the page that `template` makes of `content`."""
    html = _environment().get_template(template).render(**content)
    return HTMLResponse(html, status_code=status, headers=HEADERS)


def notice(title: str, text: str, *, status: int, back: str | None = None) -> HTMLResponse:
    """Return a page that only says something; `back` is where its one button leads."""
    return page("notice.html", status=status, title=title, text=text, back=back)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - not needed to start

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["day"] = wording.day
    environment.filters["moment"] = wording.moment
    return environment
