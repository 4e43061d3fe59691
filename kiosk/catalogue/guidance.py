"""What leads people to an item who do not know its name: their words, situation or trade, a few questions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Synonym:
    """Words of the people for a word of the catalogue."""

    means: str
    said: tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """How people talk about what the catalogue offers."""

    synonyms: tuple[Synonym, ...] = ()
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Item id to what people call that one item."""
    fillers: tuple[str, ...] = ()
    """Words that say nothing about the matter, e.g. 怎么."""


@dataclass(frozen=True)
class Situation:
    """What happened to somebody, in their words, and what there is to do about it."""

    id: str
    title: str
    said: tuple[str, ...]
    """Other ways to say it."""
    leads_to: tuple[str, ...]
    """Ids of items or integrated services, the first one first."""
    advice: str
    """One or two plain sentences."""

    @property
    def wordings(self) -> tuple[str, ...]:
        """Every way to say it."""
        return (self.title, *self.said)


@dataclass(frozen=True)
class PackageStep:
    """One thing to settle, and why."""

    leads_to: str
    """Id of an item or integrated service, or the name of a matter that others handle."""
    why: str
    """One plain sentence."""


@dataclass(frozen=True)
class PackageNote:
    """Something to know besides."""

    text: str
    verify: bool
    """Nobody has confirmed it yet."""


@dataclass(frozen=True)
class Package:
    """What one kind of enterprise settles, one after another (套餐)."""

    id: str
    name: str
    for_whom: str
    summary: str
    """One plain sentence."""
    steps: tuple[PackageStep, ...]
    """The first one first."""
    notes: tuple[PackageNote, ...]
    unit: str
    """Who is responsible."""
    stations: tuple[str, ...]
    """Codes of outlets that help with it."""
    outlet_types: tuple[str, ...]
    """Letters of the kinds of outlet whose terminals show it, and above the categories; empty: all, not above them."""
    sample: bool
    """Not published by anybody yet."""
    assumed: bool
    """What belongs to it, and the order, come from no source."""

    def shown_in(self, outlet_type: str) -> bool:
        """Tell whether terminals in outlets of this kind show it."""
        return not self.outlet_types or outlet_type in self.outlet_types


@dataclass(frozen=True)
class ChoiceAnswer:
    """One of the answers to a question; leads to another question or to items."""

    says: str
    then: str | None
    """Id of the next question; None at the end of the path."""
    leads_to: tuple[str, ...]
    because: str
    """Why this is the right item, in one plain sentence; empty where another question follows."""


@dataclass(frozen=True)
class ChoiceQuestion:
    """One question of a decision path."""

    id: str
    asks: str
    answers: tuple[ChoiceAnswer, ...]


@dataclass(frozen=True)
class Walked:
    """How far somebody has come on a decision path."""

    taken: tuple[tuple[ChoiceQuestion, ChoiceAnswer], ...]
    asks: ChoiceQuestion | None
    """What is asked now; None at the end."""

    @property
    def end(self) -> ChoiceAnswer | None:
        """The answer that leads to items; None while something is still asked."""
        return self.taken[-1][1] if self.asks is None else None


@dataclass(frozen=True)
class DecisionPath:
    """A few questions that tell apart what people take for each other."""

    id: str
    title: str
    compares: tuple[str, ...]
    """Ids of the items or integrated services it tells apart."""
    questions: tuple[ChoiceQuestion, ...]
    """The first one begins."""

    def question(self, question_id: str) -> ChoiceQuestion:
        """Return one question; KeyError when unknown."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)

    def walk(self, chosen: Sequence[int]) -> Walked:
        """Return where answers, each as its place among those of its question, lead to.

        IndexError or KeyError where the path has no such answer.
        """
        asks: ChoiceQuestion | None = self.questions[0]
        taken: list[tuple[ChoiceQuestion, ChoiceAnswer]] = []
        for place in chosen:
            if asks is None or place not in range(len(asks.answers)):
                raise IndexError(place)
            answer = asks.answers[place]
            taken.append((asks, answer))
            asks = self.question(answer.then) if answer.then else None
        return Walked(tuple(taken), asks)

    @property
    def ends(self) -> Iterator[str]:
        """Yield what the answers lead to."""
        for question in self.questions:
            for answer in question.answers:
                yield from answer.leads_to
