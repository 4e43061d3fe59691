"""`kiosk-central conformance`: our platform keeps every clause, and a wrong one is caught by name."""

import subprocess
import sys
from collections.abc import Iterator, Sequence

import pytest

from sync import conformance
from sync.conformance import Finding, Verdict
from tests.support.central import Central
from tests.support.second_platform import Fault, serving
from tests.support.wire_terminal import OTHER_TERMINAL, TERMINAL

pytestmark = pytest.mark.journey

CODES = {"CODE-OF-ONE": TERMINAL, "CODE-OF-ANOTHER": OTHER_TERMINAL}
CAUGHT_BY = {
    Fault.APPLIES_TWICE: "repeated",
    Fault.IGNORES_GAPS: "gap",
    Fault.NUMBERS_EARLY: "nothing-skipped",
    Fault.MISCOUNTS_DELETIONS: "checks",
    Fault.MIXES_TERMINALS: "scope",
    Fault.BELIEVES_ANY_CURSOR: "cursor-needed",
    Fault.TRUSTS_FILES: "file-true",
    Fault.BELIEVES_ANY_HAND: "commitment-hand",
    Fault.ONE_STREAM: "streams",
    Fault.PARTS_FOLLOW: "part-alone",
    Fault.SIGNS_AS_OTHERS: "receipt-proof",
}


def findings(url: str, *codes: str, only: Sequence[str] = ()) -> list[Finding]:
    return list(conformance.examine(url, codes, item="IP-01-02", service="INT-01", only=only))


def broken(found: list[Finding]) -> dict[str, str]:
    return {finding.clause.name: finding.seen for finding in found if finding.verdict is Verdict.BROKEN}


def test_our_platform_keeps_every_clause(central: Central) -> None:
    found = findings(central.url, central.code(TERMINAL), central.code(OTHER_TERMINAL))
    assert broken(found) == {}
    assert {finding.verdict for finding in found} == {Verdict.KEPT}


def test_a_platform_written_from_the_document_alone_keeps_every_clause() -> None:
    with serving(CODES) as url:
        assert broken(findings(url, *CODES)) == {}


@pytest.mark.parametrize("fault", Fault, ids=[fault.name.lower() for fault in Fault])
def test_a_wrong_platform_is_caught_and_the_clause_is_named(fault: Fault) -> None:
    with serving(CODES, fault) as url:
        found = broken(findings(url, *CODES, only=[CAUGHT_BY[fault]]))
    assert list(found) == [CAUGHT_BY[fault]]


@pytest.fixture
def wrong_url() -> Iterator[str]:
    with serving(CODES, Fault.IGNORES_GAPS) as url:
        yield url


def test_the_command_prints_the_table_and_its_status_says_whether_all_were_kept(wrong_url: str) -> None:
    done = _command(wrong_url, "--code", "CODE-OF-ONE")
    assert done.returncode == 1
    assert "BROKEN     gap " in done.stdout
    assert "not asked  scope " in done.stdout
    assert "needs a second --code" in done.stdout
    assert "clauses:" in done.stdout.splitlines()[-1]


def test_a_platform_that_is_not_there_keeps_nothing_and_the_command_still_ends() -> None:
    done = _command("http://127.0.0.1:9", "--code", "X")
    assert done.returncode == 1
    assert "ConnectionRefused" in done.stdout
    assert done.stderr == ""


def _command(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sync.central.cli", "conformance", *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=90)
