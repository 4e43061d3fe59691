"""Notices (公告): what the city or an outlet tells everybody who comes, for a while; never about a person."""

import json
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, insert, select, update

from sync.central import desk_log
from sync.central.desk_log import Deed
from sync.central.feed import Writing
from sync.central.published_tables import notices
from sync.central.tables import outlets

_PERSONAL = re.compile(r"(?<![0-9])(?:1[3-9][0-9]{9}|[0-9]{17}[0-9Xx])(?![0-9Xx])")
"""A mobile number, or the number of an identity card."""


class CannotTell(Exception):
    """The notice cannot be told; the text tells a clerk why and what to do."""


@dataclass(frozen=True)
class Wording:
    """What a notice is to say, where and for how long."""

    title: str
    text: str
    shown_from: date
    shown_until: date
    """The last day."""
    outlets: tuple[str, ...]
    """Their codes; none: all."""


@dataclass(frozen=True)
class Notice:
    """A notice on file."""

    id: str
    wording: Wording
    written_at: datetime


def write(writing: Writing, wording: Wording, *, by: str, now: datetime) -> str:
    """Tell a notice to the terminals it is for; returns its id. Raises CannotTell."""
    _check(writing.connection, wording, now.date())
    name = secrets.token_hex(8)
    row = {**vars(wording), "outlets": json.dumps(wording.outlets), "id": name, "version": 1, "written_at": now}
    writing.connection.execute(insert(notices).values(**row))
    detail = f"{wording.shown_from.isoformat()} – {wording.shown_until.isoformat()} {' '.join(wording.outlets)}"
    desk_log.note(writing.connection, Deed(now, by, desk_log.NOTICE_WRITTEN, wording.title, detail.strip()))
    writing.announce_to_all("notice", name)
    return name


def withdraw(writing: Writing, name: str, *, by: str, now: datetime) -> None:
    """Take a notice off the screens; nothing happens to one that is withdrawn already."""
    standing = (notices.c.id == name) & notices.c.withdrawn_at.is_(None)
    row = writing.connection.execute(select(notices.c.title).where(standing)).one_or_none()
    if row is None:
        return
    writing.connection.execute(update(notices).where(standing).values(withdrawn_at=now))
    desk_log.note(writing.connection, Deed(now, by, desk_log.NOTICE_WITHDRAWN, row.title, ""))
    writing.announce_to_all("notice", name)


def withdraw_expired(writing: Writing, now: datetime) -> int:
    """Let notices leave the terminals that no longer show them; returns how many."""
    past = notices.c.withdrawn_at.is_(None) & (notices.c.shown_until < now.date())
    gone = writing.connection.execute(update(notices).where(past).values(withdrawn_at=now).returning(notices.c.id))
    names = gone.scalars().all()
    for name in names:
        writing.announce_to_all("notice", name)
    return len(names)


def standing(connection: Connection, today: date) -> Sequence[Notice]:
    """Return what is shown today or will be, the first to be shown first."""
    wanted = select(notices).where(notices.c.withdrawn_at.is_(None), notices.c.shown_until >= today)
    found = connection.execute(wanted.order_by(notices.c.shown_from, notices.c.written_at))
    return [
        Notice(
            row.id,
            Wording(row.title, row.text, row.shown_from, row.shown_until, tuple(json.loads(row.outlets))),
            row.written_at,
        )
        for row in found
    ]


def _check(connection: Connection, wording: Wording, today: date) -> None:
    if not wording.title or not wording.text:
        raise CannotTell("请写标题和内容。")
    if wording.shown_until < max(wording.shown_from, today):
        raise CannotTell("结束日期要在开始日期之后，也不能已经过去。")
    if _PERSONAL.search(wording.title + "\n" + wording.text):
        raise CannotTell("公告里好像有手机号或身份证号。公告谁都能看到，请去掉以后再发布。")
    known = connection.execute(select(outlets.c.code).where(outlets.c.code.in_(wording.outlets))).scalars().all()
    if len(known) < len(wording.outlets):
        raise CannotTell("有的网点不在名单上，请重新选择。")
