"""Asking authorities for what they already hold: only what the citizen agrees to, query by query.

Agreeing and not agreeing cost the same, and nobody is ever held up: what is not told is typed, replaced by a
commitment, handed in, or brought later.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from kiosk.app.handing_in import needs_of
from kiosk.app.machine import Machine
from kiosk.app.sharing_views import consent_to, keys_of, sharing_view
from kiosk.app.views import SharingView
from kiosk.applications import Field, FormPage, Problem, empty, put, take
from kiosk.errors import PlatformAway, StepError
from kiosk.sessions import Command, Session, Step, advance
from kiosk.sharing import (
    Answered,
    Asking,
    AskSource,
    By,
    Consent,
    Filled,
    Gathered,
    Need,
    Outcome,
    SharedQuery,
    SharedReply,
    fill,
    object_to,
    typed_over,
    upheld,
    with_answer,
)

_MAY_STILL = frozenset({None, Outcome.AWAY})
"""What a page of the form still offers to ask."""


def nobody_to_ask(_query: SharedQuery) -> SharedReply:
    """Stand in where there is no line at all."""
    raise PlatformAway("There is no line to the platform.")


class DataSharing:
    """The door to what authorities already hold: `Kiosk.sharing`."""

    def __init__(self, machine: Machine, ask_source: AskSource) -> None:
        self._machine = machine
        self._ask_source = ask_source

    def view(self) -> SharingView:
        """Return what may be asked now; only at SHARING."""
        session = self._machine.session
        if session.step is not Step.SHARING:
            raise StepError(f"Nobody is asked at the step '{session.step}'; show the present step.")
        return sharing_view(self._machine, session, needs_here(self._machine, session))

    def open_sharing(self) -> None:
        """FORM, MATERIALS → SHARING, where there is something to ask."""
        with self._machine.acting(Command.OPEN_SHARING) as happened:
            opened = advance(self._machine.session, Step.SHARING)
            here = needs_here(self._machine, opened)
            if not here:
                raise StepError("There is nothing to ask anybody for on this page; show it anew.")
            missing = frozenset(place for need in here for place in self._missing(need, opened))
            gathered = replace(opened.gathered, opened=missing, asking=())
            self._machine.step_to(replace(opened, gathered=gathered), happened)

    def write_key(self, place: str, value: str) -> Problem | None:
        """SHARING: keep what is typed to ask by, in the form where it asks for it; return what is wrong with it."""
        with self._machine.acting(Command.WRITE_KEY) as happened:
            session = self._machine.session
            if place not in session.gathered.opened:
                raise StepError(f"{place} is not asked for; show the page anew.")
            if place.startswith("/"):
                typed = after_typing(self._machine, session, place, value)
                typed = replace(typed, tried=typed.tried | {place})
            else:
                keys = {**session.gathered.keys, place: value.strip().upper()}
                typed = upheld_in(self._machine, replace(session, gathered=replace(session.gathered, keys=keys)))
            self._machine.step_to(typed, happened)
            return next((key.problem for key in self.view().keys if key.place == place), None)

    def ask(self, query: str) -> Outcome:
        """SHARING: the person agrees to this query; ask, and lay what is told over the form.

        Asks the platform: call it on a thread that may wait. Whoever gives up, or leaves, is not waited for.
        """
        with self._machine.acting(Command.ASK) as happened:
            session = self._machine.session
            need, asking = self._need(session, query), Asking(query)
            asked = self._query(session, need)
            gathered = replace(session.gathered, asking=(*session.gathered.asking, asking))
            self._machine.step_to(replace(session, gathered=gathered), happened)
        reply = self._reply(asked)
        with self._machine.holding() as happened:
            waiting = self._machine.session
            if waiting.step is Step.SHARING and waiting.gathered.waits_for(asking):
                self._machine.step_to(self._told(waiting, need, asked, reply), happened)
        return reply.outcome

    def decline(self, query: str) -> None:
        """SHARING: the person does not agree to this query; nobody is asked."""
        with self._machine.acting(Command.DECLINE) as happened:
            self._machine.step_to(self._concluded(self._machine.session, query, Outcome.DECLINED), happened)

    def give_up(self, query: str) -> None:
        """SHARING: stop waiting for an answer; harmless when it has come."""
        with self._machine.acting(Command.GIVE_UP) as happened:
            session = self._machine.session
            if session.gathered.is_asking(query):
                session = self._concluded(session, query, Outcome.AWAY)
            self._machine.step_to(session, happened)

    def object_to(self, pointer: str) -> None:
        """FORM: take off what a source told there, so that the person can write what is right."""
        with self._machine.acting(Command.OBJECT_TO) as happened:
            session = self._machine.session
            if session.gathered.origin(pointer).by is not By.SHARED:
                raise StepError(f"No source told {pointer}; show the page anew.")
            filled = object_to(Filled(session.answers, session.gathered), pointer)
            tried = session.tried - {pointer}
            self._machine.step_to(_with(replace(session, tried=tried), filled), happened)

    # -- how --------------------------------------------------------------------------------------------------

    def _need(self, session: Session, query: str) -> Need:
        need = next((one for one in needs_here(self._machine, session) if one.id == query), None)
        if need is None:
            raise StepError(f"{query} is not asked for; show the present step.")
        return need

    def _missing(self, need: Need, session: Session) -> tuple[str, ...]:
        """Return the places of keys that are asked for on the page: typed apart, or not right in the form."""
        there = keys_of(self._machine, session, need)
        return tuple(need.place(key) for key, pointer in need.keys.items() if not pointer or key not in there)

    def _query(self, session: Session, need: Need) -> SharedQuery:
        catalogue, keys = self._machine.catalogue, keys_of(self._machine, session, need)
        if session.gathered.is_asking(need.id):
            raise StepError(f"{need.id} is being asked already; show the present step.")
        if len(keys) < len(need.keys):
            raise StepError(f"{need.id} cannot be asked before its keys are right; show the present step.")
        text = consent_to(self._machine, session, need)
        return SharedQuery(
            source=need.source.id,
            item=session.item or "",
            edition=catalogue.edition.version,
            keys=keys,
            fields=need.fields,
            consent=Consent(catalogue.sharing.version, text, self._machine.clock.now()),
        )

    def _reply(self, asked: SharedQuery) -> SharedReply:
        try:
            return self._ask_source(asked)
        except PlatformAway:
            return SharedReply(Outcome.AWAY)

    def _told(self, session: Session, need: Need, asked: SharedQuery, reply: SharedReply) -> Session:
        at = self._machine.clock.now()
        one = Answered(reply.outcome, at, asked.keys, reply.values)
        told = replace(session, gathered=with_answer(session.gathered, need, one))
        if reply.outcome is not Outcome.FOUND:
            return told
        form = self._machine.form_of(session.item or "")
        filled = fill(Filled(told.answers, told.gathered), form, need, reply.values, at)
        return upheld_in(self._machine, _with(told, filled))  # a key may have become another one meanwhile

    def _concluded(self, session: Session, query: str, outcome: Outcome) -> Session:
        need = self._need(session, query)
        one = Answered(outcome, self._machine.clock.now(), keys_of(self._machine, session, need))
        return replace(session, gathered=with_answer(session.gathered, need, one))


def needs_here(machine: Machine, session: Session) -> tuple[Need, ...]:
    """Return the queries that SHARING is about: those of the page it was opened from, or those of the materials."""
    found = needs_of(machine, session)
    if Step.MATERIALS in session.trail[-1:]:
        return tuple(one for one in found if one.materials)
    page = machine.form_of(session.item or "").pages(session.answers)[session.page]
    return tuple(one for one in found if _fills(one, page))


def shareable_on(machine: Machine, session: Session, page: FormPage) -> tuple[str, ...]:
    """Return the titles of the fields of a page that a source could still answer."""
    found = (one for one in needs_of(machine, session) if _outcome(session, one) in _MAY_STILL)
    open_ = (field for one in found for field in _fills(one, page) if empty(take(session.answers, field.pointer)))
    return tuple(dict.fromkeys(field.title for field in open_))


def locked(gathered: Gathered, fields: Iterable[Field]) -> frozenset[str]:
    """Return the pointers of what a source told and the form does not let people type over."""
    told = (one for one in fields if one.prefill and not one.prefill.editable)
    return frozenset(one.pointer for one in told if gathered.origin(one.pointer).by is By.SHARED)


def after_typing(machine: Machine, session: Session, pointer: str, value: Any) -> Session:
    """Return the session with an answer in it; what a source told for other keys than now goes with the old ones."""
    before, answers = take(session.answers, pointer), put(session.answers, pointer, value)
    gathered = typed_over(session.gathered, pointer, before, value)
    return upheld_in(machine, replace(session, answers=answers, gathered=gathered))


def upheld_in(machine: Machine, session: Session) -> Session:
    """Return the session without what sources told for keys that are others now."""
    if not session.gathered.answered:
        return session
    form = machine.form_of(session.item or "")
    return _with(session, upheld(Filled(session.answers, session.gathered), form, needs_of(machine, session)))


def _with(session: Session, filled: Filled) -> Session:
    return replace(session, answers=filled.answers, gathered=filled.gathered)


def _fills(need: Need, page: FormPage) -> tuple[Field, ...]:
    on_page = {field.pointer for field in page.fields}
    return tuple(field for field in need.fills.values() if field.pointer in on_page)


def _outcome(session: Session, need: Need) -> Outcome | None:
    one = session.gathered.answered.get(need.id)
    return None if one is None else one.outcome
