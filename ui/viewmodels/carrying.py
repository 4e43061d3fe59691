"""A view model that carries others; what it carries is said anew when the language changes."""

from typing import Protocol, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlAnonymous

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class Carried(Protocol):
    """A view model that says something of its own."""

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""


V = TypeVar("V", bound=Carried)


@QmlAnonymous
class Carrier(QObject):
    """Carries view models, subject by subject: each subject is a class built on the one before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._carried: list[Carried] = []

    def carry(self, view_model: V) -> V:
        """Take a view model along and return it."""
        self._carried.append(view_model)
        return view_model

    def reword(self) -> None:
        """Let everything carried say itself again, in the language the screen has now."""
        for view_model in self._carried:
            view_model.reword()
