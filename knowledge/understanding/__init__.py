"""Text and what was said before -> what is asked. Never words, never Telegram."""
