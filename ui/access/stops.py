"""Where the five keys can stop: what can be done on the screen, and what can be read, in the order it is read in.

The order is that of the accessibility tree, which is the order of the QML files; what is hidden from a screen
reader is no stop, and what a screen reader finds nameless fails a test.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

Role = QAccessible.Role

ACTIVE = frozenset(
    {
        *(Role.Button, Role.CheckBox, Role.RadioButton, Role.PageTab),
        *(Role.EditableText, Role.ComboBox, Role.ListItem, Role.MenuItem),
    }
)
"""Roles of what can be pressed, chosen or typed into."""
READABLE = frozenset({Role.StaticText, Role.Heading, Role.Notification, Role.AlertMessage, Role.ProgressBar})
"""Roles of what only says something."""
KEYPAD = "isKeypad"
"""Property of the item that holds the keys of a keyboard on the glass: they are walked by themselves."""


@dataclass(frozen=True)
class Stop:
    """One place the keys can stand at, as a screen reader knows it."""

    item: QQuickItem
    role: Role
    name: str
    description: str
    text: str
    """What has been typed; empty for everything else."""
    enabled: bool
    checked: bool | None
    """None for what cannot be chosen."""

    @property
    def active(self) -> bool:
        """Whether something can be done here, now."""
        return self.enabled and self.role in ACTIVE

    @property
    def takes_text(self) -> bool:
        """Whether one types here."""
        return self.role is Role.EditableText

    @property
    def takes_focus(self) -> bool:
        """Whether keys may go here; a key of a keyboard on the glass leaves them where they type."""
        return self.active and (self.takes_text or bool(self.item.property("focusPolicy")))


def stops(window: QQuickWindow) -> list[Stop]:
    """Return every visible stop outside keypads; while a dialog asks, only those of the dialog."""
    return list(_below(scope(window), keypad=False))


def keypad(window: QQuickWindow) -> list[Stop]:
    """Return the keys of the keyboard on the glass; none while there is none."""
    return [stop for stop in _below(scope(window), keypad=True) if stop.active]


def at(item: QQuickItem) -> Stop | None:
    """Return `item` as a stop, as it is now; None when it is none."""
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(item)
    return _stop(interface) if interface is not None and not interface.state().invisible else None


def scope(window: QQuickWindow) -> QAccessibleInterface:
    """Return the dialog that asks now, else the whole window."""
    root = QAccessible.queryAccessibleInterface(window)
    dialogs = [child for child in _children(root) if child.role() is Role.Dialog]
    return dialogs[-1] if dialogs else root


def _below(interface: QAccessibleInterface, *, keypad: bool, read: bool = False) -> Iterator[Stop]:
    """Yield the stops under `interface`; with `read`, what it says has been said by a stop above."""
    for child in _children(interface):
        stop = _stop(child)
        wanted = stop is not None and (stop.role in ACTIVE or not read) and _on_keypad(child) is keypad
        if stop and wanted:
            yield stop
        yield from _below(child, keypad=keypad, read=read or wanted)


def _children(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(interface.childCount()):
        child: QAccessibleInterface | None = interface.child(index)
        if child is not None and child.isValid() and not child.state().invisible:
            yield child


def _stop(interface: QAccessibleInterface) -> Stop | None:
    item, role, name = interface.object(), interface.role(), interface.text(QAccessible.Text.Name).strip()
    if not isinstance(item, QQuickItem) or not (role in ACTIVE or (role in READABLE and name)):
        return None
    state = interface.state()
    return Stop(
        item=item,
        role=role,
        name=name,
        description=interface.text(QAccessible.Text.Description).strip(),
        text=str(item.property("text")) if role is Role.EditableText else "",
        enabled=not state.disabled,
        checked=bool(state.selected) if role is Role.PageTab else bool(state.checked) if state.checkable else None,
    )


def _on_keypad(interface: QAccessibleInterface) -> bool:
    ancestor = interface.object()
    while isinstance(ancestor, QQuickItem):
        if ancestor.property(KEYPAD):
            return True
        ancestor = ancestor.parentItem()
    return False
