"""The desk's pages of the catalogue: upload, checks, what changed, publishing, taking back, one item at once."""

import io
import subprocess
import sys
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
import requests

from sync.central import bundles, editions
from sync.central.bundles import Files
from tests.support.catalogue import copy_of_catalogue, edit
from tests.support.central import Central
from tests.support.desk import Desk
from tests.support.editions import ITEM, ITEM_FILE, changed, renamed
from tests.support.wire_terminal import WireTerminal


def upload(desk: Desk, files: Files, *, day: str) -> requests.Response:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in files.items():
            archive.writestr(f"catalogue/{name}", text)
    return desk.post("/catalogue", zipped=made.getvalue(), day=day, changes="年度调整（样例）")


def test_an_upload_is_checked_and_compared_and_only_then_published(
    central: Central, desk: Desk, terminal: WireTerminal
) -> None:
    day = central.platform.now().date()
    page = upload(desk, renamed("2026.2", "专利怎么办（样例）"), day=day.isoformat())
    assert "专利怎么办（样例）" in page.text
    assert "通俗叫法" in page.text
    assert terminal.snapshot("edition") == []
    desk.post(page.url.removeprefix(desk.url) + "/publish")
    (row,) = terminal.snapshot("edition")
    assert row["edition"]["version"] == "2026.2"
    shown = desk.get("/catalogue")
    assert "2026.2" in shown
    assert "窗口工作人员（样例）" in shown, "the log names who published it"


def test_an_edition_with_an_item_that_lacks_an_element_cannot_be_published(
    central: Central, desk: Desk, terminal: WireTerminal
) -> None:
    bad = changed(renamed("2026.2"), ITEM_FILE, lambda item: item["core_elements"].pop("result"))
    page = upload(desk, bad, day=central.platform.now().date().isoformat())
    assert "七项要素里的“办理结果”没有写" in page.text
    assert ITEM_FILE in page.text
    assert "/publish" not in page.text
    desk.post(page.url.removeprefix(desk.url) + "/publish", status=409)
    assert terminal.snapshot("edition") == []


def test_a_coming_edition_is_shown_and_can_be_taken_back(central: Central, desk: Desk, terminal: WireTerminal) -> None:
    day = central.platform.now().date() + timedelta(days=40)
    page = upload(desk, renamed("2027.1"), day=day.isoformat())
    where = page.url.removeprefix(desk.url)
    desk.post(where + "/publish")
    assert "2027.1" in desk.get("/catalogue").split("将要生效")[1]
    desk.post(where + "/take-back")
    assert terminal.snapshot("edition") == []


@pytest.mark.parametrize(("zipped", "words"), [(b"no zip", "不是一个能打开的 zip"), (b"", "zip")])
def test_what_is_no_catalogue_is_said_so(central: Central, desk: Desk, zipped: bytes, words: str) -> None:
    page = desk.post("/catalogue", status=422, zipped=zipped, day="2099-01-01", changes="样例")
    assert words in page.text


def test_an_item_is_suspended_with_a_reason_and_opened_again(
    central: Central, desk: Desk, terminal: WireTerminal
) -> None:
    page = desk.post(f"/catalogue/items/{ITEM}", deed="suspend", reason="系统升级，请到市级窗口办理。")
    desk.post(page.url.removeprefix(desk.url) + "/publish")
    (row,) = terminal.snapshot("edition")
    assert (row["edition"]["version"], row["edition"]["kind"]) == ("2025.0-draft-u1", "urgent")
    assert "系统升级" in desk.get("/catalogue/items")
    page = desk.post(f"/catalogue/items/{ITEM}", deed="resume", reason="升级完成")
    desk.post(page.url.removeprefix(desk.url) + "/publish")
    with central.platform.database.reading() as connection:
        present = editions.in_force(connection, central.platform.now().date())
        files = editions.files_of(connection, present)
    assert present is not None
    assert present.version == "2025.0-draft-u2"
    assert bundles.json_of(files, "edition.json")["suspended"] == []


def test_one_text_of_one_item_is_changed_at_once(central: Central, desk: Desk, terminal: WireTerminal) -> None:
    where = f"/catalogue/items/{ITEM}"
    fields = {"/plain_name": "申请专利怎么办", "/core_elements/time/promised/workdays": "5"}
    desk.post(where, status=422, deed="change", reason="", **fields)
    desk.post(where, status=422, deed="change", reason="样例", **{"/core_elements/time/promised/workdays": "三天"})
    page = desk.post(where, deed="change", reason="样例", **fields)
    assert "申请专利怎么办" in page.text
    assert page.text.count("<del>") >= 2
    desk.post(page.url.removeprefix(desk.url) + "/publish")
    with central.platform.database.reading() as connection:
        files = editions.files_of(connection, editions.in_force(connection, central.platform.now().date()))
    item = bundles.json_of(files, ITEM_FILE)
    assert (item["plain_name"], item["core_elements"]["time"]["promised"]["workdays"]) == ("申请专利怎么办", 5)


def test_nobody_publishes_without_signing_in(central: Central, desk: Desk) -> None:
    with requests.Session() as stranger:
        stranger.trust_env = False
        answer = stranger.post(f"{desk.url}/catalogue/editions/{'0' * 64}/publish", timeout=10)
    assert answer.url.endswith("/desk/sign-in")
    desk.post(f"/catalogue/editions/{'0' * 64}/publish", status=403, csrf="of another site")


def test_the_rules_of_the_catalogue_load_neither_database_nor_commands_of_the_terminal() -> None:
    program = (
        "import sys, sync.central.edition_checks;"
        "print([name for name in sys.modules if name.startswith(('sqlcipher3', 'kiosk.storage', 'kiosk.app.'))])"
    )
    ran = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=30)
    assert ran.stdout.strip() == "[]"


def test_a_folder_is_published_by_the_command_line(tmp_path: Path) -> None:
    def run(command: str, *more: str) -> subprocess.CompletedProcess[str]:
        called = [sys.executable, "-m", "sync.central.cli", command, *more, "--data", str(tmp_path / "platform")]
        return subprocess.run(called, check=False, capture_output=True, text=True, timeout=60)

    folder = copy_of_catalogue(tmp_path)
    edit(folder / "edition.json", lambda said: said.update(version="2026.2"))
    assert run("seed").returncode == 0
    first = run("publish", str(folder), "--by", "样例管理员")
    assert first.returncode == 0, first.stderr
    assert "2026.2 is shown from" in first.stdout
    again = run("publish", str(folder))
    assert (again.returncode, "版本号" in again.stderr) == (1, True)
    edit(folder / ITEM_FILE, lambda item: item["core_elements"].pop("result"))
    bad = run("publish", str(folder), "--urgent")
    assert bad.returncode == 1
    assert f"{ITEM_FILE}:" in bad.stderr
