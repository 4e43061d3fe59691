"""`kiosk-central serve`: one process over either database, or several over PostgreSQL behind one address."""

import argparse
import json
import sys
from collections.abc import Callable
from contextlib import closing

from sync.central import kept_drafts, restoring, seeds
from sync.central.database import Database, DatabaseError
from sync.central.file_store import FileStore, folder_of
from sync.central.platform import Platform
from sync.central.receipts import ReceiptKeys, keys_of
from sync.central.sample_sources import sample_sources
from sync.central.server import Server, address_of, bind, listen
from sync.central.workers import Workers

Tell = Callable[[str], None]


def serve(options: argparse.Namespace, database: Database, tell: Tell) -> None:
    """Serve until told to stop; `tell` gets one line of JSON once the address can be used.

    Raises DatabaseError or OSError with what to do.
    """
    if options.workers > 1:
        _several(options, database, tell)
    else:
        _one(options, database, tell)


def sow(platform: Platform, password: str | None) -> dict[str, object]:
    """Put the samples into an empty platform; returns the codes and the sample clerk."""
    seeds.sow(platform, platform.now())
    name, chosen = seeds.put_sample_clerk(platform, password)
    codes = seeds.issue_codes(platform, platform.now())
    return {"codes": dict(codes), "staff": {"name": name, "password": chosen}}


def _one(options: argparse.Namespace, database: Database, tell: Tell) -> None:
    from sync.central.app import create_app  # noqa: PLC0415 - not loaded by a process that only looks after workers

    listener = listen(options.host, options.port, shared=options.shared_port)
    address = address_of(listener)
    platform = _platform(options, database, address)
    said = _said(options, platform, address)
    server = Server(create_app(platform), platform, lambda: tell(said))
    if options.until_input_ends:
        server.end_with(sys.stdin.buffer)
    server.run(sockets=[listener])


def _several(options: argparse.Namespace, database: Database, tell: Tell) -> None:
    if not database.is_postgresql:
        raise DatabaseError("Several workers need PostgreSQL: give --database postgresql://…, or leave --workers out.")
    with closing(bind(options.host, options.port, shared=True)) as reserved:
        address = address_of(reserved)
        platform = _platform(options, database, address)
        said = _said(options, platform, address)
        database.close()
        workers = Workers(_arguments(options, platform, address), options.workers)
        if options.until_input_ends:
            workers.end_with(sys.stdin.buffer)
        workers.run(lambda: tell(said))


def _platform(options: argparse.Namespace, database: Database, address: str) -> Platform:
    files = FileStore(folder_of(options.files, options.data))
    keys = ReceiptKeys(keys_of(options.keys, options.data))
    keys.make_sure()
    sources = sample_sources() if options.samples or options.sample_sources else {}
    address = (options.public_url or address).rstrip("/")
    days = options.draft_days or kept_drafts.DAYS
    return Platform(database, address, files=files, receipt_keys=keys, sources=sources, draft_days=days)


def _said(options: argparse.Namespace, platform: Platform, address: str) -> str:
    """Make the platform ready; returns what the console is told of it."""
    restoring.complete(platform)
    samples = sow(platform, options.password) if options.samples else {}
    return json.dumps({"url": address, "desk": f"{address}/desk", **samples})


def _arguments(options: argparse.Namespace, platform: Platform, address: str) -> list[str]:
    port = address.rsplit(":", 1)[1]
    held = ["--files", str(platform.files.folder), "--keys", str(platform.receipt_keys.file)]
    place = ["--database", options.database, *held]
    where = ["--host", options.host, "--port", port, "--shared-port", "--public-url", platform.public_url]
    samples = ["--sample-sources"] if platform.sources else []
    return [*place, *where, *samples, "--draft-days", str(platform.draft_days), "--until-input-ends"]
