"""What must hold for every student and every rule."""

from collections.abc import Iterator
from itertools import product

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from knowledge.eligibility import Answer, Condition, Need, ProfileFact, State, check, contradictions
from knowledge.models import (
    All,
    Any,
    Degree,
    DegreeIs,
    DegreeIsNot,
    GraduatedWithin,
    LanguageReaches,
    Level,
    Profile,
    Rule,
    SchoolIs,
    Text,
    Unstated,
    YearIs,
)
from tests.knowledge.eligibility.programmes import HERE, NOW, programme_with

SCHOOLS = ("law", "medicine")
DEGREES = (Degree.BACHELOR, Degree.SINGLE_CYCLE, Degree.PHD, Degree.GRADUATE)
MONTHS = (12, 13)
LEVELS = (Level.A1, Level.B2, Level.C2)
NAMES: dict[type, set[ProfileFact]] = {
    SchoolIs: {ProfileFact.SCHOOL},
    DegreeIs: {ProfileFact.DEGREE},
    DegreeIsNot: {ProfileFact.DEGREE},
    YearIs: {ProfileFact.YEAR, ProfileFact.TRAVEL_YEAR, ProfileFact.DEGREE},
    GraduatedWithin: {ProfileFact.MONTHS},
    LanguageReaches: {ProfileFact.LANGUAGE},
}


@st.composite
def years(draw: st.DrawFn) -> YearIs:
    first = draw(st.integers(1, 6))
    span = YearIs.Span(min=first, max=draw(st.integers(first, 6)))
    return YearIs(year=span, at=draw(st.sampled_from(("travel", "application"))))


leaves: st.SearchStrategy[Rule] = st.one_of(
    st.builds(SchoolIs, school=st.sampled_from(SCHOOLS).map(lambda s: (s,)), excludes=st.booleans()),
    st.builds(DegreeIs, degree=st.lists(st.sampled_from(DEGREES), min_size=1, unique=True).map(tuple)),
    st.builds(DegreeIsNot, degree_not=st.lists(st.sampled_from(DEGREES), min_size=1, unique=True).map(tuple)),
    years(),
    st.just(GraduatedWithin(graduated_within_months=12)),
    st.builds(LanguageReaches, language=st.just("en"), level=st.sampled_from(LEVELS)),
    st.just(Unstated(unstated=Text(en="The host says.", it="Lo dice l'ospite."))),
)
rules = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(All, all=st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Any, any=st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)
profiles = st.builds(
    Profile,
    university=st.sampled_from((None, HERE, HERE, HERE, "there")),
    school=st.sampled_from((None, *SCHOOLS)),
    degree=st.sampled_from((None, *DEGREES)),
    year=st.none() | st.integers(1, 6),
    travel_year=st.none() | st.integers(1, 7),
    months_since_graduation=st.sampled_from((None, *MONTHS)),
    languages=st.sampled_from(({}, *({"en": level} for level in LEVELS))),
)
consistent = profiles.filter(lambda profile: not contradictions(profile))


def without_one(profile: Profile, name: str) -> Profile:
    return profile.model_copy(update={name: {} if name == "languages" else None})


def names(condition: Condition, fact: str) -> bool:
    return fact in {each.value for each in NAMES.get(type(condition), set())}


@settings(max_examples=400, deadline=None)
@given(rules, consistent, st.sampled_from(list(ProfileFact)))
@example(
    Any(any=(SchoolIs(school=("law",)), YearIs(year=YearIs.Span(min=1, max=1)))),
    Profile(university=HERE, degree=Degree.PHD, year=1),
    ProfileFact.DEGREE,
)
def test_one_fact_more_never_turns_a_verdict_but_by_a_rule_that_names_it(
    rule: Rule, after: Profile, fact: ProfileFact
) -> None:
    before = without_one(after, fact.value)
    assume(before != after and not contradictions(before))
    programme = programme_with(rule)

    first, second = check(before, programme, NOW), check(after, programme, NOW)

    if first.answer is not Answer.UNKNOWN and second.answer is not first.answer:
        # A doubt is decided by what lacks, though a rule that no longer holds is what led to it.
        judged = second.reasons if second.answer is Answer.UNKNOWN else second.deciding
        turned = [r for r in judged if r.state in (State.MET, State.UNMET)]
        assert any(names(reason.condition, fact.value) for reason in turned)
        assert fact in NAMES[YearIs], "only a year told earlier, and of a degree course, was a guess"


def contradicted(profile: Profile) -> Profile:
    graduated = profile.degree is Degree.GRADUATE or profile.months_since_graduation is not None
    return profile.model_copy(update={"year": 1} if graduated else {"months_since_graduation": 1})


@settings(max_examples=200, deadline=None)
@given(rules, consistent)
def test_a_contradictory_fact_never_turns_a_yes_into_a_no(rule: Rule, before: Profile) -> None:
    after = contradicted(before)
    first, second = check(before, programme_with(rule), NOW), check(after, programme_with(rule), NOW)

    if contradictions(after):
        assert second.contradictions
        assert second.answer in (first.answer, Answer.UNKNOWN)


def everything_told(profile: Profile) -> Iterator[Profile]:
    """Every way of telling what `profile` leaves out, in a small world."""
    enrolments = [each for each in Degree if each is not Degree.GRADUATE]
    enrolled: list[dict[str, object]] = [
        {"degree": degree, "year": year, "travel_year": travel}
        for degree, year in product(enrolments, range(1, 7))
        for travel in (year, year + 1)
    ]
    graduated = [{"degree": Degree.GRADUATE, "months_since_graduation": months} for months in MONTHS]
    universities = (profile.university,) if profile.university else (HERE, "there")
    for university, school, status, level in product(universities, SCHOOLS, [*enrolled, *graduated], LEVELS):
        told = {"university": university, "school": school, "languages": {"en": level}, **status}
        kept = {name: getattr(profile, name) for name in Profile.model_fields if getattr(profile, name)}
        full = Profile.model_validate({**told, **kept})
        if not contradictions(full):
            yield full


def restricted(full: Profile, told: Profile, needs: tuple[Need, ...]) -> Profile:
    """`told` with no more than the facts in `needs` taken from `full`, and those that they call for."""
    asked = {need.fact.value for need in needs}
    asked |= {"months_since_graduation"} if "degree" in asked else set()
    asked |= {"travel_year"} if "year" in asked else {"year"} if "travel_year" in asked else set()
    return told.model_copy(update={name: getattr(full, name) for name in asked})


def is_of_a_course(full: Profile) -> bool:
    """What a rule of years presumes of a student who does not say in what she is enrolled."""
    return full.degree is not None and full.degree.has_course_years


UNSAID = Unstated(unstated=Text(en="The host says.", it="Lo dice l'ospite."))


@settings(max_examples=80, deadline=None)
@given(rules, consistent)
@example(
    All(all=(UNSAID, YearIs(year=YearIs.Span(min=4, max=6)))), Profile(university=HERE, year=5)
)  # a PhD would settle it, and is not asked about
@example(All(all=(UNSAID, YearIs(year=YearIs.Span(min=1, max=6)))), Profile(university=HERE))
def test_unknown_names_facts_that_settle_it_or_is_open(rule: Rule, profile: Profile) -> None:
    programme = programme_with(rule)
    verdict = check(profile, programme, NOW)
    if verdict.answer is not Answer.UNKNOWN:
        assert verdict.needs == ()
        return

    worlds = list(everything_told(profile))
    if verdict.needs:
        told = {restricted(full, profile, verdict.needs).model_dump_json() for full in worlds}
        answers = {check(Profile.model_validate_json(each), programme, NOW).answer for each in told}
        assert answers - {Answer.UNKNOWN}, "telling all that is asked for settles nothing"
    else:
        # Two pages for different schools leave everybody open, whichever school is told.
        scopes = [reason for reason in verdict.deciding if isinstance(reason.condition, SchoolIs)]
        assert scopes or any(reason.state is State.OPEN for reason in verdict.deciding)
        presumed = [full for full in worlds if profile.degree or is_of_a_course(full)]
        assert {check(full, programme, NOW).answer for full in presumed} <= {Answer.UNKNOWN}


@settings(max_examples=200, deadline=None)
@given(rules, profiles)
def test_a_yes_rests_on_met_conditions_and_a_no_on_unmet_ones(rule: Rule, profile: Profile) -> None:
    verdict = check(profile, programme_with(rule), NOW)
    states = {reason.state for reason in verdict.deciding}

    if verdict.answer is Answer.ELIGIBLE:
        assert states == {State.MET}
    elif verdict.answer is Answer.NOT_ELIGIBLE:
        assert states == {State.UNMET}
    else:
        assert states & {State.LACKING, State.OPEN}
