"""Publishing a catalogue folder without the desk, as `kiosk-central publish` does."""

from datetime import date
from pathlib import Path

from sync.central import bundles, edition_checks, publishing
from sync.central.bundles import BadBundle
from sync.central.platform import Platform
from sync.central.publishing import ANNUAL, URGENT, CannotPublish, Wish


def publish_folder(platform: Platform, folder: Path, *, urgent: bool, day: date | None, by: str) -> tuple[str, bool]:
    """Check a folder and tell every terminal of it; returns what there is to say, and whether it was published."""
    now = platform.now()
    wish = Wish(URGENT if urgent else ANNUAL, now.date() if urgent else day or now.date(), "")
    try:
        files = bundles.of_folder(folder)
        wrong = edition_checks.mistakes(files)
        if wrong:
            return "\n".join(f"{one.file}:{one.line}: {one.words}" for one in wrong), False
        with platform.feed.writing() as writing:
            draft = publishing.draft(writing.connection, files, wish, by=by, now=now)
            made = publishing.publish(writing, draft.content_hash, by=by, now=now)
    except (BadBundle, CannotPublish) as error:
        return str(error), False
    return f"{made.version} is shown from {made.shown_from.isoformat()}; its content hash is {made.content_hash}", True
