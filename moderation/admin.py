"""Admin of the reasons that steps are taken for."""

from django.contrib import admin

from moderation.models import StepReason
from moderation.scoped_admin import DictionaryAdmin


@admin.register(StepReason)
class StepReasonAdmin(DictionaryAdmin):
    list_display = ["__str__", "step", "key", "is_active"]
    list_filter = ["step", "is_active"]
    fields = ["name_kk", "name_ru", "name_en", "step", "needs_words", "key", "position", "is_active"]
