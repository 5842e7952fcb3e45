"""What narrows a list, as its titles have it: «2021, 2022 жыл», «2025 ж. 1 мамыр – 30 маусым»."""

from typing import Any

from django.utils.translation import pgettext

from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.lists.filters import PublicFilter

#: Parameters of the two ends of one period.
PERIOD = ("from", "to")


def title_of(heading: Any, asked: PublicFilter, most: int | None = None) -> str:
    """«Іс-шаралар: Ұлан ауданы, 2021 жыл»: a heading with what narrows its list, at most so many of it."""
    texts = narrowed_to(asked)
    more = ["…"] if most is not None and len(texts) > most else []
    return ": ".join(filter(None, [str(heading), ", ".join([*texts[:most], *more])]))


def year_as_heading(year: str | int) -> str:
    """«2021 жыл»: alone it would be a number without its noun."""
    return pgettext("a year in a heading", "%(year)s") % {"year": year}


def status_as_heading(status: str) -> str:
    """«мәртебесі – жұмыс істейді»: some words of states are no names of what is listed."""
    return pgettext("a status in a heading", "%(status)s") % {"status": status}


def period_of(asked: PublicFilter) -> ApproximateDate | None:
    """From a day, to a day, or both; None where neither is asked for."""
    asked.form.is_valid()
    first, last = (asked.form.cleaned_data.get(name) for name in PERIOD)
    return ApproximateDate(f"{first or '..'}/{last or '..'}") if first or last else None


def narrowed_to(asked: PublicFilter) -> list[str]:
    """A text for each filter in use, for a period one, the last; of several years the last has their noun."""
    last_of = {name: value for name, value, _label, _text in asked.chips}
    period_asked = period_of(asked)
    first_of = {name: value for name, value, _label, _text in reversed(asked.chips)}
    texts = [
        year_as_heading(text)
        if name == "year" and value == last_of[name]
        else status_as_heading(text)
        if name == "status" and value == first_of[name]
        else text
        for name, value, _label, text in asked.chips
        if name not in PERIOD
    ]
    return [*texts, period_asked.print(style="label")] if period_asked else texts
