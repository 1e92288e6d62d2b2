from handlers.callbacks import Home
from handlers.page import Button, Page, bold, italic, line, rows
from handlers.render import LONGEST, Screen, plain, render, units
from tests.shown import parsed

CUT = "and more"


def test_markup_in_the_data_is_shown_not_obeyed() -> None:
    page = Page((line(bold("1 < 2 & <b>3</b>"), " > ", italic("a", 'https://a.it/?q="x"&y=<')),))
    screen = render(page, CUT)
    text, entities = parsed(screen.html)
    assert text == "1 < 2 & <b>3</b> > a"
    assert [each["type"]["@type"] for each in entities] == [
        "textEntityTypeBold",
        "textEntityTypeTextUrl",
        "textEntityTypeItalic",
    ]
    assert plain(screen).text == text
    assert plain(screen).links == ('https://a.it/?q="x"&y=<',)


def test_a_long_page_is_cut_at_a_line_and_says_so() -> None:
    page = Page(tuple(line("🦉" * 99) for _ in range(60)), foot=(line("Source: the page"),))
    text, _ = parsed(render(page, CUT).html)
    assert LONGEST - 250 < units(text) <= LONGEST
    lines = text.splitlines()
    assert lines[-1] == "Source: the page"
    assert lines[-3] == CUT
    assert set(lines[:-3]) == {"🦉" * 99}


def test_a_page_that_fits_is_not_cut() -> None:
    assert CUT not in render(Page((line("a" * LONGEST),)), CUT).html


def test_a_line_too_long_for_telegram_leaves_the_note() -> None:
    text, _ = parsed(render(Page((line("a" * (LONGEST + 1)),)), CUT).html)
    assert text == CUT


def test_addresses_on_buttons_are_links_too() -> None:
    screen = Screen("Go", rows([Button("Page", "https://a.it/"), Button("Start", Home())]))
    seen = plain(screen)
    assert seen.links == ("https://a.it/",)
    assert [button.label for button in seen.buttons] == ["Page", "Start"]


def test_long_labels_have_a_row_of_their_own() -> None:
    made = rows([Button(label, Home()) for label in ("a", "b", "c" * 30, "d", "e", "f")])
    assert [[button.label[0] for button in row] for row in made] == [["a", "b"], ["c"], ["d", "e"], ["f"]]
