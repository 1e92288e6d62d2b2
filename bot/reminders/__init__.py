"""Reminders: planned as rows, claimed, committed, sent and settled."""
