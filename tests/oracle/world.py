"""One platform, some terminals, the lines between them, and the model of what people were promised."""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.oracle import truth
from tests.oracle.children import Child, Died
from tests.oracle.fail_points import Point
from tests.oracle.faulty_line import Fault
from tests.oracle.making import SOUND, Make
from tests.oracle.promises import Followed, Promises, What
from tests.oracle.seat import Seat, seat_of

TERMINALS = ("150800-M01-T01", "150802-C01-T01")
_ROUNDS = 4
_LEADS_TO = {
    "supplement": ("request_supplement",),
    "withdraw": ("accept", "start_review"),
    "collect": ("accept", "start_review", "approve", "issue"),
}
"""Steps of the staff's before something that a citizen does."""


class World:
    """A run's whole world; every method leaves it in a state from which it can come to rest."""

    def __init__(self, template: Path, folder: Path, *, make: Make = SOUND) -> None:
        shutil.copytree(template, folder)
        self._folder = folder
        self._make = make
        self.promises = Promises()
        self.seats = [Seat(code, folder / code, make) for code in TERMINALS]
        self._platform: Child | None = None
        self._hours_wrong = 0.0
        self._backups = 0
        self._notices = 0
        self.start_platform()

    # -- people -------------------------------------------------------------------------------------------------

    def confirm(self, seat: Seat, dies: tuple[Point, int] | None = None, *, what: What = What.PLAIN) -> list[str]:
        """Let a citizen apply; returns the reference.

        A plug pulled meanwhile leaves an application or none, and the store says which.
        """
        request = f"样例第 {len(self.promises.confirmed) + 1} 件"
        content = f"{request} {seat.code}".encode() * 3000 if what is What.WITH_FILE else None
        try:
            self._arm(seat, dies)
            wish = ("confirm several", request) if what is What.SEVERAL else ("confirm", request, content)
            references = [seat.ask(*wish)]
        except Died:
            references = [reference for reference, kept in seat.ask("queued") if kept == request]
        for reference in references:
            self.promises.confirmed[reference] = seat.code, request
            if content is not None:
                self.promises.files[reference] = hashlib.sha256(content).hexdigest()
        return references

    def confirm_in_vain(self, seat: Seat) -> None:
        """Queue something that the platform can never apply."""
        number = len(self.promises.in_vain)
        self.promises.in_vain[seat.ask("confirm in vain", f"NO-REFERENCE-{number}")] = seat.code

    def rate(self, reference: str, level: int) -> None:
        """Let a citizen rate an application, where that can be done."""
        code = seat_of(self.seats, self.promises.confirmed[reference][0]).ask("rate", reference, level)
        if code is not None:
            self.promises.ratings[code] = level

    def follow(self, reference: str, part: int, act: str) -> None:
        """Let a citizen supplement, withdraw or collect an application, or a part of one, where that is offered."""
        terminal = self.promises.confirmed[reference][0]
        if queued := seat_of(self.seats, terminal).ask("follow", reference, part, act):
            op_id, name = queued
            self.promises.followed[op_id] = Followed(terminal, name, act)

    def decide(self, reference: str, part: int, choice: int) -> None:
        """Let the staff take a step, about a part where there are any."""
        self._tell_platform("decide", reference, part, choice)

    def lead(self, reference: str, part: int, act: str) -> None:
        """Let the staff lead an application, or a part of it, to where a citizen may do something, and be heard."""
        seat = seat_of(self.seats, self.promises.confirmed[reference][0])
        seat.ask("settle")
        self._tell_platform("lead", reference, part, _LEADS_TO[act])
        seat.ask("settle")

    def correct_outlet(self, seat: Seat, number: int) -> None:
        """Give the outlet that was a terminal's first another telephone number."""
        self._tell_platform("correct outlet", outlet_of(seat.code), f"0478-{number:07}")

    def move(self, seat: Seat, to: Seat) -> None:
        """Let a terminal stand in what was another one's, or its own, first outlet."""
        self._tell_platform("move", seat.code, outlet_of(to.code))

    def tell(self, seat: Seat | None) -> None:
        """Write a notice for the outlet that was a terminal's first, or for all."""
        self._notices += 1
        self._tell_platform("tell", f"样例公告 {self._notices}", [] if seat is None else [outlet_of(seat.code)])

    def take_back(self, choice: int) -> None:
        """Withdraw a notice."""
        self._tell_platform("take back", choice)

    def tidy(self, days: int) -> None:
        """Do at the platform what is done once a day, as if some days had passed."""
        self._tell_platform("tidy", days)

    # -- machines -----------------------------------------------------------------------------------------------

    def step(
        self, seat: Seat, word: str, *, faults: list[Fault | None], dies: tuple[str, Point, int] | None = None
    ) -> str:
        """Let a terminal take a step on a faulty line, while somebody may pull a plug; returns how it went."""
        seat.line.faults.extend(faults)
        try:
            if dies is not None and dies[0] == "platform":
                self._tell_platform("arm", str(dies[1]), dies[2])
            elif dies is not None:
                self._arm(seat, dies[1:])
            outcome: str = seat.ask(word)
            self._arm(seat, None)
        except Died:
            outcome = "the terminal's plug was pulled"
        seat.line.faults.clear()
        self._look_at_platform()
        return outcome

    def deliver_late(self, seat: Seat) -> None:
        """Let delayed requests arrive."""
        seat.line.deliver_late()
        self._look_at_platform()

    def start_platform(self) -> None:
        """Start the platform unless it runs."""
        if self._platform is None:
            told = self._folder / "platform", self._hours_wrong, self._make
            self._platform = Child("tests.oracle.platform_child", *told)
            self._connect(self._platform.ask("port"))

    def kill_platform(self) -> None:
        """Pull the platform's plug."""
        child, self._platform = self._platform, None
        if child is not None:
            child.kill()
        self._connect(None)

    def forget_tokens(self) -> None:
        """End all sessions at the platform."""
        self._tell_platform("forget tokens")

    @property
    def serves(self) -> bool:
        """Whether the platform runs, or died without anybody having noticed."""
        return self._platform is not None

    @property
    def backups(self) -> int:
        """How many there are."""
        return self._backups

    def set_platform_clock(self, hours: float) -> None:
        """Set the platform's clock wrong."""
        self._hours_wrong = hours
        self._tell_platform("set clock", hours)

    def back_up(self) -> None:
        """Copy the platform's database and its folder of files as they are."""
        source = self._folder / "platform" / truth.FILE
        self._backups += 1
        copy = self._folder / f"backup-{self._backups}"
        with closing(sqlite3.connect(source)) as present, closing(sqlite3.connect(copy)) as kept:
            present.backup(kept)
        if self._files.exists():
            shutil.copytree(self._files, self._folder / f"files-{self._backups}")

    def restore(self, choice: int, files: int | None = None) -> None:
        """Put a backup in the place of the platform's database and begin a new epoch.

        The folder of files stays as it is, or that of the same backup or an older one takes its place.
        """
        if not self._backups:
            return
        self.kill_platform()
        place = self._folder / "platform" / truth.FILE
        for suffix in ("", "-wal", "-shm"):
            place.with_name(place.name + suffix).unlink(missing_ok=True)
        number = 1 + choice % self._backups
        shutil.copy(self._folder / f"backup-{number}", place)
        if files is not None:
            self._restore_files(1 + files % number)
        self.start_platform()
        self._tell_platform("new epoch")

    # -- the end ------------------------------------------------------------------------------------------------

    def come_to_rest(self) -> list[str]:
        """Mend everything that is broken from outside, let time pass, and return what the terminals met in the end."""
        self.start_platform()
        self._tell_platform("arm", None)
        troubles: list[str] = []
        for seat in self.seats:
            seat.line.faults.clear()
            seat.line.deliver_late()
        for _ in range(_ROUNDS):
            troubles = [f"{seat.code}: {trouble}" for seat in self.seats for trouble in seat.ask("settle")]
            if not troubles:
                break
        beats = {seat.code: seat.ask("beat") for seat in self.seats}
        return [*troubles, *(f"{code}: {beat}" for code, beat in beats.items() if beat != "done")]

    def truth(self) -> truth.Truth:
        """Return what the platform's tables say."""
        return truth.read(self._folder / "platform")

    def close(self) -> None:
        """End all processes and forget the folder."""
        for seat in self.seats:
            seat.close()
        self.kill_platform()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def _files(self) -> Path:
        return self._folder / "platform" / truth.FILES

    def _restore_files(self, number: int) -> None:
        before = truth.kept_names(self._files)
        shutil.rmtree(self._files, ignore_errors=True)
        copy = self._folder / f"files-{number}"
        if copy.exists():
            shutil.copytree(copy, self._files)
        self.promises.files_lost |= before - truth.kept_names(self._files)

    def _arm(self, seat: Seat, dies: tuple[Point, int] | None) -> None:
        point, count = dies or (None, 0)
        seat.ask("arm", None if point is None else str(point), count)

    def _tell_platform(self, word: str, *arguments: Any) -> None:
        if self._platform is not None:
            self._platform.ask(word, *arguments)

    def _look_at_platform(self) -> None:
        """Notice that the platform's plug was pulled; else nobody pulls it any more."""
        if self._platform is None:
            return
        try:
            self._platform.ask("arm", None)
        except Died:
            self.kill_platform()

    def _connect(self, port: int | None) -> None:
        for seat in self.seats:
            seat.line.port = port


def outlet_of(terminal: str) -> str:
    """Return the code of the outlet that is part of a terminal's code."""
    return terminal.rpartition("-")[0]
