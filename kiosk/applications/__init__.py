"""Applications: forms and their pages, answers and their problems, references, and the life cycle."""

from kiosk.applications.answers import Answers, add_entry, empty, joined, leaves, parts, put, remove_entry, take
from kiosk.applications.checks import CHECKS, KIND_OF_CHECK
from kiosk.applications.fields import (
    ApplicantKind,
    Choice,
    Field,
    FieldKind,
    FormPage,
    Prefill,
    Problem,
    ProblemCode,
    Repeat,
)
from kiosk.applications.forms import Form
from kiosk.applications.life_cycle import Actor, DueClock, LifeCycle, Owner, State, Transition
from kiosk.applications.proofs import Genuineness, Judgement, Proof, judge, reference_in
from kiosk.applications.references import Reference, mint, parse, part_reference, without_part

__all__ = [
    "CHECKS",
    "KIND_OF_CHECK",
    "Actor",
    "Answers",
    "ApplicantKind",
    "Choice",
    "DueClock",
    "Field",
    "FieldKind",
    "Form",
    "FormPage",
    "Genuineness",
    "Judgement",
    "LifeCycle",
    "Owner",
    "Prefill",
    "Problem",
    "ProblemCode",
    "Proof",
    "Reference",
    "Repeat",
    "State",
    "Transition",
    "add_entry",
    "empty",
    "joined",
    "judge",
    "leaves",
    "mint",
    "parse",
    "part_reference",
    "parts",
    "put",
    "reference_in",
    "remove_entry",
    "take",
    "without_part",
]
