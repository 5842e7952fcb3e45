"""Lists of records: counted no further than a limit, asked nothing but what their own filters and headings
offer."""

from datetime import timedelta

from django.contrib import admin
from django.contrib.admin.exceptions import DisallowedModelAdminLookup
from django.contrib.admin.filters import RelatedFieldListFilter, SimpleListFilter
from django.contrib.admin.utils import get_fields_from_path
from django.contrib.admin.views.main import ORDER_VAR, ChangeList
from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from moderation import duties
from ngo_portal.lib.language.descriptions import unstated
from territories.models import Territory

#: Rows of a list that are counted and paged through: beyond twenty pages people search.
COUNTED = 1_000


class CappedPaginator(Paginator):
    """Counts no further than the limit: a list of two million rows opens like one of two hundred.

    The keys of a page are found first, which an index may do alone; then its rows are fetched.
    """

    @cached_property
    def count(self):
        return self.object_list.order_by()[:COUNTED].values("pk").count()

    @property
    def is_capped(self):
        return self.count >= COUNTED

    def _get_page(self, object_list, *args, **kwargs):
        keys = list(object_list.values_list("pk", flat=True))
        return super()._get_page(self.object_list.filter(pk__in=keys), *args, **kwargs)


class StrictList(ChangeList):
    """Sorted by a heading that offers it; any other wish is refused.

    Django sorts by whatever column the address names, offered or not.
    """

    def get_ordering(self, request, queryset):
        wishes = [part for wish in request.GET.getlist(ORDER_VAR) for part in wish.split(".") if wish]
        columns = [wish.removeprefix("-") for wish in wishes]
        if len(set(columns)) < len(columns) or not set(columns) <= self.sortable_columns:
            raise DisallowedModelAdminLookup(f"Sorting by {wishes} is not offered")
        ordering = super().get_ordering(request, queryset)
        if not wishes:
            return ordering
        # Equal ones in the same direction: an index over (column, id) is walked either way.
        return [*ordering[: len(wishes)], "-pk" if wishes[-1].startswith("-") else "pk"]

    @property
    def sortable_columns(self):
        """The numbers, as texts, of the columns whose headings are links."""
        return {
            str(number)
            for number, name in enumerate(self.list_display)
            if name in self.sortable_by and self.get_ordering_field(name)
        }


class WhoseFilter(SimpleListFilter):
    """The officer's own territory first; what others published is one click away."""

    title = _("whose records")
    parameter_name = "whose"
    ALL = "all"

    def lookups(self, request, model_admin):
        return [(self.ALL, _("everybody's, published"))]

    def choices(self, changelist):
        own, *others = super().choices(changelist)
        yield {**own, "display": _("my territory's")}
        yield from others

    def queryset(self, request, queryset):
        """Narrowed already, by `ScopedAdmin.get_queryset`: "own, and own or published" is slow to answer."""
        return queryset


class OneQuestion(SimpleListFilter):
    """A filter of one answer beside "all": its parameter, the answer's word in the address and its label."""

    answer = "yes"
    label = None

    def lookups(self, request, model_admin):
        return [(self.answer, self.label)]

    def queryset(self, request, queryset):
        return self.narrowed(request, queryset) if self.value() == self.answer else queryset


class MineFilter(OneQuestion):
    title, parameter_name, label = _("whose work"), "mine", _("mine")

    def narrowed(self, request, queryset):
        return duties.held_by(request.user, queryset)


class EnteredFilter(OneQuestion):
    title, parameter_name, answer, label = _("entered"), "entered", "week", _("in the last 7 days")

    def narrowed(self, request, queryset):
        return queryset.entered_since(timezone.now() - timedelta(days=7))


class SourceFilter(OneQuestion):
    title, parameter_name, answer, label = _("source"), "sourced", "no", _("without a source")

    def narrowed(self, request, queryset):
        return queryset.filter(source=None)


def places_below(officer):
    """The places directly below the officer's own: oblasts of the country, districts of an oblast."""
    own, places = officer.territory, Territory.objects.shown()
    if own is None or own.level == own.Level.COUNTRY:
        return places.oblasts().in_order()
    return (places.second_level_of(own) if own.level == own.Level.OBLAST else places.none()).in_order()


class PlaceFilter(SimpleListFilter):
    """The places directly below the officer's own, and the one that a link names."""

    title, parameter_name = _("responsible territory"), "place"

    def lookups(self, request, model_admin):
        found = [(place.code, str(place)) for place in places_below(request.user)]
        named = self._named() if self.value() and self.value() not in dict(found) else None
        return [*found, (named.code, str(named))] if named else found

    def queryset(self, request, queryset):
        place = self.value() and self._named()
        return queryset.filter(responsible__in=queryset.answering_in(place)) if place else queryset

    def _named(self):
        """The place of the address, an oblast, district or city; None where there is none of this code."""
        if "place" not in self.__dict__:
            self.place = Territory.objects.at_most_districts().with_code([self.value()]).first()
        return self.place


def filters_of_records(model):
    """What every list of records may be asked beside its own filters."""
    has_source = any(field.name == "source" for field in model._meta.fields)
    return [MineFilter, EnteredFilter, PlaceFilter, *([SourceFilter] if has_source else [])]


class RelationFilter(RelatedFieldListFilter):
    """A filter by a dictionary or another short list, read in one query with what its names are made of."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.empty_value_display = unstated(self.title)

    def field_choices(self, field, request, model_admin):
        """What the screen of the related rows would list for this officer."""
        screen = model_admin.admin_site._registry[field.related_model]
        rows = screen.get_queryset(request).select_related(*(screen.list_select_related or ()))
        return [(row.pk, str(row)) for row in rows]


admin.FieldListFilter.register(lambda field: field.remote_field, RelationFilter, take_priority=True)


def lookups_of(model, list_filter):
    """The parameters that the given list filters ask of `model`: these names exactly, and no beginning of
    one."""
    allowed = set()
    for item in list_filter:
        name = item[0] if isinstance(item, tuple) else item
        if not isinstance(name, str):
            allowed.add(name.parameter_name)
            continue
        field = get_fields_from_path(model, name)[-1]
        allowed.add(f"{name}__{field.target_field.name}__exact" if field.is_relation else f"{name}__exact")
        if field.null:
            allowed.add(f"{name}__isnull")
    return allowed
