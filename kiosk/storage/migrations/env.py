"""Runs the steps on the connection that `kiosk.storage.migrating` gives, inside its transaction."""

from alembic import context

from kiosk.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
