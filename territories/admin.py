"""Territories in the admin: looked up, never edited by hand; `load_territories` writes them."""

from django.contrib import admin

from moderation.scoped_admin import ScopedAdmin
from ngo_portal.lib.language.translated import columns_of
from territories.models import Territory
from territories.querysets import nearness, title_key


@admin.register(Territory)
class TerritoryAdmin(ScopedAdmin):
    searched_while_typing = True
    search_fields = ["words"]
    list_display = ["__str__", "code", "level", "kind"]
    list_filter = ["level"]
    fields = ["code", *columns_of("title"), "level", "kind", "parent", "valid_from", "valid_to"]
    sortable_by = ["code"]

    def get_ordering(self, request):
        return ["level", title_key().asc(), "code"]

    def get_queryset(self, request):
        return super().get_queryset(request).shown().select_related("parent", "oblast", "district")

    def choice_label(self, territory):
        """With the district and the oblast: there are thirty villages of one name."""
        return ", ".join(filter(None, [str(territory), territory.stands_in]))

    def get_search_results(self, request, queryset, search_term):
        near = request.user.territory
        if search_term.strip():
            return queryset.search(search_term, near=near), False
        return queryset.order_by(*([nearness(near, "")] if near else []), *self.get_ordering(request)), False

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
