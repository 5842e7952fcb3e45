"""The admin base all apps use: whose records an officer sees and changes, one form sent once, steps of moderation.

For models with `responsible` the rows follow officers/querysets.py; dictionaries, marathons and other reference data
follow the role alone. Strangers get 404.
"""

from django.contrib import admin, messages
from django.core.paginator import Paginator
from django.db import models, transaction
from django.http import Http404, HttpResponseRedirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from officers import receipts
from officers.actions import ActionRefused, publish, submit
from officers.forms import RecordForm
from officers.models import Line, Moderated, Scoped, Stage
from officers.querysets import ScopedQuerySet
from territories.models import Territory

COUNT_LIMIT = 10_000


class CappedPaginator(Paginator):
    """Counts no further than the limit: a changelist of two million rows opens like one of two hundred."""

    @cached_property
    def count(self):
        return self.object_list.order_by()[: COUNT_LIMIT + 1].values("pk").count()


class ScopedFields:
    """Which rows a form's selects and searches offer; the same for a form and its inlines."""

    form = RecordForm

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        target = db_field.related_model
        if db_field.name == "responsible":
            kwargs["queryset"] = responsible_choices(request.user)
        elif "queryset" not in kwargs:
            rows = self._offered(target, request.user)
            if rows is not None:
                kwargs["queryset"] = rows
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        rows = self._offered(db_field.related_model, request.user)
        if rows is not None:
            kwargs.setdefault("queryset", rows)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if isinstance(db_field, models.URLField):
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @staticmethod
    def _offered(target, officer):
        rows = target._default_manager.all()
        if isinstance(rows, ScopedQuerySet):
            return rows.referable_by(officer)
        if target is Territory:
            return rows.shown()
        if hasattr(rows, "active"):
            return rows.active()
        return None

    def get_autocomplete_fields(self, request):
        """Every relation to a table that can grow is searched while typing; small dictionaries stay selects."""
        return [
            field.name
            for field in self.model._meta.fields
            if field.is_relation
            and field.name != "responsible"
            and getattr(self.admin_site._registry.get(field.related_model), "searched_while_typing", False)
        ]


def responsible_choices(officer):
    """Oblasts, cities and districts of the officer's own subtree, the own territory first to be found."""
    own = officer.territory
    if officer.works_somewhere and own is None:
        return Territory.objects.shown().filter(level__lte=Territory.Level.DISTRICT).order_by("level", "sort_key")
    if own is None:
        return Territory.objects.none()
    within = Territory.objects.within(own)
    return (within.filter(level__lte=Territory.Level.DISTRICT).shown() | within.filter(pk=own.pk)).order_by("level", "sort_key")


class MineFilter(admin.SimpleListFilter):
    """The officer's own territory first; what others published is one click away."""

    title = _("whose records")
    parameter_name = "whose"

    def lookups(self, request, model_admin):
        return [("all", _("everybody's, published"))]

    def choices(self, changelist):
        first, *others = super().choices(changelist)
        yield {**first, "display": _("my territory")}
        yield from others

    def queryset(self, request, queryset):
        return queryset if self.value() == "all" else queryset.in_scope_of(request.user)


class ScopedAdmin(ScopedFields, admin.ModelAdmin):
    """Every ModelAdmin of the portal. `searched_while_typing`: relations to this model are autocompletes."""

    searched_while_typing = False
    paginator = CappedPaginator
    show_full_result_count = False
    list_per_page = 50
    list_max_show_all = 0
    actions_selection_counter = True
    save_on_top = False
    view_on_site = False

    # rows ---------------------------------------------------------------------------------------------------------

    @property
    def is_scoped(self):
        return issubclass(self.model, Scoped)

    @property
    def is_moderated(self):
        return issubclass(self.model, Moderated)

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        return rows.visible_to(request.user) if self.is_scoped else rows

    def get_list_filter(self, request):
        return [MineFilter, *super().get_list_filter(request)] if self.is_scoped else super().get_list_filter(request)

    def get_list_display(self, request):
        columns = super().get_list_display(request)
        return [*columns, "stage", "responsible"] if self.is_moderated else columns

    def get_list_select_related(self, request):
        return [*(self.list_select_related or ()), *(["responsible"] if self.is_scoped else [])] or False

    def lookup_allowed(self, lookup, value, request):
        """Only what the list's own filters ask: the exact name, never a path that merely begins with it."""
        allowed = set()
        for item in self.get_list_filter(request):
            field = item[0] if isinstance(item, tuple) else item
            if isinstance(field, str):
                allowed |= {f"{field}{ending}" for ending in ("", "__exact", "__id__exact", "__isnull")}
        return lookup in allowed

    # permission ---------------------------------------------------------------------------------------------------

    def has_view_permission(self, request, obj=None):
        return super().has_view_permission(request, obj)

    def has_change_permission(self, request, obj=None):
        allowed = super().has_change_permission(request, obj)
        if not allowed or obj is None or not self.is_scoped:
            return allowed
        return self.model.objects.editable_by(request.user).filter(pk=obj.pk).exists()

    def has_delete_permission(self, request, obj=None):
        if obj is None or not self.is_scoped:
            return super().has_delete_permission(request, obj)
        own = self.has_change_permission(request, obj)
        return own and super().has_delete_permission(request, obj) and (not self.is_moderated or obj.stage == Stage.DRAFT)

    def _get_obj_does_not_exist_redirect(self, request, opts, object_id):
        raise Http404

    # form ---------------------------------------------------------------------------------------------------------

    def get_changeform_initial_data(self, request):
        """The own territory; nothing from the address, where foreign names could be asked for."""
        if not self.is_scoped or request.user.territory_id is None:
            return {}
        return {"responsible": request.user.territory_id}

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        if getattr(request, "edit_conflict", None):
            form.conflict = request.edit_conflict
        return form

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """One row for one form, however often it is sent; nobody overwrites a change they have not seen."""
        context = {**(extra_context or {}), "receipt": request.POST.get("receipt") or receipts.new_key()}
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, context)
        with transaction.atomic():
            if object_id is not None:
                self._note_conflict(request, object_id)
                return super().changeform_view(request, object_id, form_url, context)
            receipt, answered = receipts.claim(
                key=request.POST.get("receipt"), path=request.path, officer=request.user
            )
            if receipt is None:
                messages.info(request, _("This form has already been saved; nothing was added a second time."))
                return HttpResponseRedirect(answered)
            response = super().changeform_view(request, object_id, form_url, context)
            receipts.settle(receipt, response)
            return response

    def _note_conflict(self, request, object_id):
        seen = request.POST.get("version", "")
        if not self.is_scoped or not seen.isdigit():
            return
        try:
            now = self.model.objects.select_for_update(of=("self",)).filter(pk=object_id).values_list("version", flat=True).first()
        except (ValueError, TypeError):
            return
        if now is not None and now != int(seen[:9]):
            request.edit_conflict = _(
                "Somebody else has changed this record since you opened it. Nothing was saved: open it in another tab, "
                "compare, and enter your change again."
            )

    def save_model(self, request, obj, form, change):
        if change and self.is_scoped:
            obj.version += 1
        super().save_model(request, obj, form, change)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if self.is_moderated:
            may_change = obj is None or self.has_change_permission(request, obj)
            stage = obj.stage if obj else Stage.DRAFT
            context |= {
                "may_submit": may_change and stage in (Stage.DRAFT, Stage.RETURNED) and not request.user.may_publish,
                "may_publish": may_change and stage != Stage.PUBLISHED and request.user.may_publish,
                "public_address": obj.get_absolute_url() if obj and obj.is_published and hasattr(obj, "get_absolute_url") else None,
            }
        return super().render_change_form(request, context, add=add, change=change, form_url=form_url, obj=obj)

    # steps --------------------------------------------------------------------------------------------------------

    def response_add(self, request, obj, post_url_continue=None):
        self._step(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        self._step(request, obj)
        return super().response_change(request, obj)

    def _step(self, request, obj):
        """The button beside "Save": hand in, or publish, what was just saved."""
        if not self.is_moderated:
            return
        if "_submit" in request.POST:
            self._carry_out(request, submit, [obj])
        elif "_publish" in request.POST:
            self._carry_out(request, publish, [obj])

    def get_actions(self, request):
        """Steps of moderation; rows are deleted one by one, where their page shows what would go with them."""
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        if not self.is_moderated or not self.has_change_permission(request):
            return actions
        for name, function, label in (
            ("submit_selected", _submit_selected, _("Submit for checking")),
            ("publish_selected", _publish_selected, _("Publish")),
        ):
            if name == "submit_selected" or request.user.may_publish:
                actions[name] = (function, name, label)
        return actions

    def _carry_out(self, request, action, records):
        done = 0
        for record in records:
            try:
                action(record=record, by=request.user)
                done += 1
            except ActionRefused as refusal:
                messages.error(request, str(refusal))
        if done:
            text = _("Submitted: %(number)d.") if action is submit else _("Published: %(number)d.")
            messages.success(request, text % {"number": done})


def _submit_selected(model_admin, request, queryset):
    model_admin._carry_out(request, submit, queryset)


def _publish_selected(model_admin, request, queryset):
    model_admin._carry_out(request, publish, queryset)


class FoldedSearch:
    """Search over the folded column `search`: case, quotes and the keyboard's alphabet do not matter."""

    search_fields = ["search"]

    def get_search_results(self, request, queryset, search_term):
        return queryset.with_words(search_term), False


class DictionaryAdmin(ScopedAdmin):
    """A dictionary: a word of it is retired, not deleted, because old records keep it."""

    list_display = ["name", "key", "is_active"]
    list_filter = ["is_active"]
    search_fields = ["name_kk", "name_ru", "name_en", "key"]
    fields = ["name_kk", "name_ru", "name_en", "key", "position", "is_active"]

    def has_delete_permission(self, request, obj=None):
        return False


class LineInline(ScopedFields, admin.TabularInline):
    """Lines of a record, on its form. `after`: the part of the form they stand behind (a class of its fieldset)."""

    extra = 0
    after = None
    show_change_link = False


class StackedLineInline(ScopedFields, admin.StackedInline):
    extra = 0
    after = None
