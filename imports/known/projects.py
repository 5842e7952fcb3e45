"""Social projects in a sheet."""

from django.utils.translation import gettext_lazy as _

from imports.kinds import Field, Kind, own
from imports.known.namesakes import Namesakes
from imports.known.places import answers_for, ask_whether_outside
from imports.known.sourced import sourced
from imports.readers import Place, Text
from ngo_portal.lib.language.translated import LONGEST_NAME, columns_of
from projects.columns import PROJECTS as SHEET
from projects.models import SocialProject

FIELDS = [
    Field(
        "name",
        Text(LONGEST_NAME, is_name=True, example="«Қамқорлық»"),
        _("Name"),
        exported="name",
        also=("жоба", "жобаның атауы", "проект", "название проекта", "наименование проекта"),
        is_shown=True,
    ),
    *(own(SocialProject, name, exported="") for name in columns_of("name")),
    own(SocialProject, "kind", also=("жоба түрі", "вид проекта"), is_shown=True),
    own(SocialProject, "status", also=("жай-күйі", "состояние"), is_shown=True),
    own(SocialProject, "customer", also=("тапсырыс беруші", "заказчик"), is_shown=True),
    own(
        SocialProject,
        "supplier",
        also=("өнім беруші", "орындаушы", "исполнитель", "поставщик"),
        is_shown=True,
    ),
    own(SocialProject, "operator"),
    own(SocialProject, "programme"),
    own(SocialProject, "territory", also=("аудан", "район", "место", "өткізілетін орны"), is_shown=True),
    Field(
        "oblast",
        Place(),
        _("Oblast"),
        exported="oblast",
        also=("облыс", "облысы", "область", "регион", "өңір"),
        part_of="territory",
        is_around=True,
    ),
    own(SocialProject, "directions", also=("бағыты", "направление"), is_shown=True),
    own(SocialProject, "target_groups", also=("нысаналы топ", "целевая группа"), is_shown=True),
    own(SocialProject, "contract_number", also=("шарт №", "№ договора"), is_shown=True),
    own(SocialProject, "contract_on", also=("шарт күні", "дата договора"), is_shown=True),
    own(SocialProject, "contract_on_words"),
    own(SocialProject, "lot", also=("лот №", "№ лота"), is_shown=True),
    own(SocialProject, "amount_planned", is_shown=True),
    own(SocialProject, "amount_contracted", also=("сомасы", "сумма", "сумма договора"), is_shown=True),
    own(SocialProject, "amount_paid", is_shown=True),
    own(SocialProject, "currency"),
    own(SocialProject, "planned_dates", also=("мерзімі", "срок", "сроки"), is_shown=True),
    own(SocialProject, "planned_dates_words"),
    own(SocialProject, "actual_dates"),
    own(SocialProject, "actual_dates_words"),
    *(
        own(SocialProject, name, exported="about" if name.endswith("kk") else "")
        for name in columns_of("about")
    ),
    *(
        own(SocialProject, name, exported="results" if name.endswith("kk") else "")
        for name in columns_of("results")
    ),
    own(SocialProject, "assessment", also=("бағалау", "оценка")),
    own(SocialProject, "assessed_on", also=("бағалау күні", "дата оценки")),
    own(SocialProject, "assessed_on_words"),
    *(
        own(SocialProject, name, exported="assessment_words" if name.endswith("kk") else "")
        for name in columns_of("assessment_words")
    ),
    *sourced(SocialProject),
]
NAMESAKES = Namesakes("name", "territory")


def start(look, seen):
    place = seen.values.get("territory")
    ask_whether_outside(look, seen, "territory", [place])
    return SocialProject(responsible=answers_for(look.officer, [place]))


PROJECTS = Kind(
    "projects",
    _("Social projects"),
    SocialProject,
    SHEET,
    FIELDS,
    first=(),
    identify=lambda look: None,
    start=start,
    ask=NAMESAKES.ask,
)
