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
from ngo_portal.lib.database.stand_ins import sql_of
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
    asked = {
        figure: QUESTIONS[figure.indicator.key]
        for figure in figures
        if figure.territory_id and _can_be(figure)
    }
    if not asked:
        return {}
    questions = [(rows, _about(figure), numbers) for figure, (_fits, rows, numbers, _phrase) in asked.items()]
    answers = in_time(lambda: _ask(questions), None)
    if answers is None:
        return dict.fromkeys(asked, Counted(_("not counted yet")))
    return {
        figure: phrase(figure, answer)
        for (figure, (*_question, phrase)), answer in zip(asked.items(), answers, strict=True)
    }


def beside_counted(figures):
    """[(figure, others, Counted or None)]: a table of reported figures (registry/_reported.html)."""
    rows = with_others(figures)
    counted = beside([figure for figure, _others in rows if figure])
    return [(figure or others[0], others if figure else [], counted.get(figure)) for figure, others in rows]


def _can_be(figure):
    if figure.organisation_id or figure.indicator.key not in QUESTIONS:
        return False
    fits, *_question = QUESTIONS[figure.indicator.key]
    return fits(figure.period)


def _about(figure):
    return figure.territory, figure.period.earliest, figure.period.latest


def _ask(questions):
    """One row of numbers for every (rows, of what they are, SQL of an array of numbers over them)."""
    compiled = [(sql_of(rows, *about), numbers) for rows, about, numbers in questions]
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


def _projects(territory, first, last):
    rows = SocialProject.objects.published().in_territories([territory])
    rows = rows.filter(listed_on__range=(first, last)).exclude(status=ProjectStatus.PLANNED)
    return _capped(rows.values("amount_contracted", "currency"))


def _carried_out(figure, answer):
    return Counted(_number(figure, *answer))


def _amount(figure, answer):
    projects, known, amount = answer
    if not known:
        return Counted(_("not stated"), coverage(None, 0, int(projects), "project"))
    whole = projects <= settings.COUNT_LIMIT
    quantity = Quantity.exact(Decimal(amount)) if whole else Quantity.at_least(Decimal(amount))
    phrase = phrases.counted(quantity, figure.indicator.unit)
    return Counted(phrase, coverage(None, int(known), int(projects), "project"))


# Organisers of events held in the period, by the borders of that time. ----------------------------------


def _organisers_of_events(territory, first, last):
    events = Event.objects.published().held()
    events = events.in_territories([territory], THEN).held_between(first, last, planned=False)
    looked_at = Event.objects.filter(pk__in=events.order_by().values("pk")[: EVENTS_LOOKED_AT + 1])
    holding = When(
        organisers__organisation__stage=Stage.PUBLISHED,
        organisers__role__in=[OrganiserRole.ORGANISER, OrganiserRole.CO_ORGANISER],
        then="organisers__organisation",
    )
    return looked_at.order_by().values("pk", organisation=Case(holding))


def _organisers(figure, answer):
    """Of so many events that not all are looked at, their organisers are a lower bound."""
    organisations, events = map(int, answer)
    whole = events <= EVENTS_LOOKED_AT
    quantity = Quantity.exact(organisations) if whole else Quantity.at_least(organisations)
    return Counted(phrases.counted(quantity, figure.indicator.unit))


# NGOs in the registry, today: beside what is said of today alone. ----------------------------------------


def _ngos(territory, _first, _last):
    rows = Organisation.objects.published().of_kinds([OrganisationKind.NGO])
    return _capped(rows.in_territories([territory]).values("pk"))


def _is_not_over(period):
    return period.latest and period.latest >= timezone.localdate()


def _today(figure, answer):
    return Counted(_number(figure, *answer), _("in the registry today"))


def _has_ends(period):
    return period.earliest and period.latest


COUNT, IN_TENGE = "ARRAY[count(*)]", f"FILTER (WHERE currency = '{Currency.KZT}')"
AMOUNTS = f"ARRAY[count(*), count(amount_contracted) {IN_TENGE}, sum(amount_contracted) {IN_TENGE}]"
ORGANISERS = "ARRAY[count(DISTINCT organisation), count(DISTINCT pk)]"
#: By key of the indicator: of which periods it can be counted, the rows, their numbers, what is said of them.
QUESTIONS = {
    "projects-carried-out": (_has_ends, _projects, COUNT, _carried_out),
    "amount-of-projects": (_has_ends, _projects, AMOUNTS, _amount),
    "organisations-holding-events": (_has_ends, _organisers_of_events, ORGANISERS, _organisers),
    "ngos-in-country": (_is_not_over, _ngos, COUNT, _today),
}
