"""Real print servers on loopback without systemd: `ippeveprinter` as a printer, and a private `cupsd` before it.

`ippeveprinter` insists on mDNS, so a D-Bus and an avahi of their own run beside it, the latter with a `/run` of its
own; nothing leaves the loopback device, nothing of the machine's own services is touched, and everything ends with
its context.
"""

import os
import shlex
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

_PROGRAMS = ("ippeveprinter", "ipptool", "cupsd", "lpadmin", "avahi-daemon", "dbus-daemon")
_OWN_RUN = ("unshare", "--mount", "sh", "-c", 'mount -t tmpfs tmpfs /run && exec "$@"', "sh")
_SECONDS = 15
_BUS = """<busconfig><type>system</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_destination="*" eavesdrop="true"/>
<allow receive_sender="*"/></policy></busconfig>"""
_AVAHI = "[server]\nuse-ipv6=no\nallow-interfaces=lo\nenable-dbus=yes\n[publish]\npublish-workstation=no\n"
_DEVICE = """#!/bin/sh
# The paper path of the printer: `begin` and `end` are what lies in its tray. A file called after a fault holds it.
P={folder}
beg() {{ cp "$1" "$P/paper-$IPP_JOB_NAME.pdf"; echo "begin $IPP_JOB_NAME" >> $P/tray; }}
[ -e $P/abort ] && {{ beg "$1"; echo "ERROR: something broke" >&2; exit 1; }}
for fault in media-empty media-jam cover-open; do
    [ -e $P/$fault ] && echo "STATE: +$fault" >&2
done
while [ -e $P/media-empty ] || [ -e $P/media-jam ] || [ -e $P/cover-open ]; do sleep 0.05; done
echo "STATE: -media-empty,media-jam,cover-open" >&2
beg "$1"
sleep $(cat $P/seconds)
echo "end $IPP_JOB_NAME" >> $P/tray
"""
_CUPSD = """Listen 127.0.0.1:{port}
DirtyCleanInterval 86400
LogLevel warn
MaxLogSize 0
WebInterface No
Browsing No
DefaultAuthType None
<Location />
Order allow,deny
Allow localhost
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow localhost
</Limit>
</Policy>
"""
_CUPS_FILES = """ServerRoot {folder}/root
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/spool/tmp
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
SystemGroup root
"""


def why_closed() -> str | None:
    """Return why this machine or account cannot open a print shop; None when it can."""
    lacking = [program for program in _PROGRAMS if _program(program) is None]
    if lacking:
        return f"this machine lacks {', '.join(lacking)}"
    done = subprocess.run([*_OWN_RUN, "true"], capture_output=True, check=False)
    return "this account may not mount a /run of its own" if done.returncode else None


@contextmanager
def print_shop() -> Iterator["PrintShop"]:
    """Open the shop: a bus, an mDNS responder, and no printer yet."""
    with tempfile.TemporaryDirectory(prefix="hetao-print-shop-", dir="/tmp") as folder:
        Path(folder).chmod(0o755)
        with ExitStack() as open_things:
            yield PrintShop(Path(folder), open_things)


class PrintShop:
    """Where printers and queues are started; each in a process of its own that can be killed."""

    def __init__(self, folder: Path, open_things: ExitStack) -> None:
        self._folder = folder
        self._open_things = open_things
        self._environment = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={folder}/bus", "LANG": "C.UTF-8"}
        (folder / "bus.conf").write_text(_BUS.format(folder=folder))
        (folder / "avahi.conf").write_text(_AVAHI)
        bus = self.process("dbus-daemon", f"--config-file={folder}/bus.conf", "--nofork", "--nopidfile")
        bus.start(until=(folder / "bus").exists)
        options = ("-f", f"{folder}/avahi.conf", "--no-chroot", "--no-drop-root", "--no-rlimits")
        avahi = self.process(*_OWN_RUN, _program("avahi-daemon") or "", *options)
        avahi.start(until=lambda: "startup complete" in avahi.said())

    def printer(self, *options: str) -> "RealPrinter":
        """Start a printer."""
        return RealPrinter(self, self._room("printer"), options)

    def queue(self, device: str) -> "RealQueue":
        """Start a CUPS server with one raw queue to a device."""
        return RealQueue(self, self._room("cups"), device)

    def process(self, program: str, *arguments: str) -> "Process":
        """Return a process that is not running yet and surely ends with the shop."""
        log = self._folder / f"{program}-{len(list(self._folder.glob('*.log')))}.log"
        process = Process([_program(program) or program, *arguments], self._environment, log)
        self._open_things.callback(process.kill)
        return process

    def _room(self, name: str) -> Path:
        room = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=self._folder))
        room.chmod(0o755)  # CUPS prints as a user of its own
        return room


class Process:
    """One program with its log; `kill` takes its children along, as a power cut does."""

    def __init__(self, command: list[str], environment: dict[str, str], log: Path) -> None:
        self._command = command
        self._environment = environment
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None
        log.touch()

    def start(self, until: Callable[[], bool]) -> None:
        """Start it and wait until it is ready."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        end = time.monotonic() + _SECONDS
        while not until():
            assert self._process.poll() is None, f"{shlex.join(self._command)}: {self.said()}"
            assert time.monotonic() < end, f"{shlex.join(self._command)} is not ready: {self.said()}"
            time.sleep(0.02)

    def said(self) -> str:
        """Return its log."""
        return self._log.read_text(errors="replace")

    def stop(self) -> None:
        """Ask it to end, as a service manager does, and wait until it has."""
        assert self._process is not None
        self._process.terminate()
        self._process.wait(_SECONDS)
        self._process = None

    def kill(self) -> None:
        """End it and its children at once; harmless when it is not running."""
        if self._process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._process = None


class RealPrinter:
    """An IPP Everywhere printer, and a handle to its paper path."""

    def __init__(self, shop: PrintShop, folder: Path, options: tuple[str, ...]) -> None:
        self._folder = folder
        self.port = free_port()
        script = folder / "device.sh"
        script.write_text(_DEVICE.format(folder=folder))
        script.chmod(0o755)
        (folder / "seconds").write_text("0.02")
        (folder / "tray").touch()
        arguments = ["-r", "off", "-p", str(self.port), "-n", "localhost", "-d", str(folder / "spool")]
        formats = [] if "-f" in options else ["-f", "application/pdf"]
        arguments += ["-c", str(script), *formats, "-k", *options, folder.name]
        (folder / "spool").mkdir()
        self._process = shop.process("ippeveprinter", *arguments)
        self.start()

    @property
    def uri(self) -> str:
        """Its address."""
        return f"ipp://localhost:{self.port}/ipp/print"

    def start(self) -> None:
        """Switch it on."""
        self._process.start(until=lambda: answers(self.port))

    def kill(self) -> None:
        """Cut its power, in the middle of a sheet if need be."""
        self._process.kill()

    def break_(self, fault: str) -> None:
        """Break it: `media-empty`, `media-jam`, `cover-open`, or `abort` for whatever it is sent."""
        (self._folder / fault).touch()

    def mend(self, fault: str) -> None:
        """Mend it."""
        (self._folder / fault).unlink()

    def take(self, seconds: float) -> None:
        """Let each slip take so long."""
        (self._folder / "seconds").write_text(str(seconds))

    @property
    def tray(self) -> list[str]:
        """What lies in its tray: a line for each slip it began, e.g. `begin NAME`, and for each it ended."""
        return (self._folder / "tray").read_text().splitlines()

    def paper(self, job: str) -> bytes:
        """Return what it was sent under a name."""
        return (self._folder / f"paper-{job}.pdf").read_bytes()


class RealQueue:
    """A CUPS server as a terminal runs it: it never takes up again what an earlier life of it had in hand."""

    def __init__(self, shop: PrintShop, folder: Path, device: str) -> None:
        self._folder = folder
        self.port = free_port()
        for name in ("root", "spool/tmp", "cache", "state"):
            (folder / name).mkdir(parents=True)
        (folder / "cupsd.conf").write_text(_CUPSD.format(port=self.port))
        (folder / "cups-files.conf").write_text(_CUPS_FILES.format(folder=folder))
        self._process = shop.process("cupsd", "-f", "-c", f"{folder}/cupsd.conf", "-s", f"{folder}/cups-files.conf")
        self.start()
        self._admin("lpadmin", "-p", "slips", "-E", "-v", device, "-m", "raw", "-o", "printer-error-policy=abort-job")
        self._process.stop()  # only now the queue is on the disk
        self.start()

    @property
    def uri(self) -> str:
        """Its address."""
        return f"ipp://localhost:{self.port}/printers/slips"

    def start(self) -> None:
        """Start it with an empty spool."""
        for kept in (self._folder / "spool").glob("[cd]0*"):
            kept.unlink()
        self._process.start(until=lambda: answers(self.port))

    def kill(self) -> None:
        """Cut its power."""
        self._process.kill()

    def pause(self) -> None:
        """Halt the queue."""
        self._admin("cupsdisable", "slips")

    def _admin(self, program: str, *arguments: str) -> None:
        environment = {**os.environ, "CUPS_SERVER": f"localhost:{self.port}"}
        done = subprocess.run(
            [_program(program) or program, *arguments], env=environment, capture_output=True, check=False, timeout=20
        )
        assert done.returncode == 0, done.stderr.decode()


def free_port() -> int:
    """Return a port of the loopback device that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def answers(port: int) -> bool:
    """Tell whether somebody listens at a port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _program(name: str) -> str | None:
    """Return where a program lies; a plain account does not look into `sbin` by itself."""
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/bin:/sbin:/bin")
