"""The desk's pages of the catalogue: what is in force and coming, what a draft changes, publishing and taking back."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Annotated

from fastapi import APIRouter, File, Form, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from sqlalchemy import Connection

from sync.central import bundles, desk_log, editions, pages, publishing
from sync.central.bundles import BadBundle, Files
from sync.central.desk.access import Parts, SignedIn, check_form
from sync.central.editions import Edition
from sync.central.platform import Platform
from sync.central.publishing import ANNUAL, CannotPublish, Wish
from sync.central.staff import Clerk, names_of

PLACE = "/desk/catalogue"
_MAX_UPLOAD = 16 * 1024 * 1024
_MOST_CHANGES = 300
_MOST_DEEDS = 30
_TEXT = 400

router = APIRouter(prefix=PLACE, tags=["desk"], include_in_schema=False, max_body_size=_MAX_UPLOAD)

Text = Annotated[str, Form(max_length=_TEXT)]


@router.get("")
def show_catalogue(platform: Parts, clerk: SignedIn) -> HTMLResponse:
    """Show which editions are in force, coming and being prepared."""
    return _catalogue(platform, clerk)


@router.post("")
async def upload(
    platform: Parts,
    clerk: SignedIn,
    *,
    bundle: Annotated[UploadFile, File()],
    csrf: Text = "",
    day: Text = "",
    version: Text = "",
    changes: Text = "",
) -> Response:
    """Make a draft of a catalogue that was handed in as a zip; nothing is published yet."""
    check_form(clerk, csrf)
    content = await bundle.read()

    def work() -> Response:
        try:
            wish = Wish(ANNUAL, date.fromisoformat(day), changes.strip(), version.strip())
            return keep_draft(platform, clerk, bundles.of_zip(content), wish)
        except ValueError:
            return _catalogue(platform, clerk, problem="请选择生效日期。")
        except (BadBundle, CannotPublish) as error:
            return _catalogue(platform, clerk, problem=str(error))

    return await platform.admission.do(work)


@router.get("/editions/{content_hash}")
def show_edition(platform: Parts, clerk: SignedIn, content_hash: str) -> HTMLResponse:
    """Show what is wrong with an edition and what it changes."""
    return _edition(platform, clerk, content_hash)


@router.post("/editions/{content_hash}/publish")
def publish(platform: Parts, clerk: SignedIn, content_hash: str, csrf: Text = "") -> Response:
    """Tell every terminal; an edition with mistakes cannot be published."""
    from sync.central import edition_checks  # noqa: PLC0415 - loads the catalogue's rules

    check_form(clerk, csrf)
    with platform.database.reading() as connection:
        found = editions.find(connection, content_hash)
        wrong = edition_checks.mistakes(editions.files_of(connection, found)) if found is not None else ()
    if wrong:
        return _edition(platform, clerk, content_hash, problem="还有要改的地方，改好以后才能发布。")
    try:
        with platform.feed.writing() as writing:
            publishing.publish(writing, content_hash, by=clerk.name, now=platform.now())
    except CannotPublish as error:
        return _edition(platform, clerk, content_hash, problem=str(error))
    _look(platform)
    return _back()


@router.post("/editions/{content_hash}/take-back")
def take_back(platform: Parts, clerk: SignedIn, content_hash: str, csrf: Text = "") -> Response:
    """Take an edition back before its day."""
    check_form(clerk, csrf)
    try:
        with platform.feed.writing() as writing:
            publishing.take_back(writing, content_hash, by=clerk.name, now=platform.now())
    except CannotPublish as error:
        return _edition(platform, clerk, content_hash, problem=str(error))
    return _back()


@router.post("/editions/{content_hash}/discard")
def discard(platform: Parts, clerk: SignedIn, content_hash: str, csrf: Text = "") -> Response:
    """Throw a draft away."""
    check_form(clerk, csrf)
    with platform.feed.writing() as writing:
        publishing.discard(writing.connection, content_hash)
    return _back()


def keep_draft(platform: Platform, clerk: Clerk, files: Files, wish: Wish) -> Response:
    """Make a draft and show it; raises CannotPublish, BadBundle."""
    with platform.feed.writing() as writing:
        made = publishing.draft(writing.connection, files, wish, by=clerk.name, now=platform.now())
    return RedirectResponse(f"{PLACE}/editions/{made.content_hash}", status_code=303)


def _catalogue(platform: Platform, clerk: Clerk, *, problem: str = "") -> HTMLResponse:
    now = platform.now()
    with platform.database.reading() as connection:
        told = editions.published(connection)
        in_force = editions.in_force(connection, now.date())
        deeds = desk_log.newest(
            connection, [desk_log.EDITION_PUBLISHED, desk_log.EDITION_TAKEN_BACK], limit=_MOST_DEEDS
        )
        content = {
            "in_force": in_force,
            "present": editions.files_of(connection, in_force),
            "drafts": editions.drafts(connection),
            "names": names_of(connection),
        }
    present = bundles.json_of(content.pop("present"), bundles.EDITION_FILE)  # type: ignore[arg-type]
    coming = [one for one in told if one.shown_from > now.date()]
    return pages.page(
        "catalogue.html",
        status=422 if problem else 200,
        clerk=clerk,
        present=present,
        coming=coming,
        deeds=deeds,
        problem=problem,
        now=now,
        **content,
    )


def _edition(platform: Platform, clerk: Clerk, content_hash: str, *, problem: str = "") -> HTMLResponse:
    from sync.central import edition_checks  # noqa: PLC0415 - see publish

    now = platform.now()
    with platform.database.reading() as connection:
        found = editions.find(connection, content_hash)
        if found is None:
            return pages.notice("没有找到这份目录", "它可能已经被拿掉了。请回到目录页。", status=404, back=PLACE)
        before = _before(connection, found, now.date())
        files, old = editions.files_of(connection, found), editions.files_of(connection, before)
        coming = [one for one in editions.published(connection) if one.shown_from > now.date()]
        names = names_of(connection)
    wrong = edition_checks.mistakes(files)
    changes: Sequence[edition_checks.Change] = ()
    with suppress(BadBundle, ValueError):
        changes = () if wrong else edition_checks.changes(old, files)
    return pages.page(
        "edition.html",
        status=409 if problem else 200,
        clerk=clerk,
        edition=found,
        before=bundles.json_of(old, bundles.EDITION_FILE),
        mistakes=wrong,
        changes=changes[:_MOST_CHANGES],
        more=max(0, len(changes) - _MOST_CHANGES),
        coming=[one for one in coming if one.content_hash != content_hash],
        names=names,
        problem=problem,
        now=now,
    )


def _before(connection: Connection, edition: Edition, today: date) -> Edition | None:
    """Return the edition that this one takes the place of: of a draft, what will be shown until its day."""
    told = [one for one in editions.published(connection) if one.content_hash != edition.content_hash]
    place = edition.shown_from, edition.number or len(told) + 1_000_000
    earlier = [one for one in told if (one.shown_from, one.number or 0) < place]
    return earlier[-1] if earlier else editions.in_force(connection, today) if edition.is_draft else None


def _look(platform: Platform) -> None:
    with platform.database.reading() as connection:
        platform.catalogues.look(connection, platform.now().date())


def _back() -> Response:
    return RedirectResponse(PLACE, status_code=303)
