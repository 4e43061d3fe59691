"""The desk's page of the terminals: who was heard when, what waits there, and what people should look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from fastapi import APIRouter
from fastapi.responses import HTMLResponse
from sqlalchemy import Connection, Row, select

from sync.central import editions, heartbeats, incidents, pages, wording
from sync.central.desk.access import Parts, SignedIn
from sync.central.effects import moment_kept
from sync.central.heartbeats import Agreement, Heartbeat
from sync.central.incidents import Incident
from sync.central.tables import enrolments, outlets, terminals
from sync.contract import HeartbeatRequest

SILENT_AFTER = timedelta(minutes=15)
"""Three heartbeats in a row have not come."""
GETS_ITS_EDITION_WITHIN = timedelta(minutes=10)
"""Somebody may be in the middle of a form, or the line thin."""
_CLOCK_OFF_SECONDS = 300
_MOST_INCIDENTS = 50
_READY = "ready"

router = APIRouter(prefix="/desk/terminals", tags=["desk"], include_in_schema=False)


@dataclass(frozen=True)
class DueEdition:
    """What every terminal should show now."""

    content_hash: str
    since: datetime | None
    """None: from the beginning."""


@dataclass(frozen=True)
class TerminalRow:
    """One terminal, in words for the staff."""

    code: str
    outlet: str
    heard_at: datetime | None
    line: str
    tone: str
    """Of `line`: `late` for one that is silent, empty otherwise."""
    waiting: str
    agreement: str
    agreement_tone: str
    problems: tuple[str, ...]
    versions: str


@router.get("")
def show_terminals(platform: Parts, clerk: SignedIn) -> HTMLResponse:
    """Show every terminal that has a key, those that need somebody first."""
    now = platform.now()
    with platform.database.reading() as connection:
        heard = heartbeats.last_of_all(connection)
        due = _due_edition(connection, now)
        rows = [_row(each, heard.get(each.code), due, now) for each in enrolled(connection)]
        noted = [_noted(each) for each in incidents.newest(connection, limit=_MOST_INCIDENTS)]
    rows.sort(key=lambda row: (not (row.problems or row.tone or row.agreement_tone), row.code))
    return pages.page("terminals.html", clerk=clerk, rows=rows, incidents=noted, now=now)


def enrolled(connection: Connection) -> Sequence[Row[str, str]]:
    """Return code and name of the outlet of every terminal that has a key."""
    wanted = (
        select(terminals.c.code, outlets.c.name)
        .join(outlets, outlets.c.code == terminals.c.outlet)
        .join(enrolments, enrolments.c.terminal == terminals.c.code)
        .where(enrolments.c.revoked_at.is_(None))
    )
    return connection.execute(wanted).all()


def _due_edition(connection: Connection, now: datetime) -> DueEdition:
    found = editions.in_force(connection, now.date())
    if found is None or found.published_at is None:
        return DueEdition(editions.shipped_hash(), None)
    midnight = datetime.combine(found.shown_from, time(), tzinfo=now.tzinfo)
    return DueEdition(found.content_hash, max(found.published_at, midnight))


def _row(terminal: Row[str, str], last: Heartbeat | None, due: DueEdition, now: datetime) -> TerminalRow:
    code, outlet = terminal
    if last is None:
        return TerminalRow(code, outlet, None, "还没有消息", "late", "—", "—", "", (), "")
    silent = now - last.heard_at > SILENT_AFTER
    said = last.content
    return TerminalRow(
        code=code,
        outlet=outlet,
        heard_at=last.heard_at,
        line="联系不上" if silent else "在线",
        tone="late" if silent else "",
        waiting=_waiting(said, now),
        agreement=_AGREEMENTS[last.agreement],
        agreement_tone="late" if last.agreement is Agreement.DIFFERS else "",
        problems=(*_problems(said, last.heard_at), *_about_its_edition(said, last.heard_at, due)),
        versions=f"程序 {said.software}，目录 {said.edition}",
    )


def _waiting(said: HeartbeatRequest, now: datetime) -> str:
    parts = [f"{_STREAMS[each.stream]} {each.waiting}" for each in said.streams if each.waiting]
    parts += [f"材料 {said.files_waiting}"] if said.files_waiting else []
    oldest = min((each.oldest_made_at for each in said.streams if each.oldest_made_at), default=None)
    if not parts:
        return "没有"
    return "，".join(parts) + ("" if oldest is None else f"；最早的是{wording.moment(moment_kept(oldest, now), now)}")


def _problems(said: HeartbeatRequest, heard_at: datetime) -> Sequence[str]:
    off = abs((said.clock - heard_at).total_seconds())
    found = {
        f"{said.set_aside} 件没有被接收，要看": said.set_aside > 0,
        f"打印机：{_PRINTERS.get(said.printer, said.printer)}": said.printer != _READY,
        f"时钟差 {int(off // 60)} 分钟": off > _CLOCK_OFF_SECONDS,
    }
    return [text for text, holds in found.items() if holds]


def _about_its_edition(said: HeartbeatRequest, heard_at: datetime, due: DueEdition) -> Sequence[str]:
    """Say when a terminal shows something else than the platform has in force, unless it has only just changed."""
    if said.edition_hash in (None, due.content_hash):
        return []
    fresh = due.since is not None and heard_at - due.since < GETS_ITS_EDITION_WITHIN
    return ["正在换成新目录"] if fresh else ["目录与平台不一致，正在重取"]


def _noted(incident: Incident) -> tuple[datetime, str, str]:
    detail = incident.detail
    for stream, title in _STREAMS.items():
        detail = detail.replace(stream, title)
    return incident.at, incident.terminal, f"{_INCIDENTS.get(incident.kind, incident.kind)}（{detail}）"


_PRINTERS: Mapping[str, str] = {
    "paper_out": "没有纸了",
    "paper_low": "纸快用完了",
    "cover_open": "盖子开着",
    "jam": "卡纸了",
    "unreachable": "连不上",
    "not_writable": "文件夹不能写",
    "disk_full": "硬盘满了",
    "stopped": "被人停下了",
    "other_printer": "换成了别的打印机",
    "mute": "不报告状态，请看出纸",
}
_STREAMS: Mapping[str, str] = {"applications": "申请", "evaluations": "评价", "audit": "日志"}
_AGREEMENTS: Mapping[Agreement, str] = {
    Agreement.AGREES: "一致",
    Agreement.BEHIND: "正在更新",
    Agreement.DIFFERS: "不一致，正在重取",
}
_INCIDENTS: Mapping[str, str] = {
    incidents.OPERATIONS_LOST: "有编号没有送到平台",
    incidents.AUDIT_BROKEN: "日志接不上",
}
