"""How much money: the amounts that projects state, by year, with how many of them state one. What nobody
stated is no zero, and currencies are never added."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, QuerySet, Sum
from django.db.models.functions import ExtractYear
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ngo_portal.lib.drawing.bars import Bar, draw_bars
from ngo_portal.lib.language.quantities import coverage
from ngo_portal.lib.lists.counts import counted
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.pictures import NotDrawn, Picture
from ngo_portal.lib.serving.time_limits import in_time
from projects.models import AMOUNTS, UNDATED, Currency, SocialProject

MONEY_BY_YEAR = gettext_lazy("Money of social projects by year")
MILLION, BILLION = 10**6, 10**9
#: The amount that is drawn: the first that any project states.
DRAWN_FIRST = ("amount_contracted", "amount_planned", "amount_paid")


@dataclass(frozen=True)
class Amount:
    """`total` of those `known` projects that state it; None where none does."""

    total: Decimal | None
    known: int


@dataclass(frozen=True)
class Year:
    """`year` is None where it is not known; `of`: its projects, in whatever currency."""

    year: int | None
    currency: str
    of: int
    amounts: dict[str, Amount]


@dataclass(frozen=True)
class Money:
    years: Sequence[Year]
    question: Sequence[tuple[str, Any]]

    @property
    def drawn(self) -> str:
        """The column of the amount that is drawn, in tenge; "" where none is stated."""
        tenge = [one for one in self.years if one.currency == Currency.KZT and one.year]
        return next((name for name in DRAWN_FIRST if any(one.amounts[name].known for one in tenge)), "")

    @property
    def title(self) -> str:
        said = SocialProject._meta.get_field(self.drawn).verbose_name if self.drawn else ""
        return f"{MONEY_BY_YEAR} ({said}, {Currency.KZT.label})" if said else str(MONEY_BY_YEAR)

    @property
    def inline(self) -> Any:
        return self.drawing().inline()

    def drawing(self) -> Any:
        stated = {one.year: one for one in self.years if one.currency == Currency.KZT and one.year}
        if not self.drawn:
            stated = {}
        bars = []
        for year in range(min(stated, default=0), max(stated, default=-1) + 1):
            amount = stated[year].amounts[self.drawn] if year in stated else Amount(None, 0)
            said = _coverage(amount.known, stated[year].of) if year in stated else counted(0, "project")
            bars.append(
                Bar(
                    value=float(amount.total or 0),
                    printed=_short(amount.total) if amount.total else "",
                    title=f"{year}: {_short(amount.total)} ({said})" if amount.total else f"{year}: {said}",
                    tick=str(year),
                )
            )
        return draw_bars(bars, self.title, _short)

    @property
    def notes(self) -> list[str]:
        notes = [
            _("A project is of the year in which it began, as far as it is known."),
            _("A year without a column has no stated amount, which is not the same as zero."),
        ]
        tenge = [one for one in self.years if one.currency == Currency.KZT]
        if not self.drawn:
            return [_("None of these projects states an amount in tenge and a year.")]
        known = sum(one.amounts[self.drawn].known for one in tenge) if self.drawn else 0
        of = sum({one.year: one.of for one in self.years}.values())
        return [*notes, _coverage(known, of)]

    def table(self) -> tuple[list[Any], list[list[Any]]]:
        """Header and rows of its CSV: numbers as they are, empty where none is stated."""
        names = {name: SocialProject._meta.get_field(name).verbose_name for name in AMOUNTS}
        header = [_("Year"), _("Currency"), _("Projects")]
        for name in names.values():
            header += [name, _("%(amount)s: stated by") % {"amount": name}]
        rows = []
        for one in self.years:
            row = [one.year or _("year not stated"), one.currency, one.of]
            for name in names:
                row += [one.amounts[name].total, one.amounts[name].known]
            rows.append(row)
        return header, rows

    @property
    def columns(self) -> list[dict[str, Any]]:
        """For components/data_table.html, with `rows`."""
        amounts = [SocialProject._meta.get_field(name).verbose_name for name in AMOUNTS]
        return [
            {"label": _("Year")},
            {"label": _("Projects"), "numeric": True},
            *({"label": capfirst(name), "numeric": True} for name in amounts),
        ]

    @property
    def rows(self) -> list[dict[str, Any]]:
        rows = []
        for one in self.years:
            currency = "" if one.currency == Currency.KZT else f", {Currency(one.currency).label}"
            url = address(reverse("projects:list"), [*self.question, ("year", one.year)]) if one.year else ""
            label = f"{one.year or _('year not stated')}{currency}"
            cells = [{"text": label, "url": url}, {"text": one.of, "numeric": True}]
            for name in AMOUNTS:
                amount = one.amounts[name]
                total = amount.total is not None and number_format(amount.total, force_grouping=True)
                said = f"{total} ({_coverage(amount.known, one.of)})" if total else ""
                cells.append({"text": said, "numeric": True})
            rows.append({"cells": cells, "remainder": one.year is None})
        return rows


def by_year(projects: QuerySet, question: Sequence[tuple[str, Any]]) -> Money | None:
    """The Money of published projects, the first year first; None where it takes too long."""
    sums = {f"{name}_known": Count(name) for name in AMOUNTS}
    sums |= {f"{name}_sum": Sum(name) for name in AMOUNTS}

    def ask():
        rows = projects.order_by().annotate(began=ExtractYear("listed_on")).values("began", "currency")
        return list(rows.annotate(of=Count("pk"), **sums).order_by("began", "currency"))

    rows = in_time(ask, None)
    if rows is None:
        return None
    of: dict[int, int] = {}
    for row in rows:
        of[row["began"]] = of.get(row["began"], 0) + row["of"]
    years = [
        Year(
            year=row["began"] if row["began"] != UNDATED.year else None,
            currency=row["currency"],
            of=of[row["began"]],
            amounts={name: Amount(row[f"{name}_sum"], row[f"{name}_known"]) for name in AMOUNTS},
        )
        for row in rows
        if row["currency"] == Currency.KZT or any(row[f"{name}_known"] for name in AMOUNTS)
    ]
    question = [pair for pair in question if pair[0] != "year"]
    return Money(sorted(years, key=lambda one: (one.year is None, one.year)), question)


def money_picture(asked: Any, _absolute: Any) -> Picture:
    money = by_year(asked.qs, asked.accepted)
    if money is None:
        raise NotDrawn(question=_("There are too many projects to be added up at once: ask for fewer."))
    return Picture(money.title, money.drawing(), money.notes, money.table())


def _coverage(known, of):
    return coverage(None, known, of, "project")


def _short(amount):
    """532 700 000 is «532,7 млн»."""
    for size, name in ((BILLION, _("%s billion")), (MILLION, _("%s million"))):
        if amount >= size:
            return name % number_format(
                (round(Decimal(amount) / size, 1)).normalize() + 0, force_grouping=True
            )
    return number_format(round(Decimal(amount)), force_grouping=True)
