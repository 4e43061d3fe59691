"""Reading files and binding pages in a process of its own: one for each task, gone when it is done."""

import json
import os
import struct
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from uuid import uuid4

from kiosk.scans.pages import MAX_FILE_BYTES, Refusal, ScanPage, ScanRefused

PATIENCE_SECONDS = 40
"""On the wall; the child itself is given less of the processor."""
LENGTH = struct.Struct(">Q")
_ROOT = Path(__file__).parents[2]


def read_pages(content: bytes) -> tuple[ScanPage, ...]:
    """Return the pages of a picture or PDF, judged by what is in it; raises `ScanRefused`."""
    if len(content) > MAX_FILE_BYTES:
        raise ScanRefused(Refusal.TOO_LARGE)
    told, parts = _done("read", {}, [content])
    pictures = zip(told["pages"], parts[::2], parts[1::2], strict=True)
    return tuple(ScanPage(key=uuid4().hex, jpeg=jpeg, preview=preview, **page) for page, jpeg, preview in pictures)


def bind_pages(pages: Sequence[ScanPage]) -> bytes:
    """Return one PDF of the pages, turned and cut as they are shown; raises `ScanRefused` when it gets too large."""
    asked = {"pages": [{"turns": page.turns, "crop": asdict(page.crop)} for page in pages]}
    _, (pdf,) = _done("bind", asked, [page.jpeg for page in pages])
    if len(pdf) > MAX_FILE_BYTES:
        raise ScanRefused(Refusal.TOO_LARGE)
    return pdf


def pack(told: Mapping[str, Any], parts: Sequence[bytes]) -> bytes:
    """Return a message: words as JSON, then parts, each after its length."""
    pieces = (json.dumps(told).encode(), *parts)
    return b"".join(piece for part in pieces for piece in (LENGTH.pack(len(part)), part))


def unpack(message: bytes) -> tuple[dict[str, Any], list[bytes]]:
    """Return the words and the parts of a message; raises ValueError for anything else."""
    view, parts = memoryview(message), list[bytes]()
    while view:
        if len(view) < LENGTH.size or len(view) < LENGTH.size + LENGTH.unpack(view[: LENGTH.size])[0]:
            raise ValueError("the message is cut off")
        (length,) = LENGTH.unpack(view[: LENGTH.size])
        parts.append(bytes(view[LENGTH.size : LENGTH.size + length]))
        view = view[LENGTH.size + length :]
    words, *others = parts
    told: dict[str, Any] = json.loads(words)
    return told, others


def _done(task: str, asked: Mapping[str, Any], parts: Sequence[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Have a child do it; a child that dies, hangs or talks nonsense was given something too heavy."""
    try:
        child = subprocess.run(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", "kiosk.scans.child", task],
            input=pack(asked, parts),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PYTHONPATH": str(_ROOT), "PATH": os.environ.get("PATH", "")},
            timeout=PATIENCE_SECONDS,
            check=True,
        )
        told, made = unpack(child.stdout)
    except (subprocess.SubprocessError, ValueError):
        raise ScanRefused(Refusal.TOO_HEAVY) from None
    if "refused" in told:
        raise ScanRefused(Refusal(told["refused"]))
    return told, made
