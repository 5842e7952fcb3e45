"""The main sheet of events: one row each, lines joined."""

from functools import reduce
from operator import or_

from django.conf import settings
from django.db.models import Case, DateField, Exists, F, Func, OuterRef, Q, TextField, Value, When
from django.db.models.functions import Coalesce, Concat, NullIf
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from events.columns.small_numbers import SMALL_EVENT, SMALL_EVENT_OF_LINE
from events.models import (
    UNREPORTED,
    AttendanceMode,
    Event,
    EventAudience,
    EventFigure,
    EventOrganiser,
    EventPerson,
    EventPlace,
    EventState,
    EventTerritory,
)
from events.models.lines import (
    FLOWS_TO_COME,
    LEAFLETS,
    TO_COME,
    AudienceRole,
    FigureFlow,
    OrganiserRole,
    PersonRole,
)
from ngo_portal.lib.language.translated import Translated, columns_of, empty
from ngo_portal.lib.lists.columns import (
    DATE,
    NAMES,
    NUMBER,
    SENTENCES,
    Column,
    day_format,
    label_of,
    records,
    with_exact,
)
from ngo_portal.lib.lists.selects import Asked, AskedOnce, IsAmong
from registry.columns.expressions import (
    NOTHING,
    how_many,
    if_published,
    joined,
    linked,
    name_if_published,
    name_in_sentence,
    numeric,
    of_source,
    sentence,
    telling,
    text,
    together,
    translated,
    unless_it_tells,
    who_and_post,
    without_telling,
)
from registry.columns.shared import RECORD, SYNTHETIC, basis, date_basis, inferred, source, verbatim
from registry.models.sources import Basis
from registry.rules.small_numbers import NamesFew, NamesSmallNumber
from territories.models import Territory
from territories.querysets import title_key

#: The lines of an event that a row of the file tells of.
PARTS = [EventPlace, EventOrganiser, EventPerson, EventAudience, EventFigure]
#: Of a line: nobody has said that its event was held, so nobody has been helped and nothing given.
_NOT_HELD = Q(event__state__in=[state for state in EventState if state != EventState.HELD])


def _infers():
    """Whether any of these lines of the event is inferred."""
    inferred = [lines.objects.order_by().filter(basis=Basis.INFERRED) for lines in PARTS]

    def of_asked(_rows):
        first, *others = (rows.filter(Asked(F("event_id"))).values_list("event_id") for rows in inferred)
        return first.union(*others)

    def alone():
        return reduce(or_, (Q(Exists(rows.filter(event=OuterRef("pk")))) for rows in inferred))

    return Q(AskedOnce(alone, {"inferred (id)": of_asked}, IsAmong(F("pk"), table="inferred"), of=Event))


def _marked(line):
    """A line, which says so when it is inferred."""
    return inferred(line, Q(basis=Basis.INFERRED))


def _role(roles, plain, shape="({})"):
    """The role in brackets; nothing for the plain one."""
    named = [When(role=role, then=text(shape.format(role.label))) for role in roles if role != plain]
    return Case(*named, default=NOTHING, output_field=TextField())


def _described(language, *, names=NamesFew):
    """Words for somebody of a line; none where they may tell a small number of the event."""
    words = Translated.expression("described", language)
    return unless_it_tells(SMALL_EVENT_OF_LINE, words, names=names)


def _places(language):
    """ "Semey city (inferred)"."""
    title = Translated.expression("territory__title", language)
    return joined(EventPlace.objects, "event", _marked(title))


def _oblasts(borders):
    """Oblasts the event was held in, by the borders of `now` or `then`."""
    rows = EventTerritory.objects.filter(territory__level=Territory.Level.OBLAST)

    def expression(language):
        title = Translated.expression("territory__title", language)
        order = title_key(language, "territory__")
        return joined(rows, "event", title, order=order, among=Q(**{borders: True}))

    return expression


def _organisers(language):
    """«Отбасы орталығы» қоғамдық қоры, белсенділер (серіктес)"."""

    def lines(name):
        who = together(if_published("organisation", name), _described(language, names=NamesSmallNumber))
        line = together(who, _role(OrganiserRole, OrganiserRole.ORGANISER), separator=" ")
        return joined(EventOrganiser.objects.public(), "event", _marked(line))

    name = Translated.expression("organisation__name", language)
    return with_exact(lines(name_in_sentence("organisation", language)), lines(name).exact)


class Today(Func):
    """The day here, told by the database: a SELECT is kept longer than a day."""

    template = f"(now() AT TIME ZONE '{settings.TIME_ZONE}')::date"
    output_field = DateField()


def _people(language):
    """«Айтмамбетова Айжан – модератор: бас менеджер, «Азаматтық бастамаларды қолдау орталығы»»."""
    name = Translated.expression("person__name", language)
    who = together(name, _described(language, names=NamesSmallNumber))
    line = who_and_post(who, "position", language, role=_role(PersonRole, PersonRole.OTHER, "{}"))
    return joined(EventPerson.objects, "event", _marked(line))


def _audience(language):
    """ "мұқтаж отбасылар: ≈30 отбасы": the group, its number and unit. Of several sources the chosen one."""
    who = Coalesce(
        NullIf(_described(language), NOTHING),
        NullIf(Translated.expression("target_group__name", language), NOTHING),
        Case(
            *(When(_NOT_HELD, role=role, then=text(str(label))) for role, label in TO_COME.items()),
            default=label_of("role", AudienceRole),
            output_field=TextField(),
        ),
        output_field=TextField(),
    )
    number = how_many(language, ["unit"], small=EventAudience.small(), by_ends=True)
    line = Concat(who, text(": "), number, output_field=TextField())
    return joined(EventAudience.objects.filter(is_chosen=True), "event", _marked(line))


def _figures(language):
    """ "waste paper (received): 1,5 tonnes", "leaflets (handed out): amount not stated"."""
    item = unless_it_tells(SMALL_EVENT_OF_LINE, Translated.expression("item", language))
    what = Coalesce(
        NullIf(item, NOTHING),
        NullIf(Translated.expression("indicator__name", language), NOTHING),
        Translated.expression("target_group__name", language),
        output_field=TextField(),
    )
    flows = [flow for flow in FigureFlow if flow != FigureFlow.COUNTED]
    printed = reduce(or_, (Q(**{f"{column}__iregex": LEAFLETS}) for column in columns_of("item")))
    given = FigureFlow.GIVEN
    done = Case(
        When(printed & _NOT_HELD, flow=given, then=text(f"({given.said_of(LEAFLETS, is_to_come=True)})")),
        *(When(_NOT_HELD, flow=flow, then=text(f"({label})")) for flow, label in FLOWS_TO_COME.items()),
        When(printed, flow=given, then=text(f"({given.said_of(LEAFLETS)})")),
        *(When(flow=flow, then=text(f"({flow.label})")) for flow in flows),
        default=NOTHING,
        output_field=TextField(),
    )
    not_stated = Case(
        When(empty("item"), then=text(_now("number not stated"))),
        default=text(_now("amount not stated")),
        output_field=TextField(),
    )
    number = how_many(
        language, ["unit", "indicator__unit"], small=EventFigure.small(), by_ends=True, unknown=not_stated
    )
    line = together(together(what, done, separator=" "), number, separator=": ")
    return joined(EventFigure.objects.filter(is_chosen=True), "event", _marked(line))


def _date(language):
    spelt = Case(  # spelling out what is less exact takes ten times as long
        When(starts_on=F("ends_on"), then=Func("starts_on", Value(day_format(language)), function="to_char")),
        default=numeric("date", language),
        output_field=TextField(),
    )
    return with_exact(spelt, F("date"))


def _date_sentence(language):
    line = sentence("date_verbatim", source="date_source", above="source")
    return unless_it_tells(SMALL_EVENT, line)


def _state(_language):
    """The label of the state; that nothing was reported of a planned event whose day is past."""
    unreported = When(state=EventState.PLANNED, ends_on__lt=Today(), then=text(UNREPORTED))
    label = Case(unreported, default=label_of("state", EventState), output_field=TextField())
    return with_exact(label, F("state"))


def _time(column):
    """SQL for a time of day, «10:00»."""
    return lambda _language: Func(
        F(column), Value("HH24:MI"), function="to_char", output_field=TextField(null=True)
    )


EVENT_COLUMNS = [
    RECORD,
    Column(
        "title",
        _("Title"),
        translated("title"),
        _("Title in the language of the file; where it has none, Kazakh, Russian or English."),
        width=NAMES,
    ),
    Column("type", _("Type of event"), translated("type__name"), _("From the portal's dictionary.")),
    Column(
        "second_type",
        _("Second type"),
        translated("second_type__name"),
        _("Where the source calls the same event two things."),
    ),
    Column("state", _("Status"), _state, _("Planned, held, postponed or cancelled.")),
    Column(
        "date",
        _("Date"),
        _date,
        _("As exactly as it is known: day, month or year alone; empty when not stated."),
        place="date.edtf",
    ),
    Column("start_time", _("Begins at"), _time("start_time"), _("Empty when not stated.")),
    Column("end_time", _("Ends at"), _time("end_time"), _("Empty when not stated.")),
    Column(
        "date_words", _("Date as printed"), "date_words", _("The words of the source."), place="date.words"
    ),
    date_basis(),
    Column(
        "date_note",
        _("How the date was inferred"),
        translated("date_note"),
        _("Empty when the source states the date."),
        width=SENTENCES,
        place="date.note",
    ),
    Column(
        "date_verbatim",
        _("Sentence of the source about the date"),
        _date_sentence,
        _("Word for word, in the language of the source."),
        width=SENTENCES,
        place="date.verbatim",
    ),
    Column(
        "starts_on",
        _("Not before"),
        "starts_on",
        _("First possible day; empty when the year is not known."),
        DATE,
        place="date.earliest",
    ),
    Column(
        "ends_on",
        _("Not after"),
        "ends_on",
        _("Last possible day; empty when the year is not known."),
        DATE,
        place="date.latest",
    ),
    Column(
        "places",
        _("Place"),
        _places,
        _(
            "The oblast alone where no more is known; a place that was inferred is marked. Joined by "
            "semicolons."
        ),
        width=NAMES,
    ),
    Column(
        "oblast_then",
        _("Oblast at that time"),
        _oblasts("then"),
        _("By the borders of the day of the event."),
    ),
    Column("oblast_now", _("Oblast today"), _oblasts("now"), _("By today's borders.")),
    Column(
        "mode",
        _("Format"),
        lambda language: label_of("mode", AttendanceMode),
        _("In person, online or both."),
    ),
    Column(
        "organisers",
        _("Organiser"),
        _organisers,
        _("Organisers, partners and sponsors, joined by semicolons."),
        width=NAMES,
    ),
    Column(
        "people",
        _("People"),
        _people,
        _("Moderators, speakers and guests with their posts, joined by semicolons."),
        width=SENTENCES,
    ),
    Column(
        "audience",
        _("For whom and how many"),
        _audience,
        _("Each group with the number that counts: ≈ about, > more than, ≥ at least, ≤ up to, < less than."),
        width=SENTENCES,
    ),
    Column(
        "figures",
        _("Figures"),
        _figures,
        _("What was counted, received, bought, given or sent, joined by semicolons."),
        width=SENTENCES,
    ),
    Column(
        "marathon",
        _("Marathon"),
        translated("edition__marathon__name"),
        _("The marathon the event was part of."),
    ),
    Column(
        "edition_year",
        _("Year of the marathon"),
        "edition__year",
        _("Empty when the event was in no marathon."),
        NUMBER,
    ),
    Column(
        "project",
        _("Social project"),
        name_if_published("project"),
        _("The project the event belongs to."),
        width=NAMES,
    ),
    Column(
        "observance",
        _("Observance"),
        translated("observance__name"),
        _("The yearly day the event was held for."),
    ),
    Column(
        "directions",
        _("Directions of activity"),
        linked(Event, "directions"),
        _("Joined by semicolons."),
        width=NAMES,
    ),
    Column(
        "topic",
        _("Topic"),
        translated("topic"),
        _("Topic as the source gives it."),
        width=NAMES,
    ),
    Column(
        "description",
        _("What happened"),
        without_telling(SMALL_EVENT, "description"),
        _("What happened at the event."),
        width=SENTENCES,
    ),
    Column(
        "outcome",
        _("Outcome"),
        without_telling(SMALL_EVENT, "outcome"),
        _("What came out of it."),
        width=SENTENCES,
    ),
    Column(
        "feedback",
        _("Feedback"),
        without_telling(SMALL_EVENT, "feedback"),
        _("What people said about it."),
        width=SENTENCES,
    ),
    *source(),
    Column(
        "source_author",
        _("Author of the source"),
        lambda language: of_source(lambda path: F(f"{path}__author")),
        _("Author of the source."),
    ),
    verbatim(hidden=telling(SMALL_EVENT, F("verbatim"))),
    basis(Q(date_basis=Basis.INFERRED), _infers()),
    Column("link", _("Link to the publication"), "link", _("Address of the publication.")),
    SYNTHETIC,
]

EVENTS = records("events", _("Events"), EVENT_COLUMNS)
