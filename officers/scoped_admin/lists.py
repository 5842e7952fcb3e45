"""Lists of records: counted no further than a limit, asked nothing but what their own filters ask."""

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.filters import RelatedFieldListFilter, SimpleListFilter
from django.core.paginator import Paginator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _


class CappedPaginator(Paginator):
    """Counts no further than the limit: a list of two million rows opens like one of two hundred."""

    @cached_property
    def count(self):
        return self.object_list.order_by()[: settings.COUNT_LIMIT].values("pk").count()

    @property
    def is_capped(self):
        return self.count >= settings.COUNT_LIMIT


class WhoseFilter(SimpleListFilter):
    """The officer's own territory first; what others published is one click away."""

    title = _("whose records")
    parameter_name = "whose"

    def lookups(self, request, model_admin):
        return [("all", _("everybody's, published"))]

    def choices(self, changelist):
        own, *others = super().choices(changelist)
        yield {**own, "display": _("my territory's")}
        yield from others

    def queryset(self, request, queryset):
        return queryset if self.value() == "all" else queryset.in_scope_of(request.user)


class RelationFilter(RelatedFieldListFilter):
    """A filter by a dictionary or another short list, read in one query with what its names are made of."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.empty_value_display = _("not stated")

    def field_choices(self, field, request, model_admin):
        rows = field.related_model._default_manager.all()
        registered = model_admin.admin_site._registry.get(field.related_model)
        if registered and registered.list_select_related:
            rows = rows.select_related(*registered.list_select_related)
        return [(row.pk, str(row)) for row in rows]


admin.FieldListFilter.register(lambda field: field.remote_field, RelationFilter, take_priority=True)


def lookups_of(list_filter):
    """The exact parameters that the given list filters ask; nothing that merely begins like one of them."""
    allowed = set()
    for item in list_filter:
        field = item[0] if isinstance(item, tuple) else item
        if isinstance(field, str):
            allowed |= {f"{field}{ending}" for ending in ("", "__exact", "__id__exact", "__isnull")}
        else:
            allowed.add(field.parameter_name)
    return allowed
