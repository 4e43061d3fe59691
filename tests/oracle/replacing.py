"""Something else in the place of a part of the product, in this process alone."""

from typing import Any


def put_in_place(owner: Any, name: str, other: Any) -> None:
    """Put something in the place of what is there, which has to be there."""
    if not hasattr(owner, name):
        raise AttributeError(f"{owner!r} has no {name}; who replaces it has to follow the product")
    setattr(owner, name, other)
