"""A picture of the year's windows: a bar a programme, today marked, usual months hatched."""

import io
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Theme = Literal["light", "dark"]

_INK = {"light": "#1c1c1e", "dark": "#f2f2f7"}
_PAPER = {"light": "#ffffff", "dark": "#17212b"}
_GRID = {"light": "#d1d1d6", "dark": "#3a4653"}
_EXACT, _USUAL, _TODAY = "#2f7fd8", "#e08a1e", "#d6453d"
_BEFORE, _DAYS = 31, 365
_HALF_A_MONTH = 15
_MARGIN = 0.12
_LONGEST_NAME, _LETTERS_ACROSS = 52, 66


@dataclass(frozen=True, slots=True)
class Bar:
    """One programme's window; `exact` ones are filled, usual ones hatched."""

    name: str
    first: date
    last: date
    exact: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that the picture depends on; `months` are the first days and the names of those on its axis."""

    bars: tuple[Bar, ...]
    today: date
    months: tuple[tuple[date, str], ...]
    title: str
    legend: tuple[str, str, str]
    theme: Theme


@lru_cache(maxsize=32)
def draw(drawing: Drawing) -> bytes:
    """The picture as PNG, for a phone held upright; call it off the event loop, for it takes a while."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    names = list(dict.fromkeys(bar.name for bar in drawing.bars))
    rows, paper = max(len(names), 1), _PAPER[drawing.theme]
    margins = ConstrainedLayoutEngine(h_pad=_MARGIN / 2, w_pad=_MARGIN)
    figure = Figure(figsize=(6, 1.6 + 0.56 * rows), dpi=180, facecolor=paper, layout=margins)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot(facecolor=paper)
    for row, name in enumerate(names):
        mine = [bar for bar in drawing.bars if bar.name == name]
        _name(axes, drawing, row, mine[0])
        for bar in mine:
            _bar(axes, drawing, row, bar)
    _frame(axes, drawing, rows)
    _legend(figure, drawing)
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png", facecolor=paper)
    return drawn.getvalue()


def _bar(axes: "Axes", drawing: Drawing, row: int, bar: Bar) -> None:
    begin, end = _span(drawing)
    first, last = max(bar.first, begin), min(bar.last, end)
    axes.barh(
        row, (last - first).days + 1, left=first.toordinal(), height=0.42, **_style(drawing, exact=bar.exact)
    )


def _name(axes: "Axes", drawing: Drawing, row: int, bar: Bar) -> None:
    begin, end = _span(drawing)
    first, last = max(bar.first, begin), min(bar.last, end)
    name = bar.name if len(bar.name) <= _LONGEST_NAME else f"{bar.name[: _LONGEST_NAME - 1]}…"
    # From the nearer end of the bar on, and all of it in the picture.
    width = timedelta(days=len(name) * (end - begin).days / _LETTERS_ACROSS)
    late = (end - first).days < _DAYS / 2
    where = max(last, begin + width) if late else min(first, end - width)
    side: Literal["left", "right"] = "right" if late else "left"
    # Lines of the grid must not run through the letters.
    behind = {"facecolor": _PAPER[drawing.theme], "edgecolor": "none", "pad": 0.6}
    ink = _INK[drawing.theme]
    text = axes.text(
        where.toordinal(), row - 0.28, name, color=ink, fontsize=10, va="bottom", ha=side, bbox=behind
    )
    text.set_in_layout(False)


def _style(drawing: Drawing, *, exact: bool) -> dict[str, Any]:
    if exact:
        return {"facecolor": _EXACT, "edgecolor": _EXACT, "linewidth": 1.4}
    return {"facecolor": _PAPER[drawing.theme], "edgecolor": _USUAL, "hatch": "////", "linewidth": 1.4}


def _span(drawing: Drawing) -> tuple[date, date]:
    return drawing.today - timedelta(days=_BEFORE), drawing.today + timedelta(days=_DAYS)


def _frame(axes: "Axes", drawing: Drawing, rows: int) -> None:
    begin, end = _span(drawing)
    ink = _INK[drawing.theme]
    axes.axvline(drawing.today.toordinal(), color=_TODAY, linewidth=1.8)
    axes.set_xlim(begin.toordinal(), end.toordinal())
    axes.set_ylim(rows - 0.5, -0.9)
    axes.set_yticks([])
    _months(axes, drawing, end)
    axes.tick_params(which="both", colors=ink, labelsize=9, length=0)
    axes.grid(axis="x", color=_GRID[drawing.theme], linewidth=0.6)
    axes.set_axisbelow(True)
    for side in axes.spines.values():
        side.set_visible(False)
    axes.set_title(drawing.title, color=ink, fontsize=13, loc="left", fontweight="bold")


def _months(axes: "Axes", drawing: Drawing, end: date) -> None:
    """A line where each month begins, its name between two lines."""
    shown = [(day.toordinal(), name) for day, name in drawing.months]
    axes.set_xticks([day for day, _ in shown], [""] * len(shown))
    # All of them have two lines, for those without a year would else hang higher.
    named = [
        (day + _HALF_A_MONTH, name if "\n" in name else f"{name}\n")
        for day, name in shown
        if day + _HALF_A_MONTH < end.toordinal()
    ]
    axes.set_xticks([day for day, _ in named], [name for _, name in named], minor=True)


def _legend(figure: "Figure", drawing: Drawing) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    handles = [
        Patch(**_style(drawing, exact=True)),
        Patch(**_style(drawing, exact=False)),
        Line2D([], [], color=_TODAY, linewidth=1.8),
    ]
    figure.legend(
        handles,
        drawing.legend,
        loc="outside lower center",
        ncols=3,
        frameon=False,
        labelcolor=_INK[drawing.theme],
        fontsize=9,
    )
