"""A record that is missing while another one is entered: a short form on top of it."""

from django.contrib.admin.options import IS_POPUP_VAR

from moderation.scoped_admin.fields import in_language_of

TYPED = "typed"


class ShortPopup:
    """For a ModelAdmin. `popup_fields`: what its popup asks, all where it is empty; `typed_field` of them
    opens with what was searched for and not found (static/js/missing.js)."""

    popup_fields = ()
    typed_field = ""

    def _is_short(self, request, record=None):
        is_popup = IS_POPUP_VAR in request.GET or IS_POPUP_VAR in request.POST
        return bool(self.popup_fields) and is_popup and record is None

    def get_inlines(self, request, obj):
        return [] if self._is_short(request, obj) else super().get_inlines(request, obj)

    def get_fieldsets(self, request, obj=None):
        if not self._is_short(request, obj):
            return super().get_fieldsets(request, obj)
        fields = [
            tuple(in_language_of(request.user, name) for name in field)
            if isinstance(field, tuple)
            else in_language_of(request.user, field)
            for field in self.popup_fields
        ]
        return [(None, {"fields": fields})]

    def typed_data(self, request):
        """{field: text} that was searched for when the popup was opened."""
        typed = request.GET.get(TYPED, "").strip()
        if not (typed and self.typed_field and self._is_short(request)):
            return {}
        return {in_language_of(request.user, self.typed_field): typed}
