"""A small world for reminders: programmes of every pattern, a clock to set, and Telegram at the wire."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from telegram import Bot

from bot.reminders.confirm import confirm, withdraw
from bot.reminders.follow import follow_windows
from bot.reminders.sender import Outcome, Sender, Sent
from bot.reminders.service import StoredSubscriptions
from bot.reminders.tally import Tally
from bot.reminders.telegram import TelegramSender
from bot.reminders.tick import LEASE, Reminders
from bot.reminders.wiring import renderer
from bot.storage.database import Database
from handlers.reminding import Subscription
from handlers.render import Screen, plain
from knowledge.calls import Confirmed
from knowledge.models import (
    Area,
    Call,
    Dated,
    Eligibility,
    Kind,
    KnowledgeBase,
    Months,
    Office,
    Offset,
    Programme,
    Rolling,
    Source,
    Text,
    Unannounced,
    University,
    Usual,
)
from tests.telegram import TOKEN, Telegram, Wire

ROME = ZoneInfo("Europe/Rome")
FAST = 1_000_000.0


def rome(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ROME).astimezone(UTC)


def text(words: str) -> Text:
    return Text(en=words, it=words)


def dated(closes: str, opens: str | None = None, year: str = "2027/28") -> Dated:
    return Dated(
        pattern="dated",
        source="page",
        year=year,
        opens=rome(opens) if opens else None,
        closes=rome(closes),
    )


def confirmed(closes: str, opens: str | None = None, year: str = "2027/28") -> Confirmed:
    plain = dated(closes, opens, year).model_dump(exclude={"source"})
    return Confirmed(**plain, page=Source(title="The official call", as_of=date(2026, 11, 20)))


def usual(*windows: tuple[int, int]) -> Usual:
    runs = tuple(Months(first=first, last=last) for first, last in windows)
    return Usual(pattern="usual", source="page", windows=runs)


def programme(name: str, *calls: Call) -> Programme:
    return Programme(
        id=name,
        university="uni",
        name=text(name.capitalize()),
        kinds=(Kind.STUDY,),
        areas=(Area.EU,),
        calls=calls,
        eligibility=Eligibility(source="page"),
    )


ROLLING = Rolling(pattern="rolling", source="page", before=Offset(months=1), event="departure")
UNANNOUNCED = Unannounced(pattern="unannounced", source="page", where=text("on the site"))


def knowledge(**calls: Call | None) -> KnowledgeBase:
    """Programmes by name, each with its call."""
    every = {name: programme(name, *((call,) if call else ())) for name, call in calls.items()}
    university = University(
        id="uni",
        name=text("University"),
        short="UNI",
        sources={"page": Source(title="The page")},
        offices={"desk": Office(name=text("Desk"), role=text("Desk"), source="page")},
        default_office="desk",
    )
    return KnowledgeBase({"uni": university}, every)


EVERY = {
    "dated": dated("2027-04-28T13:00", "2027-04-01T10:00"),
    "usual": usual((1, 2)),
    "rolling": ROLLING,
    "unannounced": UNANNOUNCED,
    "silent": None,
}


class Clock:
    """A clock that a test sets."""

    def __init__(self, now: str = "2026-11-22T12:00") -> None:
        self.time = rome(now)

    def now(self) -> datetime:
        return self.time

    def set(self, now: str) -> None:
        self.time = rome(now)


class Scripted:
    """A sender whose answers are given beforehand; afterwards it sends."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.outcomes = list(outcomes)
        self.sent: list[int] = []

    async def send(self, student: int, screen: Screen) -> Outcome:
        self.sent.append(student)
        return self.outcomes.pop(0) if self.outcomes else Sent()


class Interrupted:
    """A sender that keeps what it sends; while the first message is on its way, something happens."""

    def __init__(self, happens: Callable[[], Awaitable[object]]) -> None:
        self.happens = happens
        self.told: list[str] = []

    async def send(self, student: int, screen: Screen) -> Outcome:
        self.told.append(plain(screen).text)
        if len(self.told) == 1:
            await self.happens()
        return Sent()


class World:
    """The bot's reminders over a real database, with Telegram doubled at the wire."""

    def __init__(
        self, database: Database, kb: KnowledgeBase | None = None, clock: Clock | None = None
    ) -> None:
        self.database = database
        self.knowledge = kb or knowledge(**EVERY)
        self.clock = clock or Clock()
        self.telegram = Telegram()
        self.bot = Bot(TOKEN, request=Wire(self.telegram))
        self.restart()

    def restart(
        self, kb: KnowledgeBase | None = None, sender: Sender | None = None, lease: timedelta = LEASE
    ) -> None:
        """A new process over the same database, perhaps with other data files."""
        self.knowledge = kb or self.knowledge
        self.subscriptions = StoredSubscriptions(self.database, self.knowledge, self.clock)
        self.reminders = Reminders(
            self.database,
            self.knowledge,
            self.clock,
            sender or TelegramSender(self.bot, per_second=FAST),
            renderer(self.knowledge),
            lease=lease,
        )

    async def subscribe(self, student: int, programme: str, own_date: date | None = None) -> Subscription:
        return await self.subscriptions.subscribe(student, programme, "en", own_date)

    async def at(self, now: str) -> Tally:
        """Set the clock, keep the plans in step, and tick."""
        self.clock.set(now)
        await follow_windows(self.database, self.knowledge, self.clock.now())
        return await self.reminders.tick()

    async def confirm(
        self, programme: str, new: Confirmed, *, another: bool = False, move: date | None = None
    ) -> None:
        """What `window set` does."""
        at, database = self.clock.now(), self.database
        await confirm(database, self.knowledge, programme, new, at=at, by="Ada", another=another, move=move)

    async def withdraw(self, programme: str, old: Confirmed) -> None:
        """What `window withdraw` does."""
        at = self.clock.now()
        await withdraw(self.database, self.knowledge, programme, old, at=at, by="Ada", why="mistaken")

    def told(self, student: int) -> list[str]:
        """The texts that reached a student."""
        return [each.text for each in self.telegram.shown if each.chat == student]
