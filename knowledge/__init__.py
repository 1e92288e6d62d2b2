"""What is known of going abroad, and what a student asks of it: pure values, no Telegram, no clock."""
