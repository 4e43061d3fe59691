"""The compiled dictionaries of the keyboard: built once for what is installed, then only opened."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import resources
from ui.keyboard.rime_library import Traits

DATA = Path("/usr/share/rime-data")
"""Where Debian and Ubuntu put the dictionaries."""
NEEDED = {
    "luna_pinyin.dict.yaml": "rime-data-luna-pinyin",
    "stroke.dict.yaml": "rime-data-stroke",
    "essay.txt": "rime-essay",
    "pinyin.yaml": "rime-data-luna-pinyin",
    "default.yaml": "rime-prelude",
}
"""File → Debian package."""
WEIGHT = 50_000
"""Above every word of the essay that is written with the same keys, below the commonest single characters."""
PRODUCT = "build"
PHRASES = "hetao_pinyin.dict.yaml"


def lacking() -> str:
    """Return the package whose data are not installed; empty when all are there."""
    return next((package for file, package in NEEDED.items() if not (DATA / file).exists()), "")


def tables(library: Any, cache: Path) -> Path:
    """Return the folder of the compiled tables, which are built first unless `cache` holds them already.

    Takes 2 to 3 s when they are built. Two processes that build at once do not disturb each other.
    """
    kept = cache / f"rime-{_fingerprint()}"
    if kept.is_dir():
        return kept
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache, prefix="building-") as folder:
        _build(library, Path(folder))
        try:
            (Path(folder) / PRODUCT).rename(kept)
        except OSError:
            if not kept.is_dir():
                raise
    return kept


def traits(user: Path, product: Path | None = None, *, log: str | None = None) -> Traits:
    """Return where librime reads and writes; it writes nowhere but in `user`.

    `log` names its log; it is given once, and without it librime talks to the console.
    """
    return Traits(
        shared_data_dir=os.fsencode(DATA),
        user_data_dir=os.fsencode(user),
        distribution_name=b"Hetao Kiosk",
        distribution_code_name=b"hetao-kiosk",
        distribution_version=b"1",
        app_name=log.encode() if log else None,
        min_log_level=3,  # nothing but the reason of an abort
        log_dir=os.fsencode(user),
        prebuilt_data_dir=os.fsencode(product) if product else None,
    )


def phrases() -> Iterator[tuple[str, str]]:
    """Yield the phrases that come first, each with its syllables."""
    for line in resources.text("keyboard/phrases.tsv").splitlines():
        if line and not line.startswith("#"):
            text, syllables = line.split("\t")
            yield text, syllables


@cache
def known_phrases() -> frozenset[str]:
    """Return the phrases without their syllables."""
    return frozenset(text for text, _ in phrases())


def _build(library: Any, folder: Path) -> None:
    for file in _sources():
        shutil.copy(file, folder)
    with (folder / PHRASES).open("a", encoding="utf-8") as dictionary:
        dictionary.writelines(f"{text}\t{syllables}\t{WEIGHT}\n" for text, syllables in phrases())
    library.RimeInitialize(traits(folder))
    try:
        library.RimeStartMaintenance(1)
        library.RimeJoinMaintenanceThread()
    finally:
        library.RimeFinalize()


def _sources() -> list[Path]:
    return sorted(resources.path("keyboard/rime").glob("*.yaml"))


def _fingerprint() -> str:
    """Tell what the tables are made of; another edition of anything gives another name."""
    digest = hashlib.sha256()
    for file in (*_sources(), resources.path("keyboard/phrases.tsv")):
        digest.update(file.read_bytes())
    for name in NEEDED:
        state = (DATA / name).stat()
        digest.update(f"{name} {state.st_size} {state.st_mtime_ns}".encode())
    return digest.hexdigest()[:16]
