"""The public question: parameters of an address, checked and turned into queryset verbs. One FilterSet per noun.

A person gets a lenient answer (`qs` leaves out what is wrong, the form names it beside its field); a machine asks
`problems` first, which names every wrong and every unknown parameter.
"""

import datetime

import django_filters
from django import forms
from django.utils.choices import normalize_choices
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

LARGEST_ID = 2**63 - 1
MOST_VALUES = 50
FIRST_YEAR, LAST_YEAR = 1991, 2100


class ManySelect(forms.Select):
    """A select that takes the same parameter several times: repeating means "or"."""

    def value_from_datadict(self, data, files, name):
        values = data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])
        return [value for value in values if value != ""]

    def get_context(self, name, value, attrs):
        return super().get_context(name, value or [""], attrs)


class ManyHidden(forms.MultipleHiddenInput):
    """The same without a control of its own: set by a link, shown as a chip, kept when the form is sent."""


class ManyField(forms.Field):
    """Several values of one parameter. `find(values)` gives {value: object} for the values it knows."""

    widget = ManySelect
    default_error_messages = {
        "unknown": _("There is no such value: %(value)s."),
        "many": _("At most %(most)d values at once."),
    }

    def __init__(self, *, find, choices=None, **kwargs):
        super().__init__(**kwargs)
        self.find = find
        if choices is not None:
            self.widget.choices = normalize_choices(choices)

    def clean(self, value):
        values = list(dict.fromkeys(value or []))
        if len(values) > MOST_VALUES:
            raise forms.ValidationError(self.error_messages["many"], code="many", params={"most": MOST_VALUES})
        found = self.find(values) if values else {}
        for one in values:
            if one not in found:
                raise forms.ValidationError(
                    self.error_messages["unknown"], code="unknown", params={"value": str(one)[:60]}
                )
        return [found[one] for one in values]


class VerbFilter(django_filters.Filter):
    """A parameter that stands for a verb of the queryset: `queryset.<verb>(value)`."""

    def __init__(self, *args, verb, **kwargs):
        super().__init__(*args, **kwargs)
        self.verb = verb

    def filter(self, queryset, value):
        return queryset if value in ([], None, "") else getattr(queryset, self.verb)(value)


class WordsFilter(VerbFilter):
    field_class = forms.CharField

    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("Search"))
        super().__init__(verb="with_words", max_length=200, widget=forms.TextInput(attrs={"type": "search"}), **kwargs)


class YearFilter(VerbFilter):
    field_class = forms.IntegerField

    def __init__(self, **kwargs):
        super().__init__(min_value=FIRST_YEAR, max_value=LAST_YEAR, **kwargs)


class DayFilter(django_filters.Filter):
    """A day as ISO date (2021-02-27). What it does with the rows is the FilterSet's matter: it is one end of a period."""

    field_class = forms.DateField

    def __init__(self, **kwargs):
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(input_formats=["%Y-%m-%d"], widget=widget, localize=False, **kwargs)

    def filter(self, queryset, value):
        return queryset


class ChoiceFilter(VerbFilter):
    """Values of a fixed list, given as Django TextChoices."""

    field_class = ManyField

    def __init__(self, choices, **kwargs):
        super().__init__(
            find=lambda values: {value: value for value in values if value in choices.values},
            choices=[("", "—"), *choices.choices],
            **kwargs,
        )


class EntryFilter(VerbFilter):
    """Words of a dictionary by their key. `entries` is a function that gives its queryset, `key` the name of its column."""

    field_class = ManyField

    def __init__(self, entries, *, key="key", **kwargs):
        super().__init__(
            find=lambda values: entries().in_bulk(values, field_name=key),
            choices=lambda: [("", "—"), *((getattr(entry, key), str(entry.name)) for entry in entries())],
            **kwargs,
        )


class RecordFilter(VerbFilter):
    """Public records by their number. `records` is a function that gives the queryset they must be in."""

    field_class = ManyField

    def __init__(self, records, **kwargs):
        def find(values):
            numbers = {value: int(value) for value in values if value.isascii() and value.isdigit() and len(value) < 20}
            rows = records().in_bulk([number for number in numbers.values() if number <= LARGEST_ID])
            return {value: rows[number] for value, number in numbers.items() if number in rows}

        super().__init__(find=find, widget=ManyHidden, **kwargs)


class FilterForm(forms.Form):
    """The form of a FilterSet; a period that ends before it begins is named beside its end."""

    def clean(self):
        cleaned = super().clean()
        first, last = cleaned.get("from"), cleaned.get("to")
        if isinstance(first, datetime.date) and isinstance(last, datetime.date) and first > last:
            self.add_error("to", _("The period ends before it begins."))
        return cleaned


class PublicFilter(django_filters.FilterSet):
    """What is published, narrowed to what was asked. Subclasses give `published()` and `orders`.

    `orders`: {value of `sort`: (label, verb of the queryset)}; the first one is the default.
    """

    page_parameters = ("sort", "after")
    orders = {}

    @classmethod
    def for_request(cls, request):
        return cls(request.GET, queryset=cls.published(), request=request)

    @classmethod
    def published(cls):
        """The queryset of all public records."""
        raise NotImplementedError

    @property
    def sort(self):
        wanted = self.data.get("sort", "")
        return wanted if wanted in self.orders else next(iter(self.orders))

    @cached_property
    def ordered(self):
        """The rows in the order that was asked for."""
        return getattr(self.qs, self.orders[self.sort][1])()

    @cached_property
    def problems(self):
        """{parameter: [what is wrong with it]}, unknown parameters too; empty when all was understood."""
        problems = {name: [str(error) for error in errors] for name, errors in self.form.errors.items()}
        for name in self.data:
            if name not in self.filters and name not in self.page_parameters:
                problems[name] = [str(_("There is no such parameter."))]
        if self.data.get("sort", "") not in {"", *self.orders}:
            problems["sort"] = [str(_("There is no such order of the list."))]
        return problems

    @cached_property
    def understood(self):
        """[(parameter, value as given)] of everything that narrows the list: for links that ask the same question."""
        self.form.is_valid()
        return [
            (name, value)
            for name in self.filters
            if name in self.form.cleaned_data and name not in self.form.errors
            for value in self.data.getlist(name)
            if value.strip()
        ]

    @cached_property
    def chips(self):
        """[(parameter, value as given, label of the parameter, value for people)] of the filters in use."""
        return [
            (name, value, self.form.fields[name].label, self._for_people(name, value)) for name, value in self.understood
        ]

    def _for_people(self, name, value):
        cleaned = self.form.cleaned_data[name]
        if isinstance(cleaned, list):
            given = list(dict.fromkeys(one for one in self.data.getlist(name) if one != ""))
            cleaned = cleaned[given.index(value)]
            labels = self.filters[name].extra.get("choices")
            return str(dict(labels).get(cleaned, cleaned) if isinstance(cleaned, str) else cleaned)
        return date_format(cleaned, "SHORT_DATE_FORMAT") if isinstance(cleaned, datetime.date) else str(cleaned)

    class Meta:
        form = FilterForm
