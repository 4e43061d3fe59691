"""A language for tests only: the Chinese itself, marked and longer by 40 %, as no real one would be."""

import re
import subprocess
from math import ceil
from pathlib import Path
from xml.etree import ElementTree as Tree

import resources

OPEN, CLOSE, PADDING = "［", "］", "Ｘ"
LONGER = 0.4
LETTER = re.compile(r"[A-Za-z\u3400-\u9fff]")
PLACEHOLDER = re.compile(r"\{[^}]*\}|%\d")
MARKED = re.compile(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
LRELEASE = Path(__file__).resolve().parents[2] / ".venv/bin/pyside6-lrelease"


def source() -> Tree.Element:
    """Return the English translation, which names every text."""
    return Tree.fromstring(resources.text("translations/en.ts"))


def marked(text: str) -> str:
    """Return a text as the pseudo-language has it; what holds no letter is the same everywhere."""
    letters = PLACEHOLDER.sub("", text)
    if not LETTER.search(letters):
        return text
    return f"{OPEN}{text}{PADDING * ceil(len(letters) * LONGER)}{CLOSE}"


def compiled(folder: Path) -> Path:
    """Return the pseudo-language as Qt reads it."""
    root = source()
    for message in root.iter("message"):
        found = message.find("translation")
        assert found is not None
        for form in found.findall("numerusform") or [found]:
            form.text = marked(message.findtext("source") or "")
    file = folder / "pseudo.ts"
    Tree.ElementTree(root).write(file, encoding="utf-8", xml_declaration=True)
    subprocess.run([LRELEASE, "-silent", file, "-qm", file.with_suffix(".qm")], check=True)
    return file.with_suffix(".qm")


def unmarked(text: str, data: list[str]) -> str:
    """Return what of a text on the screen is neither translated nor one of the `data`, longest first."""
    before = ""
    while before != text:
        before, text = text, MARKED.sub("", text)
    for known in data:
        text = text.replace(known, "")
    return text if LETTER.search(text) else ""
