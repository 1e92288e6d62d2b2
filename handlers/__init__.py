"""Telegram in, Telegram out: the features of the bot."""
