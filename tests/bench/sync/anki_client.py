"""`python anki_client.py FOLDER URL DOCS`: Anki's incremental synchronisation up and down, in notes a second, as JSON.

Runs with Anki's own packages and imports nothing of ours.
"""

import json
import sys
import time
from pathlib import Path

from anki.collection import AddNoteRequest, Collection  # type: ignore[import-not-found]


def main() -> None:
    """Share one seed note, add the others on one side, and time both ways."""
    folder, url, file = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    docs = [json.dumps(doc, ensure_ascii=False) for doc in json.loads(file.read_text(encoding="utf-8"))]
    here, there = Collection(str(folder / "here.anki2")), Collection(str(folder / "there.anki2"))
    _add(here, ["seed"])
    for side, upload in ((here, True), (there, False)):
        auth = side.sync_login("bench", "bench", url)
        side.sync_collection(auth, False)
        side.close_for_full_sync()
        side.full_upload_or_download(auth=auth, server_usn=None, upload=upload)
        side.reopen(after_full_sync=True)
    _add(here, docs)
    rates = {name: len(docs) / _seconds(side, url) for name, side in (("push", here), ("pull", there))}
    if there.note_count() != len(docs) + 1:
        raise SystemExit(f"{there.note_count()} notes arrived")
    print(json.dumps(rates))


def _add(side: Collection, texts: list[str]) -> None:
    notetype = side.models.by_name("Basic")
    requests = []
    for number, text in enumerate(texts):
        note = side.new_note(notetype)
        note["Front"], note["Back"] = str(number), text
        requests.append(AddNoteRequest(note=note, deck_id=1))
    side.add_notes(requests)


def _seconds(side: Collection, url: str) -> float:
    auth = side.sync_login("bench", "bench", url)
    began = time.perf_counter()
    side.sync_collection(auth, False)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
