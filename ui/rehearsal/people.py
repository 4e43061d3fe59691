"""Who plays in the rehearsal. Synthetic people and companies: the names, numbers and phones belong to nobody."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from kiosk import Field, FormView


@dataclass(frozen=True)
class Part:
    """What one person comes for and what he or she enters."""

    category: str
    item: str
    answers: Mapping[str, str]
    """Pointer → what is typed, or the value of the choice that is touched."""
    conditions: tuple[int, ...]
    """Which answer is touched to each question before the form."""

    @property
    def last_four(self) -> str:
        """The last four characters of the identity number."""
        return self.answers["/agent/id_no"][-4:]

    def next_field(self, view: FormView, said: Container[str]) -> Field | None:
        """Return the first field of the page that this person has something to say to; `said` are pointers.

        Asked anew after each answer, because an answer may bring other fields up.
        """
        for field in view.page.fields:
            if field.pointer in self.answers and field.pointer not in said:
                return field
        return None


@dataclass(frozen=True)
class Asking:
    """What somebody types who only wants to know, and the way from there to the right item."""

    letters: str
    found: str
    """Item that the letters find first."""
    path: str
    """Decision path that tells it apart."""
    answers: tuple[int, ...]
    ends_at: str
    """Item that the answers lead to."""
    has: str
    """Material of it that is at hand."""


GROWER = Asking(letters="sbbg", found="IP-13-01", path="P-01", answers=(1, 1), ends_at="IP-13-02", has="contract")
"""Types the initials of 商标变更, and learns that a trademark that goes to a nephew is transferred."""

FARMER = Part(
    category="C01",
    item="IP-01-01",
    answers={
        "/applicant_type": "enterprise",
        "/applicant_name": "五原县合成样例向日葵种植专业合作社",
        "/uscc": "91150802MA0TEKT01P",
        "/year": "2026",
        "/agent/name": "测试䶮",
        "/agent/id_no": "150802199001011239",
        "/agent/mobile": "13800000000",
    },
    conditions=(1, 0, 0),
)
"""Comes while the line to the platform is up."""

SHOPKEEPER = Part(
    category="C09",
    item="IP-09-01",
    answers={
        "/subject_type": "person",
        "/ip_type": "trademark",
        "/summary": "有人在集市上卖假冒我家商标的葵花籽（合成样例）",
        "/agent/name": "合成人乙",
        "/agent/id_no": "150802199001011239",
        "/agent/mobile": "13800000001",
    },
    conditions=(0, 0),
)
"""Comes while the line is cut."""

PLANTED = (
    "五原县合成样例向日葵种植专业合作社",
    "91150802MA0TEKT01P",
    "测试䶮",
    "150802199001011239",
    "13800000000",
    "合成人乙",
    "13800000001",
)
"""What must not be found in clear in anything the terminal leaves behind."""
