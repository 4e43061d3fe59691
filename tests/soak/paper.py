"""`python -m tests.soak.paper --jobs 1000 --seed 1`: slips under kill -9 of everything between touch and paper.

A real terminal files applications and prints their slips on real parts: an IPP device, the same through CUPS, and
a thermal head. At random moments one of terminal, printer and print server dies without a word and is started again.
In the end every paper in the tray is held against what the people saw: no slip twice without a mark, none that was
called printed and is not there, none lost without somebody being told.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2

from printing.printers.ipp.client import IppClient
from printing.printers.ipp.reading import uuid_of
from tests.support.print_shop import RealPrinter, print_shop, why_closed
from tests.support.scanner import scanned
from tests.support.thermal_printer import ThermalPrinter, on_the_network

SECONDS_BETWEEN_KILLS = 4.0
"""On average; the moments are spread evenly over everything a slip goes through."""
SHARES = {"device": 0.4, "queue": 0.3, "head": 0.3}
_STALLED_SECONDS = 120
_TOLD = frozenset({"failed", "unknown", "expired", "queued"})
"""States on the screen after which nobody believes to hold a slip."""

Paper = tuple[str, str]
"""A reference, and what tells one copy of its slip from another: the copy's mark, or the very dots."""


@dataclass
class Route:
    """One way to paper: its address, what on it can die, and what lies in its tray."""

    address: str
    kills: dict[str, Callable[[], None]]
    begun: Callable[[], Counter[Paper]]
    """How often each paper was begun."""
    whole: Callable[[], set[str]]
    """The references of the papers that came out whole."""


@dataclass
class Report:
    """What a campaign on one route found."""

    route: str
    filed: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    papers: int = 0
    told: int = 0
    """Slips that are not whole in the tray, and somebody was told."""
    twice: list[Paper] = field(default_factory=list)
    falsely_printed: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether every promise was kept."""
        return not (self.twice or self.falsely_printed or self.lost)

    def __str__(self) -> str:
        died = ", ".join(f"{name} {times}" for name, times in sorted(self.kills.items()))
        faults = f"twice {self.twice}, falsely printed {self.falsely_printed}, lost {self.lost}"
        return (
            f"{self.route}: {self.filed} slips, {self.papers} papers, {self.told} not printed and told;"
            f" killed: {died or 'nothing'}; {'clean' if self.clean else faults}"
        )


def campaign(route_name: str, *, jobs: int, seed: int, pause: float = SECONDS_BETWEEN_KILLS) -> Report:
    """Print at least `jobs` slips on one route, something dying every `pause` seconds, and return what was found."""
    die = random.Random(f"{seed} {route_name}")
    with tempfile.TemporaryDirectory(prefix="hetao-soak-") as folder, ROUTES[route_name]() as route:
        report = Report(route_name)
        terminal = _Terminal(Path(folder), route.address, die)
        terminal.start()
        try:
            while terminal.filed < jobs:
                time.sleep(die.expovariate(1 / pause))
                victim = die.choice(sorted([*route.kills, "terminal"]))
                report.kills[victim] += 1
                (terminal.restart if victim == "terminal" else route.kills[victim])()
                terminal.check_alive()
        finally:
            terminal.kill()
        terminal.look()
        _judge(report, route, terminal.seen())
        return report


class _Terminal:
    """The terminal's process, and what people at its screen saw."""

    def __init__(self, folder: Path, address: str, die: random.Random) -> None:
        self._folder = folder
        self._address = address
        self._die = die
        self._progress = (0, time.monotonic())

    def start(self) -> None:
        self._process = subprocess.Popen(self._command(str(self._die.random())), stdin=subprocess.DEVNULL)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def restart(self) -> None:
        self.kill()
        self.start()

    def look(self) -> None:
        """Open the book a last time, as staff do in the morning."""
        subprocess.run(self._command("--look"), check=True, timeout=60)

    def check_alive(self) -> None:
        """Raise when it has ended by itself, or files nothing any more."""
        assert self._process.poll() is None, "the terminal ended by itself"
        filed, since = self._progress
        if self.filed > filed:
            self._progress = (self.filed, time.monotonic())
        assert time.monotonic() - since < _STALLED_SECONDS, "the terminal files nothing any more"

    @property
    def filed(self) -> int:
        return sum("filed" in line for line in self.seen())

    def seen(self) -> list[dict[str, str]]:
        file = self._folder / "seen"
        lines = file.read_text().splitlines() if file.exists() else []
        return [json.loads(line) for line in lines if line.endswith("}")]

    def _command(self, seed: str) -> list[str]:
        return [sys.executable, "-m", "tests.soak.printing_terminal", str(self._folder), self._address, seed]


def _judge(report: Report, route: Route, seen: list[dict[str, str]]) -> None:
    begun, whole = route.begun(), route.whole()
    claimed = {line["saw"] for line in seen if line.get("state") == "printed"}
    told = {line["saw"] for line in seen if line.get("state") in _TOLD} | {line["left"] for line in _gone(seen)}
    told |= {subject for line in seen for subject in line.get("incidents", ())}
    references = set(seen[-1]["references"])
    report.filed = len(references)
    report.papers = sum(begun.values())
    report.twice = [paper for paper, times in begun.items() if times > 1]
    report.falsely_printed = sorted(claimed - whole)
    report.lost = sorted(references - whole - told)
    report.told = len(references - whole - set(report.lost))


def _gone(seen: list[dict[str, str]]) -> Iterator[dict[str, str]]:
    """Yield the leaving of people who did not wait for their slip."""
    waited = {line["saw"] for line in seen if "saw" in line}
    return (line for line in seen if "left" in line and line["left"] not in waited)


# -- routes -----------------------------------------------------------------------------------------------------


@contextmanager
def _device() -> Iterator[Route]:
    with print_shop() as shop:
        printer = _slow(shop.printer())
        yield Route(_bound(printer.uri), {"printer": lambda: _power_cut(printer)}, _begun(printer), _whole(printer))


@contextmanager
def _queue() -> Iterator[Route]:
    with print_shop() as shop:
        printer = _slow(shop.printer())
        queue = shop.queue(printer.uri)

        def crash() -> None:
            queue.kill()
            queue.start()

        kills = {"printer": lambda: _power_cut(printer), "cupsd": crash}
        yield Route(_bound(queue.uri), kills, _begun(printer), _whole(printer))


@contextmanager
def _head() -> Iterator[Route]:
    head = ThermalPrinter()
    with ExitStack() as undo:
        port = undo.enter_context(on_the_network(head))
        yield Route(
            f"escpos://127.0.0.1:{port}",
            {"printer": head.cut_power},
            lambda: Counter((scanned(slip), slip.tobytes().hex()) for slip in head.slips),
            lambda: {scanned(slip) for slip in head.slips},
        )


ROUTES = {"device": _device, "queue": _queue, "head": _head}


def _bound(uri: str) -> str:
    """Return the address of the very printer that is there now."""
    return f"{uri}#{uuid_of(IppClient(uri).printer())}"


def _slow(printer: RealPrinter) -> RealPrinter:
    printer.take(0.1)
    return printer


def _power_cut(printer: RealPrinter) -> None:
    printer.kill()
    printer.start()


def _begun(printer: RealPrinter) -> Callable[[], Counter[Paper]]:
    return lambda: Counter(_name(printer, line) for line in printer.tray if line.startswith("begin "))


def _whole(printer: RealPrinter) -> Callable[[], set[str]]:
    return lambda: {_name(printer, line)[0] for line in printer.tray if line.startswith("end ")}


def _name(printer: RealPrinter, line: str) -> Paper:
    """Return which slip it is, from the paper itself."""
    with pypdfium2.PdfDocument(printer.paper(line.split()[1])) as document:
        page = document[0]
        text = "".join(str(page.get_textpage().get_text_range()).split())
        reference = scanned(page.render(scale=2).to_pil())
        page.close()
    return reference, text.partition("补打·第")[2][:1]


def main() -> int:
    """Run every route's share of the jobs; the exit status says whether every promise was kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--route", choices=sorted(ROUTES), action="append")
    options = parser.parse_args()
    if reason := why_closed():
        sys.exit(f"The campaign needs real print servers: {reason}.")
    routes = options.route or sorted(ROUTES)
    whole = sum(SHARES[route] for route in routes)
    clean = True
    for route in routes:
        report = campaign(route, jobs=round(options.jobs * SHARES[route] / whole), seed=options.seed)
        print(report, flush=True)
        clean = clean and report.clean
    return 0 if clean else 1


if __name__ == "__main__":
    sys.exit(main())
