"""What of a form page is asked at once: all of it, or, in 关怀版, one question after the other."""

from kiosk.applications import FormPage, Problem


def place(page: FormPage, pointer: str) -> int | None:
    """Return the index of a field on the page; None when the page does not ask it."""
    return next((at for at, field in enumerate(page.fields) if field.pointer == pointer), None)


def first_of_entry(page: FormPage, group: str, index: int) -> int:
    """Return the index of the first field of an entry, from 0, of the repeated group; 0 where it has none."""
    entry = f"{group}/{index}/"
    return next((at for at, field in enumerate(page.fields) if field.pointer.startswith(entry)), 0)


def asked(page: FormPage, question: int | None) -> frozenset[str]:
    """Return the pointers that are asked now, and that of the page's repeated group."""
    fields = page.fields if question is None else (page.fields[question],)
    group = () if page.repeat is None else (page.repeat.pointer,)
    return frozenset((*(field.pointer for field in fields), *group))


def in_the_way(page: FormPage, question: int | None, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return those of the page's problems that keep the person from going on.

    What is wrong with the page as a whole, such as too few entries, is said at its last question.
    """
    if question is None:
        return problems
    last = question + 1 == len(page.fields)
    return tuple(one for one in problems if _concerns(place(page, one.pointer), question, last=last))


def _concerns(at: int | None, question: int, *, last: bool) -> bool:
    return last if at is None else at == question
