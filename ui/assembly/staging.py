"""What stands behind the screen, loaded while its first picture is there: no sooner, so that the picture is soon."""

import logging
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import Lease, Settings
from ui.opening import Opening

if TYPE_CHECKING:
    from kiosk import Camera, SerialScanner
    from ui.app import Screen
    from ui.assembly.demo import Demo
    from ui.assembly.platform_process import PlatformProcess
    from ui.assembly.terminal import RunningTerminal

log = logging.getLogger(__name__)


class TerminalStaging:
    """An enrolled terminal."""

    def __init__(self, settings: Settings, lease: Lease) -> None:
        self._settings = settings
        self._lease = lease
        self._terminal: RunningTerminal
        self._screen: Screen
        self._undo = ExitStack()

    def load(self) -> None:
        """Open the store and load the catalogue."""
        from kiosk import SystemClock  # noqa: PLC0415
        from ui.assembly.terminal import RunningTerminal, open_safe  # noqa: PLC0415

        self._clock = SystemClock()
        safe = open_safe(self._settings, self._clock, lease=self._lease)
        self._terminal = self._undo.enter_context(RunningTerminal(self._settings, safe, clock=self._clock))

    def put_up(self, opening: Opening) -> None:
        """Show the screen."""
        from kiosk import FolderStick  # noqa: PLC0415
        from ui.app import Screen  # noqa: PLC0415

        folder = self._settings.stick_folder
        self._screen = Screen(
            self._terminal.kiosk,
            clock=self._clock,
            scanner=_scanner(self._settings, self._undo),
            stick=FolderStick(Path(folder)) if folder else None,
            camera=_camera(self._settings.camera, self._undo),
            draw=self._terminal.preview,
            opening=opening,
        )
        self._undo.callback(self._screen.close)
        self._screen.terminal.warm_up()

    def go_on(self) -> None:
        """Take up the line and the paper."""
        self._terminal.start()

    def take_down(self) -> None:
        """Close the screen first and the store last."""
        self._undo.close()


class DemoStaging:
    """A terminal with everything around it, and the dev dock where there is room for it."""

    def __init__(self, platform: "PlatformProcess", say: Callable[[str], None]) -> None:
        """Take what tells the console a line."""
        self._platform = platform
        self._say = say
        self._demo: Demo
        self._undo = ExitStack()

    def load(self) -> None:
        """Wait for the platform, enrol a terminal there, open its store."""
        from ui.assembly.demo import Demo  # noqa: PLC0415

        self._demo = self._undo.enter_context(Demo(self._platform))

    def put_up(self, opening: Opening) -> None:
        """Show the screen, and tell the console where everything is."""
        screen = _screen_of(self._demo, opening)
        self._undo.callback(screen.close)
        if opening.display.windowed:
            self._put_up_dock(screen)
        for line in _greeting(self._demo):
            self._say(line)

    def go_on(self) -> None:
        """Take up the line and the paper."""
        self._demo.terminal.start()

    def take_down(self) -> None:
        """Close the screen first and the world around it last."""
        self._undo.close()

    def _put_up_dock(self, screen: "Screen") -> None:
        from printing.documents import preview  # noqa: PLC0415
        from ui.devdock import DevDock  # noqa: PLC0415

        dock = DevDock(self._demo.handles, preview)
        self._undo.callback(dock.close)
        dock.show(screen.window)


class RehearsalStaging:
    """The demo, and a finger that plays the whole story on it."""

    def __init__(self, platform: "PlatformProcess", folder: Path) -> None:
        self.succeeded = False
        """Whether both sides told the same story at the end."""
        self._platform = platform
        self._folder = folder
        self._demo: Demo
        self._undo = ExitStack()

    def load(self) -> None:
        """Wait for the platform, and take up the line and the paper before the story begins."""
        from ui.assembly.demo import Demo  # noqa: PLC0415

        self._demo = self._undo.enter_context(Demo(self._platform))
        self._demo.terminal.start()

    def put_up(self, opening: Opening) -> None:
        """Play the story, leave everything in the folder, and end."""
        from printing.documents import raster  # noqa: PLC0415
        from ui.rehearsal.clerk import Clerk  # noqa: PLC0415
        from ui.rehearsal.rehearsing import rehearse  # noqa: PLC0415
        from ui.rehearsal.story import Surroundings  # noqa: PLC0415

        demo = self._demo
        screen = _screen_of(demo, opening)
        self._undo.callback(screen.close)
        surroundings = Surroundings(
            kiosk=demo.kiosk,
            clerk=Clerk(demo.platform.desk, demo.platform.staff_name, demo.platform.staff_password),
            cable=demo.handles.cable,
            papers=demo.papers,
            staff_pin=demo.staff_pin,
        )
        self.succeeded = rehearse(self._folder, screen.window, surroundings, raster)

    def go_on(self) -> None:
        """Nothing is left to do."""

    def take_down(self) -> None:
        """Close the screen first and the world around it last."""
        self._undo.close()


def _scanner(settings: Settings, undo: ExitStack) -> "SerialScanner | None":
    from kiosk import SerialScanner  # noqa: PLC0415

    if not settings.scanner:
        return None
    scanner = SerialScanner(Path(settings.scanner))
    scanner.start()
    undo.callback(scanner.stop)
    return scanner


def _camera(name: str, undo: ExitStack) -> "Camera | None":
    """Return the camera of the settings; None where it is not there or cannot be asked, which `kiosk doctor` tells."""
    if not name:
        return None
    try:
        from ui.document_camera import open_document_camera  # noqa: PLC0415 - needs the extra `camera`
    except ImportError as error:
        log.warning("the document camera cannot be used: %s", error)
        return None
    camera = open_document_camera(name)
    if camera is None:
        log.warning("there is no document camera as the settings name it")
        return None
    undo.callback(camera.close)
    return camera


def _screen_of(demo: "Demo", opening: Opening) -> "Screen":
    from ui.app import Screen  # noqa: PLC0415

    screen = Screen(
        demo.kiosk,
        clock=demo.handles.clock,
        cards=demo.reader,
        scanner=demo.scanner,
        stick=demo.stick,
        camera=demo.camera,
        draw=demo.terminal.preview,
        opening=opening,
    )
    screen.terminal.warm_up()
    return screen


def _greeting(demo: "Demo") -> tuple[str, ...]:
    return (
        f"The platform's desk: {demo.platform.desk}",
        f"  name {demo.platform.staff_name}, password {demo.platform.staff_password}",
        f"PIN of the terminal's staff corner: {demo.staff_pin}",
        "Everything shown is sample data. Ctrl+C ends the demo.",
    )
