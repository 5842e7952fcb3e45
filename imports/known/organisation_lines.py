"""The lines of organisations and of people in a sheet: other names, contacts, posts, annual filings."""

from django.utils.translation import gettext_lazy as _

from imports.kinds import own, translated
from imports.known.lines import kind_of_lines, lines_of, whose
from imports.known.organisations import ORGANISATIONS
from imports.known.plain import what_is_plain, without_kind
from imports.known.sourced import named, sourced
from registry.columns.organisations import ORGANISATIONS as SHEET
from registry.columns.sheets import BESIDE
from registry.models import AnnualFiling, Contact, Organisation, OrganisationName, Position

SHEETS = {sheet.key: sheet for sheet in BESIDE}
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


def _kind(key, model, fields, *, label=None, **options):
    sheet = SHEETS[options.pop("sheet", key)]
    label = label or lines_of(ORGANISATIONS, sheet)
    number, name = f"{model.owner_field().name}_id", model.owner_field().name
    owner = whose(model, model.owner_field().verbose_name, number=number, name=name, also=NAMES)
    return kind_of_lines(key, label, model, sheet, [*owner, *fields], **options)


def _plain(key, model):
    fields, more = what_is_plain(model, SHEETS[key])
    return _kind(key, model, fields, **more)


OTHER_NAMES = _kind(
    "other_names",
    OrganisationName,
    [
        own(OrganisationName, "kind", is_shown=True),
        own(OrganisationName, "name", exported="other_name", is_shown=True),
    ],
    known_by=("name",),
)
CONTACTS = _kind(
    "contacts",
    Contact,
    [own(Contact, "kind", is_shown=True), own(Contact, "value", exported="contact", is_shown=True)],
    known_by=("kind", "value"),
)
POSTS = _kind(
    "posts",
    Position,
    [
        *named(Position, "organisation", is_shown=True),
        translated(Position, "post", also=("лауазымы", "должность"), is_shown=True),
        translated(Position, "unit", exported="department"),
        own(Position, "since", is_shown=True),
        own(Position, "since_words"),
        own(Position, "until"),
        own(Position, "until_words"),
        *sourced(Position),
    ],
    known_by=("organisation", "post", "unit"),
)
FILINGS = _kind(
    "filings",
    AnnualFiling,
    [
        own(AnnualFiling, "year", also=("жыл", "есепті жыл", "год", "отчётный год"), is_shown=True),
        own(AnnualFiling, "filed_on", also=("тапсырылған күні", "дата сдачи", "дата подачи"), is_shown=True),
        own(AnnualFiling, "filed_on_words"),
        *sourced(AnnualFiling),
    ],
    label=_("Annual filings"),
    sheet="annual_filings",
    known_by=("year",),
)
_SAID = [OTHER_NAMES, CONTACTS, POSTS, FILINGS]
ORGANISATION_LINES = [*_SAID, *(_plain(*one) for one in without_kind(BESIDE, _SAID, SHEET, Organisation))]
