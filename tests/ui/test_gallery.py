"""The gallery holds every control and component, in every state it can be in."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.support.gallery import PARTS, gallery, kinds
from tests.support.screen import visible
from ui.qml_engine import IMPORT_PATH
from ui.rehearsal.finger import Finger

NOT_SHOWN = {
    "Drift": "nothing to be seen: where the start screen wanders to against burn-in; tests/ui/test_manners.py",
    "FieldChooser": "nothing to be seen: which field stands for a row of the form; every field of it is shown",
    "FocusMark": "follows the five keys; what it draws is the FocusRing of every focused sample",
    "GuideSections": "GuideParts below each other, made while one reads; measured in every look as `guide`",
    "NoticesPanel": "a Panel with nothing in it but words; measured in every look as `notices_panel`",
    "PhonePanel": "a PhoneCode, a Notice and a FileList below each other; measured as `pages_by_phone` and `no_way_in`",
    "Sentences": "a Card with nothing in it but words; measured in every look as `linked` and `package`",
    "TakeAlong": "a QuestionDialog with its words; measured in every look as `take_question` and `take_offline`",
    "TakeButton": "a SecondaryButton with its words; measured in every look as `form_with_problems` and `check`",
    "TurningLine": "a Lead or a SecondaryButton, by turns; measured in every look as `start` and `notices`",
}
"""Why something is not in the gallery."""

STATES = {
    "QQuickAbstractButton": {"at rest", "pressed", "focused", "disabled"},
    "TextEntry": {"empty", "filled", "in hand", "with a problem", "long words", "disabled"},
    "LongEntry": {"empty", "filled", "in hand", "with a problem", "long words", "disabled"},
    "SpinEntry": {"empty", "filled", "in hand", "with a problem", "disabled"},
    "FormField": {"empty", "answered", "with a problem"},
    "OptionList": {"empty", "answered", "with a problem", "found", "nothing found"},
    "FileLine": {"coming", "done", "refused, long words"},
    "SignaturePad": {"empty", "filled", "with a problem"},
    "Notice": {"information", "warning", "problem", "success"},
    "StateMessage": {"empty", "loading", "offline", "error", "success"},
}
"""In which states everything of a kind has to be shown."""


def of_the_project() -> set[str]:
    folders = (IMPORT_PATH / "qml/controls", IMPORT_PATH / "qml/components")
    return {file.stem for folder in folders for file in folder.glob("*.qml")}


def everything_on(window: QQuickWindow) -> Iterator[QQuickItem]:
    return (item for item in visible(window.contentItem()) if item.width() > 0 and item.height() > 0)


def thing_of(sample: QQuickItem) -> QQuickItem:
    """Return what a sample holds."""
    holder = next(item for item in visible(sample) if item.objectName() == "holder")
    thing = holder.childItems()[0]
    return thing.property("item") if "QQuickLoader" in kinds(thing) else thing


@pytest.fixture(scope="module")
def shown(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], set[str]]:
    """What is drawn anywhere in the gallery, by what it is, with the states its samples name."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    with gallery(tmp_path_factory.mktemp("gallery") / "data") as made:
        for part in PARTS:
            with made.window(part, text_size="standard", scheme="light") as window:
                for item in everything_on(window):
                    found[kinds(item)].update()
                    if "Sample" in kinds(item):
                        found[kinds(thing_of(item))].add(item.property("shown"))
    return found


def test_every_control_and_component_is_in_the_gallery_or_says_why_not(shown: dict[tuple[str, ...], set[str]]) -> None:
    seen = {name for names in shown for name in names}
    assert of_the_project() - seen == NOT_SHOWN.keys()


@pytest.mark.parametrize("kind", STATES)
def test_everything_of_a_kind_is_shown_in_all_its_states(shown: dict[tuple[str, ...], set[str]], kind: str) -> None:
    states: dict[str, set[str]] = defaultdict(set)
    for names, named in shown.items():
        if named and kind in names:
            states[next(name for name in names if name in of_the_project())] |= named
    assert states
    assert {name: STATES[kind] - named for name, named in states.items() if STATES[kind] - named} == {}


def test_a_developer_goes_through_the_gallery_by_touch(qapp: object, tmp_path: Path) -> None:
    with (
        gallery(tmp_path / "data") as made,
        made.window(PARTS[0], text_size="standard", scheme="light", browsing=True) as window,
    ):
        finger = Finger(window)
        for name in (*PARTS, "large", "dark"):
            finger.tap(f"pick_{name}")
        assert [window.property(name) for name in ("part", "textSize", "scheme")] == [PARTS[-1], "large", "dark"]
        assert any("SharingShelves" in kinds(item) for item in everything_on(window))


def test_every_part_of_the_gallery_is_among_those_that_are_drawn() -> None:
    shelves = {file.stem for file in Path(IMPORT_PATH / "qml/gallery").glob("*Shelves.qml")}
    assert len(shelves) == len(PARTS)
