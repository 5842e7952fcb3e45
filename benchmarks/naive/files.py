"""The rows of the events' files as a tutorial makes them: model instances, prefetched lines, Python."""

from itertools import islice

from django.db.models import Q

from registry.models import Organisation, ReportedFigure, Source, Statement

AT_ONCE = 2000


def rows(filtered, most):
    """At most so many rows of the CSV for a queryset of events, each a list of as many texts and dates as
    the portal's own columns.
    """
    return map(_event, islice(_instances(filtered, *SHOWN), most))


def sheets(filtered):
    """(sheet, row) of the workbook for a queryset of events: the event, then its lines; statements, figures
    and sources at the end."""
    organisations, editions, sources = set(), set(), set()
    for event in _instances(filtered, *SHOWN, *ON_SHEETS):
        yield "Events", _event(event)
        editions.add(event.edition_id)
        sources |= {event.source_id, event.date_source_id}
        for sheet, lines, cells in LINES:
            for line in getattr(event, lines).all():
                sources.add(line.source_id)
                yield sheet, [event.pk, str(event.title), *cells(line), *_sentence(line)]
        organisations |= {line.organisation_id for line in event.organisers.all()}
    organisations = Organisation.objects.published().filter(pk__in=organisations - {None})
    about = Statement.objects.published().filter(
        Q(organisation__in=organisations)
        | Q(counterpart__in=organisations)
        | Q(person__positions__organisation__in=organisations)
        | Q(editions__in=editions - {None})
    )
    figures = ReportedFigure.objects.published().of_organisations(organisations)
    for statement in about.distinct().select_related("organisation", "person", "territory", "unit", "source"):
        sources.add(statement.source_id)
        yield "Statements", [statement.pk, str(statement), *_number(statement), *_sentence(statement)]
    for figure in figures.select_related("indicator__unit", "territory", "organisation", "source"):
        sources.add(figure.source_id)
        yield "Reported figures", [figure.pk, str(figure.indicator), *_number(figure), *_sentence(figure)]
    for source in Source.objects.published().filter(pk__in=sources - {None}).defer("text"):
        yield (
            "Sources",
            [source.pk, source.headline, source.author, source.publisher, str(source.date), source.url],
        )


#: What the row of an event shows of its lines, and what their own sheets show besides.
SHOWN = [
    "places__territory",
    "listings__territory",
    "organisers__organisation",
    "people__person",
    "audiences__target_group",
    "audiences__unit",
    "figures__indicator",
    "directions",
]
ON_SHEETS = [
    "places__territory__oblast",
    "people__position__organisation",
    "figures__indicator__unit",
    "figures__unit",
    "quotes__person",
    "quotes__position__organisation",
    *(f"{lines}__source" for lines in ("places", "organisers", "people", "audiences", "figures", "quotes")),
]


def _instances(filtered, *lines):
    events = filtered.select_related(
        "type", "second_type", "edition__marathon", "observance", "project", "source"
    )
    return events.defer("search").prefetch_related(*lines).iterator(chunk_size=AT_ONCE)


def _event(event):
    return [
        event.pk,
        str(event.title),
        str(event.type.name),
        str(event.second_type.name) if event.second_type else "",
        event.get_state_display(),
        str(event.date),
        event.start_time,
        event.end_time,
        event.date_words,
        event.get_date_basis_display(),
        str(event.date_note),
        event.date_verbatim,
        event.starts_on,
        event.ends_on,
        "; ".join(str(place.territory.title) for place in event.places.all()),
        _oblasts(event, "then"),
        _oblasts(event, "now"),
        event.get_mode_display(),
        "; ".join(str(line) for line in event.organisers.all()),
        "; ".join(str(line) for line in event.people.all()),
        "; ".join(f"{line}: {line.quantity}" for line in event.audiences.all()),
        "; ".join(f"{line}: {line.quantity}" for line in event.figures.all()),
        str(event.edition.marathon.name) if event.edition else "",
        event.edition.year if event.edition else None,
        str(event.project.name) if event.project else "",
        str(event.observance.name) if event.observance else "",
        "; ".join(str(direction) for direction in event.directions.all()),
        str(event.topic),
        str(event.description),
        str(event.outcome),
        str(event.feedback),
        event.source_id,
        event.source.headline if event.source else "",
        event.source.author if event.source else "",
        event.verbatim,
        event.get_basis_display(),
        event.link,
        "synthetic data" if event.is_synthetic else "",
    ]


def _oblasts(event, borders):
    return "; ".join(
        str(listing.territory.title)
        for listing in event.listings.all()
        if listing.territory.level == 1 and getattr(listing, borders)
    )


def _sentence(line):
    source = line.source
    return [line.source_id, source.headline if source else "", line.verbatim, line.get_basis_display()]


def _number(line):
    quantity = line.quantity
    return [line.get_quantity_qualifier_display(), quantity.low, quantity.high, quantity.words]


def _place(line):
    oblast = line.territory.oblast
    return [
        str(line.territory.title),
        line.territory.code,
        str(oblast.title) if oblast else "",
        str(line.note),
    ]


def _organiser(line):
    name = str(line.organisation.name) if line.organisation else ""
    return [line.organisation_id, name, str(line.described), line.get_role_display()]


def _post(line):
    position = line.position
    if position is None:
        return ["", "", None, ""]
    return [str(position.post), str(position.unit), position.organisation_id, str(position.organisation)]


def _person(line):
    return [line.person_id, str(line.person or ""), str(line.described)]


def _participant(line):
    return [*_person(line), line.get_role_display(), *_post(line)]


def _quote(line):
    return [*_person(line), *_post(line)]


def _audience(line):
    unit = str(line.unit.name) if line.unit else ""
    return [line.get_role_display(), str(line.target_group or ""), str(line.described), *_number(line), unit]


def _figure(line):
    unit = line.unit or (line.indicator and line.indicator.unit)
    return [
        line.get_flow_display(),
        str(line.indicator or ""),
        str(line.item),
        *_number(line),
        str(unit.name) if unit else "",
    ]


LINES = [
    ("Places", "places", _place),
    ("Organisers", "organisers", _organiser),
    ("People", "people", _participant),
    ("For whom and how many", "audiences", _audience),
    ("Figures", "figures", _figure),
    ("Quotes", "quotes", _quote),
]
