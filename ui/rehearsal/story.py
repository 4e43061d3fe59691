"""The whole story, played on the real screens.

A grower searches in pinyin, answers two questions, reads the right guide and takes its notice home. A farmer reads a
guide, applies and takes a receipt; the clerk accepts; the farmer sees it and rates the service. Then the line is cut, a
shopkeeper applies and takes a holding slip; the line comes back and the application arrives once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kiosk import Field, FieldKind, Kiosk, PrintState, Step, reference_in
from ui.devdock.handles import Cable
from ui.rehearsal.clerk import Clerk
from ui.rehearsal.finger import Finger
from ui.rehearsal.people import FARMER, GROWER, SHOPKEEPER, Asking, Part
from ui.rehearsal.report import FinalState, Report

ACCEPTED = "ACCEPTED"
LATEST = "progress_0"
"""The newest line of the timeline."""


@dataclass(frozen=True)
class Surroundings:
    """Everything around the person: the terminal, the clerk, the cable, the paper."""

    kiosk: Kiosk
    clerk: Clerk
    cable: Cable
    papers: Callable[[], tuple[bytes, ...]]
    """The slips that have come out so far, as PDF, oldest first."""
    staff_pin: str


@dataclass(frozen=True)
class Stage:
    """The surroundings, and the finger on the glass."""

    around: Surroundings
    finger: Finger

    @property
    def kiosk(self) -> Kiosk:
        """The machine behind the screen."""
        return self.around.kiosk

    @property
    def clerk(self) -> Clerk:
        """Who works at the platform's desk."""
        return self.around.clerk


def play(stage: Stage, report: Report) -> None:
    """Play it; raises at the first thing that is not as promised."""
    with report.step("the terminal greets"):
        stage.finger.find("button_begin")
        stage.finger.wait_for("the line to the platform", lambda: _is_online(stage))
        report.picture("start")
    _ask(stage, report, GROWER)
    first = _apply(stage, report, FARMER, "receipt")
    with report.step("the clerk accepts and the progress appears by itself"):
        stage.finger.tap("button_show_progress")
        report.picture("progress-submitted")
        stage.clerk.take(first, "accept")
        accepted = stage.kiosk.catalogue.life_cycle.state(ACCEPTED).title
        stage.finger.wait_for("the acceptance on the screen", lambda: stage.finger.text(LATEST) == accepted)
        report.picture("progress-accepted")
    _rate(stage, report)
    with report.step("the line is cut"):
        online = stage.finger.text("link_state")
        stage.around.cable.pull()
        stage.finger.wait_for("the offline notice", lambda: stage.finger.text("link_state") != online)
        report.picture("start-offline")
    second = _apply(stage, report, SHOPKEEPER, "holding-slip")
    stage.finger.tap("button_end")
    with report.step("the line is back and the application arrives once"):
        stage.around.cable.plug()
        stage.finger.wait_for("an empty outbox", lambda: stage.kiosk.health().outbox_count == 0)
        stage.finger.wait_for("the application at the desk", lambda: stage.clerk.has(second))
    _look_up(stage, report, second)
    _visit_staff(stage, report)
    report.states += [_final_state(stage, reference) for reference in (first, second)]


def _ask(stage: Stage, report: Report, asking: Asking) -> None:
    """From a few letters to the notice on paper, and out again."""
    finger = stage.finger
    with report.step("the grower searches by initials"):
        finger.tap("button_search")
        for letter in asking.letters:
            finger.tap(f"key_{letter}")
        finger.find(f"way_{asking.found}")
        report.picture("search")
        finger.tap(f"way_{asking.found}")
    with report.step("a few questions lead to the right item"):
        finger.find("section_basis")
        finger.tap(f"way_{asking.path}")
        for taken, answer in enumerate(asking.answers):
            report.picture(f"choosing-{taken + 1}")
            finger.tap(f"answer_{answer}")
            finger.find(f"taken_{taken}")
        finger.find("because")
        report.picture("choosing-end")
        finger.tap(f"way_{asking.ends_at}")
    with report.step("what is at hand is ticked off, and the notice is taken home"):
        finger.tap("jump_bring")
        finger.tap(f"tick_{asking.has}")
        finger.wait_for("the tick", lambda: asking.has in stage.kiosk.session.held)
        report.picture("guide-materials")
        papers = len(stage.around.papers())
        finger.tap("button_print_notice")
        finger.wait_for("the notice on paper", lambda: len(stage.around.papers()) > papers)
        report.slip(stage.around.papers()[-1], "notice")
        report.picture("guide-notice-printed")
        finger.tap("button_home")
        _wait_for_step(stage, Step.START)


def _apply(stage: Stage, report: Report, part: Part, slip: str) -> str:
    """From the start screen to paper; returns the reference."""
    finger = stage.finger
    with report.step(f"{slip}: finding the guide"):
        finger.tap("button_begin")
        finger.find(f"tile_{part.category}")
        report.picture("categories")
        finger.tap(f"tile_{part.category}")
        finger.find(f"item_{part.item}")
        report.picture("items")
        finger.tap(f"item_{part.item}")
        finger.find("button_apply")
        report.picture("guide")
    with report.step(f"{slip}: filling the form"):
        finger.tap("button_apply")
        _answer_conditions(stage, report, part)
        _wait_for_step(stage, Step.FORM)
        _fill(stage, report, part)
        report.picture("check")
    with report.step(f"{slip}: confirming, until the paper is out"):
        papers = len(stage.around.papers())
        finger.tap("button_confirm")
        _wait_for_step(stage, Step.SUBMITTED)
        reference = stage.kiosk.session.reference or ""
        finger.wait_for(
            "the printed slip", lambda: _is_printed(stage, reference) and len(stage.around.papers()) > papers
        )
        finger.find("button_end")
        report.picture(f"submitted-{slip}")
    with report.step(f"{slip}: reading the paper's QR code"):
        read = report.slip(stage.around.papers()[-1], f"{slip}-{reference}")
        if (reference_in(read) or read) != reference:
            raise ValueError(f"The QR code of the {slip} says '{read}', not {reference}.")
    return reference


def _answer_conditions(stage: Stage, report: Report, part: Part) -> None:
    """Answer what is asked before the form; each answer is there before the next is touched."""
    for number, answer in enumerate(part.conditions, start=1):
        stage.finger.find(f"answer_{answer}")
        if number == 1:
            report.picture("conditions")
        stage.finger.tap(f"answer_{answer}")
        stage.finger.wait_for("the answer", partial(_has_answered, stage, number))


def _has_answered(stage: Stage, number: int) -> bool:
    return len(stage.kiosk.session.examined) >= number


def _fill(stage: Stage, report: Report, part: Part) -> None:
    """Fill page after page the way a person would, until the answers can be checked."""
    while stage.kiosk.session.step is Step.FORM:
        view, said = stage.kiosk.form_view(), set[str]()
        while (field := part.next_field(stage.kiosk.form_view(), said)) is not None:
            _enter(stage, field, part.answers[field.pointer])
            said.add(field.pointer)
        report.picture(f"form-{view.page_index + 1}")
        stage.finger.tap("button_next")
        stage.finger.wait_for("the next page", partial(_has_left, stage, view.page_index))
    if stage.kiosk.session.step is Step.MATERIALS:
        stage.finger.find("button_materials_done")
        report.picture("materials")
        stage.finger.tap("button_materials_done")
    stage.finger.find("button_confirm")


def _enter(stage: Stage, field: Field, value: str) -> None:
    """Answer one field; a choice is waited for, because it may bring other fields up."""
    if field.kind is FieldKind.CHOICE:
        stage.finger.tap(f"choice_{field.pointer}_{value}")
        chosen = field.pointer
        stage.finger.wait_for(f"the choice of {field.title}", lambda: chosen in stage.kiosk.form_view().values)
    else:
        stage.finger.type(f"field_{field.pointer}", value)


def _rate(stage: Stage, report: Report) -> None:
    with report.step("the farmer rates the service"):
        stage.finger.tap("button_evaluate")
        stage.finger.find("level_5")
        report.picture("evaluation")
        stage.finger.tap("level_5")
        report.picture("evaluation-chosen")
        stage.finger.tap("button_send_evaluation")
        stage.finger.wait_for("an empty outbox", lambda: stage.kiosk.health().outbox_count == 0)
        stage.finger.find("thanks")
        report.picture("evaluation-thanks")
        stage.finger.tap("button_end")
        _wait_for_step(stage, Step.START)


def _look_up(stage: Stage, report: Report, reference: str) -> None:
    with report.step("the shopkeeper looks the application up"):
        stage.finger.tap("button_look_up")
        _wait_for_step(stage, Step.LOOK_UP)
        stage.finger.type("input_reference", reference)
        stage.finger.type("input_last_four", SHOPKEEPER.last_four)
        report.picture("look-up")
        stage.finger.tap("button_look_up")
        _wait_for_step(stage, Step.PROGRESS)
        stage.finger.find(LATEST)
        report.picture("progress-looked-up")
        stage.finger.tap("button_end")
        _wait_for_step(stage, Step.START)


def _visit_staff(stage: Stage, report: Report) -> None:
    with report.step("the outlet admin looks at the terminal's health"):
        stage.finger.tap("button_staff")
        _wait_for_step(stage, Step.STAFF_PIN)
        for digit in stage.around.staff_pin:
            stage.finger.tap(f"key_{digit}")
        report.picture("staff-pin")
        stage.finger.tap("button_enter")
        _wait_for_step(stage, Step.STAFF)
        report.picture("staff")
        stage.finger.tap("button_home")
        _wait_for_step(stage, Step.START)


def _final_state(stage: Stage, reference: str) -> FinalState:
    there = _history_at_platform(stage, reference)
    stage.finger.wait_for("the platform's last word", lambda: _history_here(stage, reference) == there)
    return FinalState(reference, _history_here(stage, reference), there)


def _history_here(stage: Stage, reference: str) -> tuple[str, ...]:
    return tuple(line.state for line in stage.kiosk.application(reference).history)


def _history_at_platform(stage: Stage, reference: str) -> tuple[str, ...]:
    return tuple(entry["state"] for entry in stage.clerk.application(reference)["history"])


def _is_online(stage: Stage) -> bool:
    return stage.kiosk.health().link == "online"


def _is_printed(stage: Stage, reference: str) -> bool:
    job = stage.kiosk.print_job(reference)
    return job is not None and job.state is PrintState.PRINTED


def _has_left(stage: Stage, index: int) -> bool:
    session = stage.kiosk.session
    return session.step is not Step.FORM or session.page != index


def _wait_for_step(stage: Stage, step: Step) -> None:
    stage.finger.wait_for(f"the step {step}", lambda: stage.kiosk.session.step is step)
