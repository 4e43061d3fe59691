"""What an admin gets from `kiosk print`: a slip in a file or on paper, and never an unmarked second one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

import resources
from kiosk import SLIP_KINDS, kind_of, read_slip, slip_text
from tests.support.machine import TERMINAL, HandClock, apply_for, kiosk_on
from tests.support.on_disk import open_store, write_settings
from tests.support.reading import by_pdfium
from tests.support.slips import RECEIPT
from ui.cli import main


def samples() -> Iterator[str]:
    return (file.stem for file in sorted(resources.path("samples/slips").glob("*.json")))


def test_there_is_a_sample_of_every_kind_and_each_says_that_it_is_one() -> None:
    assert sorted(samples()) == sorted(SLIP_KINDS)
    for kind in samples():
        slip = read_slip(resources.text(f"samples/slips/{kind}.json"))
        assert (kind_of(slip), slip.sample) == (kind, True)


@pytest.mark.parametrize("kind", SLIP_KINDS)
def test_every_sample_is_drawn_into_a_file(kind: str, tmp_path: Path) -> None:
    assert main(["print", "--sample", kind, "--output", str(tmp_path / "slip.pdf")]) == 0
    assert "样例" in by_pdfium((tmp_path / "slip.pdf").read_bytes())


def test_a_slip_comes_from_a_file_for_the_paper_that_is_named(tmp_path: Path) -> None:
    described = tmp_path / "receipt.json"
    described.write_text(slip_text(RECEIPT), "utf-8")
    assert main(["print", str(described), "--output", str(tmp_path / "slip.png"), "--width", "58"]) == 0
    with Image.open(tmp_path / "slip.png") as picture:
        assert picture.width == pytest.approx(58 * 8, abs=2)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "This is no JSON"),
        ('{"kind": "ticket", "slip": {}}', "its kind one of: holding-slip, receipt"),
        (slip_text(RECEIPT).replace('"2026-11-27"', '"soon"'), "The receipt is wrong at due_on"),
    ],
)
def test_a_file_that_describes_no_slip_is_refused_by_its_part(
    text: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "slip.json").write_text(text, "utf-8")
    assert main(["print", str(tmp_path / "slip.json"), "--output", str(tmp_path / "slip.pdf")]) == 1
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "slip.pdf").exists()


def test_a_test_page_goes_to_the_printer_that_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", "--test", "--printer", f"folder:{tmp_path}?paper=58"]) == 0
    assert capsys.readouterr().out == "Printed.\n"
    [file] = tmp_path.glob("*.pdf")
    assert "打印测试页" in by_pdfium(file.read_bytes())


def test_a_printer_that_cannot_print_is_said_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "paper").write_text("a file in the way")
    assert main(["print", "--test", "--printer", f"folder:{tmp_path / 'paper'}"]) == 1
    assert "Not printed: the printer says not_writable." in capsys.readouterr().err


def test_the_printer_of_a_running_terminal_is_left_to_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = write_settings(tmp_path)
    with open_store(tmp_path):
        assert main(["print", "--test", "--settings", str(settings)]) == 1
        assert "already running" in capsys.readouterr().err
    assert main(["print", "--test", "--settings", str(settings)]) == 0


def test_what_the_terminal_holds_comes_as_a_marked_copy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = write_settings(tmp_path)
    store = open_store(tmp_path)
    reference = apply_for(kiosk_on(store, HandClock()))
    asked = ["print", reference, "--settings", str(settings), "--output", str(tmp_path / "slip.pdf")]
    assert main(asked) == 0
    text = by_pdfium((tmp_path / "slip.pdf").read_bytes()).replace("\r\n", "")
    assert all(part in text for part in ("补打", "暂存凭条", reference, TERMINAL.outlet.name))
    assert main(["print", "150800-M01-T01-261122-A9999-X", *asked[2:]]) == 1
    assert "holds no application" in capsys.readouterr().err
    store.close()


def test_a_paper_there_is_no_layout_for_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["print", "--test", "--output", "x.pdf", "--width", "letter"])
    assert ended.value.code == 2
    assert "80" in capsys.readouterr().err
