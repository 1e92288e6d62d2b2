"""Alembic: one file a version of the tables."""
