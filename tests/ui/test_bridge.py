"""Between the machine's threads and the screen's one."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from kiosk import Event, Events, LinkChanged, StepError, StorageFull
from ui.bridge import Bridge


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def bridge(qapp: object, events: Events) -> Iterator[Bridge]:
    made = Bridge(events.subscribe)
    yield made
    made.close()
    shiboken6.delete(made)


def test_work_is_done_off_the_gui_thread_and_its_end_told_on_it(bridge: Bridge, qtbot: QtBot) -> None:
    threads: list[int] = []
    bridge.run(threading.get_ident, lambda worker: threads.extend((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.get_ident()


def test_commands_run_in_the_order_given(bridge: Bridge, qtbot: QtBot) -> None:
    done: list[int] = []
    for number in range(50):
        bridge.run(number.__index__, done.append)
    qtbot.waitUntil(lambda: done == list(range(50)))


def test_events_from_any_thread_arrive_on_the_gui_thread(bridge: Bridge, events: Events, qtbot: QtBot) -> None:
    heard: list[tuple[Event, int]] = []
    bridge.happened.connect(lambda event: heard.append((event, threading.get_ident())))
    threading.Thread(target=events.publish, args=(LinkChanged(),)).start()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(LinkChanged(), threading.get_ident())]


def test_a_command_that_came_too_late_is_no_error(bridge: Bridge, qtbot: QtBot) -> None:
    failures: list[Exception] = []
    with qtbot.waitSignal(bridge.stale):
        bridge.run(failing(StepError("too late")), failed=failures.append)
    assert failures == []


def test_a_failure_reaches_who_asked(bridge: Bridge, qtbot: QtBot) -> None:
    failures: list[Exception] = []
    bridge.run(failing(StorageFull("no room")), failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], StorageFull)


def test_a_failure_nobody_asked_about_is_told_to_all(bridge: Bridge, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bridge.failed) as told:
        bridge.run(failing(StorageFull("no room")))
    assert isinstance(told.args[0], StorageFull)


def test_only_work_that_takes_long_says_that_it_is_under_way(bridge: Bridge, qtbot: QtBot) -> None:
    said: list[bool] = []
    bridge.waiting.connect(said.append)
    bridge.run(int)
    qtbot.waitUntil(lambda: said == [False])
    let_go = threading.Event()
    bridge.run(let_go.wait)
    qtbot.waitUntil(lambda: said == [False, True])
    let_go.set()
    qtbot.waitUntil(lambda: said == [False, True, False])


def test_nothing_is_heard_after_closing(qapp: object, events: Events, qtbot: QtBot) -> None:
    bridge = Bridge(events.subscribe)
    heard: list[Event] = []
    bridge.happened.connect(heard.append)
    bridge.close()
    events.publish(LinkChanged())
    qtbot.wait(20)
    assert heard == []
    shiboken6.delete(bridge)


def failing(error: Exception) -> Callable[[], Any]:
    def work() -> None:
        raise error

    return work
