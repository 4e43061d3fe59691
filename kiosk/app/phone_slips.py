"""The way to take a slip along when paper is impossible: on one's phone, for a while."""

from dataclasses import replace

from kiosk.app.machine import Machine
from kiosk.app.papers import as_of_now
from kiosk.errors import PlatformAway, StepError
from kiosk.sessions import Command, OnPhone
from kiosk.slips import PrintJob, PrintState, SharedSlip, ShareSlip, Slip, kind_of
from kiosk.storage import jobs

_WITHOUT_PAPER = (PrintState.FAILED, PrintState.UNKNOWN)


def nobody_to_share_with(_slip: Slip) -> SharedSlip:
    """Stand in where there is no line at all."""
    raise PlatformAway("There is no line to the platform.")


class PhoneSlips:
    """The door for a slip as a code on the screen."""

    def __init__(self, machine: Machine, share: ShareSlip) -> None:
        self._machine = machine
        self._share = share

    def offer_on_phone(self, job: str) -> None:
        """Let the platform show a slip of this session whose paper does not come; the session keeps the code.

        The link stays its minutes when the person leaves with the phone; this terminal never shows it again. Asks the
        platform: call it on a worker thread. Raises `PlatformAway`, and `StepError` for a slip that prints.
        """
        with self._machine.acting(Command.OFFER_ON_PHONE):
            asking = self._machine.session
            slip = self._slip(job)
        shared = self._share(slip)
        with self._machine.acting(Command.OFFER_ON_PHONE, since=asking) as happened:
            until = self._machine.clock.monotonic() + shared.lasts_seconds
            offered = OnPhone(slip.about, kind_of(slip), shared.modules, until)
            self._machine.step_to(replace(self._machine.session, on_phone=offered), happened)

    def seconds_left(self) -> int:
        """Return how long the code on the screen still leads somewhere; 0 when there is none."""
        offered = self._machine.session.on_phone
        return 0 if offered is None else max(0, int(offered.until - self._machine.clock.monotonic()))

    def _slip(self, job: str) -> Slip:
        with self._machine.store.reading() as r:
            found = jobs.find(r, job)
            if found is None or found.session != self._machine.session.id or not without_paper(found):
                raise StepError("This slip comes on paper, or belongs to another session.")
            return as_of_now(r, self._machine, found.slip)


def without_paper(job: PrintJob) -> bool:
    """Tell whether a slip does not come on paper now: it failed, nobody knows, or the printer has to be seen to."""
    return job.state in _WITHOUT_PAPER or (bool(job.reason) and job.state is not PrintState.PRINTED)
