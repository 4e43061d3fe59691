"""Editions of the catalogue at the platform: what is published, told, fetched and taken back."""

import io
import zipfile
from datetime import timedelta

import pytest

from sync.central import bundles, desk_log, editions, publishing
from sync.central.bundles import BadBundle
from sync.central.publishing import URGENT, CannotPublish, Wish
from sync.contract import EditionAnswer
from tests.support.central import Central
from tests.support.editions import ITEM, ITEM_FILE, changed, publish, renamed, suspended
from tests.support.wire_terminal import OTHER_TERMINAL, WireTerminal, reference


def fetched(terminal: WireTerminal, content_hash: str) -> EditionAnswer:
    answer = terminal.http.get(f"{terminal.url}/sync/v1/editions/{content_hash}", timeout=15)
    assert answer.status_code == 200, answer.text
    return EditionAnswer.model_validate_json(answer.text)


def test_what_is_published_is_told_to_every_terminal_and_can_be_fetched_whole(
    central: Central, terminal: WireTerminal
) -> None:
    other = central.enrolled(OTHER_TERMINAL)
    files = renamed("2026.2")
    edition = publish(central.platform, files)
    for one in (terminal, other):
        (row,) = one.snapshot("edition")
        assert row["key"] == row["edition"]["content_hash"] == edition.content_hash
        assert (row["edition"]["version"], row["edition"]["number"]) == ("2026.2", 1)
        told = fetched(one, edition.content_hash).files
        assert bundles.content_hash(told) == edition.content_hash
        assert told[ITEM_FILE] == files[ITEM_FILE]


def test_a_parked_terminal_hears_of_an_urgent_edition_at_once(central: Central, terminal: WireTerminal) -> None:
    cursor = terminal.changes()["cursor"]
    publish(central.platform, renamed("2026.2"), kind=URGENT)
    (change,) = terminal.changes(cursor, wait=5)["changes"]
    assert (change["kind"], change["edition"]["kind"]) == ("edition", "urgent")


def test_a_terminal_enrolled_later_is_told_too(central: Central) -> None:
    publish(central.platform, renamed("2026.2"))
    assert [row["edition"]["version"] for row in central.enrolled().snapshot("edition")] == ["2026.2"]


def zip_of(name: str) -> bytearray:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("edition.json", '{"version": "2026.2"}' * 50)
        archive.writestr(name, "{}")
    return bytearray(made.getvalue())


@pytest.mark.parametrize("at", [42, 60, -80], ids=["a name", "what is packed", "the list of contents"])
def test_a_zip_that_was_damaged_on_its_way_is_said_to_be_no_zip(at: int) -> None:
    damaged = zip_of("categories.json")
    for place in range(at, at + 8):
        damaged[place] ^= 0xA5

    with pytest.raises(BadBundle):
        bundles.of_zip(bytes(damaged))


def test_what_may_be_in_an_edition_is_what_the_contract_says() -> None:
    assert set(bundles.of_zip(bytes(zip_of("items/IP-01-01.json")))) == {"edition.json", "items/IP-01-01.json"}
    with pytest.raises(BadBundle, match="items"):
        bundles.of_zip(bytes(zip_of("items/IP-０１-０１.json")))


def test_a_hash_that_is_not_published_is_not_found(central: Central, terminal: WireTerminal) -> None:
    now = central.platform.now()
    with central.platform.feed.writing() as writing:
        wish = Wish(kind="annual", shown_from=now.date(), changes="")
        draft = publishing.draft(writing.connection, renamed("2026.2"), wish, by="demo", now=now)
    for unknown in (draft.content_hash, "0" * 64):
        assert terminal.http.get(f"{terminal.url}/sync/v1/editions/{unknown}", timeout=15).status_code == 404
    assert terminal.snapshot("edition") == []


def test_an_edition_is_taken_back_before_its_day_and_not_after(central: Central, terminal: WireTerminal) -> None:
    now = central.platform.now()
    coming = publish(central.platform, renamed("2027.1"), day=now.date() + timedelta(days=10))
    cursor = terminal.changes()["cursor"]
    with central.platform.feed.writing() as writing:
        publishing.take_back(writing, coming.content_hash, by="demo", now=now)
    (change,) = terminal.changes(cursor)["changes"]
    assert (change["op"], change["key"]) == ("delete", coming.content_hash)
    here = publish(central.platform, renamed("2026.2"))
    with central.platform.feed.writing() as writing, pytest.raises(CannotPublish, match="已经生效"):
        publishing.take_back(writing, here.content_hash, by="demo", now=now)


def test_a_name_is_given_once_and_a_day_is_not_past(central: Central) -> None:
    publish(central.platform, renamed("2026.2"))
    with pytest.raises(CannotPublish, match="版本号"):
        publish(central.platform, renamed("2026.2", "又换了说法"))
    with pytest.raises(CannotPublish, match="版本号"):
        publish(central.platform, changed(editions.shipped(), ITEM_FILE, lambda item: item.update(plain_name="换")))
    with pytest.raises(CannotPublish, match="已经过去"):
        publish(central.platform, renamed("2026.3"), day=central.platform.now().date() - timedelta(days=1))


def test_the_log_says_who_published_what_and_when(central: Central) -> None:
    publish(central.platform, renamed("2026.2"), by="demo")
    with central.platform.database.reading() as connection:
        (deed,) = desk_log.newest(connection, [desk_log.EDITION_PUBLISHED], limit=10)
    assert (deed.staff, deed.subject) == ("demo", "2026.2")
    assert deed.at <= central.platform.now()


def test_an_application_keeps_the_edition_it_was_accepted_under(central: Central, terminal: WireTerminal) -> None:
    """Its name and what is promised are those that the citizen read, whatever was published since."""

    def promise(days: int) -> object:
        def change(item: dict[str, object]) -> None:
            item["name"] = f"样例事项{days}"
            item["core_elements"]["time"]["promised"]["workdays"] = days  # type: ignore[index]

        return change

    for version, days in (("2026.2", 2), ("2026.3", 20)):
        publish(central.platform, changed(renamed(version), ITEM_FILE, promise(days)))  # type: ignore[arg-type]
    terminal.push(*(terminal.application(n, edition=version) for n, version in enumerate(("2026.2", "2026.3"), 1)))
    due = []
    for number in (1, 2):
        central.take_step(reference(number), "accept")
        with central.platform.database.reading() as connection:
            found = central.platform.applications.find(connection, reference(number))
        assert found is not None
        assert found.due_on is not None
        due.append((found.item_name, found.due_on))
    assert [name for name, _ in due] == ["样例事项2", "样例事项20"]
    assert due[0][1] < due[1][1]


def test_an_item_that_only_a_later_edition_has_is_known_by_its_edition(
    central: Central, terminal: WireTerminal
) -> None:
    files = dict(renamed("2026.2"))
    files["items/IP-18-99.json"] = files[ITEM_FILE].replace(ITEM, "IP-18-99")
    publish(central.platform, files)
    (refused,) = terminal.push(terminal.application(1, item="IP-18-99"))
    (taken,) = terminal.push(terminal.application(2, item="IP-18-99", edition="2026.2"))
    assert (refused["code"], taken["status"]) == ("item_unknown", "applied")


def test_the_calendar_of_the_edition_in_force_counts(central: Central) -> None:
    def longer(calendar: dict[str, object]) -> None:
        calendar["years"]["2031"] = {"weekday_off": ["2031-01-01"], "weekend_on": []}  # type: ignore[index]

    assert 2031 not in central.platform.catalogue.workdays.years
    publish(central.platform, changed(renamed("2026.2"), "workdays.json", longer))
    with central.platform.database.reading() as connection:
        central.platform.catalogues.look(connection, central.platform.now().date())
    assert 2031 in central.platform.catalogue.workdays.years


def test_a_zip_is_read_with_and_without_its_folder_and_nothing_else_is() -> None:
    def zipped(**names: str) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name, text in names.items():
                archive.writestr(name, text)
        return made.getvalue()

    inside = {"edition.json": "{}", "items/IP-01-01.json": "{}", "README.md": "样例", "schema/x.schema.json": "{}"}
    assert set(bundles.of_zip(zipped(**inside))) == {"edition.json", "items/IP-01-01.json"}
    assert set(bundles.of_zip(zipped(**{f"2026/{name}": text for name, text in inside.items()}))) == {
        "edition.json",
        "items/IP-01-01.json",
    }
    for bad, words in (
        (b"not a zip", "zip"),
        (zipped(**{"a.json": "{}"}), "edition.json"),
        (zipped(**{"edition.json": "{}", "items/../../x.json": "{}"}), "不该有文件"),
    ):
        with pytest.raises(BadBundle, match=words):
            bundles.of_zip(bad)


def test_an_application_for_what_is_suspended_is_given_back_and_one_acknowledged_before_is_not(
    central: Central, terminal: WireTerminal
) -> None:
    [before] = terminal.push(terminal.application(1))
    publish(central.platform, suspended("2026.2", "系统升级，周五恢复。"), kind=URGENT)
    with central.platform.database.reading() as connection:
        central.platform.catalogues.look(connection, central.platform.now().date())

    [after] = terminal.push(terminal.application(2))

    assert before["status"] == "applied"
    assert (after["status"], after["code"], after["detail"]) == ("rejected", "withdrawn", "系统升级，周五恢复。")


def test_an_application_for_what_a_later_edition_has_dropped_is_given_back(
    central: Central, terminal: WireTerminal
) -> None:
    accepted_under = central.platform.catalogue.edition
    files = {name: text for name, text in renamed("2026.2").items() if name != ITEM_FILE}
    publish(central.platform, files, kind=URGENT)
    with central.platform.database.reading() as connection:
        central.platform.catalogues.look(connection, central.platform.now().date())

    [result] = terminal.push(terminal.application(1, item=ITEM, edition=accepted_under))

    assert (result["status"], result["code"]) == ("rejected", "withdrawn")
