"""How Alembic reaches the database: over the connection that `bot.storage.migrate` hands it."""

from alembic import context

from bot.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite does keep table changes within a transaction, once it is begun by hand.
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
