"""A form that is not finished: what it needs to go on, and how it is sealed for whoever takes it along."""

from kiosk.drafts.boxes import MOST_BYTES, Damaged, name_of, open_box, seal
from kiosk.drafts.codes import CODE_CHARACTERS, code_in, grouped, is_whole, new_code
from kiosk.drafts.contents import ShownLine, TakenDraft, pack, unpack
from kiosk.drafts.draft import Draft, Laid

__all__ = [
    "CODE_CHARACTERS",
    "MOST_BYTES",
    "Damaged",
    "Draft",
    "Laid",
    "ShownLine",
    "TakenDraft",
    "code_in",
    "grouped",
    "is_whole",
    "name_of",
    "new_code",
    "open_box",
    "pack",
    "seal",
    "unpack",
]
