"""What holds for every admin screen there is and will be."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.db.models import CASCADE, DateField

from moderation.models import Line, Moderated, Scoped
from moderation.scoped_admin import ScopedAdmin, ScopedFields
from ngo_portal.lib.language.approximate_dates import ApproximateDateField, ExactDateField
from officers.models import Officer
from registry.models import Organisation
from search.models import Synonym
from tests import factories
from tests.desk import address, change, errors, filled, send, undrawn, untouched
from tests.moderation import foreign

SCREENS = sorted(admin.site._registry.items(), key=lambda item: item[0]._meta.label)
every_screen = pytest.mark.parametrize(
    ("model", "model_admin"), SCREENS, ids=[model._meta.label for model, _admin in SCREENS]
)
each_screen = foreign.each("model, model_admin", SCREENS)
#: Of a list, which asks no more than its base does: one of records with a stage, one of those without, one of
#: words; the others in `make prove`.
each_list = foreign.each("model, model_admin", SCREENS, first={"Event", "Person", "EventType"})


def published(make):
    return lambda number: make(stage="published")


#: How a row for a list is made; a record by its factory, if nothing else stands here.
MAKE = {model._meta.label: published(foreign.MAKE[model]) for model, _screen in foreign.MODERATED} | {
    "events.Collection": lambda number: factories.collection(year=2000 + number),
    "events.Edition": lambda number: factories.edition(year=2000 + number, territory="630000000"),
    "events.EditionRequest": lambda number: factories.edition_request(year=2030 + number),
    "events.Event": lambda number: factories.event(places=["636200000"], stage="published"),
    "events.EventType": lambda number: factories.event_type(key=f"type-{number}"),
    "events.Marathon": lambda number: factories.marathon(slug=f"marathon-{number}"),
    "events.Observance": lambda number: factories.observance(),
    "moderation.Report": lambda number: factories.report(),
    "moderation.Seen": lambda number: factories.seen(),
    "moderation.StepReason": lambda number: factories.step_reason(key=f"reason-{number}"),
    "office.Letter": lambda number: factories.letter(),
    "office.OfficeContact": lambda number: factories.office_contact(),
    "officers.Officer": lambda number: Officer.objects.create_user(
        f"person-{number}", territory=factories.territory("630000000")
    ),
    "projects.SocialProject": lambda number: factories.project(stage="published", territory="636200000"),
    "projects.Supervision": lambda number: factories.supervision(),
    "registry.Direction": lambda number: factories.direction(key=f"direction-{number}"),
    "registry.Indicator": lambda number: factories.indicator(
        key=f"indicator-{number}", unit=factories.unit(key=f"unit-{number}")
    ),
    "registry.LegalForm": lambda number: factories.legal_form(key=f"form-{number}"),
    "registry.Organisation": lambda number: factories.organisation(stage="published", seat="636200000"),
    "registry.Person": lambda number: factories.person(),
    "registry.Position": lambda number: factories.position(),
    "registry.ReportedFigure": lambda number: factories.reported_figure(
        stage="published", indicator=factories.indicator(key=f"indicator-{number}")
    ),
    "registry.TargetGroup": lambda number: factories.target_group(key=f"group-{number}"),
    "search.Synonym": lambda number: Synonym.objects.create(key=f"synonym-{number}", name_kk=f"сөз{number}"),
    "registry.Unit": lambda number: factories.unit(key=f"unit-{number}"),
}
MAKE_DRAFT = {
    "registry.Organisation": lambda: factories.organisation(name_kk="Қырғауыл"),
    "registry.Programme": lambda: factories.programme(name_kk="Қырғауыл"),
    "registry.Source": lambda: factories.source(headline="Қырғауыл"),
    "projects.SocialProject": lambda: factories.project(name_kk="Қырғауыл"),
}
NOBODY_ADDS = {"moderation.Report", "moderation.Seen", "registry.Position", "territories.Territory"}

NO_KEYS = ["abc", "0", "-1", "999999999", "9" * 40, "1e5", "1_2F", "%D3%98"]
BAD_QUESTIONS = [
    "o=abc", "o=99.-99.x", "p=99999999999", "p=-1", "p=abc", "e=1", "e=1&p=99999999999", "all=1",
    "whose=nonsense", "q=%F0%9F%98%80", "q=" + "ә" * 2000, "_popup=1", "_to_field=id", "_facets=True",
]  # fmt: skip
FORBIDDEN_LOOKUPS = [
    "responsible__code=630000000", "responsible__code__startswith=63", "title_kk__regex=(", "id__gte=1",
    "published_by__password__startswith=a", "submitted_by=1", "search=x", "stage__in=draft,published",
    "stage__regex=d", "type__name_kk__startswith=a", "name_kk__contains=a", "version__gt=0", "nonsense=1",
    "whose__exact=all", "pk=1", "contacts__value__startswith=8", "type__id__exact__gt=1",
]  # fmt: skip


@every_screen
def test_it_stands_on_the_scoped_base(model, model_admin):
    assert isinstance(model_admin, ScopedAdmin)
    strangers = [inline for inline in model_admin.inlines if not issubclass(inline, ScopedFields)]
    assert strangers == []


@every_screen
def test_its_list_and_its_empty_form_open(at_desk, national, model, model_admin):
    desk = at_desk(national)
    assert desk.get(address(model, "changelist")).status_code == 200
    expected = 403 if model._meta.label in NOBODY_ADDS else 200
    empty = desk.get(address(model, "add"))
    assert empty.status_code == expected
    assert "maxlength" not in empty.text  # no box cuts what is pasted


@pytest.mark.parametrize("stage", ["draft", pytest.param("published", marks=pytest.mark.proof)])
def test_a_form_sends_what_its_fields_say(at_desk, national, stage, everywhere):
    """What `untouched` takes from the fields of a form is what a browser finds in the drawn one: of new
    records, of drafts with all their lines, of public ones, which are corrected."""
    there, desk = foreign.Foreign(), at_desk(national)
    for model, _screen in foreign.RECORDS:
        if not everywhere and model.__name__ not in foreign.FIRST:
            continue
        record = there.records.get(model, there.person)
        if stage == "published" and issubclass(model, Moderated):
            signed = {"published_at": record.created_at, "published_by": national}
            model.objects.filter(pk=record.pk).update(stage=stage, **signed)
        for path in [change(record)] + [address(model, "add")] * (stage == "draft"):
            drawn, bare = filled(desk.get(path, {"unfolded": "1"})), untouched(desk, path)
            bare["csrfmiddlewaretoken"] = drawn["csrfmiddlewaretoken"]
            assert drawn.pop("form_token") != bare.pop("form_token")
            assert drawn == bare, path


@each_screen
def test_one_row_and_three_rows_cost_the_same_queries(
    at_desk, national, django_assert_max_num_queries, model, model_admin
):
    if model._meta.label == "territories.Territory":
        pytest.skip("the classifier is always there")
    desk, page = at_desk(national), address(model, "changelist")
    MAKE[model._meta.label](1)
    desk.get(page)
    with django_assert_max_num_queries(100) as with_one:
        desk.get(page)
    MAKE[model._meta.label](2)
    MAKE[model._meta.label](3)
    with django_assert_max_num_queries(100) as with_three:
        desk.get(page)
    assert len(with_three) == len(with_one)
    assert len(with_one) <= 16


def test_ticks_are_told_in_the_language_of_the_officer(at_desk, national):
    factories.event_type()
    Officer.objects.filter(pk=national.pk).update(language="kk")
    page = at_desk(national).get("/admin/events/eventtype/").text
    assert 'alt="Иә"' in page and 'alt="True"' not in page


def test_a_record_that_is_named_in_small_letters_is_headed_by_a_capital(at_desk, national):
    figure = factories.reported_figure(indicator=factories.indicator(name_kk="еріктілер сағаты"))
    page = at_desk(national).get(change(figure)).text
    assert "<h2>Еріктілер сағаты" in page and "<title>Еріктілер сағаты" in page


@each_list
def test_a_list_answers_nonsense_without_a_fault(at_desk, national, model, model_admin):
    desk, page = at_desk(national), address(model, "changelist")
    answers = {question: desk.get(f"{page}?{question}").status_code for question in BAD_QUESTIONS}
    assert {question: status for question, status in answers.items() if status not in (200, 302, 400)} == {}


@each_list
def test_a_list_is_asked_only_what_its_filters_ask(at_desk, national, model, model_admin):
    desk, page = at_desk(national), address(model, "changelist")
    answers = {lookup: desk.get(f"{page}?{lookup}").status_code for lookup in FORBIDDEN_LOOKUPS}
    assert answers == dict.fromkeys(FORBIDDEN_LOOKUPS, 400)
    if model_admin.is_moderated:
        assert desk.get(f"{page}?stage__exact=draft").status_code == 200


@each_list
def test_a_key_that_is_none_is_not_found(at_desk, national, model, model_admin):
    desk = at_desk(national)
    refusing = not model_admin.has_delete_permission(_Request(national))
    for page in ("change", "delete", "history"):
        for key in NO_KEYS:
            missing = address(model, page, 4711).replace("4711", key)
            # What a role may never delete is refused before anybody looks for it.
            expected = 403 if page == "delete" and refusing else 404
            assert desk.get(missing).status_code == expected, missing


def foreign_fields():
    """(model, field as its form names it, target) for each relation of a form to what has a stage."""
    for model, model_admin in SCREENS:
        for owner, prefix in [
            (model, ""),
            *((inline.model, _prefix_of(inline.model, model)) for inline in model_admin.inlines),
        ]:
            for field in owner._meta.fields:
                target = field.related_model if field.is_relation and field.editable else None
                own_record = prefix and target is model and field.remote_field.on_delete is CASCADE
                if isinstance(target, type) and issubclass(target, Moderated) and not own_record:
                    yield model, f"{prefix}-0-{field.name}" if prefix else field.name, target


def _prefix_of(line, model):
    """Of the lines of a record; of other inlines too, which are no Line."""
    (field,) = (
        field
        for field in line._meta.fields
        if field.related_model is model and field.remote_field.on_delete is CASCADE
    )
    return field.remote_field.get_accessor_name()


FOREIGN = [one for one in foreign_fields() if issubclass(one[0], Scoped)]


@foreign.each("model", [(model,) for model in sorted({model for model, *_field in FOREIGN}, key=str)])
def test_a_foreign_draft_is_refused_in_every_field(at_desk, kyzylorda_officer, ulan_officer, model):
    """In all fields of the form at once: each is refused beside itself."""
    relations = {field: target for owner, field, target in FOREIGN if owner is model}
    drafts = {target: MAKE_DRAFT[target._meta.label]() for target in set(relations.values())}
    typed = {field: drafts[target].pk for field, target in relations.items()}
    typed |= {f"{field.split('-')[0]}-TOTAL_FORMS": 1 for field in relations if "-0-" in field}
    answer = send(at_desk(kyzylorda_officer), address(model, "add"), **typed)
    assert relations.keys() - errors(answer).keys() == set()
    assert [draft for draft in drafts.values() if str(draft) in answer.content.decode()] == []
    # The officer who may name them is refused for other reasons, or not at all.
    with undrawn():
        answer = send(at_desk(ulan_officer), address(model, "add"), **typed)
    assert answer.status_code == 302 or relations.keys() & errors(answer).keys() == set()


def test_every_relation_of_a_record_and_of_its_lines_was_tried():
    """As the models have them; those that were tried are what the screens have."""
    wanted = set()
    for model in apps.get_models():
        if not issubclass(model, (Scoped, Line)) or model._meta.proxy:
            continue
        owner = model.owner_field() if issubclass(model, Line) else None
        record = owner.related_model if owner else model
        before = f"{record.__name__}.{f'{owner.remote_field.get_accessor_name()}-0-' if owner else ''}"
        wanted |= {
            f"{before}{field.name}"
            for field in model._meta.fields
            if field.is_relation and field != owner and issubclass(field.related_model, Moderated)
        }
    assert {f"{model.__name__}.{field}" for model, field, _target in FOREIGN} == wanted
    assert len(wanted) >= 33


def test_any_number_of_lines_may_be_claimed(at_desk, ulan_officer):
    desk, page = at_desk(ulan_officer), address(Organisation, "add")
    form = {**untouched(desk, page), "name_kk": "", "_save": "1"}
    for number in ("", "abc", "-1", "1e9", "١"):
        with undrawn():
            assert desk.post(page, {**form, "contacts-TOTAL_FORMS": number}).status_code == 200, number
    assert desk.post(page, {**form, "contacts-TOTAL_FORMS": "9" * 12}).status_code == 200


def test_no_screen_is_open_without_signing_in(client, db):
    for model, _model_admin in SCREENS:
        answer = client.get(address(model, "changelist"))
        assert (answer.status_code, answer.url.split("?")[0]) == (302, "/admin/login/")


class _Request:
    def __init__(self, user):
        self.user = user


@every_screen
def test_a_date_box_keeps_words_and_an_exact_one_takes_every_spelling(model, model_admin):
    """Of the screen itself and of its lines."""
    for screen in (model_admin, *(line(model, admin.site) for line in model_admin.inlines)):
        names = {field.name for field in screen.model._meta.fields}
        for field in screen.model._meta.fields:
            if isinstance(field, ApproximateDateField):
                words, form = f"{field.name}_words", flattened(screen)
                assert words in names and (words in form or field.name not in form), field
        exact = screen.formfield_overrides.get(DateField, {}).get("form_class")
        assert exact is ExactDateField or not isinstance(screen, ScopedFields)


def flattened(screen):
    """The names of the fields on the form of a screen or of its lines, as far as they are declared."""
    fieldsets = screen.fieldsets or [(None, {"fields": screen.fields or []})]
    return str([options["fields"] for _name, options in fieldsets])
