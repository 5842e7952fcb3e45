"""What stands in a summary beside its events: the social projects of the same question, and what sources
report of its territory. Neither is added to what is counted of events."""

from collections.abc import Sequence

from django.conf import settings
from django.http import QueryDict

from events.figures.reported import Counted, beside_counted
from events.models import Edition
from ngo_portal.lib.lists.counts import FOR_PAGES, First
from projects.figures import Money, by_year
from projects.filters import ProjectFilter
from registry.models import ReportedFigure
from summaries.filters import BORDERS, STATUS, SummaryFilter
from summaries.told import years_of
from territories.models import COUNTRY_CODE, Territory

#: The parameters that projects can be asked by too.
OF_PROJECTS = ("territory", "year", "direction", "target_group", "organisation")
#: What reported figures are of: a territory and a period, with all that was done there.
OF_REPORTED = ("territory", "year", "edition", BORDERS, STATUS)
MOST_REPORTED = 50


def project_question(asked: SummaryFilter) -> ProjectFilter | None:
    """The same question of projects, an edition's by its place and year; None where projects cannot be asked
    it."""
    wanted = _wanted(asked)
    if wanted.keys() - {*OF_PROJECTS, "edition", BORDERS, STATUS}:
        return None
    pairs = [pair for pair in asked.accepted if pair[0] in OF_PROJECTS]
    for edition in wanted.get("edition", []):
        pairs.append(("year", str(edition.year)))
        if edition.territory and not wanted.get("territory"):
            pairs.append(("territory", edition.territory.code))
    data = QueryDict(mutable=True)
    for name, value in dict.fromkeys(pairs):
        data.appendlist(name, value)
    question = ProjectFilter(data, queryset=ProjectFilter.published())
    question.form.is_valid()
    return question


def projects(asked: SummaryFilter) -> tuple[ProjectFilter, Money] | None:
    """(the question of projects, their money by year); None where there is none, or it takes too long."""
    question = project_question(asked)
    money = question and by_year(question.qs, question.accepted)
    return (question, money) if money else None


def figures(
    asked: SummaryFilter, territory: Territory | None, edition: Edition | None
) -> list[ReportedFigure]:
    """Those of the territory in its period and, beside an edition, in the year before, which is not the
    marathon's; not disclosed yet."""
    wanted = _wanted(asked)
    if wanted.keys() - set(OF_REPORTED) or len(wanted.get("territory", [])) > 1:
        return []
    place = territory or (edition and edition.territory) or Territory.objects.get(code=COUNTRY_CODE)
    rows = ReportedFigure.objects.published().of_territory(place)
    found = First.of(rows, MOST_REPORTED, settings.COUNT_LIMIT, FOR_PAGES).rows
    if own := _own_years(wanted):
        years = own | {one.year - 1 for one in wanted.get("edition", [])}
        found = [one for one in found if years & set(years_of(one.period))]
    return sorted(found, key=lambda figure: str(figure.period), reverse=True)


def reported(
    asked: SummaryFilter, disclosed: list[ReportedFigure]
) -> list[tuple[ReportedFigure, Sequence[ReportedFigure], Counted | None, bool]]:
    """[(figure, others, Counted or None, whether it is of the period that is asked for)]: of these."""
    own = _own_years(_wanted(asked))
    return [
        (figure, others, counted, not own or bool(own & set(years_of(figure.period))))
        for figure, others, counted in beside_counted(disclosed)
    ]


def _own_years(wanted):
    return {*wanted.get("year", []), *(one.year for one in wanted.get("edition", []))}


def _wanted(asked):
    return {name: value for name, value in asked.form.cleaned_data.items() if value}
