"""What hangs on other answers: `if … then … else` and `dependentRequired` of a form, of a group, or of one entry.

A question that a condition may require is asked only while one does; conditions may hang on such questions in turn.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

from jsonschema import Draft202012Validator

from kiosk.applications.fields import FieldKind
from kiosk.applications.reading import read

_NONE = frozenset[str]()
_NUMBERS = (FieldKind.INTEGER, FieldKind.NUMBER)


@dataclass(frozen=True, eq=False)
class Condition:
    """What has to be answered depends on other answers of the same object."""

    on: frozenset[str]
    holds: Draft202012Validator
    then: frozenset[str]
    otherwise: frozenset[str]

    def demanded(self, said: Mapping[str, Any]) -> frozenset[str]:
        """Return the names this condition makes required; none while it cannot be decided."""
        if not self.on <= said.keys():
            return _NONE
        return self.then if self.holds.is_valid({name: said[name] for name in self.on}) else self.otherwise


@dataclass(frozen=True, eq=False)
class Conditions:
    """All that one object says, whether it is the form itself, a group, or each entry of a repeated group."""

    each: tuple[Condition, ...]
    names: frozenset[str]
    """Those that are asked only while a condition requires them."""
    kinds: Mapping[str, FieldKind]
    """Of the questions that something hangs on."""

    @classmethod
    def of(cls, schema: Mapping[str, Any], kinds: Mapping[str, FieldKind]) -> Self:
        """Take an object's conditions from its schema; `kinds` are those of its questions."""
        each = tuple(_each(schema))
        names = _NONE.union(*(one.then | one.otherwise for one in each)) - frozenset(schema.get("required", ()))
        on = _NONE.union(*(one.on for one in each))
        return cls(each, names, {name: kind for name, kind in kinds.items() if name in on})

    def demanded(self, answers: Any) -> frozenset[str]:
        """Return the names that the object's answers, as typed, make required."""
        given = answers if isinstance(answers, Mapping) else {}
        said = {name: read(kind, given.get(name)) for name, kind in self.kinds.items()}
        said = {name: value for name, value in said.items() if _is_said(self.kinds[name], value)}
        demanded, before = _NONE, None
        while demanded != before:
            before = demanded
            asked = {name: value for name, value in said.items() if name in demanded or name not in self.names}
            demanded = _NONE.union(*(one.demanded(asked) for one in self.each))
        return demanded


def _is_said(kind: FieldKind, value: Any) -> bool:
    """Tell whether there is an answer to go by; what cannot be read as a number is none yet."""
    return value is not None and not (kind in _NUMBERS and isinstance(value, str))


def _each(schema: Mapping[str, Any]) -> Iterator[Condition]:
    for part in (*schema.get("allOf", ()), *([schema] if "if" in schema else ())):
        yield Condition(
            on=frozenset(part["if"]["required"]),
            holds=Draft202012Validator(part["if"]),
            then=frozenset(part["then"]["required"]),
            otherwise=frozenset(part.get("else", {}).get("required", ())),
        )
    for name, needed in schema.get("dependentRequired", {}).items():
        yield Condition(on=frozenset({name}), holds=Draft202012Validator({}), then=frozenset(needed), otherwise=_NONE)
