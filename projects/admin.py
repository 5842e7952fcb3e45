"""Admin of social projects."""

from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _

from moderation.scoped_admin import FoldedSearch, ScopedAdmin
from ngo_portal.lib.language.translated import columns_of
from projects.forms import ProjectForm
from projects.models import SocialProject
from registry.forms.amounts import AmountField


@admin.register(SocialProject)
class SocialProjectAdmin(FoldedSearch, ScopedAdmin):
    desk_position = 4
    searched_while_typing = True
    places = ("territory",)
    known_by = (
        *columns_of("name"),
        "contract_number",
        "contract_on",
        "customer",
        "supplier",
        "territory",
        "planned_dates",
    )
    form = ProjectForm
    list_display = ["__str__", "kind", "status"]
    list_filter = ["stage", "kind", "status"]
    ordering = ["-id"]
    formfield_overrides = {
        **ScopedAdmin.formfield_overrides,
        models.DecimalField: {"form_class": AmountField},
    }
    help_texts = {
        "name": _("As it is called in the contract or the article."),
        "customer": _("Who ordered and pays for it. Type a part of the name."),
        "supplier": _("The organisation that carries it out."),
        "programme": _("The programme or scheme it belongs to."),
        "amount_planned": _("E.g. 5 000 000, or 5 million tenge."),
    }
    fieldsets = [
        (
            _("What"),
            {
                "classes": ["paragraph"],
                "fields": [*columns_of("name"), ("kind", "status"), "about_kk"],
            },
        ),
        (_("Who"), {"classes": ["paragraph"], "fields": ["customer", "supplier", "operator", "programme"]}),
        (
            _("Where and when"),
            {
                "classes": ["paragraph"],
                "fields": [
                    ("territory", "territory_basis"),
                    "responsible",
                    ("planned_dates", "actual_dates"),
                ],
            },
        ),
        (
            _("For how much"),
            {
                "classes": ["paragraph"],
                "description": _("Leave an amount empty when it is not stated: empty is not zero."),
                "fields": [("amount_planned", "amount_contracted", "amount_paid"), "currency"],
            },
        ),
        (_("More: other languages"), {"classes": ["collapse"], "fields": ["about_ru", "about_en"]}),
        (
            _("More: directions, contract, results, source"),
            {
                "classes": ["collapse"],
                "fields": [
                    "directions",
                    "target_groups",
                    ("contract_number", "contract_on"),
                    ("planned_dates_words", "actual_dates_words", "contract_on_words"),
                    *columns_of("results"),
                    ("source", "basis"),
                    "verbatim",
                ],
            },
        ),
    ]
