"""Admin of the dictionaries."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from moderation.scoped_admin import DictionaryAdmin
from ngo_portal.lib.language.quantities import Quantity
from ngo_portal.lib.language.translated import columns_of
from registry.forms.sentences import NAMES
from registry.models import Direction, Indicator, LegalForm, TargetGroup, Unit

ENTRY = ["key", "position", "is_active"]


@admin.register(LegalForm)
class LegalFormAdmin(DictionaryAdmin):
    fields = [*NAMES, columns_of("abbreviation"), *ENTRY]


@admin.register(Direction)
class DirectionAdmin(DictionaryAdmin):
    fields = [*NAMES, ("valid_from", "valid_to"), *ENTRY]


class CountedAdmin(DictionaryAdmin):
    """Words that are counted, with the forms they take beside a number."""

    marks = []

    def get_fieldsets(self, request, obj=None):
        return [
            (None, {"fields": [*NAMES, *self.marks, *ENTRY]}),
            (
                _("Beside a number"),
                {
                    "description": _("Where a form is missing, the number stands alone."),
                    "fields": [
                        "counted_kk",
                        ("one_ru", "few_ru"),
                        ("many_ru", "genitive_ru"),
                        ("one_en", "many_en"),
                    ],
                },
            ),
        ]


@admin.register(TargetGroup)
class TargetGroupAdmin(CountedAdmin):
    marks = ["parent", "is_vulnerable"]


@admin.register(Unit)
class UnitAdmin(CountedAdmin):
    marks = ["takes_ending", "counts_people", "second_person_above"]
    list_display = [*DictionaryAdmin.list_display, "above"]

    @admin.display(
        description=Unit._meta.get_field("second_person_above").verbose_name, ordering="second_person_above"
    )
    def above(self, unit):
        """As numbers are written, with what they count: «10 000 адам», not «10000,000»."""
        number = unit.second_person_above
        return None if number is None else Quantity.exact(number).print(noun=unit.noun)


@admin.register(Indicator)
class IndicatorAdmin(DictionaryAdmin):
    fields = [*NAMES, "unit", "target_group", *ENTRY]
