"""The parameter `territory`: KATO codes, each meaning its whole subtree."""

from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.filters import ManyField, ManySelect, VerbFilter
from territories.models import Territory


class TerritorySelect(ManySelect):
    """Oblasts and cities of republican significance; under the chosen one its districts, and what was chosen."""

    def optgroups(self, name, value, attrs=None):
        chosen = list(
            Territory.objects.filter(code__in=[code for code in value if code]).select_related("oblast")
        )
        oblasts = list(Territory.objects.shown().at_level(Territory.Level.OBLAST).in_order())
        open_ids = {territory.oblast_id for territory in chosen}
        children = {}
        for district in Territory.objects.shown().filter(parent__in=open_ids).in_order():
            children.setdefault(district.parent_id, []).append(district)
        listed = {territory.pk for territory in oblasts} | {
            district.pk for each in children.values() for district in each
        }
        self.choices = [("", _("All Kazakhstan"))]
        for oblast in oblasts:
            self.choices.append((oblast.code, oblast.title))
            if oblast.pk in children:
                deeper = [one for one in chosen if one.oblast_id == oblast.pk and one.pk not in listed]
                self.choices += [(one.code, f"– {one.title}") for one in [*children[oblast.pk], *deeper]]
        return super().optgroups(name, value, attrs)


class TerritoryFilter(VerbFilter):
    field_class = ManyField

    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("Oblast or city"))
        kwargs.setdefault("verb", "in_territories")
        super().__init__(find=_by_code, widget=TerritorySelect, **kwargs)


def _by_code(codes):
    """{code: territory}; the second row of a city stands for the first."""
    rows = Territory.objects.filter(code__in=[code for code in codes if len(code) == 9]).select_related(
        "same_as"
    )
    return {territory.code: territory.same_as or territory for territory in rows}
