"""The parameter `territory`: KATO codes, each meaning its whole subtree."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.lists.filters import ManyField, VerbFilter
from territories.models import Territory


class TerritoryFilter(VerbFilter):
    field_class = ManyField

    def __init__(self, *, verb="in_territories", **kwargs):
        super().__init__(
            label=_("Oblast or city"), verb=verb, find=Territory.objects.known_by, offer=_options, **kwargs
        )


def _options(chosen, _numbers, memory):
    """Oblasts and cities of republican significance; under a chosen one its districts, and what was
    chosen.
    """
    shown, language = Territory.objects.shown().in_order(), get_language()
    oblasts = memory.get(("oblasts", language), lambda: list(shown.oblasts()))
    opened = {territory.oblast_id for territory in chosen}
    districts = (
        memory.get(("districts", language), lambda: list(shown.filter(parent__in=shown.oblasts())))
        if opened
        else []
    )
    districts = [district for district in districts if district.parent_id in opened]
    deeper = [territory for territory in chosen if territory not in {*oblasts, *districts}]
    options = [("", _now("All Kazakhstan"))]
    for oblast in oblasts:
        options.append((oblast.code, oblast.title))
        options += [(one.code, f"– {one.title}") for one in districts if one.parent_id == oblast.pk]
        options += [(one.code, f"– {one.title}") for one in deeper if one.oblast_id == oblast.pk]
    return options
