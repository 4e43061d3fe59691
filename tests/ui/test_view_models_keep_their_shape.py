"""What QML sees of a Python object never changes while it lives.

Connecting a method that is no slot gives that one object a meta-object of its own. QML remembers properties
by the meta-object's address, and when the object has gone the next one at that address seems to have none.
"""

from PySide6.QtCore import QObject

from tests.support.screen import Stage


def test_every_object_behind_the_screens_shares_the_meta_object_of_its_class(terminal: Stage) -> None:
    top = terminal.screen.terminal
    behind = [top, *(child for child in top.findChildren(QObject) if type(child).__module__.startswith("ui."))]
    assert len(behind) > 10
    grown = {
        type(found).__name__
        for found in behind
        if found.metaObject().methodCount() != type(found).staticMetaObject.methodCount()
    }
    assert not grown, "a method connected to a signal has to be marked as a Slot"
