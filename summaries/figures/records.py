"""Numbers of single records: for how many an event was and what was given there, what a source reports, what
a project costs. The row is the record, with its sentence."""

import re
from collections.abc import Callable
from dataclasses import replace

from django.utils.translation import gettext as _

from events.models import Event, EventAudience, EventFigure
from events.public.disclosure import disclose
from ngo_portal.lib.language.quantities import Quantity
from projects.models import AMOUNTS, SocialProject
from registry.models import CountsPeople, ReportedFigure
from registry.rules.phrases import in_money
from summaries.figures.figure import Figure, NoFigure, Row
from summaries.figures.lines import told_audiences, told_things, with_flow

#: `audience-12`, `project-3.amount_contracted`.
OF_RECORD = re.compile(r"(?P<kind>[a-z]+)-(?P<pk>[1-9]\d{0,17})(?:\.(?P<name>[a-z_]+))?")


def of_record(key: str) -> Figure | None:
    """The figure of a record; None for the key of another one. Raises NoFigure."""
    match = OF_RECORD.fullmatch(key)
    if match is None:
        return None
    if match["kind"] not in KINDS or bool(match["name"]) != (match["kind"] == "project"):
        raise NoFigure
    return KINDS[match["kind"]](key, int(match["pk"]), *filter(None, [match["name"]]))


def _published(model, pk, *, owner=None, owners="pk"):
    """Raises NoFigure where the record, or the event whose line it is, is not published."""
    of = model if owner is None else owner
    found = model.objects.filter(pk=pk).values_list(owners, flat=True).first()
    if found is None:
        raise NoFigure
    if not of.objects.published().filter(pk=found).exists():
        raise NoFigure(withdrawn=of.objects.withdrawn().filter(pk=found).exists())


def _of_line(key, pk, model, told: Callable):
    _published(model, pk, owner=Event, owners="event")
    [row] = told([pk])
    line = row.record
    return _stated(key, str(line), line.event.title, line.public_quantity, row, line.phrase)


def _audience(key, pk):
    figure = _of_line(key, pk, EventAudience, told_audiences)
    line = figure.only.record
    return replace(figure, label=line.role_told, unit=line.unit.key if line.unit else "people")


def _thing(key, pk):
    figure = _of_line(key, pk, EventFigure, told_things)
    line = figure.only.record
    unit = line.counted_in.key if line.counted_in else ""
    return replace(figure, label=with_flow(str(line), line.done), unit=unit)


def _reported(key, pk):
    _published(ReportedFigure, pk)
    figure = ReportedFigure.objects.for_pages().get(pk=pk)
    whose = figure.organisation or figure.territory
    if whose is None or figure.organisation_id and not figure.organisation:
        raise NoFigure  # of whom nothing is published
    disclose(figure)
    url = whose.get_absolute_url() if hasattr(whose, "get_absolute_url") else ""
    row = Row(str(whose), url, figure.phrase, figure, key)
    made = _stated(key, figure.indicator.name, str(whose), figure.public_quantity, row, figure.phrase)
    return replace(made, unit=figure.indicator.unit.key)


def _project(key, pk, name):
    if name not in AMOUNTS:
        raise NoFigure
    _published(SocialProject, pk)
    project = SocialProject.objects.published().get(pk=pk)
    disclose(project)
    amount = getattr(project, name)
    if amount is None:
        raise NoFigure
    value = in_money(amount, project.currency)
    row = Row(project.name, project.get_absolute_url(), value, project, key)
    label = SocialProject._meta.get_field(name).verbose_name
    made = _stated(key, label, project.name, Quantity.exact(amount), row, value)
    return replace(made, unit=project.currency)


def _stated(key, label, of, quantity, row, value):
    return Figure(
        id=key,
        label=label,
        of=of,
        value=value,
        rule=_rule(row, value),
        recount=lambda: of_record(key).value,  # of the record as it is by then
        low=quantity.low,
        high=quantity.high,
        qualifier=quantity.qualifier,
        only=row,
    )


def _rule(row, value):
    if not value:
        return _("The source gives no number.")
    if isinstance(row.record, CountsPeople):  # the same of all of them: which is kept back is not told
        return _(
            "The number is given as the source states it; where that would tell a small number of people, "
            "only its bounds are given."
        )
    return _("The number is given as the source states it.")


KINDS = {"audience": _audience, "item": _thing, "reported": _reported, "project": _project}
