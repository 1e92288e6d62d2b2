"""Commands for staff, and what they share."""
