"""Fields of a form: which rows they offer, and widgets that fit what officers type."""

from django import forms
from django.contrib.admin.utils import flatten
from django.contrib.admin.widgets import (
    AdminTextareaWidget,
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.db import models

from moderation.forms import RecordChoiceField, RecordForm, RecordsChoiceField, TimeOfDayField
from moderation.models import Scoped
from moderation.scoped_admin.choices import is_narrowed, offered_by
from ngo_portal.lib.language.approximate_dates import ExactDateField
from ngo_portal.lib.language.quantities.fields import NumberField, WholeNumberField
from ngo_portal.lib.language.text_fields import CleanTextField, LinkField

SHORT_TEXT_ROWS = 3
#: More places that may answer for a record are searched while typing: whoever has the whole country.
MOST_LISTED = 60
#: Of these kinds themselves: what is made of them (a date, a key) has a field of its own.
FIELDS_OF_TEXT = {
    models.CharField: CleanTextField,
    models.TextField: CleanTextField,
    models.URLField: LinkField,
}


class OwnAttributes:
    """For a widget: of what it says to the script, what is its own."""

    #: What static/js/missing.js says of all boxes at once.
    SAME = ("ajax--cache", "ajax--delay", "ajax--type", "ajax--url", "theme", "placeholder", "allow-clear")

    def build_attrs(self, *given, **more):
        attrs = super().build_attrs(*given, **more)
        for name in self.SAME:
            del attrs[f"data-{name}"]
        del attrs["lang"]  # the page's
        stays = self.is_required or self.allow_multiple_selected  # one of several is taken away by itself
        return attrs | ({"data-allow-clear": "false"} if stays else {})


class FoundWhileTyping(OwnAttributes, AutocompleteSelect):
    """Asks for the row that is chosen where its record has not read it yet, and nothing where none is."""

    def optgroups(self, name, value, attr=None):
        field = self.choices.field
        options = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        if not any(value):
            return [(None, options, 0)]
        if value == [str(field.kept)] and (row := field.kept_row()):
            chosen = self.create_option(name, row.pk, field.label_from_instance(row), True, len(options))
            return [(None, [*options, chosen], 0)]
        with field.found(*value[:1]):
            return super().optgroups(name, value, attr)


class SeveralWhileTyping(OwnAttributes, AutocompleteSelectMultiple):
    """Rows, each asked for by its words."""


class ShortText(AdminTextareaWidget):
    """A few lines; how wide it is says the style sheet."""

    def __init__(self, attrs=None):
        super().__init__({"rows": SHORT_TEXT_ROWS, **(attrs or {})})
        del self.attrs["cols"]


class ScopedFields:
    """Which rows a form's selects and searches offer; the same for a form and its inlines.

    What cannot be found cannot be chosen either: the search while typing and the check of what was sent ask
    the same `offered_by`.
    """

    form = RecordForm
    #: {field, or its name without `_kk` and `_ru`: help with an example}, told in the officer's language.
    help_texts = {}
    formfield_overrides = {
        models.DateField: {"form_class": ExactDateField},
        models.TimeField: {
            "form_class": TimeOfDayField,
            "widget": forms.TimeInput(format="%H:%M", attrs={"size": 6, "autocomplete": "off"}),
        },
        models.DecimalField: {"form_class": NumberField},
        models.PositiveIntegerField: {"form_class": WholeNumberField},
        models.TextField: {"widget": ShortText},
    }

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        target = db_field.related_model
        kwargs.setdefault("queryset", offered_by(db_field, self.admin_site, request))
        if is_narrowed(db_field):
            if len(only := list(kwargs["queryset"])) == 1:  # nothing to choose: the officer's own district
                kwargs |= {"widget": forms.HiddenInput, "initial": only[0].pk}
            elif len(only) > MOST_LISTED:
                kwargs["widget"] = FoundWhileTyping(db_field, self.admin_site)
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = FoundWhileTyping(db_field, self.admin_site)
        kwargs |= {
            "form_class": RecordChoiceField,
            "officer": request.user,
            "label_of": self._label_of(target),
        }
        if is_narrowed(db_field) and request.user.territory and request.user.territory.level:
            kwargs["label_of"] = str  # all of one oblast
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        target = db_field.related_model
        kwargs.setdefault("queryset", offered_by(db_field, self.admin_site, request))
        if db_field.name not in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", forms.CheckboxSelectMultiple)
        else:
            kwargs["widget"] = SeveralWhileTyping(db_field, self.admin_site)
        kwargs |= {
            "form_class": RecordsChoiceField,
            "officer": request.user,
            "label_of": self._label_of(target),
        }
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if isinstance(db_field, models.URLField):
            kwargs["assume_scheme"] = "https"
        if form_class := FIELDS_OF_TEXT.get(type(db_field)):
            kwargs.setdefault("form_class", form_class)
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if help_text := self.help_texts.get(_stem(db_field.name, request.user.language)):
            field.help_text = help_text
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            if issubclass(db_field.related_model, Scoped):
                # What is missing is added at once; what is there is changed on its own page.
                field.widget.can_change_related = field.widget.can_delete_related = False
                field.widget.can_view_related = False
            else:
                field.widget = field.widget.widget
                field.widget.attrs.pop("data-context", None)  # nothing is added to it by a popup
        return field

    def get_fieldsets(self, request, obj=None):
        """An officer who works in Russian sees the Russian texts first, and the Kazakh ones behind "more"."""
        fieldsets = super().get_fieldsets(request, obj)
        if request.user.language != "ru":
            return fieldsets
        return [
            (name, {**options, "fields": _russian_first(options["fields"])}) for name, options in fieldsets
        ]

    def folded_parts(self, request, obj=None):
        """[names of fields] of the parts of a form that are folded."""
        parts = self.get_fieldsets(request, obj) if self.fieldsets else ()
        return [flatten(part["fields"]) for _name, part in parts if "collapse" in part.get("classes", ())]

    def get_autocomplete_fields(self, request):
        """Relations to tables that can grow are searched while typing; small dictionaries stay selects."""
        return [
            field.name
            for field in (*self.model._meta.fields, *self.model._meta.many_to_many)
            if field.is_relation
            and not is_narrowed(field)
            and getattr(self.admin_site._registry.get(field.related_model), "searched_while_typing", False)
        ]

    def _label_of(self, target):
        return getattr(self.admin_site._registry.get(target), "choice_label", str)


def in_language_of(officer, name):
    """`title_kk`; for an officer who works in Russian `title_ru`: the field that comes first."""
    return _russian_first([name])[0] if officer.language == "ru" else name


def _stem(name, language):
    """`title_kk` gives `title` for who works in Kazakh or English, `title_ru` for who works in Russian."""
    return name.removesuffix("_ru" if language == "ru" else "_kk")


def _russian_first(fields):
    """The names of fields, in groups or not, with `_kk` and `_ru` exchanged."""
    exchanged = {"_kk": "_ru", "_ru": "_kk"}
    return [
        tuple(_russian_first(field))
        if isinstance(field, (tuple, list))
        else field[:-3] + exchanged.get(field[-3:], field[-3:])
        for field in fields
    ]
