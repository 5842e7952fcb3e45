"""Organisations in a sheet."""

from collections import defaultdict

from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from imports.kinds import Field, Kind, own
from imports.known.places import answers_for, ask_whether_outside
from imports.known.sourced import SOURCE, named
from imports.readers import Bin, Email, Place, Text, Words
from ngo_portal.lib.language.likeness import words_of
from ngo_portal.lib.language.translated import LONGEST_NAME, columns_of
from registry.columns.organisations import ORGANISATIONS as SHEET
from registry.models import Contact, Organisation, OrganisationName
from registry.models.organisations import ContactKind, NameKind

#: So many records are told of that a row may be.
MOST_ALIKE = 3
NAMES = columns_of("name")


def _contact(kind, label, *also, reader=None):
    def lines(values):
        return [(Contact, {"kind": kind.value, "value": value}) for value in values]

    return Field(kind.value, Words(reader or Text(300)), label, also=also, lines=lines, is_shown=True)


def _other_names(values):
    return [(OrganisationName, {"kind": NameKind.OTHER.value, "name": name}) for name in values]


FIELDS = [
    Field(
        "name",
        Text(LONGEST_NAME, is_name=True, example="«Талап» қоғамдық бірлестігі"),
        _("Name"),
        exported="name",
        also=("ұйым атауы", "ұйымның атауы", "ҮЕҰ атауы", "ҮЕҰ", "наименование", "название", "организация")
        + ("наименование организации", "наименование НПО", "название организации", "НПО", "NGO"),
        is_shown=True,
    ),
    *(own(Organisation, name, exported="") for name in NAMES),
    own(Organisation, "bin", reader=Bin(), also=("БИН", "БСН", "БИН/БСН", "БСН/БИН"), is_shown=True),
    own(Organisation, "kind", also=("ұйым түрі", "вид организации")),
    own(
        Organisation,
        "legal_form",
        also=("form", "ұйымдық-құқықтық нысаны", "организационно-правовая форма", "ОПФ", "ҰҚН", "форма"),
        is_shown=True,
    ),
    own(
        Organisation,
        "seat",
        also=("елді мекен", "ауыл", "қала", "населённый пункт", "село", "город", "settlement", "village"),
        is_shown=True,
    ),
    Field(
        "seat_code",
        Place(),
        _("KATO code of the location"),
        exported="seat_code",
        also=("КАТО", "код КАТО", "ӘАОЖ", "ӘАОЖ коды", "district_code"),
        part_of="seat",
    ),
    Field(
        "seat_district",
        Place(),
        _("District or city of the location"),
        also=(
            "аудан",
            "ауданы",
            "аудан/қала",
            "аудан (қала)",
            "район",
            "район/город",
            "район (город)",
            "district",
        ),
        part_of="seat",
        is_around=True,
        is_shown=True,
    ),
    Field(
        "seat_oblast",
        Place(),
        _("Oblast of the location"),
        exported="seat_oblast",
        also=("облыс", "облысы", "өңір", "область", "регион", "oblast", "region", "oblast_code"),
        part_of="seat",
        is_around=True,
        is_shown=True,
    ),
    own(Organisation, "area", also=("қызмет аумағы", "территория деятельности")),
    own(
        Organisation,
        "directions",
        also=("бағыт", "бағыты", "қызмет бағыты", "направление", "направление деятельности", "direction"),
        is_shown=True,
    ),
    own(
        Organisation, "target_groups", also=("нысаналы топ", "целевая группа", "target group"), is_shown=True
    ),
    own(
        Organisation,
        "founded",
        also=("тіркелген күні", "құрылған күні", "құрылған жылы", "дата регистрации", "дата создания")
        + ("год создания", "registered_on", "registered", "founded"),
        is_shown=True,
    ),
    own(Organisation, "founded_words"),
    own(Organisation, "founded_verbatim", label=""),
    *named(Organisation, "source", also=SOURCE),
    own(Organisation, "status", also=("жай-күйі", "состояние")),
    own(Organisation, "status_on"),
    own(Organisation, "level"),
    own(Organisation, "verified_on"),
    _contact(
        ContactKind.EMAIL, _("e-mail"), "email", "эл. почта", "почта", "электрондық мекенжай", reader=Email()
    ),
    _contact(
        ContactKind.PHONE, _("telephone"), "тел", "тел.", "байланыс телефоны", "контактный телефон", "phone"
    ),
    _contact(ContactKind.ADDRESS, _("address"), "мекенжайы", "юридический адрес", "заңды мекенжайы"),
    _contact(ContactKind.SITE, _("website"), "сайты", "веб-сайт", "site"),
    Field(
        "other_names",
        Words(Text(LONGEST_NAME, is_name=True)),
        _("Other names"),
        exported="other_names",
        lines=_other_names,
    ),
    *(own(Organisation, name, exported="") for name in columns_of("about")),
]


def identify(look):
    """By the BIN, else by the number in the portal."""
    numbers = {seen.values["bin"] for seen in look.rows if "bin" in seen.values}
    known = {one.bin: one for one in Organisation.objects.filter(bin__in=numbers)}
    visible = Organisation.objects.visible_to(look.officer).filter(bin__in=numbers)
    visible = set(visible.values_list("pk", flat=True))
    first: dict[str, int] = {}
    for seen in look.rows:
        number = seen.values.get("bin")
        if not number or seen.is_left_out:
            continue
        record = known.get(number)
        if number in first:
            text = _now("The same BIN stands in row %(row)d.") % {"row": first[number]}
            look.refuse(seen, "bin", "twice", text)
            continue
        first[number] = seen.number
        if record is None:
            continue
        if record.pk not in visible:
            text = _now(
                "An organisation with this BIN has been entered elsewhere but is not public yet. "
                "Ask the national administrator."
            )
            look.refuse(seen, "bin", "hidden", text)
        elif seen.record and seen.record.pk != record.pk:
            text = _now("This BIN is that of the record No. %(number)s, and the row names another number.")
            look.refuse(seen, "bin", "other", text % {"number": record.pk})
        else:
            seen.record = record


def ask(look, rows):
    """Of rows that are called as a record in the same district or city, or as one of which nobody knows where
    it is: whether they are that record. Of two rows that are called so: whether they are two."""
    if not rows:
        return
    forms = Organisation.objects.legal_forms()
    known = _named(look, rows, forms)
    first: dict[tuple, int] = {}
    for seen in rows:
        unit = _unit(seen.values.get("seat"))
        cores = {_core(forms, seen.values[name]) for name in ("name", *NAMES) if name in seen.values}
        found = {
            pk
            for core in cores
            for pk, other in known.get(core, ())
            if core and (other == unit or None in (other, unit))
        }
        if found:
            records = Organisation.objects.filter(pk__in=sorted(found)[:MOST_ALIKE]).select_related("seat")
            look.ask_whether(seen, [(one, _label(one)) for one in records])
        twin = next((first[core, unit] for core in cores if core and (core, unit) in first), None)
        if twin and "bin" not in seen.values and not found:
            text = _now("Row %(row)d has the same name and place.") % {"row": twin}
            look.refuse(
                seen, "name", "twice", text, [("yes", _now("They are two organisations"))], may_be_blank=False
            )
        for core in cores:
            first.setdefault((core, unit), seen.number)


def _named(look, rows, forms):
    """{words of a name: {(record, its district or city)}} of what may be meant by the rows."""
    names = (seen.values[name] for seen in rows for name in ("name", *NAMES) if name in seen.values)
    wanted = {word for name in names for word in _core(forms, name)}
    oblasts = {seen.values["seat"].oblast_id for seen in rows if "seat" in seen.values}
    there = Organisation.objects.visible_to(look.officer).order_by()
    if all("seat" in seen.values for seen in rows) and None not in oblasts:
        there = there.filter(Q(seat__oblast__in=oblasts) | Q(seat=None))
    at = ("seat__district", "seat__oblast", "seat")
    names = [*there.values_list("pk", *at, *NAMES)]
    names += OrganisationName.objects.filter(organisation__in=there.values("pk")).values_list(
        "organisation", *(f"organisation__{path}" for path in at), "name"
    )
    found = defaultdict(set)
    for pk, district, oblast, seat, *texts in names:
        for text in filter(None, texts):
            if not wanted.isdisjoint(words_of(text)):
                found[_core(forms, text)].add((pk, district or oblast or seat))
    return found


def _core(forms, name):
    return tuple(sorted(words_of(forms.core(name))))


def _unit(place):
    """The district or city of which a name tells one organisation from another."""
    return place and (place.district_id or place.oblast_id or place.pk)


def _label(one):
    return ", ".join(filter(None, [str(one), one.seat and str(one.seat), one.bin]))


def start(look, seen):
    place = seen.values.get("seat")
    ask_whether_outside(look, seen, "seat", [place])
    return Organisation(responsible=answers_for(look.officer, [place]))


ORGANISATIONS = Kind(
    "organisations",
    _("Organisations"),
    Organisation,
    SHEET,
    FIELDS,
    first=("bin",),
    identify=identify,
    start=start,
    ask=ask,
)
