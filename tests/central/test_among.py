"""Many keys as one parameter: found by index, whatever the keys hold."""

import pytest
from sqlalchemy import select, text

from sync.central.among import among
from sync.central.database import Database
from sync.central.tables import applications


@pytest.fixture
def database(database_url: str) -> Database:
    return Database(database_url)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_keys_are_looked_up_in_the_index_and_no_table_is_walked_through(database: Database) -> None:
    wanted = select(applications.c.state).where(among(applications.c.reference, ["one", "two"]))
    with database.reading() as connection:
        statement = str(wanted.compile(connection.engine))
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", ('["one"]',)).all()
    database.close()

    assert "SEARCH applications USING" in plan[0].detail


def test_odd_keys_find_nothing_and_break_nothing(database: Database) -> None:
    with database.reading() as connection:
        known = connection.execute(text("SELECT reference FROM applications LIMIT 1")).scalar_one()
        odd = ["", "\0", 'a"b', "'", "{", "长", "\ud800", known]
        wanted = select(applications.c.reference).where(among(applications.c.reference, odd))
        found = connection.execute(wanted).scalars().all()
    database.close()

    assert found == [known]
