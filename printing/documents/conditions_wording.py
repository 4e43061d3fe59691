"""The sentences of a 办理条件告知单."""

TITLE = "办理条件告知单"
BARRED, WARNED = "现在还不能办", "现在可能办不成"
BARRED_MEANING = "按您刚才的回答，下面的条件不符合。情况变了，随时可以再来。"
WARNED_MEANING = "按您刚才的回答，下面的条件可能不符合。是不是符合，由工作人员核对。"
ASSUMED = "这些条件还没有正式核定，只供参考。"
UNITS = "谁来办"


def heading(count: int) -> str:
    """Return what stands above the conditions that are not met."""
    return f"哪里不符合（{count}条）"


def turn_to(place: str) -> str:
    """Say whom to turn to."""
    return f"可以找：{place}" if place else ""


def better(names: tuple[str, ...]) -> str:
    """Say what fits better."""
    return f"可以办：{'、'.join(names)}" if names else ""
