"""Sources and translation say the same; a language made for it finds what is untranslated or does not fit."""

import re
import shutil
import subprocess
from pathlib import Path

from kiosk import Appearance
from tests.support import pseudo
from tests.support.looks import Look, show
from tests.support.screen import LANDSCAPE, Stage
from tests.support.words import untranslated

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "resources/translations"
CHINESE = re.compile(r"[\u3400-\u9fff]")


def test_the_translation_is_complete_and_compiled(tmp_path: Path) -> None:
    shutil.copy(TRANSLATIONS / "en.ts", tmp_path)
    done = subprocess.run([ROOT / "tools/update-translations", tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    for name in ("en.ts", "en.qm"):
        assert (tmp_path / name).read_bytes() == (TRANSLATIONS / name).read_bytes(), (
            f"run tools/update-translations: {name}"
        )


def test_a_translation_says_what_its_source_says_about() -> None:
    for message in pseudo.source().iter("message"):
        said, english = message.findtext("source") or "", message.findtext("translation") or ""
        assert sorted(pseudo.PLACEHOLDER.findall(said)) == sorted(pseudo.PLACEHOLDER.findall(english)), said
        assert english
        assert not CHINESE.search(english), english


def test_what_was_never_translated_is_found(terminal: Stage) -> None:
    show(terminal, Look(LANDSCAPE, Appearance(), pseudo=True))
    assert untranslated(terminal) == []
    terminal.finger.find("button_begin").setProperty("text", "忘了翻译")
    assert set(untranslated(terminal)) == {"忘了翻译"}
