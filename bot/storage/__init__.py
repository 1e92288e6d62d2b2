"""What the bot keeps: tables, the only SQL, and their migrations."""
