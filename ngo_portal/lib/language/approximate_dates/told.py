"""A date beside the words of its source, which may name a period that EDTF has no code of."""

from ngo_portal.lib.language.translated import page_language

from . import phrases
from .reading import is_study_year
from .values import ApproximateDate


def told(date: ApproximateDate, words: str = "", language: str | None = None, style: str = "label") -> str:
    """`date.print`; of a year of school or university, which lies in two years and lasts for neither:
    «2021/2022 оқу жылында»."""
    if words and date.is_interval and date.precision == "year" and is_study_year(words):
        return phrases.study_year(page_language(language), style, "/".join(date.points))
    return date.print(language, style)
