"""What sources report of a territory and a period, beside what the portal's own records add up to. The two
are never added."""

from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings
from django.db import connection
from django.db.models import Case, When
from django.utils import timezone
from django.utils.translation import gettext as _

from events.models import Event
from events.models.lines import OrganiserRole
from events.public.disclosure import with_others
from events.querysets import THEN
from moderation.models import Stage
from ngo_portal.lib.language.quantities import Quantity, coverage
from ngo_portal.lib.serving.time_limits import in_time
from projects.models import Currency, ProjectStatus, SocialProject
from registry.models import Organisation
from registry.models.organisations import OrganisationKind
from registry.rules import phrases

#: Whose organisers are counted: each takes a reading of its own.
EVENTS_LOOKED_AT = 1_000


@dataclass(frozen=True)
class Counted:
    """What the portal counts of the same: a phrase, and of how many records it is known."""

    phrase: str
    coverage: str = ""


def beside(figures):
    """{figure: Counted} for those of a territory that the portal can count, in one query; each number goes
    up to COUNT_LIMIT, or they are said to come later."""
    asked = {figure: QUESTIONS[figure.indicator.key](figure) for figure in figures if _can_be_counted(figure)}
    asked = {figure: question for figure, question in asked.items() if question}
    if not asked:
        return {}
    questions = [(rows, numbers) for rows, numbers, _phrase in asked.values()]
    answers = in_time(lambda: _ask(questions), None)
    if answers is None:
        return dict.fromkeys(asked, Counted(_("not counted yet")))
    return {
        figure: phrase(figure, answer)
        for (figure, (_rows, _numbers, phrase)), answer in zip(asked.items(), answers, strict=True)
    }


def beside_counted(figures):
    """[(figure, others, Counted or None)]: a table of reported figures (registry/_reported.html)."""
    rows = with_others(figures)
    counted = beside([figure for figure, _others in rows if figure])
    return [(figure or others[0], others if figure else [], counted.get(figure)) for figure, others in rows]


def _can_be_counted(figure):
    return figure.territory_id and not figure.organisation_id and figure.indicator.key in QUESTIONS


def _ask(questions):
    """One row of numbers for every (rows, SQL of an array of numbers over them)."""
    compiled = [(rows.query.sql_with_params(), numbers) for rows, numbers in questions]
    wanted = ", ".join(f"(SELECT {numbers} FROM ({sql}) AS counted)" for (sql, _params), numbers in compiled)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {wanted}", [value for (_sql, params), _n in compiled for value in params])
        return cursor.fetchone()


def _capped(rows):
    return rows.order_by()[: settings.COUNT_LIMIT + 1]


def _number(figure, number):
    limit = settings.COUNT_LIMIT
    quantity = Quantity.exact(int(number)) if number <= limit else Quantity.more_than(limit)
    return phrases.counted(quantity, figure.indicator.unit)


# Projects that began in the period, by today's borders, those that are only planned left out. -----------


def _projects(figure):
    first, last = figure.period.earliest, figure.period.latest
    if not (first and last):
        return None
    rows = SocialProject.objects.published().in_territories([figure.territory])
    rows = rows.filter(listed_on__range=(first, last)).exclude(status=ProjectStatus.PLANNED)
    return _capped(rows.values("amount_contracted", "currency"))


def _projects_carried_out(figure):
    rows = _projects(figure)
    return rows is not None and (
        rows,
        "ARRAY[count(*)]",
        lambda figure, answer: Counted(_number(figure, *answer)),
    )


def _amount_of_projects(figure):
    rows = _projects(figure)
    in_tenge = f"FILTER (WHERE currency = '{Currency.KZT}')"
    numbers = f"ARRAY[count(*), count(amount_contracted) {in_tenge}, sum(amount_contracted) {in_tenge}]"
    return rows is not None and (rows, numbers, _amount)


def _amount(figure, answer):
    projects, known, amount = answer
    if not known:
        return Counted(_("not stated"), coverage(None, 0, int(projects), "project"))
    whole = projects <= settings.COUNT_LIMIT
    quantity = Quantity.exact(Decimal(amount)) if whole else Quantity.at_least(Decimal(amount))
    phrase = phrases.counted(quantity, figure.indicator.unit)
    return Counted(phrase, coverage(None, int(known), int(projects), "project"))


# Organisers of events held in the period, by the borders of that time. ----------------------------------


def _organisations_holding_events(figure):
    first, last = figure.period.earliest, figure.period.latest
    if not (first and last):
        return None
    events = Event.objects.published().held()
    events = events.in_territories([figure.territory], THEN).held_between(first, last, planned=False)
    looked_at = Event.objects.filter(pk__in=events.order_by().values("pk")[: EVENTS_LOOKED_AT + 1])
    holding = When(
        organisers__organisation__stage=Stage.PUBLISHED,
        organisers__role__in=[OrganiserRole.ORGANISER, OrganiserRole.CO_ORGANISER],
        then="organisers__organisation",
    )
    rows = looked_at.order_by().values("pk", organisation=Case(holding))
    return rows, "ARRAY[count(DISTINCT organisation), count(DISTINCT pk)]", _organisers


def _organisers(figure, answer):
    """Of so many events that not all are looked at, their organisers are a lower bound."""
    organisations, events = map(int, answer)
    whole = events <= EVENTS_LOOKED_AT
    quantity = Quantity.exact(organisations) if whole else Quantity.at_least(organisations)
    return Counted(phrases.counted(quantity, figure.indicator.unit))


# NGOs in the registry, today: beside what is said of today alone. ----------------------------------------


def _ngos(figure):
    last = figure.period.latest
    if not last or last < timezone.localdate():
        return None
    rows = Organisation.objects.published().of_kinds([OrganisationKind.NGO])
    rows = _capped(rows.in_territories([figure.territory]).values("pk"))
    return rows, "ARRAY[count(*)]", _today


def _today(figure, answer):
    return Counted(_number(figure, *answer), _("in the registry today"))


#: By key of the indicator.
QUESTIONS = {
    "projects-carried-out": _projects_carried_out,
    "amount-of-projects": _amount_of_projects,
    "organisations-holding-events": _organisations_holding_events,
    "ngos-in-country": _ngos,
}
