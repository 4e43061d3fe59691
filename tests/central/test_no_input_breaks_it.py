"""Whatever arrives, the platform answers with a reason: nothing may end in a 5xx."""

import gzip
import json
import time
import uuid
from typing import Any
from urllib.parse import quote

import jwt
import pytest
import requests
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sync.contract import Failure
from tests.support.central import Central
from tests.support.desk import Desk
from tests.support.wire_terminal import TERMINAL, WireTerminal, unpadded

fuzzed = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

texts = st.text(st.characters(codec="utf-8"), max_size=60) | st.sampled_from(
    ["", "\0", "a\0b", "٣", "𝟚", "\u202e", "' OR 1=1 --", "%", "../..", TERMINAL, "x" * 5000]
)
numbers = st.sampled_from([0, -1, 1, 2**31, 2**53, 2**63, 2**64, 10**400, 1e308, 0.5])
leaves = st.none() | st.booleans() | texts | numbers
values = st.recursive(leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3))
bodies = st.one_of(
    st.binary(max_size=200),
    values.map(lambda value: json.dumps(value).encode()),
    st.sampled_from(
        [
            b"",
            b"null",
            b"[" * 10_000,
            b'{"a":' * 10_000,
            b'{"ops": [{"terminal_seq": ' + b"9" * 5000 + b"}]}",
            b'{"code": "\\ud800", "public_key": "\\udfff", "proof": ""}',
            b'{"assertion": NaN}',
            b"\xff\xfe{}",
            gzip.compress(b"0" * 1_000_000),
            gzip.compress(b"{}")[:-4],
        ]
    ),
)
DRAFTS = ["/sync/v1/drafts", "/sync/v1/drafts/open", "/sync/v1/drafts/drop", "/drafts/open", "/drafts/drop"]
paths = st.sampled_from(["/sync/v1/enrol", "/sync/v1/session", "/sync/v1/ops", "/sync/v1/progress", *DRAFTS])


def is_plain_refusal(answer: requests.Response) -> bool:
    """Return whether the answer is a `Failure` of the contract outside 5xx."""
    assert 400 <= answer.status_code < 500, (answer.status_code, answer.text[:300])
    return bool(Failure.model_validate_json(answer.content).detail)


@fuzzed
@given(path=paths, body=bodies, encoding=st.sampled_from(["identity", "gzip", "br", "GZIP"]))
def test_a_body_that_is_no_message_is_refused_with_a_reason(
    terminal: WireTerminal, path: str, body: bytes, encoding: str
) -> None:
    answer = terminal.http.post(terminal.url + path, data=body, headers={"Content-Encoding": encoding}, timeout=10)

    assert is_plain_refusal(answer)


@pytest.mark.parametrize("path", ["/sync/v1/enrol", "/sync/v1/session", "/sync/v1/ops", "/sync/v1/progress"])
def test_a_body_beyond_the_bound_is_refused_before_it_is_read(terminal: WireTerminal, path: str) -> None:
    bomb = gzip.compress(b" " * 50_000_000)

    plain = terminal.http.post(terminal.url + path, data=b" " * 600_000, timeout=10)
    inflated = terminal.http.post(
        terminal.url + path,
        data=bomb[:15_000] if path != "/sync/v1/ops" else bomb,
        headers={"Content-Encoding": "gzip"},
        timeout=10,
    )

    assert (plain.status_code, inflated.status_code) == (413, 413)


@fuzzed
@given(code=texts, public_key=texts | st.binary(max_size=40).map(unpadded), proof=texts | st.binary().map(unpadded))
@example(code="x", public_key=unpadded(bytes(32)), proof=unpadded(bytes(64)))
@example(code="x", public_key=unpadded(b"\xff" * 32), proof=unpadded(b"\xff" * 64))
def test_a_key_that_is_none_enrols_nothing(central: Central, code: str, public_key: str, proof: str) -> None:
    message = {"code": code, "public_key": public_key, "proof": proof}

    assert is_plain_refusal(requests.post(f"{central.url}/sync/v1/enrol", json=message, timeout=10))


claims = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("iss", "sub", "aud", "jti", "iat", "exp", "nbf", "extra"), values)
)


@fuzzed
@given(other=claims, header=st.dictionaries(st.sampled_from(["typ", "kid", "crit", "b64"]), leaves, max_size=2))
@example(other={"exp": 10**400}, header={})
@example(other={"iss": "\0"}, header={})
@example(other={}, header={"b64": False})
def test_a_signed_assertion_that_says_nonsense_is_refused(
    terminal: WireTerminal, other: dict[str, Any], header: dict[str, Any]
) -> None:
    now = time.time()
    right = {"iss": TERMINAL, "sub": TERMINAL, "aud": "hetao-central", "iat": now, "exp": now + 60}
    content = {**right, "jti": uuid.uuid4().hex, **other}
    words = [json.dumps({"alg": "EdDSA", **header}), json.dumps(content)]
    signed = ".".join(unpadded(word.encode()) for word in words)
    assertion = f"{signed}.{unpadded(terminal.key.sign(signed.encode()))}"

    answer = terminal.post("/session", {"assertion": assertion})

    assert answer.status_code == 200 or is_plain_refusal(answer)


@pytest.mark.parametrize(
    "assertion",
    [
        "",
        "...",
        "a.b.c",
        jwt.encode({"iss": TERMINAL}, "", algorithm="none"),
        jwt.encode({"iss": TERMINAL}, "k" * 32, algorithm="HS256"),
        f"{unpadded(b'[]')}.{unpadded(b'[]')}.",
        f"{unpadded(b'{' * 3000)}.{unpadded(b'{}')}.",
        "x" * 10_000,
        "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
    ],
)
def test_an_assertion_that_is_no_token_is_refused(central: Central, assertion: str) -> None:
    answer = requests.post(f"{central.url}/sync/v1/session", json={"assertion": assertion}, timeout=10)

    assert is_plain_refusal(answer)
    assert answer.status_code == 401


fields_of_an_operation = st.sampled_from(
    ["op_id", "terminal_seq", "aggregate", "base_version", "kind", "schema_version", "made_at", "body"]
)
fields_of_a_body = st.sampled_from(
    [
        "reference",
        "item",
        "edition",
        "form",
        "answers",
        "applicant",
        "last_four",
        "confirmed_at",
        "ticket",
        "level",
        "tags",
        "comment",
        "made_at",
    ]
)


@fuzzed
@given(
    outer=st.dictionaries(fields_of_an_operation, values, max_size=1),
    inner=st.dictionaries(fields_of_a_body, values, max_size=2),
    rates=st.booleans(),
)
@example(outer={}, inner={"answers": {"a": 10**400}}, rates=False)
@example(outer={}, inner={"edition": "\0", "form": "x" * 5000}, rates=False)
@example(outer={}, inner={"ticket": "\0"}, rates=False)
def test_an_operation_with_nonsense_inside_is_judged_or_refused(
    terminal: WireTerminal, outer: dict[str, Any], inner: dict[str, Any], rates: bool
) -> None:
    stream = "evaluations" if rates else "applications"
    number = terminal.numbers[stream]
    right = terminal.evaluation("AAAAAAAA", **inner) if rates else terminal.application(number, **inner)

    answer = terminal.post("/ops", {"stream": stream, "ops": [{**right, **outer}]})

    if answer.status_code == 200:
        assert [result["op_id"] for result in answer.json()["results"]]
    else:
        assert is_plain_refusal(answer)
        terminal.numbers[stream] -= 1


@fuzzed
@given(cursor=texts, limit=texts, wait=st.sampled_from(["0", "-1", "nan", "inf", "x", "1e999", ""]))
def test_a_question_for_changes_with_nonsense_is_refused(
    terminal: WireTerminal, cursor: str, limit: str, wait: str
) -> None:
    asked = {"cursor": cursor, "limit": limit, "wait": wait}

    answer = terminal.http.get(f"{terminal.url}/sync/v1/changes", params=asked, timeout=10)

    assert answer.status_code == 200 or is_plain_refusal(answer)


@fuzzed
@given(
    authorization=st.text(st.characters(min_codepoint=33, max_codepoint=255, exclude_characters="\x7f"), max_size=40),
    named=texts,
)
def test_headers_that_make_no_sense_open_nothing(central: Central, authorization: str, named: str) -> None:
    headers = {"Authorization": f"Bearer {authorization}".encode("latin-1")}
    if named.isprintable() and named == named.strip():
        headers["X-Terminal"] = named[:50].encode()

    answer = requests.get(f"{central.url}/sync/v1/changes", headers=headers, timeout=10)  # type: ignore[arg-type]

    assert is_plain_refusal(answer)


@fuzzed
@given(
    path=st.sampled_from(["/desk/sign-in", "/desk/sign-out", "/desk/applications/x/accept", "/e/x"]),
    body=st.binary(max_size=100) | st.sampled_from([b"name=%00&password=%ff", b"level=5&tags=" * 2000, b"a" * 70_000]),
    kind=st.sampled_from(
        [
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "text/plain",
            "",
        ]
    ),
)
@example(
    path="/e/x",
    body=b'--x\r\nContent-Disposition: form-data; name="level"; filename="f"\r\n\r\n5\r\n--x--',
    kind="multipart/form-data; boundary=x",
)
def test_a_form_that_no_page_made_is_answered_with_a_page(central: Central, path: str, body: bytes, kind: str) -> None:
    answer = requests.post(
        central.url + path, data=body, headers={"Content-Type": kind}, allow_redirects=False, timeout=10
    )

    assert answer.status_code == 303 or 400 <= answer.status_code < 500, (answer.status_code, answer.text[:300])


@fuzzed
@given(words=st.lists(texts, max_size=3), show=texts, seen=texts)
def test_addresses_that_no_page_made_are_answered_with_a_page(
    central: Central, desk: Desk, words: list[str], show: str, seen: str
) -> None:
    browser, named = desk.http, quote(show, safe="")
    found = [
        browser.get(desk.url, params={"show": show, "search": " ".join(words)}, timeout=10),
        browser.get(f"{desk.url}/list", params={"show": show, "seen": seen}, timeout=10),
        browser.get(f"{desk.url}/applications/{named}", timeout=10),
        browser.get(f"{central.url}/e/{named}", timeout=10),
    ]

    assert max(answer.status_code for answer in found) < 500, [answer.status_code for answer in found]
