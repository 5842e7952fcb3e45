"""Plain functions that make one row each, keyword-only. What a test does not name is left empty.

    event(title_kk="Сенбілік", places=["636200000"], stage="published")

Territories are given as KATO codes or rows. A record with `stage="published"` is signed by an own account.
"""

from itertools import count

from django.utils import timezone

from events.models import (
    Collection,
    Edition,
    EditionRequest,
    Event,
    EventAudience,
    EventFigure,
    EventOrganiser,
    EventPerson,
    EventPlace,
    EventType,
    Marathon,
    Observance,
    Photo,
    Quote,
)
from moderation.models import Report, Seen, StepReason
from moderation.steps import Stage
from ngo_portal.lib.language.quantities import Quantity
from office.models import Letter, OfficeContact
from officers.models import Officer
from officers.roles import Role
from projects.models import MonitoringVisit, ProjectFigure, ProjectReport, SocialProject, Supervision
from registry.models import (
    AnnualFiling,
    Award,
    Direction,
    Indicator,
    InKindLine,
    LegalForm,
    Memorandum,
    MemorandumParty,
    Organisation,
    Person,
    Position,
    Programme,
    ReportedFigure,
    Source,
    Statement,
    TargetGroup,
    Unit,
)
from territories.models import Territory

ULAN = "636200000"
UNPUBLISHED = [stage for stage in Stage if stage != Stage.PUBLISHED]
_numbers = count(1)


def territory(code):
    """The loaded territory with this KATO code; a row is given back as it is."""
    return code if isinstance(code, Territory) else Territory.objects.get(code=code)


# Dictionaries: one row for a key, made at first use -------------------------------------


def _entry(model, key, fields):
    found = model.objects.filter(key=key).first()
    return found or model.objects.create(key=key, **{"name_kk": f"{key} kk", **fields})


def event_type(*, key="seminar", **fields):
    return _entry(EventType, key, fields)


def direction(*, key="youth", **fields):
    return _entry(Direction, key, fields)


def step_reason(*, step="return", **fields):
    key = fields.pop("key", f"{step}-reason")
    return _entry(StepReason, key, {"name_en": f"a reason to {step}", "step": step, **fields})


def target_group(*, key="families", **fields):
    return _entry(TargetGroup, key, fields)


def legal_form(*, key="public-association", **fields):
    return _entry(LegalForm, key, fields)


def unit(*, key="people", **fields):
    return _entry(Unit, key, fields)


def indicator(*, key="volunteer-hours", **fields):
    return _entry(Indicator, key, {"unit": unit(), **fields})


def marathon(*, slug="igi-ister-marafony", **fields):
    found = Marathon.objects.filter(slug=slug).first()
    return found or Marathon.objects.create(slug=slug, **{"name_kk": "Игі істер марафоны", **fields})


def edition(*, year=2021, marathon=None, **fields):
    marathon = marathon or globals()["marathon"]()
    found = Edition.objects.filter(marathon=marathon, year=year).first()
    return found or Edition.objects.create(marathon=marathon, year=year, **_placed(fields))


def collection(*, due="2026-12-10", **fields):
    if "edition" not in fields:
        fields = {"year": 2026, "quarter": 1, **fields}
    return Collection.objects.create(due=due, **fields)


def edition_request(*, year=2030, responsible=ULAN, **fields):
    made = {"words": "Керек", "marathon": fields.pop("marathon", None) or marathon(), "year": year}
    made["asked_by"] = fields.pop("asked_by", None) or signatory()
    return EditionRequest.objects.create(**_placed({"responsible": responsible, **made, **fields}))


def observance(*, name_kk="Дүниежүзілік ҮЕҰ күні", day="XXXX-02-27", **fields):
    return Observance.objects.create(name_kk=name_kk, day=day, **fields)


# Records --------------------------------------------------------------------------------


def organisation(*, name_kk=None, responsible=ULAN, directions=(), target_groups=(), **fields):
    made = Organisation.objects.create(
        name_kk=f"«Талап» {next(_numbers)} қоғамдық бірлестігі" if name_kk is None else name_kk,
        **_signed({"responsible": responsible, **fields}),
    )
    made.directions.set(directions)
    made.target_groups.set(target_groups)
    return made


def report(*, responsible=ULAN, page="/kk/events/", words="Бұлай емес", language="kk", **fields):
    return Report.objects.create(
        page=page, words=words, language=language, **_placed({"responsible": responsible, **fields})
    )


def person(*, name_kk=None, responsible=ULAN, **fields):
    return Person.objects.create(
        name_kk=f"Адам {next(_numbers)}" if name_kk is None else name_kk,
        **_placed({"responsible": responsible, **fields}),
    )


def position(*, person=None, organisation=None, post_kk="директор", **fields):
    return Position.objects.create(
        person=person or globals()["person"](),
        organisation=organisation or globals()["organisation"](),
        post_kk=post_kk,
        **fields,
    )


def source(*, headline="Мақала", responsible=ULAN, **fields):
    return Source.objects.create(headline=headline, **_signed({"responsible": responsible, **fields}))


def programme(*, name_kk=None, responsible=ULAN, **fields):
    return Programme.objects.create(
        name_kk=f"Бағдарлама {next(_numbers)}" if name_kk is None else name_kk,
        **_signed({"responsible": responsible, **fields}),
    )


def statement(*, text_kk="Қоғам балаларға сабақ береді.", responsible=ULAN, target_groups=(), **fields):
    """About its responsible territory, unless `organisation`, `person` or `territory` is given."""
    if not {"organisation", "person", "territory"} & fields.keys():
        fields["territory"] = responsible
    made = Statement.objects.create(text_kk=text_kk, **_signed({"responsible": responsible, **fields}))
    made.target_groups.set(target_groups)
    return made


def in_kind_line(*, statement, item_kk="киім-кешек", **fields):
    return InKindLine.objects.create(statement=statement, item_kk=item_kk, **fields)


def reported_figure(*, indicator=None, quantity=None, responsible=ULAN, **fields):
    """Of its responsible territory, unless `organisation` or `territory` is given."""
    if not {"organisation", "territory"} & fields.keys():
        fields["territory"] = responsible
    return ReportedFigure.objects.create(
        indicator=indicator or globals()["indicator"](),
        quantity=Quantity.exact(81) if quantity is None else quantity,
        **_signed({"responsible": responsible, **fields}),
    )


def award(*, nomination_kk="Үздік еріктілер ұйымы", responsible=ULAN, **fields):
    """To an organisation of its own, unless `organisation` or `person` is given."""
    if not {"organisation", "person"} & fields.keys():
        fields["organisation"] = organisation(responsible=responsible, stage="published")
    return Award.objects.create(
        nomination_kk=nomination_kk, **_signed({"responsible": responsible, **fields})
    )


def memorandum(*, subject_kk="Білім саласындағы ынтымақтастық", responsible=ULAN, **fields):
    return Memorandum.objects.create(subject_kk=subject_kk, **_signed({"responsible": responsible, **fields}))


def party(*, memorandum, organisation=None, **fields):
    return MemorandumParty.objects.create(memorandum=memorandum, organisation=organisation, **fields)


def annual_filing(*, organisation, year=2020, **fields):
    return AnnualFiling.objects.create(organisation=organisation, year=year, **fields)


def project(*, name_kk=None, responsible=ULAN, directions=(), target_groups=(), **fields):
    made = SocialProject.objects.create(
        name_kk=f"Жоба {next(_numbers)}" if name_kk is None else name_kk,
        **_signed({"responsible": responsible, **fields}),
    )
    made.directions.set(directions)
    made.target_groups.set(target_groups)
    return made


def letter(*, on=None, responsible=ULAN, number=None, **fields):
    who = {} if "correspondent" in fields else {"correspondent_words": "Әкімдік"}
    return Letter.objects.create(
        on=on or timezone.localdate(),
        number=str(next(_numbers)) if number is None else number,
        **_placed({"responsible": responsible, "subject": "Сұрау", **who, **fields}),
    )


def office_contact(*, name="Айгүл Сәрсенова", post="маман", territory=ULAN, responsible=None, **fields):
    columns = {"phone": "8 7232 12-34-56", "agreed_on": timezone.localdate(), **fields}
    placed = _placed({"territory": territory, "responsible": responsible or territory})
    return OfficeContact.objects.create(name=name, post=post, **placed, **columns)


_project = project


def project_figure(*, project, quantity=None, **fields):
    return ProjectFigure.objects.create(
        project=project, quantity=Quantity.unknown() if quantity is None else quantity, **fields
    )


def supervision(*, project=None, responsible=ULAN, reports=(), visits=(), **fields):
    """Of a project that is made for it, unless one is given. `reports`, `visits`: columns of each."""
    of = project or _project(responsible=responsible)
    made = Supervision.objects.create(project=of, **fields)
    made.refresh_from_db()  # who answers for it follows from its project
    for columns in reports:
        ProjectReport.objects.create(supervision=made, **columns)
    for columns in visits:
        MonitoringVisit.objects.create(supervision=made, **columns)
    return made


def event(
    *,
    title_kk=None,
    places=(),
    responsible=None,
    organisers=(),
    audiences=(),
    type=None,
    directions=(),
    **fields,
):
    """`places`: KATO codes; `organisers`: organisations; `audiences`: pairs (target group or None, Quantity).

    Without `responsible` the first place is responsible, or Ulan district.
    """
    made = Event.objects.create(
        title_kk=f"Іс-шара {next(_numbers)}" if title_kk is None else title_kk,
        type=type or event_type(),
        **_signed({"responsible": responsible or (places[0] if places else ULAN), **fields}),
    )
    for code in places:
        place(event=made, territory=code)
    for organiser in organisers:
        EventOrganiser.objects.create(event=made, organisation=organiser)
    for group, quantity in audiences:
        audience(event=made, target_group=group, quantity=quantity)
    made.directions.set(directions)
    return made


def organiser(*, event, organisation=None, **fields):
    return EventOrganiser.objects.create(event=event, organisation=organisation, **fields)


def place(*, event, territory, **fields):
    return EventPlace.objects.create(event=event, **_placed({"territory": territory, **fields}))


def audience(*, event, quantity=None, **fields):
    return EventAudience.objects.create(
        event=event, quantity=Quantity.unknown() if quantity is None else quantity, **fields
    )


def figure(*, event, quantity=None, **fields):
    return EventFigure.objects.create(
        event=event, quantity=Quantity.unknown() if quantity is None else quantity, **fields
    )


def guest(*, event, person, **fields):
    return EventPerson.objects.create(event=event, person=person, **fields)


def photo(*, event, **fields):
    """A public one, without files."""
    said = {"width": 40, "height": 30, "alt_kk": "Зал", "consent": "not_needed", "minors": "none"}
    return Photo.objects.create(event=event, **said | fields)


def quote(*, event, verbatim="Еріктілер – біздің тірегіміз.", **fields):
    """By somebody who is only described, unless `person` is given."""
    if "person" not in fields:
        fields.setdefault("described_kk", "мұғалім")
    return Quote.objects.create(event=event, verbatim=verbatim, **fields)


def seen(**fields):
    """A look at a person by whoever signs."""
    record = fields.pop("record", None) or person()
    named = {"record_model": record._meta.label_lower, "record_key": record.pk}
    return Seen.objects.create(officer=signatory(), **named | fields)


def _placed(fields):
    """Fields with territories where KATO codes stood."""
    places = ("responsible", "territory", "seat", "area")
    return {name: territory(value) if name in places and value else value for name, value in fields.items()}


def _signed(fields):
    """Fields of a moderated record, with the signatures its stage asks for."""
    fields = _placed(fields)
    steps = {"submitted": ["submitted"], "published": ["published"], "withdrawn": ["published"]}
    for step in steps.get(fields.get("stage"), ()):
        fields.setdefault(f"{step}_at", timezone.now())
        if f"{step}_by" not in fields:
            fields[f"{step}_by"] = signatory()
    return fields


def signatory():
    """The officer who publishes what tests make."""
    found, _made = Officer.objects.get_or_create(
        username="signatory", defaults={"role": Role.NATIONAL, "email": ""}
    )
    return found
