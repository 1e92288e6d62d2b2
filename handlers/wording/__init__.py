"""Values -> sentences: what the bot says, in the words of `handlers/texts/`."""
