"""Profiles and programmes on the command line: may this student take part?"""

from collections.abc import Mapping
from typing import Any, TextIO

from pydantic import ValidationError

from bot.json_lines import LineError, exchange
from bot.services import services_of
from bot.settings import Settings
from handlers.ports import Services
from handlers.render import plain
from handlers.verdict import screen
from knowledge.eligibility import Reason
from knowledge.mends import sentence
from knowledge.models import Lang, Profile, Programme


def answer_lines(settings: Settings, source: TextIO, sink: TextIO) -> None:
    """Answer `{"profile": {...}, "programme": "id", "lang": "en"}` lines, each by itself."""
    services = services_of(settings)
    exchange(source, sink, lambda given: _answer(services, given))


def _answer(services: Services, given: Mapping[str, Any]) -> Mapping[str, Any]:
    programme = _programme(services, given.get("programme"))
    profile = _profile(given.get("profile"))
    told, verdict = screen(
        services.knowledge, profile, programme, services.clock.now(), _lang(given.get("lang"))
    )
    reasons = [_named(reason) for reason in verdict.deciding]
    return {"verdict": verdict.answer, "text": plain(told).text, "reasons": reasons}


def _lang(given: object) -> Lang:
    return "it" if given == "it" else "en"


def _programme(services: Services, name: object) -> Programme:
    programme = services.knowledge.programmes.get(name) if isinstance(name, str) else None
    if programme is None:
        known = ", ".join(services.knowledge.programmes)
        raise LineError(f'no programme {name!r}: give one under "programme": {known}')
    return programme


def _profile(given: object) -> Profile:
    if given is not None and not isinstance(given, dict):
        raise LineError('no profile: give an object under "profile", or leave it out')
    told = {key: value for key, value in (given or {}).items() if value is not None}
    if "language" in told:
        told["languages"] = told.pop("language")
    if isinstance(told.get("school"), str):
        told["school"] = told["school"].lower()
    try:
        return Profile.model_validate(told)
    except ValidationError as error:
        wrong = ((".".join(("profile", *map(str, each["loc"]))), each) for each in error.errors())
        raise LineError("; ".join(f"{where}: {sentence(each, Profile)}" for where, each in wrong)) from None


def _named(reason: Reason) -> str:
    return f"{reason.state}: {type(reason.condition).__name__}"
