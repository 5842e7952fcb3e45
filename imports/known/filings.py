"""Annual filings in a sheet: which organisation, about which year, and when."""

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from imports.kinds import Field, Kind, own
from imports.readers import Record
from registry.columns.sheets import BESIDE
from registry.models import AnnualFiling, Organisation

(SHEET,) = (sheet for sheet in BESIDE if sheet.key == "annual_filings")
NAMES = (
    "ұйым",
    "ұйымның атауы",
    "наименование",
    "название",
    "организация",
    "НПО",
    "ҮЕҰ",
    "БСН",
    "БИН",
    "bin",
)

FIELDS = [
    Field(
        "organisation",
        Record(Organisation),
        _("organisation: its BIN, its number or its name"),
        exported="organisation",
        also=NAMES,
        is_shown=True,
    ),
    Field(
        "organisation_id",
        Record(Organisation),
        _("number of the organisation in the portal"),
        exported="organisation_id",
    ),
    own(AnnualFiling, "year", also=("жыл", "есепті жыл", "год", "отчётный год"), is_shown=True),
    own(AnnualFiling, "filed_on", also=("тапсырылған күні", "дата сдачи", "дата подачи"), is_shown=True),
    own(AnnualFiling, "filed_on_words"),
]


def identify(look):
    """By the organisation and the year."""
    for seen in look.rows:
        if by_number := seen.values.pop("organisation_id", None):  # of names there may be several
            seen.values["organisation"] = by_number
            seen.problems = [one for one in seen.problems if one.field != "organisation"]
    named = {seen.values["organisation"].pk for seen in look.rows if "organisation" in seen.values}
    rows = look.kind.visible_to(look.officer).filter(organisation__in=named).select_related("organisation")
    known = {(one.organisation_id, one.year): one for one in rows}
    first: dict[tuple, int] = {}
    for seen in look.rows:
        if seen.problems or seen.is_left_out:
            continue
        for name in ("organisation", "year"):
            if name not in seen.values:
                look.refuse(seen, name, "missing", _now("This cell must not be empty."), may_be_blank=False)
        if seen.problems or seen.is_left_out:
            continue
        key = seen.values["organisation"].pk, seen.values["year"]
        if key in first:
            text = _now("The same organisation and year stand in row %(row)d.") % {"row": first[key]}
            look.refuse(seen, "year", "twice", text, may_be_blank=False)
        first.setdefault(key, seen.number)
        seen.record = known.get(key)


def start(look, seen):
    organisation = seen.values["organisation"]
    if not Organisation.objects.editable_by(look.officer).filter(pk=organisation.pk).exists():
        text = _now("You may not change this organisation: it is of another territory, or public.")
        look.refuse(seen, "organisation", "foreign", text, may_be_blank=False)
    return AnnualFiling(organisation=organisation)


FILINGS = Kind(
    "filings",
    _("Annual filings"),
    AnnualFiling,
    SHEET,
    FIELDS,
    first=("organisation_id", "organisation", "year"),
    identify=identify,
    start=start,
    owner="organisation",
)
