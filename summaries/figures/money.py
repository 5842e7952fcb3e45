"""Social projects and their money: an amount that nobody states is no zero, and currencies are never
added."""

from decimal import Decimal

from django.db.models import Sum
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.public.disclosure import disclose
from ngo_portal.lib.database.shown import shown
from ngo_portal.lib.language.quantities import coverage
from ngo_portal.lib.lists.counts import capped
from ngo_portal.lib.lists.page import address
from projects.models import AMOUNTS, Currency, SocialProject
from registry.rules.phrases import in_money
from summaries import beside
from summaries.figures.figure import Figure, NoFigure, Row
from summaries.filters import SummaryFilter
from summaries.ids import figure_id


def projects(asked: SummaryFilter, key: str) -> Figure:
    """How many began in the period."""
    question, money = _found(asked)
    number = money.number
    if not number:
        raise NoFigure
    return Figure(
        id=figure_id(key, asked.in_full),
        label=_("Social projects"),
        of=asked.title,
        value=capped(number),
        low=Decimal(number),
        high=Decimal(number),
        qualifier="exact",
        rule=_("Published projects are counted in the year in which they began, as far as it is known."),
        recount=lambda: capped(question.qs.order_by().count()),
        unit="project",
        url=address(reverse("projects:list"), question.accepted),
        rows=question.qs,
        told=_told_projects,
    )


def amount(asked: SummaryFilter, key: str) -> Figure:
    """`money.amount_contracted.KZT`."""
    name, _dot, currency = key.partition(".")[2].partition(".")
    if name not in AMOUNTS or currency not in Currency.values:
        raise NoFigure
    question, money = _found(asked)
    sums = money.totals().get(currency)
    if sums is None or not sums.amounts[name].known:
        raise NoFigure
    known, total = sums.amounts[name].known, sums.amounts[name].total
    rows = question.qs.filter(currency=currency, **{f"{name}__isnull": False})
    field = SocialProject._meta.get_field(name)
    return Figure(
        id=figure_id(key, asked.in_full),
        label=f"{capfirst(field.verbose_name)} ({_('Social projects').lower()})",
        of=asked.title,
        value=in_money(total, currency),
        low=total,
        high=total if known == sums.of else None,
        qualifier="exact" if known == sums.of else "at_least",
        rule=_("The amounts that projects state in this currency are added up; others are not."),
        recount=lambda: in_money(rows.aggregate(total=Sum(name))["total"], currency),
        unit=currency,
        coverage=coverage(None, known, sums.of, "project"),
        url=address(reverse("projects:list"), question.accepted),
        rows=rows,
        told=lambda keys: _told_projects(keys, name),
    )


def _found(asked):
    found = beside.projects(asked)
    if found is None:
        raise NoFigure
    return found


def _told_projects(keys, name=""):
    rows = shown(SocialProject, keys, "published")
    disclose(*rows)
    return [
        Row(
            one.name,
            one.get_absolute_url(),
            in_money(getattr(one, name), one.currency) if name else "",
            one,
            f"project-{one.pk}.{name}" if name else "",
        )
        for one in rows
    ]
