"""Admin of words that mean the same, with the searches that found nothing above them."""

from django.contrib import admin
from django.urls import reverse
from django.utils.http import urlencode

from moderation.scoped_admin import DictionaryAdmin
from ngo_portal.lib.language.translated import columns_of
from search.models import Missed, Synonym

#: Of words that found nothing so many letters are taken over.
LONGEST = 200


@admin.register(Synonym)
class SynonymAdmin(DictionaryAdmin):
    """Effective with the next search: no column is made of it."""

    search_fields = [*columns_of("name"), "others", "key"]
    fields = [*columns_of("name"), "others", "key", "position", "is_active"]

    def changelist_view(self, request, extra_context=None):
        """Whoever may add a synonym sees what was looked for in vain."""
        missed = []
        if self.has_add_permission(request):
            add = reverse("admin:search_synonym_add")
            missed = [
                {**one, "url": f"{add}?{urlencode({'others': one['words']})}"}
                for one in Missed.objects.asked_again()
            ]
        return super().changelist_view(request, {**(extra_context or {}), "missed": missed})

    def get_changeform_initial_data(self, request):
        others = request.GET.get("others", "").replace("\x00", " ")[:LONGEST]
        return {**super().get_changeform_initial_data(request), **({"others": others} if others else {})}
