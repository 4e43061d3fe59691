"""Clauses on enrolment and sessions."""

import time

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.conformance.clauses import clause, must, present
from sync.conformance.ground import Ground
from sync.conformance.probe import enrol
from sync.contract import PROTOCOL, TERMINAL_HEADER, ChangesAnswer, Enrolment, SessionAnswer

_HOUR = 3600


@clause("enrol-proof", "A key whose possession is not proved is not enrolled, and the code stays good.")
def _proof(ground: Ground) -> None:
    enrol(ground.wire, ground.codes[0], ground.key, proof_of="another code").refusal(400, 403)
    must(ground.first.code, "the code was used up by a refused proof")


@clause("enrol-again", "The same code with the same key gets the same identity again.")
def _again(ground: Ground) -> None:
    first = ground.first.identity
    again = enrol(ground.wire, ground.codes[0], ground.key).message(Enrolment)
    must(again == first, "the second answer differs from the first")


@clause("enrol-once", "A used code enrols no other key.")
def _once(ground: Ground) -> None:
    must(ground.first.code, "no terminal")
    enrol(ground.wire, ground.codes[0], Ed25519PrivateKey.generate()).refusal(403)


@clause("enrol-unknown", "A code that was never issued enrols nobody.")
def _unknown(ground: Ground) -> None:
    enrol(ground.wire, "2222-2222-2222", Ed25519PrivateKey.generate()).refusal(403)


@clause("session-opens", "A signed assertion opens a session, and the answer says which protocols may be spoken.")
def _opens(ground: Ground) -> None:
    session = ground.first.session
    must(session.min_protocol <= PROTOCOL <= session.max_protocol, f"protocol {PROTOCOL} is not among those offered")
    must(session.expires_in > 0, "the token has ended before it was given")


@clause("session-once", "An assertion opens one session.")
def _spent(ground: Ground) -> None:
    assertion = {"assertion": ground.first.assertion()}
    ground.wire.post("/session", assertion).message(SessionAnswer)
    ground.wire.post("/session", assertion).refusal(401)


@clause("session-signature", "An assertion signed with another key opens nothing.")
def _signature(ground: Ground) -> None:
    stranger = ground.first.assertion(Ed25519PrivateKey.generate())
    ground.wire.post("/session", {"assertion": stranger}).refusal(401)


@clause("session-claims", "An assertion for another audience, subject or a longer life opens nothing.")
def _claims(ground: Ground) -> None:
    wrong = {"aud": "somebody-else"}, {"sub": "150800-M01-T99"}, {"exp": time.time() + _HOUR}
    for claims in wrong:
        ground.wire.post("/session", {"assertion": ground.first.assertion(**claims)}).refusal(401)


@clause("session-clock", "A terminal whose clock is wrong is told the time, with code `clock`.")
def _clock(ground: Ground) -> None:
    late = time.time() - _HOUR
    assertion = ground.first.assertion(iat=late, exp=late + 60)
    failure = ground.wire.post("/session", {"assertion": assertion}).refusal(401, code="clock")
    told = present(failure.server_time, "the refusal does not tell the time")
    off = abs(told.timestamp() - time.time())
    must(off < _HOUR / 2, f"the time told is {off:.0f} s off")


@clause("token-needed", "Without a token, or with one nobody gave, nothing is answered.")
def _token(ground: Ground) -> None:
    cursor = ground.first.newest()
    ground.wire.get("/changes", {"cursor": cursor}).refusal(401)
    ground.wire.with_headers(Authorization="Bearer nobody-gave-this").get("/changes", {"cursor": cursor}).refusal(401)
    ground.wire.post("/ops", {"stream": "applications", "ops": [ground.first.application()]}).refusal(401)
    ground.first.skip("applications", -1)


@clause("token-of-one", "A token speaks for its own terminal only.")
def _token_of_one(ground: Ground) -> None:
    cursor = ground.first.newest()
    named = ground.first.wire.with_headers(**{TERMINAL_HEADER: "150800-M01-T99"})
    named.get("/changes", {"cursor": cursor}).refusal(401, 403)
    ground.first.wire.get("/changes", {"cursor": cursor}).message(ChangesAnswer)
