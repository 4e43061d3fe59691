"""What an operation may come to: it is applied, or rejected for good; and how its body is read."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import to_json

from sync.central.columns import BEIJING
from sync.central.feed import Announcement
from sync.contract import SCHEMA, Op, OpStatus

_EARLIEST_YEAR, _LATEST_YEAR = 2000, 2200

Body = TypeVar("Body", bound=BaseModel)


@dataclass(frozen=True)
class Applied:
    """The effect of an operation: what it announced, and the application it is about."""

    announcement: Announcement | None = None
    reference: str | None = None


@dataclass(frozen=True)
class Rejected:
    """The operation cannot be applied, now or later; `code` is for programs, `detail` for people."""

    code: str
    detail: str
    status: OpStatus = OpStatus.REJECTED


Effect = Applied | Rejected


def body_of(model: type[Body], op: Op) -> Body | Rejected:
    """Return the body of an operation, or why it cannot be read."""
    try:
        return model.model_validate_json(to_json(op.body), strict=True)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = "/".join(str(part) for part in first["loc"])
        code = "schema" if op.schema_version > SCHEMA else "malformed"
        return Rejected(code, f"{where}: {first['msg']}"[:200])


def moment_kept(moment: datetime, now: datetime) -> datetime:
    """Return the terminal's time, or ours where its clock is beyond reason: no citizen is refused for a clock."""
    return moment.astimezone(BEIJING) if _EARLIEST_YEAR <= moment.year < _LATEST_YEAR else now
