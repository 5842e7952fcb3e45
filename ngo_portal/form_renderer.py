"""Draws the fields of forms: Django's own by Jinja2, which takes a fraction of the time for the hundreds of
them on an officer's form; those of the admin as pages are drawn.

No box cuts what is pasted: it keeps the text and counts (static/js/longest.js), and the field refuses. Nor
does one for days or numbers drop what is neither."""

from django.forms.renderers import BaseRenderer, Jinja2, TemplatesSetting

from ngo_portal.lib.lists.controls import holding


class FormRenderer(BaseRenderer):
    def __init__(self):
        self.engines = {True: Jinja2(), False: TemplatesSetting()}

    def get_template(self, template_name):
        return self.engines[template_name.startswith("django/forms/")].get_template(template_name)

    def render(self, template_name, context, request=None):
        widget = context.get("widget", {})
        if "type" in widget:
            widget["type"], widget["attrs"] = holding(widget["type"], widget["value"], widget["attrs"])
        attrs = widget.get("attrs", {})
        if "maxlength" in attrs:
            attrs["data-longest"] = attrs.pop("maxlength")
        drawn = super().render(template_name, context, request)
        return drawn.replace("\n  <option", "<option").replace("\n    <label", "<label")
