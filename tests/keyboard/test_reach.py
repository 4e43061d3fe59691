"""What can be written at all, and how soon."""

import json
import re
from collections import Counter

import pytest

import resources
from tests.support.keyboard import Desk, phrase_texts, wanted
from ui.keyboard.composers import IDEOGRAPHS, ZERO, CodePointComposer, PinyinComposer, StrokeComposer
from ui.keyboard.rime import PINYIN, STROKE, open_rime
from ui.keyboard.rime_tables import DATA

pytestmark = pytest.mark.whole

SHARE = 0.95
TOTAL = 70_000


def strokes() -> dict[str, str]:
    """Return the characters that have an order of strokes, with one of them."""
    lines = (DATA / "stroke.dict.yaml").read_text(encoding="utf-8").partition("\n...\n")[2].splitlines()
    return dict(line.split("\t")[:2] for line in lines if line and not line.startswith("#"))


def gb2312() -> list[str]:
    """Return the Chinese characters of GB 2312-80."""
    found = []
    for first in range(0xB0, 0xF8):
        for second in range(0xA1, 0xFF):
            try:
                found.append(bytes((first, second)).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return found


def test_of_300_names_addresses_and_terms_95_in_100_stand_on_the_first_page(keyboard: Desk) -> None:
    rows = wanted()
    missed = []
    for row in rows:
        keyboard.strike(row.keys)
        if row.text not in keyboard.page:
            missed.append(row)
        keyboard.keyboard.drop()
    assert len(rows) == 300
    assert len(missed) <= (1 - SHARE) * len(rows), missed
    assert max(Counter(row.kind for row in missed).values(), default=0) <= 10


def test_what_is_missed_is_still_reached_piece_by_piece_from_few_pages(qapp: object) -> None:
    rime = open_rime()
    composer = PinyinComposer(rime.session(PINYIN), rime.session(PINYIN))
    for row in wanted():
        for key in row.keys:
            composer.press(key)
        rest = row.text
        while rest:
            fitting = [
                (len(text), -place) for place, text in enumerate(composer.candidates(0, 80)) if rest.startswith(text)
            ]
            assert fitting, (row, rest)
            length, place = max(fitting)
            rest = rest[length:]
            composer.pick(-place)
        composer.clear()


def test_every_character_of_gb_2312_is_on_the_first_pages_of_its_strokes(qapp: object) -> None:
    composer = StrokeComposer(open_rime().session(STROKE))
    known, characters = strokes(), gb2312()
    assert len(characters) == 6763
    for character in characters:
        for key in known[character]:
            composer.press(key)
        assert character in composer.candidates(0, 24), character
        composer.clear()


def test_70000_characters_are_reached_by_strokes_and_each_ideograph_of_unicode_by_its_number() -> None:
    composer = CodePointComposer()
    by_number = {chr(number) for block in IDEOGRAPHS for number in block} | {chr(ZERO)}
    for number in (*(block[0] for block in IDEOGRAPHS), *(block[-1] for block in IDEOGRAPHS), 0x2C386):
        for digit in f"{number:X}":
            composer.press(digit)
        assert composer.pick(0) == chr(number)
    assert len(strokes()) >= TOTAL
    assert len(by_number | set(strokes())) >= TOTAL


def test_rare_characters_are_found_among_all_that_share_their_strokes(qapp: object) -> None:
    session = open_rime().session(STROKE)
    sample = sorted(strokes().items())[::500]
    assert len(sample) > 140
    for character, keys in sample:
        for key in keys:
            session.press(key)
        assert character in session.candidates(0, 400), character
        session.clear()


def test_the_phrase_table_holds_every_name_of_the_catalogue() -> None:

    folder = resources.path("catalogue")
    names = [category["name"] for category in json.loads((folder / "categories.json").read_text())["categories"]]
    for file in folder.glob("items/*.json"):
        item = json.loads(file.read_text())
        names += [item["name"], item["plain_name"]]
    parts = {part for name in names for part in re.split(r"[^\u4e00-\u9fff]+", name) if len(part) > 1}
    assert parts - phrase_texts() == set()
