"""Events in a sheet."""

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from events.columns.events import EVENTS as SHEET
from events.models import Edition, Event, EventAudience, EventOrganiser, EventPlace
from imports.kinds import Field, Kind, own
from imports.known.namesakes import Namesakes
from imports.known.places import answers_for, ask_whether_outside
from imports.known.sourced import SOURCE, named
from imports.readers import Place, Reader, Record, Text, Unread, Words
from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.quantities import Misread
from ngo_portal.lib.language.quantities.fields import REFUSALS
from ngo_portal.lib.language.translated import columns_of
from registry.forms.quantity_input import CountedThings
from registry.models import Organisation, TargetGroup


class Audience(Reader):
    """«30-ға жуық мұқтаж отбасы», «15 волонтёров»: a number as the form of an event reads it."""

    example = "30 волонтер"

    def prepare(self, texts, officer):
        self.things = CountedThings()

    def read(self, text):
        try:
            found = self.things.read(text)
        except Misread as misread:
            raise Unread("audience", REFUSALS[type(misread)]) from misread
        if not found.quantity.is_known or found.parts or not (found.thing is None or self._is_people(found)):
            raise Unread("audience", _now("Write one number and whom it counts, e.g. 30 volunteers."))
        return found

    @staticmethod
    def _is_people(found):
        return isinstance(found.thing, TargetGroup) or found.unit is not None

    def spelt(self, value):
        return str(value.quantity) if value else ""


class Audiences(Words):
    def spelt(self, value):
        return "; ".join(self.one.spelt(one) for one in value or ())


class MarathonYear(Reader):
    """«Игі істер марафоны 2021»: an edition of a marathon."""

    def prepare(self, texts, officer):
        editions = Edition.objects.select_related("marathon").order_by("pk")
        self.editions = list(editions)
        self.known = {}
        for one in self.editions:
            for name in one.marathon.names:
                self.known[fold(f"{name} {one.year}")] = one

    @property
    def example(self):
        one = Edition.objects.select_related("marathon").first()
        return f"{one.marathon} {one.year}" if one else ""

    def read(self, text):
        if found := self.known.get(fold(text)):
            return found
        options = [
            (f"{one.marathon.names[0]} {one.year}", f"{one.marathon} {one.year}") for one in self.editions
        ]
        raise Unread(
            "edition",
            _now("There is no such year of a marathon: “%(text)s”.") % {"text": text[:80]},
            options,
            by_text=True,
        )


def _places(values):
    return [(EventPlace, {"territory_id": place.pk}) for place in values]


def _organisers(values):
    return [(EventOrganiser, {"organisation_id": one.pk, "role": "organiser"}) for one in values]


def _described(values):
    return [(EventOrganiser, {"described_kk": text, "role": "organiser"}) for text in values]


def _audiences(values):
    return [
        (
            EventAudience,
            {
                "target_group_id": one.thing.pk if isinstance(one.thing, TargetGroup) else None,
                "unit_id": one.unit.pk if one.unit else None,
                "quantity_low": one.quantity.low,
                "quantity_high": one.quantity.high,
                "quantity_qualifier": str(one.quantity.qualifier),
                "quantity_words": one.quantity.words,
            },
        )
        for one in values
    ]


FIELDS = [
    Field(
        "title",
        Text(500, is_name=True, example="«Волонтерлік – өмір салты» семинары"),
        _("Title"),
        exported="title",
        also=("іс-шара", "іс-шараның атауы", "атауы", "мероприятие", "название", "наименование мероприятия"),
        is_shown=True,
    ),
    *(own(Event, name, exported="") for name in columns_of("title")),
    own(Event, "type", also=("түрі", "іс-шара түрі", "вид", "тип", "вид мероприятия"), is_shown=True),
    own(Event, "second_type"),
    own(Event, "state", also=("жай-күйі", "состояние")),
    own(Event, "date", also=("күні", "өткізілген күні", "дата проведения", "дата"), is_shown=True),
    own(Event, "start_time", also=("уақыты", "время", "басталуы", "начало"), is_shown=True),
    own(Event, "end_time"),
    own(Event, "date_words"),
    Field(
        "places",
        Words(Place()),
        _("Place"),
        exported="places",
        also=("өткізілген орны", "аудан", "ауданы", "место проведения", "район", "населённый пункт"),
        lines=_places,
        is_shown=True,
    ),
    own(Event, "mode"),
    Field(
        "organisers",
        Words(Record(Organisation)),
        _("Organiser"),
        exported="organisers",
        also=("ұйымдастырушы", "ұйымдастырушылар", "организаторы", "НПО", "ҮЕҰ"),
        lines=_organisers,
        is_shown=True,
    ),
    Field(
        "described",
        Words(Text(500)),
        _("organiser that is not in the registry"),
        lines=_described,
        is_shown=True,
    ),
    Field(
        "audience",
        Audiences(Audience()),
        _("For whom and how many"),
        exported="audience",
        also=(
            "қатысушылар",
            "қатысушылар саны",
            "қамтылғандар",
            "участники",
            "количество участников",
            "охват",
        ),
        lines=_audiences,
        is_shown=True,
    ),
    Field(
        "edition",
        MarathonYear(),
        _("Marathon and its year"),
        also=("марафон", "marathon and year"),
        is_shown=True,
    ),
    own(Event, "project"),
    own(Event, "directions", also=("бағыты", "направление"), is_shown=True),
    Field("topic", Text(300), _("Topic"), exported="topic", also=("тақырыбы", "тема")),
    Field(
        "description",
        Text(has_lines=True),
        _("What happened"),
        exported="description",
        also=("сипаттама", "мазмұны", "описание", "содержание"),
        is_shown=True,
    ),
    Field("outcome", Text(has_lines=True), _("Outcome"), exported="outcome", also=("нәтижесі", "результат")),
    Field("feedback", Text(has_lines=True), _("Feedback"), exported="feedback"),
    own(Event, "date_basis"),
    own(Event, "date_verbatim", label=""),
    *named(Event, "source", also=SOURCE),
    own(Event, "verbatim", label=""),
    own(Event, "link", also=("сілтеме", "ссылка"), is_shown=True),
]
NAMESAKES = Namesakes("title", "date")


def start(look, seen):
    places = seen.values.get("places", [])
    ask_whether_outside(look, seen, "places", places)
    return Event(responsible=answers_for(look.officer, places))


EVENTS = Kind(
    "events",
    _("Events"),
    Event,
    SHEET,
    FIELDS,
    first=(),
    identify=lambda look: None,
    start=start,
    ask=NAMESAKES.ask,
)
