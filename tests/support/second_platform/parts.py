"""Several matters on one form at the second platform, as `docs/protocol.md` has them."""

from collections.abc import Sequence

from tests.support.second_platform.state import Body, now

_NO_SERVICE = "IP-"
"""How items begin that are one matter by themselves."""
_PIECES = 6
"""Of a reference without a part."""


def misfit(item: str, chosen: Sequence[str]) -> bool:
    """Tell whether something is applied for that has no such parts."""
    return bool(chosen) and (item.startswith(_NO_SERVICE) or len(set(chosen)) < len(chosen))


def without_part(reference: str) -> tuple[str, int]:
    """Return the application's reference and the number of the part; 0 for the application itself."""
    pieces = reference.split("-")
    return (reference, 0) if len(pieces) <= _PIECES else ("-".join(pieces[:_PIECES]), int(pieces[_PIECES]))


def received(chosen: Sequence[str], state: str) -> list[Body]:
    """Return the parts of an application that has just come; nothing is known here of an order."""
    return [
        {
            "number": number,
            "item": item,
            "item_name": "样例事项",
            "state": state,
            "version": 1,
            "due_kind": None,
            "due_on": None,
            "history": [{"state": state, "at": now(), "note": ""}],
        }
        for number, item in enumerate(chosen, 1)
    ]


def with_step(application: Body, number: int, state: str) -> Body:
    """Return an application after a step of its own (number 0), or of one of its parts.

    The whole of several goes on as long as one of them does.
    """
    step = {"state": state, "at": now(), "note": ""}
    parts = [
        {**part, "state": state, "version": part["version"] + 1, "history": [*part["history"], step]}
        if part["number"] == number
        else part
        for part in application["parts"]
    ]
    going_on = [part["state"] for part in parts if part["state"] != state]
    whole = going_on[0] if going_on else state
    history = [*application["history"], {**step, "state": whole}]
    return {**application, "state": whole, "version": application["version"] + 1, "history": history, "parts": parts}
