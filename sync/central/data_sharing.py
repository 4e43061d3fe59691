"""`POST /shared-data`: a source is asked for a citizen who agreed to it, within bounds, and that is journaled."""

import asyncio
from collections.abc import Mapping

from fastapi import APIRouter, Depends, Request

from sync.central import documented, inquiries, messages, questions
from sync.central.api import From, Parts, let_in
from sync.central.catalogue import DataSource
from sync.central.inquiries import Question
from sync.central.platform import Platform
from sync.central.refusals import Refusal
from sync.central.sources import Source, Told
from sync.contract import PREFIX, SHARED_DATA_SECONDS, SharedDataAnswer, SharedDataRequest, SharedValue

_MAX_BODY = 16 * 1024

router = APIRouter(prefix=PREFIX, tags=["sync"], dependencies=[Depends(let_in)])


@router.post("/shared-data", response_model=SharedDataAnswer, openapi_extra=documented.body_of(SharedDataRequest))
async def shared_data(request: Request, platform: Parts, caller: From) -> SharedDataAnswer:
    """Ask one source, for the citizen whose consent the request carries."""
    body = await messages.received(request, limit=_MAX_BODY)

    def let_in_one() -> tuple[Question, Source | None]:
        now = platform.now()
        with platform.database.writing() as connection:
            terminal = caller.session(connection, now).enrolled.terminal
            asked = messages.parsed(body, SharedDataRequest)
            questions.count(connection, terminal, questions.OF_SOURCES, now)
            _judge(platform.catalogues.of(connection, asked.edition).data_sources, asked)
            is_open = asked.source not in inquiries.closed(connection)
            return Question(terminal, asked), platform.sources.get(asked.source) if is_open else None

    question, source = await platform.admission.do(let_in_one)
    told = await _told(source, question.asked)
    await platform.admission.finish(lambda: _note(platform, question, told))
    return SharedDataAnswer(outcome=told.outcome, values=_asked_only(told, question.asked))


def _judge(known: Mapping[str, DataSource], asked: SharedDataRequest) -> None:
    """Refuse what no consent makes right: an unknown source, keys it is not asked by, more than the minimum."""
    source = known.get(asked.source)
    if source is None:
        raise Refusal(404, "source_unknown", "The catalogue names no such data source.")
    if not asked.consent.text.strip():
        raise Refusal(422, "consent", "Nobody is asked without the citizen's consent.")
    if asked.keys.keys() not in [set(keys) for keys in source.asked_by]:
        raise Refusal(422, "keys", "The source is not asked by these keys.")
    if not set(asked.fields) <= source.paths:
        raise Refusal(422, "fields", "The source is asked for less than that.")


async def _told(source: Source | None, asked: SharedDataRequest) -> Told:
    """Ask the source, which has its time; whatever goes wrong with it, it is away."""
    if source is None:
        return Told("away")
    try:
        return await asyncio.wait_for(source.ask(asked.keys), SHARED_DATA_SECONDS)
    except Exception:  # noqa: BLE001 - a stranger's program: the citizen only has to know that it does not answer
        return Told("away")


def _asked_only(told: Told, asked: SharedDataRequest) -> dict[str, SharedValue]:
    if told.outcome != "found":
        return {}
    return {path: told.values[path] for path in asked.fields if path in told.values}


def _note(platform: Platform, question: Question, told: Told) -> None:
    subject = inquiries.subject_of(platform.receipt_keys, question.asked)
    with platform.database.writing() as connection:
        inquiries.note(connection, question, subject=subject, outcome=told.outcome, now=platform.now())
