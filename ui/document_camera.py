"""A document camera that the system knows as a webcam, switched on for one photograph at a time.

It needs QtMultimedia, which the extra `camera` brings: imported where the settings name a camera, and nowhere else.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol, TypeVar

import shiboken6
from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QElapsedTimer,
    QIODevice,
    QLoggingCategory,
    QObject,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage

# QtMultimedia tells as it is loaded what it lacks for films; whoever asks the doctor about a camera need not read that.
QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver.warning=false\nqt.multimedia.ffmpeg.info=false")

from PySide6.QtMultimedia import (  # noqa: E402 - as said above
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoSink,
)

FIRST = "first"
"""Instead of a name: whichever camera the system names first."""
JPEG_QUALITY = 90
GRACE_SECONDS = 0.4
"""So much longer than a photograph may take, an answer is waited for."""


@dataclass(frozen=True)
class Patience:
    """How long a camera is given; milliseconds."""

    settling: int = 1500
    """Exposure and focus find their place meanwhile."""
    frames: int = 5
    """A slow camera has sent so many before one is taken."""
    longest: int = 4500
    """Then the newest frame is taken, or the camera counts as away."""


class FrameSource(Protocol):
    """What sends frames while it is switched on; met in the GUI thread alone."""

    def start(self, session: QMediaCaptureSession, failed: Callable[[str], None]) -> None:
        """Send frames to the session, or call `failed` with a sentence; raises `OSError` where there is nothing."""

    def stop(self) -> None:
        """Switch off; harmless where nothing was switched on."""


class SystemCamera:
    """A camera of the system, found anew for every photograph: it may have been plugged in elsewhere."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._camera: QCamera | None = None

    def start(self, session: QMediaCaptureSession, failed: Callable[[str], None]) -> None:
        """Switch the camera on, with the largest picture it makes."""
        device = find_camera(self._name)
        if device is None:
            raise FileNotFoundError(f'There is no camera "{self._name}".')
        self._camera = camera = QCamera(device, session)
        camera.errorOccurred.connect(lambda _, words: failed(words))
        if formats := device.videoFormats():
            camera.setCameraFormat(max(formats, key=_fineness))
        session.setCamera(camera)
        camera.start()

    def stop(self) -> None:
        """Switch the camera off; it goes with the session it was made for."""
        if self._camera is not None:
            self._camera.stop()
            self._camera = None


class DocumentCamera(QObject):
    """A `Camera` of the machine; made in the GUI thread, asked for a photograph in another."""

    _asked = Signal(object)

    def __init__(self, source: FrameSource, patience: Patience | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._patience = patience or Patience()
        self._asked.connect(self._begin)

    def shoot(self) -> bytes:
        """Return what lies under the camera, as a JPEG; raises `OSError` when the camera is away, or too slow."""
        answer: Future[QImage] = Future()
        self._asked.emit(answer)
        try:
            image = answer.result(self._patience.longest / 1000 + GRACE_SECONDS)
        except TimeoutError:
            answer.cancel()  # the screen stood still; nothing is switched on any more for a question nobody asks
            raise
        return _as_jpeg(image)

    def close(self) -> None:
        """Be gone, here and now; in the GUI thread."""
        shiboken6.delete(self)

    @Slot(object)
    def _begin(self, answer: "Future[QImage]") -> None:
        if answer.set_running_or_notify_cancel():
            _Photograph(self._source, self._patience, answer, self).begin()


class _Photograph(QObject):
    """One photograph under way; lives in the GUI thread until it has answered."""

    def __init__(
        self, source: FrameSource, patience: Patience, answer: "Future[QImage]", parent: DocumentCamera
    ) -> None:
        super().__init__(parent)
        self._source, self._patience, self._answer = source, patience, answer
        self._newest = QVideoFrame()
        self._frames = 0
        self._age = QElapsedTimer()
        self._session = QMediaCaptureSession(self)
        self._sink = QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._look)
        self._session.setVideoSink(self._sink)
        self._limit = QTimer(self, interval=patience.longest, singleShot=True)
        self._limit.timeout.connect(self._finish)

    def begin(self) -> None:
        """Switch the camera on; where that fails, say so at once."""
        self._age.start()
        self._limit.start()
        try:
            self._source.start(self._session, self._fail)
        except OSError as error:
            self._fail(str(error))

    @Slot(QVideoFrame)
    def _look(self, frame: QVideoFrame) -> None:
        """Keep the newest frame; finish once the camera has settled."""
        if self._answer.done() or not frame.isValid():
            return
        self._newest = frame
        self._frames += 1
        if self._age.elapsed() >= self._patience.settling and self._frames >= self._patience.frames:
            self._finish()

    @Slot()
    def _finish(self) -> None:
        image = self._newest.toImage()
        if image.isNull():
            self._fail("The camera sent no picture.")
        elif not self._answer.done():
            self._switch_off()
            self._answer.set_result(image)

    def _fail(self, words: str) -> None:
        if not self._answer.done():
            self._switch_off()
            self._answer.set_exception(OSError(words))

    def _switch_off(self) -> None:
        self._limit.stop()
        self._source.stop()
        self._newest = QVideoFrame()
        self.deleteLater()


class Known(Protocol):
    """What a camera is called."""

    def description(self) -> str:
        """Return what people call it."""

    def id(self) -> QByteArray:
        """Return what the system calls it."""


KnownT = TypeVar("KnownT", bound=Known)


def chosen(name: str, devices: Sequence[KnownT]) -> KnownT | None:
    """Return the first device whose description holds `name`, or that the system calls so; `FIRST`: any."""
    wanted = name.casefold()
    for device in devices:
        if name == FIRST or wanted in device.description().casefold() or name == bytes(device.id().data()).decode():
            return device
    return None


def find_camera(name: str) -> QCameraDevice | None:
    """Return the camera of the system that the settings mean; None where there is none."""
    return chosen(name, QMediaDevices.videoInputs())


def look_for(name: str) -> tuple[bool, tuple[str, ...]]:
    """Return whether the camera that the settings mean is there, and what all are called; needs no screen."""
    application = QCoreApplication.instance() or QCoreApplication([])
    devices = QMediaDevices(application).videoInputs()
    return chosen(name, devices) is not None, tuple(device.description() for device in devices)


def open_document_camera(name: str) -> DocumentCamera | None:
    """Return the camera that the settings mean; None where there is none. In the GUI thread."""
    return DocumentCamera(SystemCamera(name)) if find_camera(name) else None


def _fineness(form: QCameraFormat) -> tuple[int, float]:
    size = form.resolution()
    return size.width() * size.height(), form.maxFrameRate()


def _as_jpeg(image: QImage) -> bytes:
    file = QBuffer()
    file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(file, "JPEG", JPEG_QUALITY):  # type: ignore[call-overload]
        raise OSError("The picture could not be written.")
    return bytes(file.data().data())
