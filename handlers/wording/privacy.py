"""What is kept of a student, and whether to delete it, for whoever asks by command, button or in words."""

from handlers.callbacks import Forget, Home
from handlers.page import Button, Page, bold, line, rows
from handlers.wording.words import Words

LINES = ("privacy-kept", "privacy-not-kept", "privacy-delete")


def kept(words: Words) -> Page:
    """What is kept and what is not, with the way to have it deleted."""
    title = line(bold(words.say("privacy")))
    delete = Button(words.say("button-forget"), Forget("no"))
    buttons = rows([delete, Button(words.say("button-home"), Home())])
    return Page((title, *(line(words.say(name)) for name in LINES)), buttons)


def asked_again(words: Words) -> Page:
    """Whether to delete everything: nothing is, before it is confirmed."""
    sure = Button(words.say("button-forget-sure"), Forget("yes"))
    return Page(
        (line(words.say("forget")),), rows([sure, Button(words.say("button-cancel"), Forget("never"))])
    )
