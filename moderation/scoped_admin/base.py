"""ScopedAdmin: the rows, the permissions and the lists of every ModelAdmin."""

import re

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q
from django.forms.models import _get_foreign_key
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from moderation import seen
from moderation.models import Line, Moderated, Report, Scoped, Seen, Stage
from moderation.querysets import named_in_public
from moderation.saved import saves
from moderation.scoped_admin.alike import TellsAlike
from moderation.scoped_admin.carried import CarriesOver
from moderation.scoped_admin.choices import referable
from moderation.scoped_admin.deletion import in_the_way
from moderation.scoped_admin.empty_lines import EmptyLines
from moderation.scoped_admin.fields import ScopedFields
from moderation.scoped_admin.lists import (
    CappedPaginator,
    StrictList,
    WhoseFilter,
    filters_of_records,
    lookups_of,
)
from moderation.scoped_admin.popups import ShortPopup
from moderation.scoped_admin.saving import SavedOnce
from moderation.scoped_admin.steps import Steps
from moderation.scoped_admin.versions import Versions
from ngo_portal.lib.language.translated import columns_of
from officers import synthetic
from officers.models import Officer
from officers.roles import EVERYWHERE

#: So many of those who have looked at personal data are named, the last ones.
LOOKS = 50
#: What Django says of a record whose name has quotation marks of its own.
NAMED_IN_QUOTES = re.compile(r"^(The .+?) “((?:<a [^>]*>)?[^<]*[“”][^<]*(?:</a>)?)” (was )")
FILLING = re.compile(r"/(urlify|prepopulate|xregexp)\b")


class ScopedAdmin(
    Versions,
    TellsAlike,
    EmptyLines,
    SavedOnce,
    CarriesOver,
    ShortPopup,
    Steps,
    ScopedFields,
    admin.ModelAdmin,
):
    """Every ModelAdmin of the portal.

    `searched_while_typing`: relations to this model are autocompletes. `desk_position`: where the model
    stands among what officers enter, on the first page of the admin; None for what they look up.
    `folds`: parts of a saved record's form that are folded come when they are unfolded (fields.py).
    `holds_personal_data`: who opens a record, or takes a list of them away, is noted (seen.py).
    """

    searched_while_typing = False
    desk_position = None
    folds = False
    holds_personal_data = False
    paginator = CappedPaginator
    show_full_result_count = False
    list_per_page = 50
    list_max_show_all = 0
    show_facets = admin.ShowFacets.NEVER
    view_on_site = False

    @property
    def media(self):
        """Django's scripts but for those of fields that fill themselves: there are none."""
        return forms.Media(js=[path for path in super().media._js if not FILLING.search(path)])

    def message_user(self, request, message, *args, **kwargs):
        """Without Django's quotation marks around a name that has its own: “Talap” seminar."""
        bare = NAMED_IN_QUOTES.sub(r"\1 \2 \3", message)
        bare = mark_safe(bare) if isinstance(message, SafeString) else bare
        super().message_user(request, bare, *args, **kwargs)

    # rows -----------------------------------------------------------------------------

    @property
    def is_scoped(self):
        return issubclass(self.model, Scoped)

    @cached_property
    def has_others(self):
        """Whether officers read records of other territories here, because they are published or named by
        what is: then a list begins with the own ones."""
        return self.is_moderated or (self.is_scoped and bool(named_in_public(self.model)))

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        if not self.is_scoped:
            return rows
        is_own = self.has_others and self._is_own_list(request)
        own = is_own and request.GET.get(WhoseFilter.parameter_name) != WhoseFilter.ALL
        return rows.in_scope_of(request.user) if own else rows.visible_to(request.user)

    def _is_own_list(self, request):
        page = request.resolver_match and request.resolver_match.url_name
        return page == f"{self.opts.app_label}_{self.opts.model_name}_changelist"

    def get_object(self, request, object_id, from_field=None):
        """`_to_field=` without a name is the key, as everywhere else in Django. Of a record it is read at
        once whether the officer may change it, whose it is, and which kinds of lines it has."""
        asked = self._asked_of_record(request) if self.is_scoped else {}
        rows = self.get_queryset(request).annotate(**asked)
        if words := [key.name for key in self._words()]:
            rows = rows.select_related(*words)
        field = self.opts.get_field(from_field) if from_field else self.opts.pk
        try:
            record = rows.get(**{field.name: field.to_python(object_id)})
        except (rows.model.DoesNotExist, ValidationError, ValueError):
            return None
        if asked:
            answers = {name: vars(record).pop(name) for name in asked}
            key = self.model, record.pk
            vars(request).setdefault("_editable", {})[key] = answers.pop("is_editable")
            vars(request).setdefault("_known_in_scope", {})[key] = answers.pop("is_in_scope")
            record.without_lines = {name for name, has_some in answers.items() if not has_some}
        return record

    def _words(self):
        """The columns that name words of dictionaries, and places: what everybody may read."""
        keys = (field for field in self.model._meta.fields if field.many_to_one and self.is_scoped)
        return [key for key in keys if not issubclass(key.related_model, (Scoped, Line, Officer))]

    def _asked_of_record(self, request):
        """{name: Exists} of what is read with a record; under the label of a kind of lines, whether it has
        any."""
        own, rows = Q(pk=OuterRef("pk")), self.model._default_manager
        keys = [_get_foreign_key(self.model, inline.model, inline.fk_name) for inline in self.inlines]
        return {
            "is_editable": Exists(rows.editable_by(request.user).filter(own)),
            "is_in_scope": Exists(rows.in_scope_of(request.user).filter(own)),
            **{
                f"has_{key.model._meta.model_name}": Exists(
                    key.model._base_manager.filter(**{key.name: OuterRef("pk")})
                )
                for key in keys
            },
        }

    def offered(self, request):
        """Rows that a record may name: found while typing, and accepted when the form is sent."""
        return referable(self.get_queryset(request), request.user)

    def choice_label(self, obj):
        """How a row is told from others of the same name where it is chosen."""
        return str(obj)

    def waits_besides(self, request):
        """[(label, rows, query of their list)]: what else than a stage waits on the desk of this officer."""
        return []

    def desk_links(self, request):
        """[(text, address)]: pages about these rows that the desk leads to."""
        return []

    # lists ----------------------------------------------------------------------------

    def changelist_view(self, request, extra_context=None):
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, {**title, **(extra_context or {})})

    def get_list_filter(self, request):
        filters = super().get_list_filter(request)
        if self.is_moderated:
            filters = [*filters, *filters_of_records(self.model)]
        return [WhoseFilter, *filters] if self.has_others and request.user.role not in EVERYWHERE else filters

    def get_list_display(self, request):
        columns = super().get_list_display(request)
        if not issubclass(self.model, Moderated):
            return columns
        return [*columns, *(["synthetic_mark"] if synthetic.is_there() else []), "stage", "responsible"]

    @admin.display(description=_("synthetic data"))
    def synthetic_mark(self, obj):
        return _("synthetic data") if obj.is_synthetic else ""

    def get_list_select_related(self, request):
        return [*(self.list_select_related or ()), *(["responsible"] if self.is_scoped else [])] or False

    def lookup_allowed(self, lookup, value, request):
        return lookup in lookups_of(self.model, self.get_list_filter(request))

    def get_changelist(self, request, **kwargs):
        return StrictList

    def get_sortable_by(self, request):
        """Records may be two million: they are sorted by what has an index; words of a dictionary by all."""
        offered = super().get_sortable_by(request)
        if self.is_scoped and self.sortable_by is None:
            return ()
        # Django takes the underscores of this one for a path of columns and makes its heading a link.
        return [name for name in offered if name != "__str__"]

    # permission -----------------------------------------------------------------------

    def has_change_permission(self, request, obj=None):
        allowed = super().has_change_permission(request, obj)
        if not allowed or obj is None or not self.is_scoped:
            return allowed
        known = request.__dict__.setdefault("_editable", {})
        if (self.model, obj.pk) not in known:
            rows = self.model._default_manager.editable_by(request.user)
            known[self.model, obj.pk] = rows.filter(pk=obj.pk).exists()
        return known[self.model, obj.pk]

    def has_delete_permission(self, request, obj=None):
        """Own drafts; what was once public is withdrawn instead."""
        allowed = super().has_delete_permission(request, obj)
        if not allowed or obj is None or not self.is_scoped:
            return allowed
        return (not self.is_moderated or obj.stage == Stage.DRAFT) and self.has_change_permission(
            request, obj
        )

    def get_deleted_objects(self, objs, request):
        protected = in_the_way(objs, request.user)
        return ([], {}, set(), protected) if protected else super().get_deleted_objects(objs, request)

    def history_view(self, request, object_id, extra_context=None):
        """For the record's own territory: earlier entries tell what was never made public."""
        if self.is_scoped:
            record = self.get_object(request, object_id)
            if record is None or not self._in_scope(request, record):
                raise Http404
            extra_context = {**(extra_context or {}), **self._history_of(request, record)}
        elif hasattr(self.model, "history") and (record := self.get_object(request, object_id)):
            extra_context = {**(extra_context or {}), "saves": saves(record, request.user)}
        return super().history_view(request, object_id, extra_context)

    def _history_of(self, request, record):
        """The steps a record has taken, what was saved of it, and what others said of it; a correction stands
        among the steps."""
        steps = self.steps_taken(request, record) if self.is_moderated else []
        corrected = {taken.version for taken in steps if taken.changes}
        saved = beside = None
        if hasattr(self.model, "history"):
            every = saves(record, request.user)
            of_version = {version: one for one in every for version in one.versions}
            for taken in steps:
                taken.save_of_it = of_version.get(taken.version) if taken.changes else None
            saved = [one for one in every if not one.versions & corrected]
            beside = reverse(f"{self.admin_site.name}:{self._route('versions')}", args=[record.pk])
        looks = Seen.objects.none()
        if self.holds_personal_data:
            looks = Seen.objects.filter(record_model=self.opts.label_lower, record_key=record.pk)
        return {
            "steps_taken": steps,
            "saves": saved,
            "beside": beside,
            "reports": list(Report.objects.about(record)),
            "looks": looks.select_related("officer").order_by("-at")[:LOOKS],
        }

    def _in_scope(self, request, record):
        if vars(request).get("_editable", {}).get((self.model, record.pk)):
            return True
        known = request.__dict__.setdefault("_known_in_scope", {})
        if (self.model, record.pk) not in known:
            rows = self.model._default_manager.in_scope_of(request.user)
            known[self.model, record.pk] = rows.filter(pk=record.pk).exists()
        return known[self.model, record.pk]

    def _get_obj_does_not_exist_redirect(self, request, opts, object_id):
        raise Http404

    # form -----------------------------------------------------------------------------

    def get_changeform_initial_data(self, request):
        """The own territory, what is carried over, what was typed; the address names no record of others."""
        own = request.user.territory_id if self.is_scoped else None
        return {
            **({"responsible": own} if own else {}),
            **self.carried_data(request),
            **self.typed_data(request),
        }

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj is not None and self.holds_personal_data and request.method == "GET":
            seen.looked_at(obj, request.user)
        context["folds"] = (
            self.folds
            and change
            and request.method == "GET"
            and "unfolded" not in request.GET
            and self.has_change_permission(request, obj)
            and not context.get("sent_back")
        )
        context["may_see_history"] = obj is not None and (not self.is_scoped or self._in_scope(request, obj))
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )


class FoldedSearch:
    """Search over folded columns: case, quotes and the keyboard's alphabet do not matter. What is found while
    typing is ordered for the officer's territory, where the queryset knows what is `best_first`."""

    search_fields = ["search"]

    def get_search_results(self, request, queryset, search_term):
        found = queryset.with_words(search_term)
        if search_term.strip() and hasattr(found, "best_first"):
            found = found.best_first(search_term, request.user.territory)
        return found, False


class DictionaryAdmin(ScopedAdmin):
    """A dictionary: a word of it is retired, not deleted, because old records keep it."""

    list_display = ["__str__", "key", "is_active"]
    list_filter = ["is_active"]
    search_fields = [*columns_of("name"), "key"]
    fields = [*columns_of("name"), "key", "position", "is_active"]

    def get_search_results(self, request, queryset, search_term):
        return queryset.with_words(search_term) if search_term.strip() else queryset, False

    def has_delete_permission(self, request, obj=None):
        return False
