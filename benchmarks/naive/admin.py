"""Django's changelist with nothing but the portal's columns and filters: it counts everything, twice."""

from django.contrib import admin

from events.models import Event

site = admin.AdminSite(name="naive_admin")


@admin.register(Event, site=site)
class DefaultEventAdmin(admin.ModelAdmin):
    list_display = ["__str__", "type", "listed_on", "stage", "responsible"]
    # The portal's three, each the way Django filters by default.
    list_filter = [
        "stage",
        ("edition", admin.RelatedFieldListFilter),
        ("type", admin.RelatedFieldListFilter),
    ]
