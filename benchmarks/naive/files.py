"""The rows of the events' files as a tutorial makes them: model instances, prefetched lines, Python."""

from itertools import islice

AT_ONCE = 2000


def rows(filtered, most):
    """At most so many rows of the file for a queryset of events, each a list of as many texts and dates as
    the portal's own columns.
    """
    events = filtered.select_related("type", "edition__marathon", "project", "source").prefetch_related(
        "places__territory",
        "listings__territory",
        "organisers__organisation",
        "audiences__target_group",
        "audiences__unit",
    )
    for event in islice(events.defer("search").iterator(chunk_size=AT_ONCE), most):
        yield [
            event.pk,
            str(event.title),
            str(event.type.name),
            event.get_state_display(),
            str(event.date),
            event.date_words,
            event.get_date_basis_display(),
            event.starts_on,
            event.ends_on,
            "; ".join(str(place.territory.title) for place in event.places.all()),
            _oblasts(event, "then"),
            _oblasts(event, "now"),
            event.get_mode_display(),
            "; ".join(str(line) for line in event.organisers.all()),
            "; ".join(f"{line}: {line.quantity}" for line in event.audiences.all()),
            str(event.edition.marathon.name) if event.edition else "",
            event.edition.year if event.edition else None,
            str(event.project.name) if event.project else "",
            str(event.topic),
            str(event.description),
            str(event.outcome),
            event.source.headline if event.source else "",
            event.source.author if event.source else "",
            event.verbatim,
            event.link,
        ]


def _oblasts(event, borders):
    return "; ".join(
        str(listing.territory.title)
        for listing in event.listings.all()
        if listing.territory.level == 1 and getattr(listing, borders)
    )
