"""How a terminal gets its identity, and what it is refused."""

from datetime import timedelta

import pytest

from tests.support.central import Central
from tests.support.wire_terminal import OTHER_TERMINAL, TERMINAL, WireTerminal, unpadded


def test_a_code_and_a_key_give_a_terminal_its_identity(central: Central) -> None:
    answer = central.visitor().enrol(central.code())

    assert answer.status_code == 200
    identity = answer.json()
    assert identity["terminal"] == TERMINAL
    assert identity["series"] == "A"
    assert identity["outlet"]["code"] == "150800-M01"
    assert identity["outlet"]["sample"] is True


def test_a_lost_answer_can_be_asked_for_again(central: Central) -> None:
    terminal, code = central.visitor(), central.code()

    first, second = terminal.enrol(code), terminal.enrol(code)

    assert second.status_code == 200
    assert second.json() == first.json()


def test_people_may_type_the_code_in_lower_case_and_without_hyphens(central: Central) -> None:
    typed = central.code().lower().replace("-", " ")

    assert central.visitor().enrol(typed).status_code == 200


def test_a_used_code_is_refused_to_another_key(central: Central) -> None:
    code = central.code()
    central.visitor().enrol(code)

    answer = central.visitor().enrol(code)

    assert (answer.status_code, answer.json()["code"]) == (403, "code_used")


def test_an_expired_code_is_refused(central: Central) -> None:
    code = central.code()
    central.clock.shift = timedelta(hours=25)

    answer = central.visitor().enrol(code)

    assert (answer.status_code, answer.json()["code"]) == (403, "code_expired")


def test_a_new_code_makes_the_earlier_unused_one_void(central: Central) -> None:
    earlier = central.code()
    central.code()

    assert central.visitor().enrol(earlier).json()["code"] == "code_unknown"


def test_a_key_without_proof_of_possession_is_refused(central: Central) -> None:
    honest, thief, code = central.visitor(), central.visitor(), central.code()
    stolen = {"code": code, "public_key": honest.public_key}

    answer = thief.post("/enrol", {**stolen, "proof": unpadded(thief.key.sign(f"hetao-enrol:{code}".encode()))})

    assert (answer.status_code, answer.json()["code"]) == (400, "proof")


def test_enrolling_again_gives_another_series_and_ends_the_old_key(central: Central) -> None:
    old, new = central.visitor(), central.visitor()
    old.enrol(central.code())
    old.open_session()

    assert new.enrol(central.code()).json()["series"] == "B"

    assert old.post("/progress", {"reference": "x", "last_four": "1239"}).json()["code"] == "revoked"
    assert old.post("/session", {"assertion": old.assertion()}).status_code == 401


def test_the_pool_of_an_old_key_is_not_handed_to_the_new_one(central: Central) -> None:
    old, new = central.visitor(), central.visitor()
    old.enrol(central.code())
    old.open_session()
    handed_out = {ticket["code"] for ticket in old.tickets()}
    new.enrol(central.code())
    new.open_session()

    pool = {ticket["code"] for ticket in new.tickets()}

    assert len(pool) == 20
    assert not pool & handed_out


def test_a_series_used_by_samples_is_never_given_again(central: Central) -> None:
    answer = central.visitor(OTHER_TERMINAL).enrol(central.code(OTHER_TERMINAL))

    assert answer.json()["series"] == "B"


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "150899-M01-T01", "sub": "150899-M01-T01"},
        {"sub": OTHER_TERMINAL},
        {"aud": "elsewhere"},
        {"exp": 10_000_000_000},
        {"iat": "soon"},
        {"jti": 7},
    ],
)
def test_an_assertion_that_says_the_wrong_thing_opens_nothing(central: Central, claims: dict[str, object]) -> None:
    terminal = central.visitor()
    terminal.enrol(central.code())

    answer = terminal.post("/session", {"assertion": terminal.assertion(**claims)})

    assert (answer.status_code, answer.json()["code"]) == (401, "assertion")


def test_an_assertion_opens_one_session_only(central: Central) -> None:
    terminal = central.visitor()
    terminal.enrol(central.code())
    assertion = terminal.assertion()

    statuses = [terminal.post("/session", {"assertion": assertion}).status_code for _ in range(2)]

    assert statuses == [200, 401]


def test_another_terminals_key_opens_nothing(central: Central) -> None:
    terminal, forger = central.visitor(), central.visitor()
    terminal.enrol(central.code())

    assert forger.post("/session", {"assertion": forger.assertion()}).json()["code"] == "assertion"


def test_a_terminal_with_a_wrong_clock_is_told_the_time(central: Central) -> None:
    terminal = central.visitor()
    terminal.enrol(central.code())
    central.clock.shift = timedelta(hours=2)

    answer = terminal.post("/session", {"assertion": terminal.assertion()})

    assert (answer.status_code, answer.json()["code"]) == (401, "clock")
    assert answer.json()["server_time"] is not None


def test_a_session_ends_after_a_quarter_of_an_hour(central: Central, terminal: WireTerminal) -> None:
    central.clock.shift = timedelta(minutes=16)

    assert terminal.post("/ops", {"ops": [terminal.application(1)]}).json()["code"] == "token"


def test_a_token_does_not_speak_for_another_terminal(terminal: WireTerminal) -> None:
    answer = terminal.post("/ops", {"ops": []}, headers={"X-Terminal": OTHER_TERMINAL})

    assert (answer.status_code, answer.json()["code"]) == (403, "terminal")


def test_another_protocol_is_named_before_anything_is_tried(central: Central) -> None:
    answer = central.visitor().post("/enrol", {}, headers={"X-Sync-Protocol": "9"})

    assert (answer.status_code, answer.json()["code"]) == (426, "protocol")
