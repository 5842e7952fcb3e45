"""Names that look like those of other records."""

from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from registry.forms.sentences import NAMES


class WarnsOfLookAlikes:
    """For a ModelAdmin of named records: after saving, says whose name looks the same in another alphabet."""

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if not {*NAMES}.intersection(form.changed_data):
            return
        rows = self.model.objects.exclude(pk=obj.pk)
        alike = rows.looking_like(obj.names)
        seen = rows.visible_to(request.user).filter(pk__in=[other.pk for other in alike])
        for other in seen:
            text = _(
                'This name looks like that of <a href="{}" target="_blank">{}</a>, but some letters are of '
                "another alphabet. Is it the same one?"
            )
            messages.warning(
                request,
                format_html(
                    text,
                    reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[other.pk]),
                    other,
                ),
            )
        if len(seen) < len(alike):
            text = _(
                "A record that is not public yet has a name that looks the same. "
                "Ask the national administrator."
            )
            messages.warning(request, text)
