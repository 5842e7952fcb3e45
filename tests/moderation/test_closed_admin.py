"""Closed to strangers: the twelve ways in which a plain Django admin, whose lists alone are scoped, tells or
changes what belongs to another territory. Each is tried on every registered screen and every field of it,
and each has its control: the entitled officer does see, does save, does delete.

 1  a filter of a list offers foreign names           test_filters_of_lists_offer_nothing_foreign
 2  a select or search of a form offers foreign rows  test_no_form_offers_a_foreign_draft
 3  add/?field=<foreign key> prints its name          test_the_address_of_a_form_tells_no_name
 4  the same by raw_id_fields                         test_what_no_screen_may_have
 5  a sent form names a foreign row                   test_a_foreign_key_is_refused_in_every_field
 6  ... or moves an own record away                   the same test, field `responsible`
 7  "delete?" lists foreign children                  test_what_names_an_own_record_keeps_it
 8  ... and deletes them along                        the same test
 9  an import overwrites foreign rows                 test_there_are_no_other_pages_and_actions
10  ?field__startswith= probes columns                test_closed_lookups.py
11  admin/r/<type>/<key>/ tells what exists           test_a_hidden_record_answers_like_no_record
12  search while typing, change, history, delete, bulk actions, inlines by a foreign key
                                                      test_search_while_typing…, test_a_hidden_record…,
                                                      test_bulk_actions…, test_lines_are_changed…
"""

import itertools
import re
from copy import deepcopy

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.forms import ModelChoiceField
from django.urls import reverse
from django.utils import translation

from events.models import Edition, Event, EventOrganiser
from moderation.models import Line, Moderated, Scoped, Stage
from moderation.scoped_admin import ScopedAdmin
from moderation.steps import STEPS
from officers.models import Officer
from officers.roles import Role
from projects.models import SocialProject, Supervision
from registry.models import Organisation, Person, Position, Source
from tests import factories as make
from tests.desk import address, change, errors, send, undrawn, untouched
from tests.moderation import foreign
from tests.moderation.foreign import (
    CANARY,
    MODERATED,
    RECORDS,
    SCREENS,
    SHIELI,
    ULAN,
    Foreign,
    each,
    each_in_turn,
    table_hashes,
)

RELATIONS = list(foreign.relations_of_forms())
each_record = each("model", RECORDS)
each_moderated = each("model", MODERATED)
#: What anybody who enters anything may name, and therefore is shown.
OPEN = {
    *("territories.Territory", "registry.LegalForm", "registry.Direction"),
    *("registry.TargetGroup", "registry.Indicator", "registry.Unit", "events.EventType", "events.Edition"),
    *("events.Observance", "events.Marathon"),
}


@pytest.fixture(scope="module")
def planted(module_db):
    """Made once for the file: it takes longer than most tests."""
    return Foreign()


@pytest.fixture
def hidden(planted, db):
    return deepcopy(planted)


@pytest.fixture
def stranger(db):
    return foreign.kyzylorda_publisher()


def test_every_record_line_and_relation_has_its_place_here(hidden):
    """A line is on the form of its record; what a relation leads to is closed, or said to be open in OPEN."""
    inlines = {inline.model for _model, screen in RECORDS for inline in screen.inlines}
    assert inlines == set(foreign.LINES)
    unknown = [
        (model.__name__, name)
        for model, _inline, relation, name in RELATIONS
        if hidden.key_for(relation) is None and relation.related_model._meta.label not in OPEN
    ]
    assert unknown == []
    assert len(RELATIONS) >= 40


# 1, 2, 3, 4: what is shown ----------------------------------------------------------


def test_filters_of_lists_offer_nothing_foreign(at_desk, hidden, stranger, ulan_officer, monkeypatch):
    """No list filters by records today; one that will is scoped already."""
    for model, screen in SCREENS:
        filters = [item for item in screen.list_filter if isinstance(item, str)]
        relations = [field for field in model._meta.fields if field.name in filters and field.is_relation]
        assert {field.related_model._meta.label for field in relations} <= OPEN
    for model, field in ((Event, "project"), (Organisation, "parent"), (SocialProject, "customer")):
        monkeypatch.setattr(admin.site._registry[model], "list_filter", [field])
        page = address(model, "changelist") + "?whose=all"
        assert CANARY not in at_desk(stranger).get(page).content.decode()
        name = str(hidden.records[model._meta.get_field(field).related_model])
        assert name in at_desk(ulan_officer).get(page).content.decode()


@each_record
def test_no_form_offers_a_foreign_draft(at_desk, hidden, stranger, ulan_officer, model):
    page = at_desk(stranger).get(address(model, "add"))
    assert CANARY not in page.content.decode()
    with undrawn():
        own_page = at_desk(ulan_officer).get(address(model, "add"))
    for inline, relation, _name, key in closed_relations(model, hidden):
        assert key not in offered(page, inline, relation.name)
        assert key in offered(own_page, inline, relation.name)


def closed_relations(model, hidden):
    """(inline or None, relation, its name in the form, the foreign key it must refuse) of a record's form."""
    for owner, inline, relation, name in RELATIONS:
        if owner is model and (key := hidden.key_for(relation)):
            yield inline, relation, name, key


def offered(page, inline, name):
    """Keys of all rows that a field of this empty form takes."""
    form = page.context_data["adminform"].form
    if inline:
        formsets = [group.formset for group in page.context_data["inline_admin_formsets"]]
        (form,) = (formset.empty_form for formset in formsets if formset.model is inline.model)
    field = form.fields[name]
    assert isinstance(field, ModelChoiceField)
    return set(field.queryset.values_list("pk", flat=True))


@each_record
def test_the_address_of_a_form_tells_no_name(at_desk, hidden, stranger, national, monkeypatch, model):
    asked = {
        relation.name: key
        for owner, inline, relation, _name in RELATIONS
        if owner is model and not inline and (key := hidden.key_for(relation))
    }
    for officer in (stranger, national):
        assert CANARY not in at_desk(officer).get(address(model, "add"), asked).content.decode()
    # Django's own way takes them from the address: then their names do stand there, and for all who may see.
    monkeypatch.setattr(
        ScopedAdmin, "get_changeform_initial_data", admin.ModelAdmin.get_changeform_initial_data
    )
    shown = CANARY in at_desk(national).get(address(model, "add"), asked).content.decode()
    assert shown == bool(asked.keys() - {"responsible"})
    assert CANARY not in at_desk(stranger).get(address(model, "add"), asked).content.decode()


def test_what_no_screen_may_have():
    for _model, screen in SCREENS:
        assert isinstance(screen, ScopedAdmin)
        assert (screen.raw_id_fields, screen.list_editable, screen.date_hierarchy) == ((), (), None)
        assert (screen.save_as, screen.view_on_site, screen.show_full_result_count) == (False, False, False)
        for inline in screen.inlines:
            assert inline.raw_id_fields == ()


# 5, 6: what is sent -----------------------------------------------------------------


@each_record
def test_a_foreign_key_is_refused_in_every_field(at_desk, hidden, stranger, ulan_officer, model):
    """In a new record and in an own one; the officer of Ulan is not refused for it."""
    wrong = {name: key for _inline, _relation, name, key in closed_relations(model, hidden)}
    assert "responsible" in wrong
    typed = {f"{name.split('-')[0]}-TOTAL_FORMS": 1 for name in wrong if "-0-" in name} | wrong
    for line in ("people-0", "quotes-0"):
        if f"{line}-position" in typed:
            typed[f"{line}-person"] = hidden.person.pk
    own = foreign.MAKE[model](responsible=SHIELI)
    desk = at_desk(stranger)
    before = table_hashes()
    for page in (address(model, "add"), change(own)):
        answer = send(desk, page, **typed)
        assert wrong.keys() <= errors(answer).keys()
        assert CANARY not in answer.content.decode()
    assert table_hashes() == before
    desk, own = at_desk(ulan_officer), foreign.MAKE[model](responsible=ULAN)
    for page in (address(model, "add"), change(own)):
        with undrawn():
            answer = send(desk, page, **typed)
        assert answer.status_code == 302 or wrong.keys() & errors(answer).keys() == set()


# 7, 8: deletion ---------------------------------------------------------------------


def incoming():
    """(model, relation that names it) for every column of a record or line that protects a record."""
    for model, _screen in RECORDS:
        for relation in model._meta.related_objects:
            source = relation.related_model
            if relation.field is Supervision.project.field:  # who answers for it follows from the project
                continue
            if issubclass(source, (Scoped, Line)) and relation.field != _owner(source):
                yield model, relation.field


def _owner(source):
    return source.owner_field() if issubclass(source, Line) else None


INCOMING = list(incoming())
#: Of each record the first relation now: all stand on one base.
ONE_OF_EACH = dict(reversed(INCOMING))


@pytest.mark.parametrize(
    ("model", "column"),
    [
        pytest.param(
            model,
            column,
            marks=() if column is ONE_OF_EACH[model] else pytest.mark.proof,
            id=f"{model.__name__}-{column}",
        )
        for model, column in INCOMING
    ],
)
def test_what_names_an_own_record_keeps_it(at_desk, hidden, stranger, national, model, column):
    """A hidden record that names it stands in the way: unnamed to strangers, named to who may see it."""
    own = foreign.MAKE[model](responsible=SHIELI)
    source = column.model
    naming = hidden.lines[source] if issubclass(source, Line) else hidden.records[source]
    others = {"person": hidden.person} if column.name == "position" else {}
    source.objects.filter(pk=naming.pk).update(**{column.name: own}, **others)
    desk = at_desk(stranger)
    before = table_hashes()
    page = desk.get(change(own, "delete"))
    answer = desk.post(change(own, "delete"), {"post": "yes"})
    for text in (page.content.decode(), answer.content.decode()):
        assert "1 record of another territory" in text
        assert CANARY not in text
    assert table_hashes() == before
    assert CANARY in at_desk(national).get(change(own, "delete")).content.decode()
    rows = source.objects.filter(pk=naming.pk)
    if column.null:
        rows.update(**{column.name: None})
    else:
        rows.delete()
    assert at_desk(stranger).post(change(own, "delete"), {"post": "yes"}).status_code == 302
    assert not model.objects.filter(pk=own.pk).exists()


# 9: other pages and actions ---------------------------------------------------------


def test_there_are_no_other_pages_and_actions(rf, national, publisher, ulan_officer, auditor):
    """An import, an export or a bulk change that somebody adds comes with rows of its own in these tests."""
    for model, screen in SCREENS:
        label = f"{model._meta.app_label}_{model._meta.model_name}"
        names = {url.name for url in screen.get_urls()}
        pages = {f"{label}_{page}" for page in ("changelist", "add", "history", "delete", "change")}
        others = {
            Officer: {"auth_user_password_change", "officers_officer_handover"},
            Source: {f"{label}_sentences"},
            Event: {f"{label}_{page}" for page in ("confirm", "copy", "participants", "photo")},
            Organisation: {f"{label}_confirm"},
            Edition: {f"{label}_next"},
        }
        pages |= {f"{label}_step"} if screen.is_moderated else set()
        pages |= {f"{label}_alike"} if screen.known_by or screen.places else set()
        pages |= {f"{label}_lines"} if screen.inlines else set()
        of_places = issubclass(model, Scoped) and hasattr(model, "history")
        pages |= {f"{label}_versions", f"{label}_restore"} if of_places else set()
        assert names - {None} == pages | others.get(model, set())
        actions = set()
        for officer in (national, publisher, ulan_officer, auditor):
            request = rf.get("/")
            request.user = officer
            actions |= set(screen.get_actions(request))
        steps = {f"{step.key}_selected" for step in STEPS.values() if not step.is_saving}
        steps |= {f"{step.key}_together_selected" for step in STEPS.values() if step.together}
        others = {Officer: {"end_sessions", "take_second_step_away"}}
        assert actions == (steps if screen.is_moderated else others.get(model, set()))
    # Whose records a list may change is asked in tests/imports/.
    assert [name for name in apps.app_configs if "import" in name or "export" in name] == ["imports"]


# 11, 12: addresses of what one may not see ------------------------------------------


def random_key(model, key):
    """A key of no row, as long as this one."""
    taken = set(model._base_manager.values_list("pk", flat=True))
    as_long = range(10 ** (len(str(key)) - 1), 10 ** len(str(key)))
    return next(number for number in as_long if number not in taken)


def plain(answer, key):
    """Status, body and headers to the byte, apart from the key that was asked for."""
    headers = {name: value.replace(f"/{key}", "/KEY") for name, value in answer.headers.items()}
    headers.pop("Expires", None)  # a clock
    return answer.status_code, answer.content.replace(f"/{key}".encode(), b"/KEY"), headers


@each_moderated
def test_a_hidden_record_answers_like_no_record(
    at_desk, hidden, stranger, shieli_officer, placeless_officer, ulan_officer, everywhere, model
):
    record = hidden.records[model]
    label = f"admin/{model._meta.app_label}/{model._meta.model_name}"
    kind = ContentType.objects.get_for_model(model).pk
    shapes = [f"/{label}/{{}}/{page}/" for page in ("change", "history", "delete")]
    shapes += [
        f"/{label}/{{}}/",
        f"/{label}/{{}}",
        f"/{label}/{{}}/sentences/",
        f"/admin/r/{kind}/{{}}/",
        f"/admin/r/{kind}/{{}}",
    ]
    before = table_hashes()
    for officer in (stranger, shieli_officer, placeless_officer) if everywhere else (stranger,):
        desk = at_desk(officer)
        methods = (desk.get, desk.post, desk.head, desk.put) if everywhere else (desk.get, desk.post)
        for shape, method in itertools.product(shapes, methods):
            sent = {"version": "1", "post": "yes", "_publish": "1", "title_kk": "басқа"}
            found, other = (
                plain(method(shape.format(key), sent), key)
                for key in (record.pk, random_key(model, record.pk))
            )
            assert found == other
            assert found[0] in (301, 302, 403, 404, 405)
    assert table_hashes() == before
    desk = at_desk(ulan_officer)
    assert [desk.get(shape.format(record.pk)).status_code for shape in shapes[:3]] == [200] * 3


def test_on_public_pages_a_hidden_record_answers_like_no_record(
    client, at_desk, hidden, stranger, national, languages
):
    tried = 0
    for record in hidden.records.values():
        if not hasattr(record, "get_absolute_url"):
            continue
        for language, officer in itertools.product(languages, (None, stranger, national)):
            desk = at_desk(officer) if officer else client
            with translation.override(language):
                path = record.get_absolute_url()
            head, _slash, slug = path.rpartition(f"/{record.pk}-")
            for tail in (f"-{slug}", "/", "-a/"):
                found, other = (
                    plain(desk.get(f"{head}/{key}{tail}"), key)
                    for key in (record.pk, random_key(type(record), record.pk))
                )
                assert found == other
                assert found[0] == 404
                tried += 1
            client.logout()
        type(record).objects.filter(pk=record.pk).update(
            stage=Stage.PUBLISHED, published_at=record.created_at, published_by=national
        )
        assert client.get(path).status_code == 200
    assert tried == 3 * 9 * len(languages)


def test_search_while_typing_finds_nothing_foreign(at_desk, hidden, stranger, national, everywhere):
    """Through every relation of every table, whether a form asks for it or not."""
    relations = [
        (model, field)
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if field.is_relation
    ]

    def naming(officer, relations):
        """How many of these searches name something hidden to the officer."""
        desk, number = at_desk(officer), 0
        for model, field in relations:
            query = {
                "app_label": model._meta.app_label,
                "model_name": model._meta.model_name,
                "field_name": field.name,
                "term": CANARY,
            }
            answer = desk.get(reverse("admin:autocomplete"), query)
            assert answer.status_code in (200, 403, 404)
            number += answer.status_code == 200 and CANARY in str(answer.json())
        return number

    assert len(relations) > 300
    assert naming(stranger, relations[:: 1 if everywhere else 8]) == 0
    assert naming(national, relations[::8]) > 2


@each_in_turn("model, everything", MODERATED, ["0", "1"])
def test_bulk_actions_reach_no_foreign_row(at_desk, hidden, stranger, publisher, model, everything):
    public = foreign.MAKE[model](responsible=ULAN, stage="published")
    page = address(model, "changelist") + "?whose=all"
    desk = at_desk(stranger)
    rows = [hidden.records[model], public]
    versions = {f"version-{row.pk}": row.version for row in rows}
    reasons = {step.key: make.step_reason(step=step.key).pk for step in STEPS.values() if step.needs_reason}
    before = table_hashes()
    for step in (*STEPS, "delete", "nonsense"):
        why = {"reason": reasons.get(step, ""), "words": "себебі"}
        ticked = {"_selected_action": [row.pk for row in rows], "select_across": everything, "index": "0"}
        for seen in ({}, versions, {**versions, "_confirmed": "1"}):
            answer = desk.post(page, {"action": f"{step}_selected", **ticked, **why, **seen})
            assert answer.status_code in (200, 302)
            assert CANARY not in answer.content.decode()
    assert table_hashes() == before
    send_ = {"action": "publish_selected", "_selected_action": [public.pk], "index": "0"}
    send_ |= {f"version-{public.pk}": public.version}
    type(public).objects.filter(pk=public.pk).update(stage=Stage.WITHDRAWN)
    at_desk(publisher).post(page, send_)
    public.refresh_from_db()
    assert public.stage == Stage.PUBLISHED


def test_a_bulk_action_over_too_many_rows_is_refused_in_words(at_desk, publisher):
    make_rows = [
        SocialProject(name_kk=f"Жоба {number}", responsible=publisher.territory) for number in range(201)
    ]
    SocialProject.objects.bulk_create(make_rows)
    sent = {"action": "publish_selected", "_selected_action": ["1"], "select_across": "1", "index": "0"}
    answer = at_desk(publisher).post(address(SocialProject, "changelist"), sent, follow=True)
    assert "Choose at most 200 records at once." in answer.content.decode()
    assert not SocialProject.objects.published().exists()


#: Of each record the lines in their order: the first of an event are tried at once, as all stand on one base.
LINES = [(model, inline) for model, screen in RECORDS for inline in screen.inlines]
AT_ONCE = next(screen.inlines[0] for model, screen in RECORDS if model is Event)


@pytest.mark.parametrize(
    "model, inline",
    [
        pytest.param(
            model,
            inline,
            marks=() if inline is AT_ONCE else pytest.mark.proof,
            id=f"{model.__name__}-{inline.model.__name__}",
        )
        for model, inline in LINES
    ],
)
def test_lines_are_changed_only_with_their_own_record(at_desk, hidden, stranger, model, inline):
    """A form of an own record that names a foreign line, to overwrite it, take it over or delete it."""
    own, lines = foreign.record_with_lines(model, responsible=SHIELI)
    theirs, line = hidden.lines[inline.model], lines[inline.model]
    owner = inline.model.owner_field()
    prefix = owner.remote_field.get_accessor_name()
    desk = at_desk(stranger)
    form = untouched(desk, change(own))
    assert form[f"{prefix}-0-id"] == str(line.pk)
    table = inline.model._meta.db_table
    before = table_hashes()[table]
    parent = getattr(theirs, owner.attname)
    other = other_values(form, prefix)
    for wish in (
        {f"{prefix}-0-id": theirs.pk},
        {f"{prefix}-0-id": theirs.pk, f"{prefix}-0-DELETE": "on"},
        {f"{prefix}-0-{owner.name}": parent},
        {f"{prefix}-0-{owner.name}": parent, f"{prefix}-0-id": theirs.pk},
        {f"{prefix}-0-id": theirs.pk, **other},
    ):
        version = type(own).objects.get(pk=own.pk).version
        answer = desk.post(change(own), {**form, "version": version, "_save": "1", "form_token": "", **wish})
        assert CANARY not in answer.content.decode()
        assert table_hashes()[table] == before, wish
    version = type(own).objects.get(pk=own.pk).version
    desk.post(change(own), {**form, "version": version, "_save": "1", "form_token": "", **other})
    line.refresh_from_db()
    assert set(other.values()) <= {str(value) for value in vars(line).values()}


def other_values(form, prefix):
    """Another text for the fields of the first line that take any text, another year for one about a year."""
    texts = [
        name
        for name in form
        if re.fullmatch(f"{prefix}-0-(name|value|(name|note|described|item|post)_kk)", name)
    ]
    years = [f"{prefix}-0-year"] if f"{prefix}-0-year" in form else []
    assert texts or years
    return dict.fromkeys(texts, "басқа") | dict.fromkeys(years, "2007")


# What others name: withdrawn since --------------------------------------------------


def test_a_record_that_was_withdrawn_is_named_no_more(at_desk, hidden, stranger, ulan_officer):
    """On public records of others, on own ones, in refusals: only that there is one is told."""
    organisation, project = hidden.records[Organisation], hidden.records[SocialProject]
    source, post = hidden.records[foreign.registry.Source], hidden.lines[Position]
    named = {"name_kk": "Айжан", "name_ru": "", "name_en": ""}  # what is published names the person
    Person.objects.filter(pk=post.person_id).update(**named)
    pages = []
    for code, stage in ((ULAN, "published"), (SHIELI, "draft")):
        event = make.event(places=[code], stage=stage, project=project, source=source)
        make.organiser(event=event, organisation=organisation, source=source)
        make.guest(event=event, person=post.person, position=post)
        own = make.organisation(responsible=code, stage=stage, parent=organisation, source=source)
        pages += [
            change(row)
            for row in (
                event,
                own,
                make.project(
                    responsible=code,
                    stage=stage,
                    customer=organisation,
                    supplier=organisation,
                    operator=organisation,
                ),
            )
        ]
        known = make.person(responsible=code)
        make.guest(event=event, person=known)
        pages.append(change(make.position(person=known, organisation=organisation).person))
    desk = at_desk(stranger)
    for page in pages:
        answer = desk.get(page)
        assert answer.status_code == 200
        assert CANARY not in answer.content.decode(), page
    own_draft = pages[4]
    answer = send(desk, own_draft, "_publish")
    answer = desk.get(own_draft)
    assert "a record of another territory, not public" in answer.content.decode()
    assert CANARY not in answer.content.decode()
    assert EventOrganiser.objects.filter(organisation=organisation).count() == 2
    for page in pages[:3]:
        assert CANARY in at_desk(ulan_officer).get(page).content.decode()


# Revocation -------------------------------------------------------------------------

REVOKED = {
    "disabled": ({"is_active": False}, 302, 302),
    "transferred": ({"territory": SHIELI}, 404, 200),
    "without a territory": ({"territory": None}, 403, 403),
    "a reader now": ({"role": Role.AUDITOR}, 200, 200),
}


@each_in_turn("model, how", MODERATED, REVOKED)
def test_what_is_taken_away_counts_from_the_next_request(at_desk, hidden, ulan_officer, model, how):
    record, desk = hidden.records[model], at_desk(ulan_officer)
    form = untouched(desk, change(record))
    fields, opened, listed = REVOKED[how]
    if fields.get("territory"):
        fields = {"territory": make.territory(fields["territory"])}
    Officer.objects.filter(pk=ulan_officer.pk).update(**fields)
    before = table_hashes()
    assert desk.get(change(record)).status_code == opened
    assert desk.get(address(model, "changelist")).status_code == listed
    for path, sent in (
        (change(record), {**form, "_save": "1"}),
        (change(record), {**form, "_submit": "1"}),
        (change(record, "delete"), {"post": "yes"}),
        (
            address(model, "changelist"),
            {"action": "submit_selected", "_selected_action": record.pk, "index": 0},
        ),
    ):
        answer = desk.post(path, sent)
        assert answer.status_code in (302, 403, 404) or path.endswith(f"/{model._meta.model_name}/")
        assert how == "a reader now" or CANARY not in answer.content.decode()
    assert table_hashes() == before
    Officer.objects.filter(pk=ulan_officer.pk).update(
        is_active=True, territory=make.territory(ULAN), role=Role.OFFICER
    )
    desk = at_desk(ulan_officer)
    assert desk.post(change(record), {**form, "_save": "1", "form_token": ""}).status_code in (200, 302)


def test_the_known_tables():
    assert {model for model, _screen in MODERATED} == {
        model for model in apps.get_models() if issubclass(model, Moderated)
    }
