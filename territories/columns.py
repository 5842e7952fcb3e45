"""What places look like outside the portal: units of the state classifier (KATO)."""

from django.db.models import F, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.translated import Translated
from ngo_portal.lib.lists.columns import DATE, NUMBER, Column, label_of, records
from territories.models import Territory


def _title(path=""):
    return lambda language: Translated.expression(f"{path}title", language)


def _inside(level, label, code):
    """What of this level a place is, or lies in."""
    return [
        Column(level, label, _title(f"{level}__"), _("By today's borders; empty where there is none.")),
        Column(
            f"{level}_code",
            code,
            lambda _language: Coalesce(F(f"{level}__code"), Value("")),
            _("Its code in the state classifier."),
        ),
    ]


TERRITORY_COLUMNS = [
    Column("code", _("KATO code"), "code", _("Code in the state classifier.")),
    Column("title", _("Title"), _title(), _("As the portal calls it.")),
    Column("aliases", _("Other names"), "aliases", _("Old and everyday names.")),
    Column(
        "kind", _("Kind"), lambda _language: label_of("kind", Territory.Kind), _("Oblast, district, city …")
    ),
    Column(
        "level",
        _("Level"),
        "level",
        _("0 the country, 1 oblasts, 2 districts, 3 rural okrugs and towns, 4 settlements."),
        NUMBER,
    ),
    *_inside("oblast", _("Oblast"), _("KATO code of the oblast")),
    *_inside("district", _("District"), _("KATO code of the district")),
    *_inside("sub_district", _("Rural okrug"), _("KATO code of the rural okrug")),
    Column("valid_from", _("Exists since"), "valid_from", _("Empty when not known."), DATE),
]
TERRITORIES = records("territories", _("Territories"), TERRITORY_COLUMNS)
