"""Commitments (告知承诺) at the platform: compared with the words of the edition, judged by credit, and kept."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from sqlalchemy import Connection, select

from sync.central import credit
from sync.central.bulk import add_rows
from sync.central.catalogue import Catalogue
from sync.central.effects import Rejected
from sync.central.pointers import value_at
from sync.central.tables import commitments
from sync.contract import ApplicationSubmission, CommitmentBody, InkBody

_OTHER_WORDS = "承诺书的文字和目录里发布的不一样，不能算数。请申请人重新办理。"
_OTHER_HAND = "承诺书上的签名和它的校验码对不上，不能算数。请申请人重新签。"


class Applied(Protocol):
    """What somebody filled in: an application, or the submission it came with."""

    @property
    def form(self) -> str:
        """The form, by its id."""

    @property
    def answers(self) -> Mapping[str, Any]:
        """As the form asks for them."""


class Standing(StrEnum):
    """What a commitment is worth."""

    NONE = "none"
    """There is none."""
    SIGNED = "signed"
    """In the edition's own words, and nothing was against it when it arrived."""
    UNVERIFIED = "unverified"
    """This platform does not hold the edition it was read in."""
    NOT_ALLOWED = "not_allowed"
    """The item lets it replace none of these materials."""
    BARRED = "barred"
    """The applicant has a serious breach of trust on record."""


@dataclass(frozen=True)
class Promise:
    """A commitment on its way in, judged."""

    standing: Standing = Standing.NONE
    body: CommitmentBody | None = None
    clauses: tuple[str, ...] = ()
    """As the edition has them; none where it is not held here."""

    @property
    def replaces(self) -> frozenset[str]:
        """Ids of the materials that need not be brought."""
        counts = self.standing in {Standing.SIGNED, Standing.UNVERIFIED}
        return frozenset(self.body.materials) if counts and self.body else frozenset()


@dataclass(frozen=True)
class Kept:
    """A commitment on file."""

    body: CommitmentBody
    clauses: tuple[str, ...]

    @property
    def intact(self) -> bool:
        """Whether the words on file are the ones that were signed, by the hand on file."""
        text = text_hash(self.body.title, self.body.version, self.clauses)
        return (text, ink_hash(self.body.signature)) == (self.body.text_hash, self.body.signature_hash)


def judged(connection: Connection, submission: ApplicationSubmission, catalogue: Catalogue) -> Promise | Rejected:
    """Return what the commitment of a submission is worth, or why the whole cannot be taken."""
    body = submission.commitment
    if body is None:
        return Promise()
    if ink_hash(body.signature) != body.signature_hash:
        return Rejected("commitment", _OTHER_HAND)
    if catalogue.edition != submission.edition:
        return Promise(Standing.UNVERIFIED, body)
    terms = catalogue.commitments.get(submission.item)
    if terms is None or not set(body.materials) <= catalogue.items[submission.item].waivable:
        return Promise(Standing.NOT_ALLOWED, body)
    clauses = _clauses(terms, body.materials)
    if text_hash(terms["title"], terms["version"], clauses) != body.text_hash or terms["version"] != body.version:
        return Rejected("commitment", _OTHER_WORDS)
    return Promise(Standing.BARRED if barred(connection, submission, catalogue) else Standing.SIGNED, body, clauses)


def barred(connection: Connection, applied: Applied, catalogue: Catalogue) -> bool:
    """Tell whether whoever applied has a serious breach of trust on record now."""
    return credit.barred(connection, number_of(catalogue.form(applied.form), applied.answers))


def note_breach(connection: Connection, applied: Applied, catalogue: Catalogue, *, sample: bool) -> None:
    """Put a broken commitment on the record of whoever signed it: they may promise nothing from now on."""
    if number := number_of(catalogue.form(applied.form), applied.answers):
        credit.note(connection, [number], sample=sample)


def keep(connection: Connection, promises: Mapping[str, Promise]) -> None:
    """Keep commitments, by the references of their applications."""
    rows = [
        {
            "reference": reference,
            "content": promise.body.model_dump_json(),
            "clauses": json.dumps(promise.clauses, ensure_ascii=False),
        }
        for reference, promise in promises.items()
        if promise.body is not None
    ]
    add_rows(connection, commitments, rows)


def of(connection: Connection, reference: str) -> Kept | None:
    """Return the commitment of an application; None where nothing was signed."""
    row = connection.execute(select(commitments).where(commitments.c.reference == reference)).one_or_none()
    if row is None:
        return None
    return Kept(CommitmentBody.model_validate_json(row.content), tuple(json.loads(row.clauses)))


def number_of(form: Mapping[str, Any], answers: Mapping[str, Any]) -> str:
    """Return the number by which an applicant's credit is on record: the first that the form names and they gave."""
    pointers = [*form.get("x-subject", ()), *([form["x-identity"]] if "x-identity" in form else [])]
    return next((str(found) for pointer in pointers if (found := value_at(answers, pointer))), "")


def text_hash(title: str, version: str, clauses: Sequence[str]) -> str:
    """Return what tells a text from any other."""
    return hashlib.sha256("\n".join((title, version, *clauses)).encode()).hexdigest()


def ink_hash(signature: InkBody) -> str:
    """Return what tells a hand from any other."""
    written = json.dumps(signature.model_dump(mode="json"), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def _clauses(terms: Mapping[str, Any], materials: Iterable[str]) -> tuple[str, ...]:
    requires = {one["id"]: one["requires"] for one in terms["materials"]}
    required = (requires[name] for name in materials if name in requires)
    return (*terms["told"], *required, terms["checking"], terms["consequences"], *terms["declares"])
