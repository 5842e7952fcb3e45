"""Django's changelist with nothing but the portal's columns and filters: it counts everything, twice."""

from django.contrib import admin

from events.admin import EventAdmin
from events.models import Event

site = admin.AdminSite(name="naive_admin")


@admin.register(Event, site=site)
class DefaultEventAdmin(admin.ModelAdmin):
    list_display = ["__str__", "type", "listed_on", "stage", "responsible"]
    list_filter = EventAdmin.list_filter
