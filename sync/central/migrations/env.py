"""Alembic's way in: the connection comes from `Database`, which also holds the transaction."""

from alembic import context

from sync.central.wire_tables import feed

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=feed.metadata,
    render_as_batch=True,
)
context.run_migrations()
