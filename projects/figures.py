"""How much money: the amounts that projects state, by year, customer and direction, with how many of them
state one. What nobody stated is no zero, and currencies are never added."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, F, QuerySet, Sum, When
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
from registry.models import Direction, Organisation

MONEY_BY_YEAR = gettext_lazy("Money of social projects by year")
MILLION, BILLION = 10**6, 10**9
#: The amount that is drawn: the first that any project states.
DRAWN_FIRST = ("amount_contracted", "amount_planned", "amount_paid")
#: Customers that the list of projects names.
MOST_CUSTOMERS = 10
#: A longer table has the tenge alone; the files have the other currencies, beside the years stand their sums.
MOST_ROWS = 20
#: What is asked of a group of projects.
SUMS = {f"{name}_known": Count(name) for name in AMOUNTS} | {f"{name}_sum": Sum(name) for name in AMOUNTS}


@dataclass(frozen=True)
class Amount:
    """`total` of those `known` projects that state it; None where none does."""

    total: Decimal | None
    known: int


@dataclass(frozen=True, kw_only=True)
class Sums:
    """What `of` projects of a currency state."""

    currency: str
    of: int
    amounts: dict[str, Amount]


@dataclass(frozen=True, kw_only=True)
class Year(Sums):
    """`year` is None where it is not known; `of`: its projects, in whatever currency, `own`: in this one."""

    year: int | None
    own: int


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
            _("A project belongs to the year in which it began, as far as that is known."),
            _("A year without a column has no stated amount, which is not the same as zero."),
        ]
        tenge = [one for one in self.years if one.currency == Currency.KZT]
        if not self.drawn:
            return [_("None of these projects states an amount in tenge and a year.")]
        known = sum(one.amounts[self.drawn].known for one in tenge) if self.drawn else 0
        of = sum({one.year: one.of for one in self.years}.values())
        return [*notes, f"{capfirst(_coverage(known, of))}."]

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
        return _columns(_("Year"))

    @property
    def rows(self) -> list[dict[str, Any]]:
        rows = []
        others = {one.currency for one in self.years} - {Currency.KZT}
        is_long = len(self.years) > MOST_ROWS and others
        for one in self.years:
            if is_long and one.currency in others:
                continue
            url = address(reverse("projects:list"), [*self.question, ("year", one.year)]) if one.year else ""
            label = str(one.year or _("year not stated"))
            rows.append(_row(label, url, one, remainder=one.year is None))
        if is_long:
            totals = self.totals()
            rows += [_row(_("all years"), "", totals[one], remainder=True) for one in sorted(others)]
        return rows

    @property
    def number(self) -> int:
        """How many projects there are, each once."""
        return sum({one.year: one.of for one in self.years}.values())

    @property
    def is_stated(self) -> bool:
        """Whether any project states any amount."""
        return any(amount.known for one in self.years for amount in one.amounts.values())

    def totals(self) -> dict[str, Sums]:
        """{currency: its sums over all years}"""
        found: dict[str, Sums] = {}
        for one in self.years:
            sums = Sums(currency=one.currency, of=one.own, amounts=one.amounts)
            so_far = found.get(one.currency)
            found[one.currency] = _added(so_far, sums) if so_far else sums
        return found


@dataclass(frozen=True)
class Table:
    """Sums by something else than the year, for components/data_table.html."""

    columns: Sequence[dict[str, Any]]
    rows: Sequence[dict[str, Any]]
    note: str = ""


def by_customer(projects: QuerySet, money: Money) -> Table | None:
    """The MOST_CUSTOMERS whose projects state most, in the amount that is drawn, and the others together as
    far as `money`, the same projects by year, tells. None where it takes too long, or nothing is stated."""
    drawn = money.drawn or DRAWN_FIRST[0]
    tenge_first = Case(When(currency=Currency.KZT, then=0), default=1)
    largest = [tenge_first, F(f"{drawn}_sum").desc(nulls_last=True), "-of", "customer"]
    found = _summed(projects, ["customer"], largest, MOST_CUSTOMERS)
    if not found:
        return None
    named = Organisation.objects.published().in_bulk([key for key, _sums in found])
    rows, left = [], money.totals()
    for key, sums in found:
        if sums.currency in left:
            left[sums.currency] = _added(left[sums.currency], sums, -1)
        customer = named.get(key)
        label, url = (customer.name, customer.get_absolute_url()) if customer else (_("not named"), "")
        rows.append(_row(label, url, sums, remainder=not customer))
    rows.sort(key=lambda row: row["remainder"])  # who is not named comes last
    if len(found) == MOST_CUSTOMERS:
        rows += [_row(_("all others"), "", one, remainder=True) for one in left.values() if one.of]
    return Table(_columns(_("Customer")), rows)


def by_direction(projects: QuerySet, question: Sequence[tuple[str, Any]]) -> Table | None:
    """The sums of each direction; None where it takes too long, or no project has one."""
    found = _summed(projects.filter(directions__isnull=False), ["directions"], ["directions"], None)
    if not found:
        return None
    note = _("A project of several directions is counted in each of them, so these rows do not add up.")
    if len(found) > MOST_ROWS and any(sums.currency != Currency.KZT for _key, sums in found):
        found = [(key, sums) for key, sums in found if sums.currency == Currency.KZT]
        note = f"{note} {_('Amounts in other currencies stand in the files of the list.')}"
    named = Direction.objects.in_bulk([key for key, _sums in found])
    question = [pair for pair in question if pair[0] != "direction"]
    rows = [
        _row(
            named[key].name,
            address(reverse("projects:list"), [*question, ("direction", named[key].key)]),
            sums,
        )
        for key, sums in found
    ]
    return Table(_columns(_("Direction of activity")), rows, note)


def _summed(projects, by, order, most):
    """[(key, Sums)] of the groups of published projects; [] where it takes too long."""
    rows = projects.order_by().values(*by, "currency").annotate(of=Count("pk"), **SUMS).order_by(*order)
    return [(row[by[0]], _sums(row)) for row in in_time(lambda: list(rows[:most]), [])]


def _sums(row):
    return Sums(
        currency=row["currency"],
        of=row["of"],
        amounts={name: Amount(row[f"{name}_sum"], row[f"{name}_known"]) for name in AMOUNTS},
    )


def _added(one, other, sign=1):
    """The sums of one and, `sign` times, of another."""
    amounts = {}
    for name, amount in one.amounts.items():
        known = amount.known + sign * other.amounts[name].known
        total = (amount.total or 0) + sign * (other.amounts[name].total or 0)
        amounts[name] = Amount(total if known else None, known)
    return Sums(currency=one.currency, of=one.of + sign * other.of, amounts=amounts)


def _columns(heading):
    amounts = [SocialProject._meta.get_field(name).verbose_name for name in AMOUNTS]
    return [
        {"label": heading},
        {"label": _("Projects"), "numeric": True},
        *({"label": capfirst(name), "numeric": True} for name in amounts),
    ]


def _row(label, url, one, *, remainder=False):
    """A row of components/data_table.html: how many projects, and each amount with how many state it."""
    language = label.language if getattr(label, "is_fallback", False) else ""
    if one.currency != Currency.KZT:
        label = f"{label}, {Currency(one.currency).label}"
    number = number_format(one.of, force_grouping=True)
    cells = [{"text": label, "url": url, "lang": language}, {"text": number, "numeric": True}]
    for name in AMOUNTS:
        amount = one.amounts[name]
        said = {"text": whole(amount.total), "note": _coverage(amount.known, one.of)} if amount.known else {}
        cells.append({"text": "", "numeric": True, **said})
    return {"cells": cells, "remainder": remainder}


def by_year(projects: QuerySet, question: Sequence[tuple[str, Any]]) -> Money | None:
    """The Money of published projects, the first year first; None where it takes too long."""

    def ask():
        rows = projects.order_by().annotate(began=ExtractYear("listed_on")).values("began", "currency")
        return list(rows.annotate(of=Count("pk"), **SUMS).order_by("began", "currency"))

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
            own=row["of"],
            amounts={name: Amount(row[f"{name}_sum"], row[f"{name}_known"]) for name in AMOUNTS},
        )
        for row in rows
        if row["currency"] == Currency.KZT or any(row[f"{name}_known"] for name in AMOUNTS)
    ]
    question = [pair for pair in question if pair[0] != "year"]
    return Money(sorted(years, key=_year_and_tenge_first), question)


def _year_and_tenge_first(one):
    return one.year is None, one.year or 0, one.currency != Currency.KZT


def money_picture(asked: Any, _absolute: Any) -> Picture:
    money = by_year(asked.qs, asked.accepted)
    if money is None:
        raise NotDrawn(question=_("There are too many projects to be added up at once: ask for fewer."))
    return Picture(money.title, money.drawing(), money.notes, money.table())


def _coverage(known, of):
    return coverage(None, known, of, "project")


def whole(amount):
    """With its kopecks, where it has any."""
    return number_format(amount if amount % 1 else int(amount), force_grouping=True)


def _short(amount):
    """532 700 000 is «532,7 млн»."""
    for size, name in ((BILLION, _("%s billion")), (MILLION, _("%s million"))):
        if amount >= size:
            return name % number_format(
                (round(Decimal(amount) / size, 1)).normalize() + 0, force_grouping=True
            )
    return number_format(round(Decimal(amount)), force_grouping=True)
