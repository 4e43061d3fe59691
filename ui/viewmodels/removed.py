"""What was taken away on a form page last, so that it can come back."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kiosk import FormView, Kiosk
from ui.viewmodels.form_rows import FieldRow, Shape
from ui.viewmodels.open_page import value_of


@dataclass(frozen=True)
class Removed:
    """One thing taken away."""

    title: str
    answers: tuple[tuple[str, Any], ...]
    """Pointers and values as they were before."""
    group: str = ""
    """The repeated group that lost an entry; empty when a list of texts did."""

    def restore(self, kiosk: Kiosk) -> None:
        """Put everything back where it was."""
        if self.group:
            kiosk.add_entry(self.group)
        for pointer, value in self.answers:
            kiosk.answer(pointer, value)


def removed_entry(view: FormView, rows: Iterable[FieldRow], heading: FieldRow, group: str) -> Removed:
    """Return an entry of a repeated group with all others, for they move up when it goes."""
    kept = {field.pointer: view.values.get(field.pointer) for field in view.page.fields}
    shown = {row.pointer: value_of(row) for row in rows if row.shape != Shape.ENTRY}
    return Removed(heading.title, tuple((kept | shown).items()), group)
