"""The empty lines of a form, which are half of it, come when the first line is added."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.http import require_safe


class EmptyLines:
    """For a ModelAdmin with inlines: its forms have an empty block for each, that static/js/lines.js fills
    from the page of `empty_lines_view`."""

    def get_urls(self):
        if not self.inlines:
            return super().get_urls()
        view = self.admin_site.admin_view(require_safe(self.empty_lines_view))
        return [path("lines/", view, name=self._lines_route), *super().get_urls()]

    @property
    def _lines_route(self):
        return f"{self.opts.app_label}_{self.opts.model_name}_lines"

    def empty_lines_view(self, request):
        if not (self.has_add_permission(request) or self.has_change_permission(request)):
            raise PermissionDenied
        lines = self.get_inline_formsets(request, *self._create_formsets(request, None, change=False))
        return render(request, "admin/edit_inline/empty_lines.html", {"inline_admin_formsets": lines})

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if self.inlines:
            context["empty_lines"] = reverse(f"{self.admin_site.name}:{self._lines_route}")
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )
