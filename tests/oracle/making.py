"""How the product in a world's processes is made: as it is, broken on purpose, or working on little at a time."""

from dataclasses import dataclass

from tests.oracle.mutants import MUTANTS
from tests.oracle.narrowing import narrow_down


@dataclass(frozen=True)
class Make:
    """What is another way than in the product."""

    mutant: str | None = None
    """In which way it is broken."""
    narrow: bool = False
    """Whether terminals send and ask for little at a time."""

    def apply(self) -> None:
        """Make the product in this process so."""
        if self.mutant is not None:
            MUTANTS[self.mutant]()
        if self.narrow:
            narrow_down()


SOUND = Make()
