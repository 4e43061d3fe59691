"""Editions for tests: the shipped catalogue with something else in it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from sync.central import bundles, editions, publishing
from sync.central.bundles import Files
from sync.central.editions import Edition
from sync.central.platform import Platform
from sync.central.publishing import ANNUAL, Wish

ITEM = "IP-01-02"
ITEM_FILE = f"items/{ITEM}.json"


def changed(files: Files, name: str, change: Callable[[Any], object]) -> Files:
    """Return the files with the content of one of them changed in place."""
    data = bundles.json_of(files, name)
    change(data)
    return bundles.with_json(files, name, data)


def renamed(version: str, plain_name: str = "换了说法") -> Files:
    """Return the shipped edition under another name, one of its items called otherwise."""
    files = changed(editions.shipped(), "edition.json", lambda said: said.update(version=version))
    return changed(files, ITEM_FILE, lambda item: item.update(plain_name=plain_name))


def suspended(version: str, reason: str) -> Files:
    """Return the shipped edition with an item suspended."""
    one = {"item": ITEM, "since": "2026-11-22", "reason": reason}
    return changed(editions.shipped(), "edition.json", lambda said: said.update(version=version, suspended=[one]))


def publish(
    platform: Platform, files: Files, *, kind: str = ANNUAL, day: date | None = None, by: str = "demo"
) -> Edition:
    """Publish files as the desk does."""
    now: datetime = platform.now()
    with platform.feed.writing() as writing:
        wish = Wish(kind=kind, shown_from=day or now.date(), changes="样例")
        draft = publishing.draft(writing.connection, files, wish, by=by, now=now)
        return publishing.publish(writing, draft.content_hash, by=by, now=now)
