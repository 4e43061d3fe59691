"""Is it for me? A few plain questions between guide and form; who does not qualify is told why and where to go."""

from dataclasses import replace

from kiosk.app import offering
from kiosk.app.machine import Machine
from kiosk.app.views import ConditionsView
from kiosk.applications import empty, put, take
from kiosk.catalogue import ConditionQuestions, Examined, Hindrance
from kiosk.errors import StepError
from kiosk.events import PrintJobQueued
from kiosk.sessions import Command, Session, Step, advance
from kiosk.slips import ConditionsSlip, HindranceLine
from kiosk.storage import jobs


class Conditions:
    """Asks and remembers until the person leaves; sends nothing but what an answer fills in on the form.

    Nobody is turned away by a guess: who does not know an answer, or meets only a warning, goes on.
    """

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    # -- queries ----------------------------------------------------------------------------------------------

    def asked_for(self, item: str) -> bool:
        """Tell whether anything is asked before the form of an item."""
        return item in self._machine.catalogue.conditions

    def view(self) -> ConditionsView:
        """Return how far the person has come; only at CONDITIONS."""
        session = self._machine.session
        if session.step is not Step.CONDITIONS:
            raise StepError(f"There are no conditions at the step '{session.step}'; show the present step.")
        questions = self._questions(session)
        examined = questions.examine(session.examined)
        return ConditionsView(
            item_name=self._machine.catalogue.name_of(questions.item),
            number=len(examined.taken) + 1,
            taken=tuple((question.asks, answer.says) for question, answer in examined.taken),
            asks=examined.asks,
            hindrances=examined.hindrances,
            barred=examined.barred,
            assumed=questions.assumed,
        )

    # -- commands ---------------------------------------------------------------------------------------------

    def open_conditions(self) -> None:
        """GUIDE → CONDITIONS, with the answers already given for this item in this session."""
        with self._machine.acting(Command.OPEN_CONDITIONS) as happened:
            session = self._machine.session
            offering.require_open(self._machine.catalogue, session.item or "")
            if not _fits(self._questions(session), session.examined):
                session = replace(session, examined=())  # another edition asks otherwise
            self._machine.step_to(advance(session, Step.CONDITIONS), happened)

    def answer_condition(self, place: int) -> None:
        """CONDITIONS: give the answer at this place; the last one leads to FORM where nothing stands in the way."""
        with self._machine.acting(Command.ANSWER_CONDITION) as happened:
            session = self._machine.session
            chosen = (*session.examined, place)
            try:
                examined = self._questions(session).examine(chosen)
            except IndexError as error:
                raise StepError(f"{session.item} has no answer {chosen}; show the page anew.") from error
            answered = replace(session, examined=chosen)
            free = examined.asks is None and not examined.hindrances
            self._machine.step_to(self._at_form(answered, examined) if free else answered, happened)

    def reconsider_condition(self, question: int) -> None:
        """CONDITIONS: take back the answer to the question at this place, from 0, and all after it."""
        with self._machine.acting(Command.RECONSIDER_CONDITION) as happened:
            self._machine.step_to(without(self._machine, self._machine.session, question), happened)

    def meet_conditions(self) -> None:
        """CONDITIONS → FORM once everything is answered, unless a rule in force says no."""
        with self._machine.acting(Command.MEET_CONDITIONS) as happened:
            session = self._machine.session
            examined = self._questions(session).examine(session.examined)
            if examined.asks is not None or examined.barred:
                raise StepError(f"The conditions of {session.item} are not passed; show the page anew.")
            self._machine.step_to(self._at_form(session, examined), happened)

    def print_conditions(self) -> str:
        """CONDITIONS: queue the slip that says what stands in the way and where to go; returns the print job."""
        with self._machine.acting(Command.PRINT_CONDITIONS) as happened:
            session = self._machine.session
            with self._machine.store.writing() as w:
                job = jobs.add(w, session.id, self._slip(session), due=self._machine.clock.monotonic())
            self._machine.step_to(session, happened)
            happened.append(PrintJobQueued(job))
            return job

    # -- how --------------------------------------------------------------------------------------------------

    def _questions(self, session: Session) -> ConditionQuestions:
        return _questions_of(self._machine, session)

    def _at_form(self, session: Session, examined: Examined) -> Session:
        """Return the session at the form's first page, with what the answers say filled in where nothing is yet."""
        offering.require_open(self._machine.catalogue, session.item or "")
        answers = session.answers
        for pointer, value in examined.fills.items():
            if empty(take(answers, pointer)):
                answers = put(answers, pointer, value)
        return advance(session, Step.FORM, answers=answers, page=0, question=0, returning=False)

    def _slip(self, session: Session) -> ConditionsSlip:
        machine, questions = self._machine, self._questions(session)
        item = machine.catalogue.item(questions.item)
        examined = questions.examine(session.examined)
        if not examined.hindrances:
            raise StepError(f"Nothing stands in the way of {item.id}; show the page anew.")
        return ConditionsSlip(
            item=item.id,
            item_name=item.name,
            told_at=machine.clock.now(),
            hindrances=tuple(self._line(one) for one in examined.hindrances),
            barred=examined.barred,
            assumed=questions.assumed,
            units=item.channels.responsible_units,
            supervision=machine.catalogue.edition.supervision,
            edition=machine.catalogue.edition.version,
            outlet=machine.terminal.outlet,
            sample=machine.sample,
        )

    def _line(self, hindrance: Hindrance) -> HindranceLine:
        better = (self._machine.catalogue.name_of(name) for name in hindrance.leads_to)
        return HindranceLine(hindrance.because, hindrance.turn_to, tuple(better))


def without(machine: Machine, session: Session, question: int) -> Session:
    """Return the session without the answers from this question on, and without what they filled in on the form."""
    kept = session.examined[: max(0, question)]
    questions, answers = _questions_of(machine, session), session.answers
    gone = questions.examine(session.examined).fills.items() - questions.examine(kept).fills.items()
    for pointer, value in gone:
        if take(answers, pointer) == value:
            answers = put(answers, pointer, None)
    return replace(session, examined=kept, answers=answers)


def _questions_of(machine: Machine, session: Session) -> ConditionQuestions:
    found = machine.catalogue.conditions.get(session.item or "")
    if found is None:
        raise StepError(f"Nothing is asked before the form of {session.item}; show the page anew.")
    return found


def _fits(questions: ConditionQuestions, chosen: tuple[int, ...]) -> bool:
    try:
        questions.examine(chosen)
    except IndexError:
        return False
    return True
