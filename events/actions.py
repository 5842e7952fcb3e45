"""What may be made of an event besides the steps of moderation, a copy; and of an edition, the next one."""

from django.db import transaction
from django.utils import timezone

from events.models import (
    Edition,
    EditionRequest,
    EventFigure,
    EventState,
    Photo,
    Quote,
    RequestState,
    ThemedWeek,
)
from moderation import duties
from moderation.querysets import kinds_of_lines
from ngo_portal.lib.language.quantities import Quantity
from ngo_portal.lib.language.translated import columns_of

#: What was said once is said of that event alone, and what was photographed was there.
NEVER_COPIED = {Photo, Quote}
#: What a source has counted there is not counted at another marathon.
COUNTED_THERE = {EventFigure}
#: Told of the event itself, besides what stands in the sentences of its source.
TOLD = [
    "link",
    "date_words",
    *(column for name in ("date_note", "description", "outcome", "feedback") for column in columns_of(name)),
]


@transaction.atomic
def copy(*, event, by, edition=None):
    """A draft like `event`, for `by` to correct; gives the new Event.

    In another `edition` its date lies as many years from the first one's as the editions do. There nothing
    is taken over that a source has said of the first one: sentences, numbers, what happened.
    """
    again = edition is not None and edition != event.edition
    made = _like(event, apart=TOLD if again else ())
    if again:
        made.edition, made.date = edition, event.date.years_later(edition.year - _year_of(event, edition))
        _forget_sources(made)
        made.date_basis = "stated"
        made.state = _state_of(made.date)
    if not type(event).objects.in_scope_of(by).filter(pk=event.pk).exists():
        made.responsible = by.territory
    made.save(force_insert=True)
    duties.enter(made, by)
    made.directions.set(event.directions.all())
    for relation in kinds_of_lines(type(event)):
        kind = relation.related_model
        if kind in NEVER_COPIED or (again and kind in COUNTED_THERE):
            continue
        for line in getattr(event, relation.get_accessor_name()).all():
            copied = _like(line)
            setattr(copied, relation.field.name, made)
            if again:
                _forget_sources(copied)
                if hasattr(copied, "quantity"):
                    copied.quantity = Quantity.unknown()
            copied.save(force_insert=True)
    return made


def _like(row, apart=()):
    """A new row with what an officer may enter of `row`, but for the columns `apart`."""
    fields = [field for field in row._meta.concrete_fields if field.editable and not field.primary_key]
    fields = [field for field in fields if not field.generated and field.name not in apart]
    return type(row)(**{field.attname: getattr(row, field.attname) for field in fields})


def _forget_sources(row):
    for sentence, sources in row.sentences.items():
        setattr(row, sentence, "")
        for source in sources:
            setattr(row, source, None)
    row.basis = row._meta.get_field("basis").default


def _year_of(event, otherwise):
    first = event.date.earliest
    return event.edition.year if event.edition else first.year if first else otherwise.year


def _state_of(date):
    today = timezone.localdate()
    return EventState.PLANNED if date.latest and date.latest > today else EventState.HELD


def following(edition):
    """The edition of the year after and its themed weeks, not saved: (Edition, [ThemedWeek]).

    Days lie a year later; the territory is the one it lies in by now where it has been dissolved. What a
    source said of this one stays behind.
    """
    made = Edition(
        marathon=edition.marathon,
        year=edition.year + 1,
        dates=edition.dates.years_later(1),
        territory=_still_there(edition.territory),
    )
    weeks = [
        ThemedWeek(
            edition=made,
            dates=week.dates.years_later(1),
            **{column: getattr(week, column) for column in columns_of("name")},
        )
        for week in edition.weeks.all()
    ]
    return made, weeks


@transaction.atomic
def open_following(*, edition, by):
    """Saves what `following` gives, and answers those who asked for it; gives the new Edition."""
    made, weeks = following(edition)
    made.full_clean()
    made.save(force_insert=True)
    for week in weeks:
        week.save(force_insert=True)
    for request in EditionRequest.objects.new().of_edition(made):
        request.state = RequestState.OPENED
        request.version += 1
        sign_answer(request=request, by=by)
        request.save()
    return made


def sign_answer(*, request, by):
    """Who has answered a request and when, before it is saved; one taken up again is as new."""
    is_new = request.state == RequestState.NEW
    request.answered_at, request.answered_by = (None, None) if is_new else (timezone.now(), by)


def _still_there(territory):
    while territory is not None and territory.valid_to is not None:
        territory = territory.parent
    return territory
