"""Bringing the database to the present shape; costs one small read when it already has it."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from kiosk.errors import StoreError
from kiosk.storage.engine import writing

HEAD = "0006"
"""The newest revision in `migrations/versions`."""
KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006")
"""All revisions, oldest first."""

SCRIPTS = Path(__file__).parent / "migrations"


def bring_to_head(engine: Engine) -> None:
    """Run what is missing, in one transaction.

    Raises `StoreError` when a newer version of the terminal's software made the database.
    """
    with engine.connect() as connection:
        revision = revision_of(connection)
    if revision == HEAD:
        return
    if revision is not None and revision not in KNOWN:
        raise StoreError(
            f"The database was made by a newer version of this software (its revision is {revision}); "
            "install that version again."
        )
    with writing(engine).begin() as connection:
        upgrade(connection)


def revision_of(connection: Connection) -> str | None:
    """Return the revision a database is at; None for a new one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def upgrade(connection: Connection, to: str = HEAD) -> None:
    """Run the migrations up to `to` inside the transaction of `connection`."""
    from alembic import command  # noqa: PLC0415 - slow to load, and needed once in a terminal's life
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, to)
