"""The running process: command line, settings, storage, reminders."""
