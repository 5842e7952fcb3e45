"""Marathons, with their yearly editions and the themed weeks of these."""

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from events.models import Edition, MarathonName, ThemedWeek
from ngo_portal.lib.lists.columns import NAMES, NUMBER, SENTENCES, Column, Sheet, of_owner, records
from registry.columns.expressions import approximate, joined, translated
from registry.columns.shared import AS_PRINTED, NAME, RECORD, provenance, quantity
from registry.columns.sheets import numbers


def _other_names(_language):
    return joined(MarathonName.objects, "marathon", F("name"))


def _dates(label):
    return [
        Column("dates", label, approximate("dates"), _("As exactly as they are known."), place="dates.edtf"),
        Column("dates_words", _("Dates as printed"), "dates_words", AS_PRINTED, place="dates.words"),
    ]


MARATHON_COLUMNS = [
    RECORD,
    Column("slug", _("Address"), "slug", _("The last part of its address.")),
    NAME,
    Column("other_names", _("Other names"), _other_names, _("As sources call it."), width=NAMES),
    Column("about", _("About"), translated("about"), _("What the marathon is."), width=SENTENCES),
]
MARATHONS = records("marathons", _("Marathons"), MARATHON_COLUMNS)

EDITION_COLUMNS = [
    *of_owner([Column("marathon", _("No. of the marathon"), "marathon_id", _("Whose it is."), NUMBER)]),
    RECORD,
    Column("year", _("Year"), "year", _("Year in which it is held."), NUMBER),
    *_dates(_("Dates")),
    Column(
        "territory",
        _("Territory"),
        translated("territory__title"),
        _("What it covers; empty for the whole country."),
    ),
    Column("code", _("KATO code"), "territory__code", _("Code in the state classifier.")),
    *(one for one in quantity() if one.key != "unit"),  # of events, as a source gives it
    *provenance(),
]
EDITIONS = Sheet(
    "editions",
    _("Editions"),
    lambda asked: Edition.objects.filter(marathon__in=numbers(asked)).order_by("marathon", "year"),
    EDITION_COLUMNS,
    _("A marathon in one year; the number is that of its events as a source gives it."),
    MARATHONS,
)
WEEK_COLUMNS = [
    *of_owner([Column("edition", _("No. of the edition"), "edition_id", _("Whose it is."), NUMBER)]),
    NAME,
    *_dates(_("Dates")),
]
WEEKS = Sheet(
    "weeks",
    _("Themed weeks"),
    lambda asked: ThemedWeek.objects.filter(edition__in=numbers(asked)).order_by("edition", "dates", "pk"),
    WEEK_COLUMNS,
    _("Weeks of an edition with a theme of their own."),
    EDITIONS,
)
MARATHON_SHEETS = [EDITIONS, WEEKS]
