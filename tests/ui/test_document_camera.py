"""A document camera that the system knows as a webcam: everything but the device itself is real."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtMultimedia import QMediaCaptureSession, QVideoFrame, QVideoFrameInput
from pytestqt.qtbot import QtBot

from kiosk.scans import read_pages
from tests.support.hostile_files import photograph
from tests.support.on_disk import write_settings
from tests.support.screen import Stage
from tests.support.ways_of_applying import pages
from ui.assembly.examination import Finding, Grade, examine
from ui.assembly.staging import _camera
from ui.document_camera import DocumentCamera, FrameSource, Patience, SystemCamera, chosen, open_document_camera

pytestmark = pytest.mark.qt_log_ignore("No RHI backend. Using CPU conversion.")
"""Qt says it once, where there is no graphics processor."""

Made = Callable[[FrameSource, Patience], DocumentCamera]
Shoot = Callable[[DocumentCamera], Future[bytes]]

NOWHERE = "no camera is called so"
QUICK = Patience(settling=100, frames=3, longest=20_000)
IN_VAIN = Patience(settling=100, frames=3, longest=300)


class Feed:
    """Frames by hand, through a real session: black while the exposure settles, then the picture."""

    def __init__(self, picture: QImage, *, black: int = 0) -> None:
        self.picture, self.black = picture, black
        self.fail: Callable[[str], None] = lambda _: None
        self.on = False
        self.starts = 0

    def start(self, session: QMediaCaptureSession, failed: Callable[[str], None]) -> None:
        self.on, self.fail = True, failed
        self.starts += 1
        self._left = self.black
        self._input = QVideoFrameInput(session)
        session.setVideoFrameInput(self._input)
        self._clock = QTimer(session, interval=20)
        self._clock.timeout.connect(self._send)
        self._clock.start()

    def stop(self) -> None:
        self.on = False
        self._clock.stop()

    def _send(self) -> None:
        shown = self.picture
        if self._left:
            shown = QImage(shown.size(), QImage.Format.Format_RGB32)
            shown.fill(QColor("black"))
            self._left -= 1
        self._input.sendVideoFrame(QVideoFrame(shown))


class Silent(Feed):
    """A camera that is on and sends nothing."""

    def _send(self) -> None:
        """Send nothing."""


class Busy(Feed):
    """A camera that somebody else has."""

    def _send(self) -> None:
        self.fail("Device or resource busy")


@pytest.fixture
def made(qapp: QObject) -> Iterator[Made]:
    """Make cameras, and take them down in the thread they were made in."""
    with ExitStack() as undo:

        def make(source: FrameSource, patience: Patience) -> DocumentCamera:
            camera = DocumentCamera(source, patience)
            undo.callback(camera.close)
            return camera

        yield make


@pytest.fixture
def worker() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=1) as pool:
        yield pool


@pytest.fixture
def shoot(qapp: QObject, qtbot: QtBot, worker: ThreadPoolExecutor) -> Shoot:
    """Ask for a photograph as the machine does: in a thread of its own, while the screen goes on."""

    def asked(camera: DocumentCamera) -> Future[bytes]:
        answer = worker.submit(camera.shoot)
        qtbot.waitUntil(answer.done, timeout=20_000)
        return answer

    return asked


def two_colours() -> QImage:
    """Return a picture whose left half is red and whose right half is blue."""
    picture = QImage(1600, 1200, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    painter = QPainter(picture)
    painter.fillRect(800, 0, 800, 1200, QColor("blue"))
    painter.end()
    return picture


def test_what_lies_under_the_camera_becomes_a_page_of_that_picture(made: Made, shoot: Shoot) -> None:
    feed = Feed(two_colours())
    (page,) = read_pages(shoot(made(feed, QUICK)).result())
    read = Image.open(BytesIO(page.jpeg)).convert("RGB")
    assert read.size == (1600, 1200)
    for across, colour in ((400, (255, 0, 0)), (1200, (0, 0, 255))):
        there = read.getpixel((across, 600))
        assert isinstance(there, tuple)
        assert max(abs(one - other) for one, other in zip(there, colour, strict=True)) < 40
    assert not feed.on


def test_the_first_dark_frames_are_not_the_photograph(made: Made, shoot: Shoot) -> None:
    patience = Patience(settling=0, frames=8, longest=20_000)
    bytes_ = shoot(made(Feed(two_colours(), black=5), patience)).result()
    assert QImage.fromData(bytes_).pixelColor(400, 600).red() > 200


def test_a_camera_too_slow_to_settle_gives_the_newest_frame_in_time(made: Made, shoot: Shoot) -> None:
    patience = Patience(settling=0, frames=10_000, longest=2000)
    assert read_pages(shoot(made(Feed(two_colours()), patience)).result())


@pytest.mark.parametrize("source", [Silent(two_colours()), Busy(two_colours()), SystemCamera(NOWHERE)])
def test_a_camera_that_gives_nothing_is_away_in_bounded_time(
    made: Made, shoot: Shoot, source: Feed | SystemCamera
) -> None:
    answer = shoot(made(source, IN_VAIN))
    assert isinstance(answer.exception(), OSError)
    assert isinstance(source, SystemCamera) or not source.on


def test_a_photograph_never_takes_longer_than_five_seconds() -> None:
    patience = Patience()
    assert patience.settling < patience.longest < 5000


def test_where_the_screen_stands_still_the_worker_goes_on(made: Made, worker: ThreadPoolExecutor) -> None:
    feed = Feed(two_colours())
    camera = made(feed, IN_VAIN)
    assert isinstance(worker.submit(camera.shoot).exception(timeout=20), OSError)
    QCoreApplication.processEvents()
    assert not feed.starts, "nobody waits for that photograph any more"


def test_after_a_failure_the_next_photograph_is_taken(made: Made, shoot: Shoot) -> None:
    feed = Busy(two_colours())
    camera = made(feed, QUICK)
    assert isinstance(shoot(camera).exception(), OSError)
    feed._send = lambda: Feed._send(feed)  # type: ignore[method-assign]
    assert shoot(camera).result()
    assert feed.starts == 2


class Named:
    """A device by its names."""

    def __init__(self, description: str, path: str) -> None:
        self._description, self._path = description, path

    def description(self) -> str:
        return self._description

    def id(self) -> QByteArray:
        return QByteArray(self._path.encode())


def test_a_camera_is_known_by_a_part_of_its_name_its_path_or_as_the_first() -> None:
    face, paper = Named("USB Face Camera", "/dev/video0"), Named("DocCam 13MP: DocCam", "/dev/video2")
    devices = [face, paper]
    assert chosen("doccam", devices) is paper
    assert chosen("/dev/video2", devices) is paper
    assert chosen("first", devices) is face
    assert chosen("scanner", devices) is None
    assert chosen("first", []) is None


def test_a_finger_takes_a_page_from_the_camera(terminal: Stage, made: Made) -> None:
    pages(terminal)
    camera = made(Feed(QImage.fromData(photograph())), QUICK)
    model = terminal.screen.terminal
    model.lend_devices(None, camera)
    before = len(model.pages.rows.rows)
    terminal.walk("button_shoot")
    terminal.finger.wait_for("another page", lambda: len(model.pages.rows.rows) == before + 1)


def test_a_camera_that_is_pulled_out_is_said_in_words(terminal: Stage, made: Made) -> None:
    pages(terminal)
    terminal.screen.terminal.lend_devices(None, made(SystemCamera(NOWHERE), IN_VAIN))
    terminal.walk("button_shoot")
    terminal.finger.wait_for("a sentence", lambda: "没有读到" in terminal.text("pages_refused"))


def test_a_camera_that_is_not_there_is_none_and_the_tile_says_so(terminal: Stage) -> None:
    assert open_document_camera(NOWHERE) is None
    pages(terminal)
    terminal.screen.terminal.lend_devices(None, _camera(NOWHERE, ExitStack()))
    terminal.finger.wait_for("the sentence", lambda: "高拍仪：这台没有" in terminal.texts())


def without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    monkeypatch.delitem(sys.modules, "ui.document_camera")


def test_without_the_extra_a_configured_camera_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    without_the_extra(monkeypatch)
    assert _camera("first", ExitStack()) is None


def asked_about_the_camera(folder: Path, camera: str) -> list[Finding]:
    settings = write_settings(folder)
    if camera:
        settings.write_text(f'{settings.read_text("utf-8")}camera = "{camera}"\n', "utf-8")
    return [one for one in examine(settings) if one.subject == "camera"]


def test_the_doctor_tells_of_a_configured_camera_that_is_not_there(qapp: QObject, tmp_path: Path) -> None:
    (finding,) = asked_about_the_camera(tmp_path, NOWHERE)
    assert finding.grade is Grade.WARNING
    assert NOWHERE in finding.words
    assert asked_about_the_camera(tmp_path, "") == []


def test_the_doctor_tells_how_to_install_the_extra(
    qapp: QObject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_the_extra(monkeypatch)
    (finding,) = asked_about_the_camera(tmp_path, "first")
    assert finding.grade is Grade.WARNING
    assert "hetao-kiosk[camera]" in finding.remedy
